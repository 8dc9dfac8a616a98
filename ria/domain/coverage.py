"""Coverage: which question, check and clause answers each of the 36 recommendations, and where it is printed.

The recommendations are those of the RIA process, section 12.
"""

from collections.abc import Collection
from dataclasses import dataclass

from ria.domain.edition import Edition
from ria.domain.governance import CoverageRow
from ria.domain.questionnaire import Question

PLACE = "coverage.toml > row"


@dataclass(frozen=True, slots=True)
class Covered:
    """One recommendation: its questions by page, in the order of the journey, and its places in the full assessment."""

    row: CoverageRow
    questions: dict[str, tuple[Question, ...]]
    places: tuple[str, ...]


def covered(edition: Edition) -> tuple[Covered, ...]:
    """The 36 recommendations in order, each with page, question and place in the document."""
    return tuple(covered_row(edition, row) for row in edition.coverage)


def covered_row(edition: Edition, row: CoverageRow) -> Covered:
    """One recommendation. Every answer stands in the full assessment under its stage and section."""
    stages = {one.number: one.title for one in edition.stages}
    asked: dict[str, tuple[Question, ...]] = {}
    places = []
    for section in edition.sections:
        mine = tuple(question for question in section.questions if question.id in row.questions)
        if mine and section.stage in stages:
            title = edition.page[section.page].title
            asked[title] = asked.get(title, ()) + mine
            places.append(f"Stage {section.stage}. {stages[section.stage]}: {section.title}")
    return Covered(row, asked, tuple(places))


def coverage_faults(edition: Edition, headings: Collection[str]) -> tuple[str, ...]:
    """The recommendations that lost their question or their place; `headings` are those of the full assessment."""
    faults: list[str] = []
    for one in covered(edition):
        place = f"{PLACE} {one.row.row}"
        if not one.questions:
            faults.append(f"{place}: no question asks for this any more; name one under questions")
        if one.row.heading not in headings:
            faults.append(f"{place}: the full assessment has no heading “{one.row.heading}”; name one that it has")
        faults += [f"{place}: {words}" for words in at_odds(edition, one.row)]
    return tuple(faults)


def at_odds(edition: Edition, row: CoverageRow) -> list[str]:
    """Where the row and the questions, checks and clauses that name it differ."""
    found = []
    for what, listed, things in (
        ("question", row.questions, edition.question.values()),
        ("check", row.checks, edition.checks),
        ("clause", row.clauses, edition.clauses),
    ):
        naming = {one.id for one in things if row.row in one.recommendations}
        for name in sorted(naming - set(listed)):
            found.append(f"{what} {name} names this recommendation, but is not listed here")
        for name in sorted(set(listed) - naming):
            found.append(f"{what} {name} is listed here, but does not name this recommendation")
    return found


def markdown(edition: Edition) -> str:
    """The coverage of an edition as a Markdown document: a table to see it at a glance, then each row in full."""
    rows = covered(edition)
    lines = [
        "# What each recommendation became",
        "",
        f"Written by `python -m ria.workbench.coverage` from edition {edition.id} and the template of the full "
        "assessment. Do not edit it by hand: `python3 -m ria check` and a test compare it with both.",
        "",
        "Sources: J = JUSTICE report (J1 to J5 its recommendations), L = Labour press release, G = Lawyers in Local "
        "Government, S = We Own It, C = Community Care; see `sources.toml` of the edition. In the full assessment "
        "every answer also stands in the appendix “Answers as given”, under its stage and section.",
        "",
        "| No | Recommendation or lesson | Source | Page | Questions | Heading in the full assessment |",
        "|---|---|---|---|---|---|",
    ]
    lines += [table_line(one) for one in rows]
    for one in rows:
        lines += ["", *in_full(edition, one)]
    return "\n".join(lines) + "\n"


def table_line(one: Covered) -> str:
    """One line of the table."""
    count = sum(len(asked) for asked in one.questions.values())
    cells = [str(one.row.row), one.row.text, one.row.source, ", ".join(one.questions), str(count), one.row.heading]
    return f"| {' | '.join(cells)} |"


def in_full(edition: Edition, one: Covered) -> list[str]:
    """One recommendation with every question, check and clause, and every place in the documents."""
    lines = [f"## {one.row.row}. {one.row.text}", "", f"Asks for: {one.row.asks}. Evidence: {one.row.evidence}.", ""]
    lines += [f"- {page}: {' · '.join(asked.label for asked in mine)}" for page, mine in one.questions.items()]
    checks = {check.id: check for check in edition.checks}
    lines += [f"- Check: {checks[name].message}" for name in one.row.checks]
    if one.row.clauses:
        titles = [f"{edition.clause[name].number} {edition.clause[name].title}" for name in one.row.clauses]
        lines.append(f"- Clauses: {', '.join(titles)}")
    lines.append(f"- In the documents: {one.row.document}; full assessment, “{one.row.heading}”")
    lines.append(f"- In the appendix: {'; '.join(one.places)}")
    return lines
