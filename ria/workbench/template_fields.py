"""The list of fields for people who write templates, written to `templates/README.md` from what reports hold."""

from collections.abc import Iterator
from pathlib import Path

from ria.documents.build_templates import TEMPLATES
from ria.documents.house.catalogue import Field, Shape, fields, written
from ria.documents.house.syntax import FILTERS
from ria.documents.house.unpacking import LARGEST_FILE, MB
from ria.documents.kinds import DOCUMENTS
from ria.workbench.template_examples import shape

FILE = TEMPLATES / "README.md"
GUIDE = Path(__file__).parent / "template_guide.md"
"""How to make a template, in words; `{limit}` and `{filters}` are filled in."""

GROUPS = {
    "front": "Header, footer and the first lines: who, what, which version.",
    "watermark": "Whether this is a draft. Use it in a condition.",
    "page_one": "The first page of a board paper: what is asked, the result, what stands in the way, what must happen.",
    "contents": "The table of contents of the standard template. Word makes a better one: References, Contents.",
    "choice": "What was left out by choice when the document was made.",
    "bands": "What each band allows and requires.",
    "result": "The result right by right, the heat map, and what the result hangs on.",
    "service": "The service, screening, functions bought, procurement rules.",
    "options": "Ways to deliver the service, side by side.",
    "people": "Who was asked, what they said, what was done about it.",
    "rights": "Each right in detail, with the arithmetic of its score.",
    "safeguards": "What lowers the risks.",
    "contract": "Clauses, measures, deductions, what is published and what is held back.",
    "reviewers": "Who commented, and how many comments are open.",
    "signing": "The decision and its conditions, accepted risks, signatures.",
    "stages": "Every answer, stage by stage.",
    "comments": "Every comment with its replies.",
    "method": "Method, versions, sources, what was not checked.",
    "tender": "Cost of failure, standards, criteria, bids and bidders.",
    "life": "Results, incidents and audits during the contract.",
    "closing": "Forecast against what happened, and lessons.",
    "charts": "The charts in words, for their alternative text. The charts themselves: start from a standard template.",
    "public": "The text for the public, in plain language.",
    "leaflet": "How to challenge a decision, step by step.",
    "schedule": "The sentences of the schedule that lead from part to part.",
    "test": "The record of the Public Interest Test.",
}
"""What each group of fields is about."""


def markdown() -> str:
    """The whole list."""
    lines = [guide()]
    for document, kind in DOCUMENTS.items():
        lines += [f"\n## {kind.title} (`{document}`)\n", kind.reader]
        for name, one in shape(document).parts.items():
            lines += group(name, one)
    return "\n".join(lines) + "\n"


def guide() -> str:
    """How to make a template, in words."""
    words = GUIDE.read_text("utf-8")
    filters = ", ".join(f"`{one}`" for one in FILTERS)
    return words.replace("{limit}", f"{LARGEST_FILE // MB} MB").replace("{filters}", filters).rstrip()


def group(name: str, one: Shape) -> Iterator[str]:
    """One group of fields: what it is about, its plain fields, then each list with the fields of its entries."""
    found = list(fields(Shape("group", parts={name: one})))
    yield f"\n### {name}\n"
    yield GROUPS[name]
    yield from table([field for field in found if "[]" not in field.path and field.kind != "list"])
    for field in found:
        if field.kind == "list":
            yield from list_of(field, found)


def list_of(repeated: Field, found: list[Field]) -> Iterator[str]:
    """A list: how to repeat it, and the fields of an entry. A list within it follows by itself."""
    start = f"{repeated.path}[]"
    *outer, (name, sequence) = written(start).loops
    within = "".join(f", inside `for {one} in {each}`" for one, each in reversed(outer))
    yield f"\nRepeat with `for {name} in {sequence}`{within}:"
    inside = [field for field in found if field.path.startswith(start) and field.kind != "list"]
    yield from table([field for field in inside if "[]" not in field.path.removeprefix(start)])


def table(rows: list[Field]) -> Iterator[str]:
    """Fields as a table, if there are any."""
    if rows:
        yield "\n| Write | Type | Example |\n|---|---|---|"
    for one in rows:
        example = one.example.replace("|", "\\|").replace("<", "&lt;") or "(empty)"
        words = written(one.path).tag
        tag = f"if {words}" if one.kind == "yes or no" else f"{{{{ {words} }}}}"
        yield f"| `{tag}` | {one.kind} | {example} |"


def write(file: Path = FILE) -> None:
    """Write the list."""
    file.write_text(markdown(), "utf-8")


if __name__ == "__main__":
    write()
