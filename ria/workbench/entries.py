"""Entries of registers: adding and removing them. A removed entry keeps its history and can come back."""

from collections.abc import Mapping

from ria.domain.access import Person
from ria.domain.answers import Problem, check_answer
from ria.domain.assessment import Place, Row, Saved
from ria.domain.edition import Edition
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.errors import BadInput, NotFound
from ria.storage.unit_of_work import writing
from ria.workbench.answering import begin, known_ids, scale_of
from ria.workbench.bench import Workbench
from ria.workbench.saving import next_change, save_rows


def add_entry(
    bench: Workbench, person: Person, assessment_id: int, section: str, first: Mapping[str, object] | None = None
) -> str:
    """Add an entry to a register, perhaps with first answers by question id; returns its item id."""
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        if section not in opened.edition.section or opened.edition.section[section].repeat_for != "entries":
            raise NotFound(f"There is no register {section} in this edition.")
        heading, item = next_change(bench, opened), bench.new_item()
        moment = (person.name, heading.changed_at)
        rows = [Row("entry", Place(section, item, ""), Saved(True, 1, *moment, "person", heading.change))]
        own = {question.id: question for question in opened.edition.section[section].questions}
        for question_id, raw in (first or {}).items():
            if (question := own.get(question_id)) is None:
                raise NotFound(f"There is no question {question_id} in {section}.")
            value = check_answer(question, scale_of(opened.form, question), known_ids(opened.form, question), raw)
            if isinstance(value, Problem):
                raise BadInput(value.message)
            rows.append(
                Row("answer", Place(section, item, question_id), Saved(value, 1, *moment, "person", heading.change))
            )
        save_rows(bench, work, opened, heading, rows, person)
        return item


def add_scenario(bench: Workbench, person: Person, assessment_id: int, right: str, title: str = "") -> str:
    """Add a scenario for a right, perhaps with its title; returns its item id."""
    edition = bench.open(person, assessment_id).edition
    question = edition.role_of[Role.SCENARIO_RIGHT][0]
    first = {question: right} | ({edition.fields["scenario_title"]: title} if title else {})
    return add_entry(bench, person, assessment_id, edition.home[question].id, first)


def set_presence(
    bench: Workbench, person: Person, assessment_id: int, section: str, item: str, *, present: bool
) -> Opened:
    """Remove an entry, or bring a removed one back. Its answers are untouched."""
    with writing(bench.database) as work:
        opened = begin(bench, work, person, assessment_id)
        place = Place(section, item, "")
        stored = opened.assessment.saved("entry", place)
        if stored is None:
            raise NotFound("This entry does not exist.")
        if stored.value is present:
            return opened
        heading = next_change(bench, opened)
        saved = Saved(present, stored.revision + 1, person.name, heading.changed_at, "person", heading.change)
        return save_rows(bench, work, opened, heading, [Row("entry", place, saved)], person)


def removed_entries(opened: Opened, section: str) -> tuple[str, ...]:
    """The entries of a register that were removed, newest first."""
    entries = opened.assessment.rows.get("entry", {})
    gone = [
        (saved.at, place.item) for place, saved in entries.items() if place.section == section and saved.value is False
    ]
    return tuple(item for _, item in sorted(gone, reverse=True))


def register_sections(edition: Edition) -> tuple[str, ...]:
    """The ids of all registers."""
    return tuple(section.id for section in edition.sections if section.repeat_for == "entries")
