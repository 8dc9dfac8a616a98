"""The contents, with the numbers that the sections have in this report."""

from collections.abc import Collection, Mapping
from typing import Any

from ria.documents.report.words import letter

SECTIONS = (
    ("result", "The result, right by right"),
    ("service", "The service and the legal gateway"),
    ("options", "Ways to deliver the service"),
    ("people", "What people told us, and what we did"),
    ("rights", "Each right in detail"),
    ("safeguards", "Safeguards: who does what, by when"),
    ("tender", "Value, tender and award"),
    ("contract", "Contract clauses, measures and publication"),
    ("life", "How the contract runs"),
    ("closing", "Forecast and outcome"),
    ("advice", "Advice given by reviewers"),
    ("decision", "Decision and signatures"),
)
"""The numbered sections of the full report, by name. Some appear only once there is something to say."""

APPENDICES = (
    ("answers", "Answers as given"),
    ("comments", "Comments and replies"),
    ("method", "Method, sources and record"),
)


def anchor(name: str) -> str:
    """The bookmark round the heading of a section."""
    return f"section_{name}"


def numbers(shown: Collection[str]) -> dict[str, str]:
    """The number of each section and the letter of each appendix that is shown."""
    sections = [name for name, _ in SECTIONS if name in shown]
    appendices = [name for name, _ in APPENDICES if name in shown]
    found = {name: str(number) for number, name in enumerate(sections, start=1)}
    return found | {name: letter(index) for index, name in enumerate(appendices)}


def contents(shown: Collection[str]) -> dict[str, Any]:
    """The lines of the contents: the first, those between, the last. Pages are known only once there are any."""
    numbered = numbers(shown)
    lines = [
        {"number": numbered[name], "title": title, "anchor": anchor(name), "page": ""}
        for name, title in (*SECTIONS, *APPENDICES)
        if name in numbered
    ]
    return {"first": lines[0], "middle": lines[1:-1], "last": lines[-1]}


def with_pages(found: dict[str, Any], pages: Mapping[str, int]) -> dict[str, Any]:
    """The same contents with the page of each heading, told by its words."""

    def line(one: dict[str, str]) -> dict[str, str]:
        page = next((page for words, page in pages.items() if words.endswith(one["title"])), None)
        return one | {"page": str(page) if page is not None else ""}

    return {"first": line(found["first"]), "middle": [*map(line, found["middle"])], "last": line(found["last"])}
