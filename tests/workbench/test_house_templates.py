"""Templates of the house as people handle them: checked before they are kept, named, usual, previewed, removed."""

import io
from datetime import date

import pytest
from docx import Document

from ria.domain.access import Person
from ria.errors import BadInput, NotAllowed, NotFound
from ria.workbench import house_templates, reporting
from ria.workbench.bench import Workbench
from tests.conftest import PRIYA, TOM
from tests.documents.house_files import TYPES, changed, unzipped, word

STRANGER = Person("Somebody")
GOOD = word("Our own paper on {{ front.title }}")


def text(data: bytes) -> str:
    return "\n".join(one.text for one in Document(io.BytesIO(data)).paragraphs)


def upload(bench: Workbench, name: str = "Northshire", document: str = "full_ria", data: bytes = GOOD) -> int:
    return house_templates.upload(bench, PRIYA, name, document, data)


def test_a_template_is_kept_as_it_was_uploaded(bench: Workbench) -> None:
    number = upload(bench, "  Northshire \n 2027 ")
    (kept,) = house_templates.listed(bench, TOM)
    assert (kept.id, kept.name, kept.document, kept.size, kept.usual) == (
        number,
        "Northshire 2027",
        "full_ria",
        len(GOOD),
        False,
    )
    assert kept.uploaded_by == PRIYA.name
    assert kept.uploaded_at.date() == date(2027, 1, 10)
    assert house_templates.original(bench, TOM, number) == GOOD
    assert house_templates.listed(bench, TOM, "board_summary") == ()


def test_a_template_file_of_word_is_kept_as_a_document(bench: Workbench) -> None:
    """A file that ends in .docx and says that it is a template is not opened by Word."""
    dotx = changed(GOOD, TYPES, lambda text: text.replace("document.main+xml", "template.main+xml"))
    kept = house_templates.original(bench, PRIYA, upload(bench, data=dotx))
    assert unzipped(kept) == unzipped(GOOD)


def test_a_template_that_is_refused_is_not_kept(bench: Workbench) -> None:
    for data in (b"nonsense", word("{{ no.such }}"), word("{{ front.title() }}"), word("No tag")):
        with pytest.raises(BadInput):
            upload(bench, data=data)
    assert house_templates.listed(bench, PRIYA) == ()


def test_a_template_is_checked_for_its_own_document(bench: Workbench) -> None:
    data = word("{{ leaflet.first }}")
    with pytest.raises(BadInput, match="There is no field leaflet"):
        upload(bench, data=data)
    assert upload(bench, document="challenge_leaflet", data=data)
    with pytest.raises(BadInput, match="no document called novel"):
        upload(bench, document="novel")


@pytest.mark.parametrize("name", ["", "   ", "\n", "x" * 81, "standard", "STANDARD "])
def test_a_name_that_cannot_be_used_is_refused(bench: Workbench, name: str) -> None:
    with pytest.raises(BadInput):
        upload(bench, name)
    number = upload(bench)
    with pytest.raises(BadInput):
        house_templates.rename(bench, PRIYA, number, name)
    assert [one.name for one in house_templates.listed(bench, PRIYA)] == ["Northshire"]


def test_a_name_is_taken_once_for_each_document(bench: Workbench) -> None:
    upload(bench)
    with pytest.raises(BadInput, match="already"):
        upload(bench, "NORTHSHIRE")
    upload(bench, document="board_summary")
    other = upload(bench, "Other")
    house_templates.rename(bench, PRIYA, other, "Another")
    assert sorted(one.name for one in house_templates.listed(bench, PRIYA)) == ["Another", "Northshire", "Northshire"]


def test_the_usual_template_is_taken_where_none_is_named(bench: Workbench, filled: int) -> None:
    assert house_templates.named(bench, PRIYA, "full_ria") is None
    first, second = upload(bench), upload(bench, "Second", data=word("Second {{ front.title }}"))
    assert house_templates.named(bench, PRIYA, "full_ria") is None
    house_templates.make_usual(bench, PRIYA, "full_ria", first)
    house_templates.make_usual(bench, PRIYA, "full_ria", second)
    template = house_templates.named(bench, PRIYA, "full_ria")
    assert "Second Home care" in text(reporting.make(bench, PRIYA, filled, template=template).data)
    assert house_templates.named(bench, PRIYA, "full_ria", "northshire") == GOOD
    assert house_templates.named(bench, PRIYA, "full_ria", "Standard") is None
    assert house_templates.named(bench, PRIYA, "board_summary") is None
    with pytest.raises(BadInput, match="Known: Standard, “Northshire”, “Second”"):
        house_templates.named(bench, PRIYA, "full_ria", "Third")
    house_templates.make_usual(bench, PRIYA, "full_ria", None)
    assert house_templates.usual(bench, PRIYA, "full_ria") is None


def test_a_template_is_usual_for_its_own_document_only(bench: Workbench) -> None:
    number = upload(bench)
    with pytest.raises(BadInput, match="for another document: Full assessment"):
        house_templates.make_usual(bench, PRIYA, "board_summary", number)


def test_a_preview_shows_a_worked_example_and_touches_no_assessment(bench: Workbench) -> None:
    number = upload(bench)
    shown = text(house_templates.preview(bench, PRIYA, number))
    assert shown.startswith("Our own paper on ")
    with bench.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM assessment").scalar() == 0


def test_what_was_removed_is_offered_no_more(bench: Workbench) -> None:
    number = upload(bench)
    house_templates.make_usual(bench, PRIYA, "full_ria", number)
    house_templates.remove(bench, PRIYA, number)
    assert house_templates.named(bench, PRIYA, "full_ria") is None
    for asked in (house_templates.original, house_templates.preview, house_templates.remove):
        with pytest.raises(NotFound):
            asked(bench, PRIYA, number)
    assert upload(bench) != number


def test_without_a_role_nothing_can_be_seen_or_changed(bench: Workbench) -> None:
    number = upload(bench)
    with pytest.raises(NotAllowed):
        house_templates.upload(bench, STRANGER, "Mine", "full_ria", GOOD)
    with pytest.raises(NotAllowed):
        house_templates.listed(bench, STRANGER)
    with pytest.raises(NotAllowed):
        house_templates.rename(bench, STRANGER, number, "Mine")
    with pytest.raises(NotAllowed):
        house_templates.make_usual(bench, STRANGER, "full_ria", number)
    for asked in (house_templates.remove, house_templates.original, house_templates.preview):
        with pytest.raises(NotAllowed):
            asked(bench, STRANGER, number)
    (kept,) = house_templates.listed(bench, PRIYA)
    assert (kept.name, kept.usual) == ("Northshire", False)
