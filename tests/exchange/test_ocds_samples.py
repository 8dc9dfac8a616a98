"""Small invented files in the shapes in which portals publish, each with what must be read from it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ria.content.loader import EDITIONS, load_edition
from ria.domain.answers import Value
from ria.domain.notice import Notice, filled_in
from ria.exchange.ocds import read_ocds

SAMPLES = Path(__file__).parent / "samples"
EDITION = load_edition(EDITIONS / "uk-2026-1")
EXPECTED: dict[str, dict[str, Any]] = {
    "contracts_finder_tender": {
        "portal": "Contracts Finder",
        "stage": "tender",
        "amount": 1200000.5,
        "cpv": "85312000",
        "cpv_title": "Social work services without accommodation",
        "other_cpv": ("85320000",),
        "starts": date(2026, 7, 1),
        "ends": date(2029, 6, 30),
        "months": 36,
        "tender_closes": date(2026, 4, 10),
        "method": "Open procedure (above threshold)",
        "link": "https://notices.example/n/1",
    },
    "contracts_finder_award": {
        "stage": "award",
        "amount": 150000.25,
        "suppliers": ("Alder Care", "Birch Homes"),
        "link": "https://notices.example/n/2",
        "months": 24,
    },
    "contracts_finder_planning": {"stage": "planned", "amount": 300000, "starts": None, "months": None},
    "public_contracts_scotland_lots": {
        "portal": "Public Contracts Scotland",
        "amount": 500000,
        "months": 48,
        "lots": ("North", ""),
        "other_cpv": ("85144100", "85323000"),
        "legal_basis": "CELEX 32014L0024",
        "link": "https://portal.example/scot/1",
    },
    "sell2wales_bilingual": {
        "portal": "Sell2Wales",
        "buyer": "Cyngor Llanfôn",
        "description": "Gofal i blant â chŵyn – naïve “dyfynnod”.\nAil linell.",
        "value_words": "not stated",
        "link": "https://portal.example/cymru/1",
        "months": 12,
    },
    "lost_line_breaks": {
        "title": "Modern northern transport",
        "description": "Scope:\n\nLot 1: Learners, governance and modern returns.\nLot 2: Burnley\n"
        "Lot 3: worth £20,000.",
        "value_words": "not stated",
    },
    "find_a_tender_special_regime": {
        "portal": "Find a Tender",
        "light_touch": True,
        "cpv": "85100000",
        "other_cpv": (),
        "amount": 750000,
        "method": "selective",
        "legal_basis": "UKPGA 2023/54",
    },
    "find_a_tender_contract": {
        "stage": "award",
        "buyer": "Department of Records",
        "amount": 2000000,
        "cpv": "75240000",
        "starts": date(2026, 4, 1),
        "suppliers": ("Custody Ltd",),
    },
    "record_package_of_releases": {
        "stage": "award",
        "title": "School transport",
        "description": "For pupils with special needs.",
        "amount": 120000,
        "suppliers": ("Minibus Ltd",),
    },
    "record_package_compiled": {"stage": "award", "title": "School transport", "amount": 100000},
    "single_release_in_euros": {
        "stage": "tender",
        "portal": "",
        "value_words": "5,000 EUR",
        "cpv": "79713000",
        "published": date(2026, 3, 2),
    },
}


def read(name: str) -> tuple[Notice, ...]:
    return read_ocds((SAMPLES / f"{name}.json").read_bytes(), f"{name}.json")


@pytest.mark.parametrize("name", EXPECTED)
def test_a_notice_says_what_its_file_says(name: str) -> None:
    (notice,) = read(name)
    assert {field: getattr(notice, field) for field in EXPECTED[name]} == EXPECTED[name]


def test_every_sample_is_expected() -> None:
    assert {one.stem for one in SAMPLES.iterdir()} == {*EXPECTED, "list_of_bare_releases"}


def test_releases_with_nothing_but_an_ocid_are_read() -> None:
    assert [(one.ocid, one.title, one.stage, one.rest) for one in read("list_of_bare_releases")] == [
        ("ocds-b5fd17-a", "", "", ""),
        ("ocds-r6ebe6-b", "", "", ""),
    ]


def answers(name: str) -> dict[str, Value]:
    (notice,) = read(name)
    return {EDITION.question[question].label: value for question, value in filled_in(EDITION, notice).items()}


def test_what_is_not_stated_is_left_open() -> None:
    assert "What is the estimated value over the whole contract?" not in answers("sell2wales_bilingual")
    assert "What is the estimated value over the whole contract?" not in answers("single_release_in_euros")
    assert answers("contracts_finder_tender")["What is the estimated value over the whole contract?"] == 1200000.5


def test_what_no_question_asks_is_told_in_lines() -> None:
    (notice,) = read("public_contracts_scotland_lots")
    assert notice.rest.splitlines() == [
        "Method: Open procedure",
        "Legal basis: CELEX 32014L0024",
        "Tenders close: 9 Feb 2026",
        "Lots (2): North; lot 2",
        "Other codes: 85144100, 85323000",
    ]
    (euros,) = read("single_release_in_euros")
    assert euros.rest == "Value: 5,000 EUR"
