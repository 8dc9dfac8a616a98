"""Which fields the tags of a template use, and which of them no document has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from jinja2 import nodes

from ria.documents.house.catalogue import Shape
from ria.documents.house.findings import Finding
from ria.documents.house.syntax import place_of
from ria.documents.house.tags import Script

ANYTHING = Shape()
LOOP = Shape("group", parts={name: Shape("number") for name in ("index", "index0", "revindex", "length")}
             | {name: Shape("yes or no") for name in ("first", "last")})  # fmt: skip
INDEPENDENT = 2
"""So many loops within one another may go over lists of the whole document; more multiply without end."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a name leads: the field's shape and its path; `local` when it began at the name of a loop."""

    shape: Shape
    path: str
    local: bool = False


Scope = dict[str, Found]


@dataclass(slots=True)
class Usage:
    """The fields that a part uses and the faults in how it does."""

    script: Script
    refused: frozenset[int] = frozenset()
    used: dict[str, None] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)

    def fault(self, node: nodes.Node, text: str) -> None:
        """Note a fault at the place of a tag, unless the tag is refused already."""
        if node.lineno in self.refused:
            return
        self.faults.append(Finding(place_of(self.script, node.lineno), text))

    def statements(self, body: Sequence[nodes.Node], scope: Scope, loops: int = 0) -> None:
        """Follow tags in their order."""
        for node in body:
            match node:
                case nodes.Output():
                    for one in node.nodes:
                        self.printed(one, scope)
                case nodes.For():
                    self.loop(node, scope, loops)
                case nodes.If():
                    self.expression(node.test, scope)
                    for branch in (node.body, [*node.elif_], node.else_):
                        self.statements(branch, scope, loops)

    def loop(self, node: nodes.For, scope: Scope, loops: int) -> None:
        """Follow a loop: its name stands for each entry of its list."""
        found = self.expression(node.iter, scope)
        if found and found.shape.kind not in ("list", "unknown"):
            self.fault(node, f"{found.path} is {a(found.shape)}, not a list: it cannot be repeated.")
        loops += not (found and found.local)
        if loops > INDEPENDENT:
            self.fault(node, f"{loops} loops within one another each go over the whole document. Repeat a list of the "
                             "entry around it instead.")  # fmt: skip
        entry = Found((found.shape.entry if found else None) or ANYTHING, f"{found.path}[]" if found else "", True)
        inner = scope | {"loop": Found(LOOP, ""), str(getattr(node.target, "name", "")): entry}
        self.statements(node.body, inner, loops)
        self.statements(node.else_, scope, loops)

    def printed(self, node: nodes.Node, scope: Scope) -> None:
        """Follow what is printed: it must be text, not a list or a group."""
        found = self.expression(node, scope)
        if found and found.shape.kind == "list":
            self.fault(node, f"{found.path} is a list. Repeat it: for one in …, and print the parts of one.")
        elif found and found.shape.kind == "group":
            names = ", ".join(list(found.shape.parts)[:6])
            self.fault(node, f"{found.path} is a group. Print one of its parts: {names}.")
        elif found and found.shape.kind == "yes or no":
            self.fault(node, f"{found.path} is yes or no. Use it in a condition: if {found.path}.")

    def expression(self, node: nodes.Node | None, scope: Scope) -> Found | None:
        """Where an expression leads, when it is the name of a field; its parts are followed otherwise."""
        match node:
            case nodes.Name():
                return self.named(node, scope)
            case nodes.Getattr():
                return self.part(node, scope)
            case nodes.Getitem():
                whole = self.expression(node.node, scope)
                return Found(whole.shape.entry, f"{whole.path}[]", whole.local) if whole and whole.shape.entry else None
            case nodes.Filter(name="first" | "last"):
                whole = self.expression(node.node, scope)
                return Found(whole.shape.entry, f"{whole.path}[]", whole.local) if whole and whole.shape.entry else None
            case nodes.Node():
                for one in node.iter_child_nodes():
                    self.expression(one, scope)
        return None

    def named(self, node: nodes.Name, scope: Scope) -> Found | None:
        """A name: of a loop, or of a group of the document."""
        if node.name in scope:
            found = scope[node.name]
            self.note(found)
            return found
        self.fault(node, f"There is no field {node.name}.{hint(node.name, scope)}")
        return None

    def part(self, node: nodes.Getattr, scope: Scope) -> Found | None:
        """A part of a field."""
        whole = self.expression(node.node, scope)
        if whole is None or whole.shape.kind == "unknown":
            return None
        path = f"{whole.path}.{node.attr}" if whole.path else node.attr
        if node.attr in whole.shape.parts:
            found = Found(whole.shape.parts[node.attr], path, whole.local)
            self.note(found)
            return found
        if whole.shape.kind == "list":
            self.fault(node, f"{whole.path} is a list. Repeat it: for one in {whole.path}, then one.{node.attr}.")
        elif whole.shape.kind == "group":
            self.fault(node, f"There is no field {path}.{hint(node.attr, whole.shape.parts, whole.path)}")
        else:
            self.fault(node, f"{whole.path} is {a(whole.shape)}; it has no part {node.attr}.")
        return None

    def note(self, found: Found) -> None:
        """Remember a field that is used; groups only through their parts."""
        if found.path and found.shape.kind != "group":
            self.used[found.path] = None


def a(shape: Shape) -> str:
    """What a field is, with its article."""
    return {"group": "a group", "list": "a list", "number": "a number", "yes or no": "yes or no"}.get(
        shape.kind, "a text"
    )


def hint(name: str, known: dict[str, Shape] | Scope, group: str = "") -> str:
    """The name that was perhaps meant."""
    close = get_close_matches(name, list(known), 1)
    return f" Did you mean {group}{'.' if group else ''}{close[0]}?" if close else " The list of fields has every one."


def usage(script: Script, tree: nodes.Template, shape: Shape, refused: frozenset[int] = frozenset()) -> Usage:
    """What one part uses of a document's fields. `refused` are the lines of tags that nothing more is said about."""
    found = Usage(script, refused)
    found.statements(tree.body, {name: Found(one, name) for name, one in shape.parts.items()})
    return found


def all_paths(usages: list[Usage]) -> Iterator[str]:
    """Every field that is used, in order."""
    yield from dict.fromkeys(path for one in usages for path in one.used)
