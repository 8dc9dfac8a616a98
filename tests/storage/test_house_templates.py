"""Templates of the house in storage: bytes as they came, one of each name, one usual one, removal for good."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from ria.domain.house_template import HouseTemplate
from ria.errors import BadInput, NotFound
from ria.storage.database import Database
from ria.storage.house_templates import TABLE
from ria.storage.unit_of_work import reading, writing
from tests.conftest import NOON

BYTES = bytes(range(256)) * 40


def add(database: Database, name: str, document: str = "full_ria") -> int:
    with writing(database) as work:
        number = work.house_templates.add(name, document, "a" * 64, BYTES, NOON, "Priya Shah")
        work.commit()
    return number


def all_of(database: Database) -> tuple[HouseTemplate, ...]:
    with reading(database) as work:
        return work.house_templates.all()


def make_usual(database: Database, document: str, number: int | None) -> None:
    with writing(database) as work:
        work.house_templates.make_usual(document, number, NOON, "Priya Shah")
        work.commit()


def test_a_template_comes_back_as_it_was(database: Database) -> None:
    number = add(database, "Zażółć 介護")
    assert all_of(database) == (
        HouseTemplate(number, "Zażółć 介護", "full_ria", "a" * 64, len(BYTES), False, "Priya Shah", NOON),
    )
    with reading(database) as work:
        assert work.house_templates.content(number) == BYTES


def test_a_document_has_no_two_templates_of_one_name(database: Database) -> None:
    first = add(database, "Northshire")
    with pytest.raises(BadInput, match="called “NORTHSHIRE” already"):
        add(database, "NORTHSHIRE")
    other = add(database, "Northshire", "board_summary")
    second = add(database, "Second")
    with pytest.raises(BadInput, match="already"), writing(database) as work:
        work.house_templates.rename(second, "northshire", NOON, "Priya Shah")
    with writing(database) as work:
        work.house_templates.remove(first, NOON, "Priya Shah")
        work.house_templates.rename(second, "Northshire", NOON, "Priya Shah")
        work.commit()
    assert [one.id for one in all_of(database)] == [other, second]


def test_one_template_is_the_usual_one_of_its_document(database: Database) -> None:
    first, second, other = add(database, "A"), add(database, "B"), add(database, "C", "board_summary")
    for number in (first, second):
        make_usual(database, "full_ria", number)
    make_usual(database, "board_summary", other)
    assert [one.id for one in all_of(database) if one.usual] == [second, other]
    make_usual(database, "full_ria", None)
    assert [one.id for one in all_of(database) if one.usual] == [other]


def test_the_database_itself_holds_no_two_usual_ones(database: Database) -> None:
    first, second = add(database, "A"), add(database, "B")
    make_usual(database, "full_ria", first)
    with pytest.raises(IntegrityError), writing(database) as work:
        work.house_templates.change(second, NOON, "Tom Okafor", usual=True)
    assert [one.id for one in all_of(database) if one.usual] == [first]


def test_what_was_removed_is_gone_but_for_its_name_and_hash(database: Database) -> None:
    number = add(database, "Old")
    make_usual(database, "full_ria", number)
    with writing(database) as work:
        work.house_templates.remove(number, NOON, "Tom Okafor")
        work.commit()
    assert all_of(database) == ()
    with reading(database) as work:
        for asked in (work.house_templates.get, work.house_templates.content):
            with pytest.raises(NotFound, match="not here any more"):
                asked(number)
        row = work.connection.execute(select(TABLE)).one()
    assert (row.name, row.sha256, row.content, row.removed_by) == ("Old", "a" * 64, b"", "Tom Okafor")
    with pytest.raises(NotFound), writing(database) as work:
        work.house_templates.remove(number, NOON, "Tom Okafor")
    with pytest.raises(NotFound), writing(database) as work:
        work.house_templates.make_usual("full_ria", number, NOON, "Tom Okafor")
