"""What a person marks is left out of what is published: nowhere in the file, and the text says what is missing."""

import io
import zipfile
from datetime import UTC, date, datetime, timedelta

import pytest

from ria.documents.report import Issue
from ria.domain.answers import Value
from ria.domain.assessment import Part, Place, Row, Saved
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question
from ria.domain.roles import Role
from ria.domain.withholding import markable, places, question_of
from ria.domain.wording import money_words, number_words
from ria.workbench import reporting
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME, open_word, words

FOR_THE_PUBLIC = ("public_summary", "challenge_leaflet")
OWN = ("text", "long_text", "person", "number", "money", "date")
"""Types of answers in which a person writes, counts or names a day."""

FALLEN_BACK: tuple[Role | str, ...] = ("", Role.CONTRACT_START, "theme_said")
"""Questions without whose answer another one is printed."""

FIRST_DAY, FIRST_NUMBER, AT = date(2041, 1, 1), 654_001, datetime(2027, 1, 10, tzinfo=UTC)


def secret(question: Question, number: int) -> Value:
    """An answer that stands nowhere else."""
    match question.type:
        case "number" | "money":
            return FIRST_NUMBER + number
        case "date":
            return FIRST_DAY + timedelta(days=number)
        case _:
            return f"Geheim{number}wort"


def as_printed(value: Value) -> list[str]:
    if isinstance(value, date):
        return [f"{value.day}\u00a0{value:%B}\u00a0{value.year}"]
    if isinstance(value, int | float):
        return [str(value), number_words(value), money_words(value)]
    return [str(value)]


def row(part: Part, place: Place, value: Value | None) -> Row:
    return Row(part, place, Saved(value, 9, "Priya Shah", AT, "person", 9))


def after(opened: Opened, rows: list[Row]) -> Opened:
    return opened.after(opened.assessment.heading, rows)


def all_secret(opened: Opened, but: Role | str = "") -> tuple[Opened, dict[Place, Value]]:
    """The same assessment with an answer of its own wherever a person writes; none to the question of `but`."""
    left = question_of(opened.edition, but) if but else ""
    said: dict[Place, Value] = {}
    none: list[Row] = []
    for section in opened.edition.sections:
        for question in section.questions:
            for item in opened.form.items(section):
                place = opened.form.place(question.id, item)
                if question.id == left:
                    none.append(row("answer", place, None))
                elif question.type in OWN:
                    said[place] = secret(question, len(said))
    return after(opened, [*none, *(row("answer", place, value) for place, value in said.items())]), said


def marked(opened: Opened, *held: Place, ground: str = "personal") -> Opened:
    return after(opened, [row("withheld", place, ground) for place in held])


def made(opened: Opened, document: str) -> bytes:
    """The file as it is handed out."""
    asked = reporting.Asked(document)
    return reporting.filled(asked, reporting.kind_of(asked).report(opened, Issue("0" * 64)), None)


def printed(opened: Opened, said: dict[Place, Value]) -> set[Place]:
    """The places whose answers stand in a document for the public, in any part of the file."""
    text = ""
    for document in FOR_THE_PUBLIC:
        with zipfile.ZipFile(io.BytesIO(made(opened, document))) as archive:
            text += "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return {place for place, value in said.items() if any(one in text for one in as_printed(value))}


@pytest.fixture
def opened(bench: Workbench, numbers: list[int]) -> Opened:
    """A worked example that holds something of everything that is published."""
    return bench.open(ME, numbers[0])


def test_exactly_what_is_printed_for_the_public_can_be_marked(bench: Workbench, numbers: list[int]) -> None:
    """But for the name of the authority: people must know who is responsible."""
    found = set()
    for number in numbers:
        for but in FALLEN_BACK:
            filled, said = all_secret(bench.open(ME, number), but)
            found |= {place.question for place in printed(filled, said)}
    edition = bench.newest_edition
    added_up = {edition.fields[field] for field in ("activity_invited", "activity_took_part")}
    assert found | added_up == markable(edition) | {edition.role_of[Role.AUTHORITY_NAME][0]}


def test_each_marked_answer_is_gone_from_every_part_of_the_file(opened: Opened) -> None:
    for but in FALLEN_BACK:
        filled, said = all_secret(opened, but)
        before = {place for place in printed(filled, said) if place in set(places(filled))}
        assert len(before) > 15
        for place in before:
            assert place not in printed(marked(filled, place), said), place
        assert not printed(marked(filled, *places(filled)), said) & before


def test_what_is_left_out_is_named_by_question_and_ground(opened: Opened) -> None:
    filled, _ = all_secret(opened)
    purpose = filled.form.place(filled.edition.role_of[Role.SERVICE_PURPOSE][0])
    value = filled.form.place(filled.edition.role_of[Role.CONTRACT_VALUE][0])
    held = marked(marked(filled, purpose), value, ground="commercial")
    text = words(made(held, "public_summary"))
    label = {place: filled.edition.question[place.question].label for place in (purpose, value)}
    assert (
        f"2 answers are left out: “{label[purpose]}” (personal data); "
        f"“{label[value]}” (sensitive commercial information)." in text
    )
    assert "What the service does. [left out: personal data]." in text
    assert "The contract is worth" not in text
    assert "The contract is worth" in words(made(filled, "public_summary"))


def test_answers_of_entries_are_counted(opened: Opened) -> None:
    themes = [place for place in places(opened) if place.question == opened.edition.fields["theme_did"]]
    shown = [place for place in themes if opened.form.value(place.question, place.item)]
    assert len(shown) > 1
    label = opened.edition.question[shown[0].question].label
    said = f"{len(shown)} answers are left out: “{label}” (safety of a person), {len(shown)} times."
    assert said in words(made(marked(opened, *shown, ground="safety"), "public_summary"))


def test_a_mark_on_what_is_not_printed_here_is_not_named_here(opened: Opened) -> None:
    advice = opened.form.place(opened.edition.fields["letter_advice"])
    held = marked(opened, advice)
    assert words(made(held, "public_summary")) == words(made(opened, "public_summary"))
    assert "[left out: personal data]." in words(made(held, "challenge_leaflet"))


def test_a_total_without_a_number_that_is_left_out_is_not_given(opened: Opened) -> None:
    text = words(made(opened, "public_summary"))
    assert "people and bodies we invited took part" in text
    one = next(place for place in places(opened) if place.question == opened.edition.fields["activity_took_part"])
    text = words(made(marked(opened, one), "public_summary"))
    assert "people and bodies we invited took part" not in text
    assert "How many people took part is left out." in text
    assert "1 answer is left out: " in text


def test_every_number_of_a_total_is_named(opened: Opened) -> None:
    fields = [opened.edition.fields[field] for field in ("activity_invited", "activity_took_part")]
    held = [place for place in places(opened) if place.question in fields]
    given = [place for place in held if opened.form.value(place.question, place.item) is not None]
    assert len(given) > 2
    assert f"{len(given)} answers are left out: " in words(made(marked(opened, *held), "public_summary"))


def test_marks_change_no_band(opened: Opened) -> None:
    def bands(one: Opened) -> list[str]:
        tables = open_word(made(one, "public_summary")).tables
        return [cells.cells[2].text for cells in tables[0].rows]

    assert bands(marked(opened, *places(opened))) == bands(opened)


def test_the_title_in_the_properties_says_no_more_than_the_text(opened: Opened) -> None:
    filled, said = all_secret(opened)
    name = filled.form.place(filled.edition.role_of[Role.SERVICE_NAME][0])
    assert str(said[name]) in (open_word(made(filled, "public_summary")).core_properties.title or "")
    held = open_word(made(marked(filled, name), "public_summary")).core_properties.title
    assert held == "Public summary: [left out: personal data]"


def test_the_board_reads_the_answer_and_that_it_is_not_published(opened: Opened) -> None:
    filled, said = all_secret(opened)
    purpose = filled.form.place(filled.edition.role_of[Role.SERVICE_PURPOSE][0])
    text = words(made(marked(filled, purpose), "full_ria"))
    assert str(said[purpose]) in text
    assert "Publication. Left out of what is published: personal data (Priya Shah, 10\u00a0Jan\u00a02027)." in text
    assert "Publication." not in words(made(filled, "full_ria"))


def test_without_a_mark_nothing_is_left_out(opened: Opened) -> None:
    section = opened.edition.home[opened.edition.fields["redaction_place"]]
    gone = [Row("entry", Place(section.id, item, ""), Saved(False, 9, "", AT)) for item in opened.form.items(section)]
    assert "Nothing was left out." in words(made(after(opened, gone), "public_summary"))
