"""The illustration of the RIA process, section 7.1, in the full assessment: to the pound."""

import io
from collections.abc import Mapping

import pytest
from docx import Document

from ria.documents.build_templates import template
from ria.documents.report import Issue, full_ria
from ria.documents.report.failure import bid_rows
from ria.documents.report.life import closing
from ria.documents.word import fill
from ria.domain.roles import Role
from tests.domain.stage_forms import opened
from tests.domain.test_value import FIGURES, bids


def tables(answers: Mapping[object, object] | None = None, *, uncertainty: int = 0) -> dict[str, list[list[str]]]:
    """The tables of the Word file by name, each as rows of cells."""
    here = opened(answers) if answers else bids(uncertainty)  # type: ignore[arg-type]
    word = Document(io.BytesIO(fill(template("full_ria"), full_ria(here, Issue("0" * 64)), title="Illustration")))
    return {
        table._tbl.tblPr.xpath("w:tblCaption/@w:val")[0]: [[cell.text for cell in row.cells] for row in table.rows]
        for table in word.tables
    }


@pytest.mark.parametrize(("wrong", "everyday", "together"), [(10, 220_000, 240_000), (20, 440_000, 460_000)])
def test_the_section_gives_the_cost_of_a_year_and_the_figures_behind_it(
    wrong: int, everyday: int, together: int
) -> None:
    found = tables(FIGURES | {Role.FAILURE_ERROR: wrong, Role.FAILURE_UNCERTAINTY: 0})
    assert dict(found["What failure would cost in a year"][1:]) == {
        "Everyday errors: challenges and redress": f"£{everyday:,}",
        "One large failure, times its chance": "£20,000",
        "Together, central estimate": f"£{together:,}",
        "Range": f"£{together:,} to £{together:,}",
    }
    figures = [row[1] for row in found["The figures behind the cost of failure"][1:]]
    assert figures == ["2,000", f"{wrong}%", "40%", "20%", "£1,500", "£2,500", "2%", "£1,000,000"]


def test_a_bid_that_misses_a_standard_is_marked_as_one_that_cannot_win() -> None:
    answers = FIGURES | {
        ("bid_name", "cheap"): "Cheap",
        (Role.BID_PRICE, "cheap"): 350_000,
        ("bidder_name", "x"): "Cheap Ltd",
        ("bidder_bid", "x"): "cheap",
        ("bidder_standards_all", "x"): "no",
    }
    here = opened(answers, entries=[(Role.BID_PRICE, "cheap"), ("bidder_name", "x")])
    assert [row["name"] for row in bid_rows(here)] == ["Cheap (fails a minimum standard, cannot win)"]


def test_the_closing_section_sets_the_cost_of_failure_against_its_forecast() -> None:
    here = opened(FIGURES | {"closing_cost_failure": 300_000, Role.CONTRACT_MONTHS: 12})
    assert (
        "Failure cost £300,000. Forecast for 1 year: £240,000, between £240,000 and £240,000." in closing(here)["lead"]
    )


def test_the_bid_that_is_150000_cheaper_is_70000_dearer_once_failure_is_counted() -> None:
    careful, cheap = tables()["Bids with the cost of failure"][1:]
    assert careful[1:] == ["£500,000", "£240,000", "£740,000"]
    assert cheap[1:] == ["£350,000", "£460,000", "£810,000"]
