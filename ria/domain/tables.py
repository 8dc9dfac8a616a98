"""Registers and results as plain tables, for spreadsheets: one row for each entry, days as days, numbers as numbers."""

from dataclasses import dataclass
from datetime import date

from ria.domain.answers import Value
from ria.domain.asking import Form
from ria.domain.edition import Edition
from ria.domain.model import band_word
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, Section
from ria.domain.roles import Role
from ria.domain.wording import item_title, value_words

Cell = str | int | float | date | None
REGISTERS: tuple[tuple[str, Role | str], ...] = (
    ("Safeguards", Role.SAFEGUARD_RIGHTS),
    ("Measures", Role.KPI_BETTER),
    ("Readings", Role.READING_VALUE),
    ("Consultation", "activity_name"),
    ("You said, we did", "theme_title"),
)
"""The title of each sheet, and a role or field that stands in its section."""


ACTIONS = "Actions"
"""The title of the table of everything that is due."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title. Every row has as many cells as there are headings."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(opened: Opened) -> tuple[Table, ...]:
    """The results of each right, what is due, and the registers, each as one table."""
    form = opened.form
    return (rights_table(opened), actions_table(opened), *(register(form, title, mark) for title, mark in REGISTERS))


def title_of(edition: Edition, section: str) -> str:
    """The title of the table that holds a register; empty for a section that is no table."""
    return next((title for title, mark in REGISTERS if edition.home[marked(edition, mark)].id == section), "")


def marked(edition: Edition, mark: Role | str) -> str:
    """The question that plays a role, or stands behind a field."""
    return edition.role_of[mark][0] if isinstance(mark, Role) else edition.fields[mark]


def rights_table(opened: Opened) -> Table:
    """The result of each engaged right, worst first. Scores are empty while a right is not rated."""
    rows = []
    for one in opened.scorecard.main.rights:
        bands = [band_word(band) for band in (one.inherent, one.residual, one.worse_residual)]
        scores: list[Cell] = [None] * 6
        if one.before and one.after:
            credit = one.after.credit
            scores = [one.before.S, one.before.L, credit.E, credit.ER, one.after.S_res, one.after.L_res]
        rows.append((opened.edition.right[one.right].name, *bands, *scores))
    headings = (
        *("Right", "Before safeguards", "After safeguards", "Worse end after safeguards"),
        *("Severity before", "Likelihood before", "Preventive strength", "Remedy strength"),
        *("Severity after", "Likelihood after"),
    )
    return Table("Rights", headings, tuple(rows))


def actions_table(opened: Opened) -> Table:
    """Everything that somebody must do, with owner and day."""
    rows = tuple(
        (opened.edition.section[one.section].title, one.title, one.owner, one.due, "Yes" if one.done else "No")
        for one in opened.actions
    )
    return Table(ACTIONS, ("Where", "What", "Owner", "Due", "Done"), rows)


def register(form: Form, title: str, mark: Role | str) -> Table:
    """The register in which a role or field stands: one column for each question that an entry is asked."""
    section = form.edition.home[marked(form.edition, mark)]
    items = form.items(section)
    asked = [one for one in section.questions if any(form.asked(one, item) for item in items)]
    rows = tuple(
        (item_title(form, section, item), *(cell(form, section, one, item) for one in asked)) for item in items
    )
    return Table(title, (section.entry_name.capitalize() or title, *(one.label for one in asked)), rows)


def cell(form: Form, section: Section, question: Question, item: str) -> Cell:
    """One answer as a cell: a day and a number stay what they are, all else is in words."""
    value: Value | None = form.value(question.id, item)
    if value is None:
        return None
    if isinstance(value, date) or (question.type in ("number", "money") and isinstance(value, int | float)):
        return value
    return value_words(form, question, value)
