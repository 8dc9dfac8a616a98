"""What a tag may do: print a field, repeat for a list, choose by a condition. Everything else is refused.

The list is of what is allowed, so that what nobody thought of is refused too. It holds twice: when a template is
checked, with the place of each fault, and again whenever it is filled.
"""

from collections.abc import Iterator

from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from ria.documents.house.findings import Finding
from ria.documents.house.tags import Script, Tag

ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const,
    nodes.If, nodes.For, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.Filter, nodes.Test, nodes.List,
)  # fmt: skip
FILTERS = ("upper", "lower", "capitalize", "title", "trim", "length", "count", "first", "last", "join", "default")
TESTS = ("defined", "undefined", "none", "eq", "ne", "in", "odd", "even", "string", "number")
KEYWORDS = ("for", "else", "elif", "endfor", "if", "endif")
PAIRS = {"endfor": "for", "endif": "if"}
MOST_TAGS, DEEPEST = 5000, 8
"""The full assessment has 700 tags, and blocks within blocks five deep."""

NO_CODE = (
    "a tag may print a field, repeat (for) or choose (if); it may not calculate, call or set anything. Use a field of "
    "the list."
)


class HouseSandbox(SandboxedEnvironment):
    """A sandbox that knows nothing but the allowed syntax: no function, few filters, strict names."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.tests = {name: self.tests[name] for name in TESTS}

    @classmethod
    def plain(cls) -> Environment:
        """What reads the same syntax and forbids nothing, so that every fault can be named with its place."""
        return Environment(autoescape=True)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The parsed source. Raises `TemplateSyntaxError` for what is not allowed."""
        parsed = super()._parse(source, name, filename)
        for line, text in forbidden(parsed):
            raise TemplateSyntaxError(text, line)
        return parsed


def forbidden(parsed: nodes.Template) -> Iterator[tuple[int, str]]:
    """The line of everything that is not allowed, and what it is."""
    waiting: list[nodes.Node] = [parsed]
    while waiting:
        node = waiting.pop()
        waiting.extend(node.iter_child_nodes())
        if text := fault_of(node):
            yield node.lineno, text


def fault_of(node: nodes.Node) -> str:
    """Why one piece of syntax is refused; empty when it is allowed."""
    match node:
        case nodes.Getattr(attr=name) if name.startswith("_"):
            return f"{name} is no field: {NO_CODE}"
        case nodes.Getattr(node=held) if not isinstance(held, nodes.Name | nodes.Getattr | nodes.Getitem):
            return f"{node.attr} follows what is no field: {NO_CODE}"
        case nodes.Getitem(arg=nodes.Const(value=int())):
            return ""
        case nodes.Getitem():
            return f"square brackets hold a number only: {NO_CODE}"
        case nodes.Filter(name=name, args=given) if name not in FILTERS or len(given) > 1:
            return f"| {name} is not among what may follow a field ({', '.join(FILTERS)})."
        case nodes.Test(name=name) if name not in TESTS:
            return f"is {name} is not among the tests ({', '.join(TESTS)})."
        case nodes.For(recursive=True) | nodes.For(test=nodes.Node()):
            return f"a loop has the form for NAME in LIST: {NO_CODE}"
        case nodes.For(target=target) if not isinstance(target, nodes.Name):
            return f"a loop has the form for NAME in LIST: {NO_CODE}"
        case nodes.For(iter=sequence) if not isinstance(sequence, nodes.Name | nodes.Getattr | nodes.Getitem):
            return f"a loop goes over a field that is a list: {NO_CODE}"
    return "" if isinstance(node, ALLOWED) else f"{type(node).__name__.lower()}: {NO_CODE}"


def block_faults(script: Script) -> Iterator[Finding]:
    """Tags that do not fit together: a block without its end, or with its end in another cell or row."""
    opened: list[Tag] = []
    if len(script.tags) > MOST_TAGS:
        yield Finding(script.part, f"It has {len(script.tags)} tags; a template may have {MOST_TAGS}.")
        return
    for tag in script.tags:
        yield from letter_faults(tag)
        if not tag.source.startswith("{%"):
            continue
        if tag.source[2:3] in "-+" or tag.source[-3:-2] in "-+":
            yield Finding(tag.place, "Leave out the - or + beside the percent sign: it would eat the paragraph.")
        elif tag.keyword not in KEYWORDS:
            yield Finding(tag.place, f"{tag.source} is not understood. Tags begin with one of {', '.join(KEYWORDS)}.")
        elif tag.keyword in ("for", "if"):
            opened.append(tag)
            if len(opened) > DEEPEST:
                yield Finding(tag.place, f"Blocks stand {len(opened)} deep in one another; at most {DEEPEST} may.")
                return
        elif not opened or PAIRS.get(tag.keyword, opened[-1].keyword) != opened[-1].keyword:
            yield Finding(tag.place, f"{tag.source} has no {PAIRS.get(tag.keyword, 'if or for')} before it.")
            return
        else:
            yield from same_home(opened[-1], tag)
            if tag.keyword in PAIRS:
                opened.pop()
    for tag in opened:
        yield Finding(tag.place, f"{tag.source} is not ended. Write end{tag.keyword} after what it covers.")


def letter_faults(tag: Tag) -> Iterator[Finding]:
    """Letters after the brackets where they take away what is not there, or leave text outside a paragraph."""
    if tag.scope in ("tr", "tc") and tag.home is None:
        yield Finding(tag.place, f"%{tag.scope} belongs in a table. Move the tag into a cell, or write %p.")
    if tag.source.startswith("{{") and tag.scope:
        yield Finding(tag.place, f"Leave out the {tag.scope} after the brackets: only tags with % take such letters.")


def same_home(first: Tag, last: Tag) -> Iterator[Finding]:
    """A block must begin and end in the same table, cell or paragraph, or the file would be torn."""
    if first.scope != last.scope or first.home is not last.home:
        yield Finding(
            last.place,
            f"{first.source} and {last.source} do not stand at the same level. Write both with the same letters (p: "
            "a paragraph of its own, tr: a row of its own) and in the same table or cell.",
        )


def parsed(script: Script, environment: Environment) -> nodes.Template | Finding:
    """The tags of a part as Jinja reads them, one in each line; or the first fault in one of them."""
    source = "\n".join(tag.source for tag in script.tags)
    try:
        return environment.parse(source)
    except TemplateSyntaxError as error:
        return Finding(place_of(script, error.lineno), f"{tag_of(script, error.lineno)}: {error.message}.")
    except RecursionError:
        return Finding(script.part, "A tag has too many brackets within brackets. Make it simpler.")


def place_of(script: Script, line: int) -> str:
    """Where the tag in a line stands."""
    return script.tags[line - 1].place


def tag_of(script: Script, line: int) -> str:
    """The tag in a line."""
    return script.tags[line - 1].source
