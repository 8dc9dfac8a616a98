"""LibreOffice opens every document and turns it into PDF: pages counted, page one is one page, the board gets two."""

import subprocess
from pathlib import Path

import pytest

from ria.domain.roles import Role
from ria.workbench import answering, entries, reporting, starting
from ria.workbench.bench import Workbench
from tests import tools
from tests.documents.conftest import ME, saved

RATINGS = (Role.GRAVITY, Role.SCOPE, Role.IRREMEDIABILITY, Role.VULNERABILITY, Role.LIKELIHOOD)
BOARD = ("full_ria", "board_summary")


@pytest.fixture(scope="module")
def pages(
    bench: Workbench, numbers: list[int], fullest: int, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """The text of every page of every document of every example, and of the fullest case."""
    folder = tmp_path_factory.mktemp("pdf")
    files = [
        saved(folder, f"{document}-{number}.docx", reporting.make(bench, ME, number, document).data)
        for number in (*numbers, fullest)
        for document in BOARD
    ]
    return {file.stem: text_of(converted(file)) for file in files}


@pytest.fixture(scope="module")
def fullest(bench: Workbench) -> int:
    """Every right red, hard stops open, twenty conditions, three options, and long words wherever there are words."""
    long = "Words that go on and on, so that nothing on the first page is as short as somebody hoped it would be"
    number = starting.start(bench, ME, title=long, depth="full")
    edition = bench.newest_edition
    put(bench, number, edition.role_of[Role.AUTHORITY_NAME][0], long)
    for right in edition.right:
        put(bench, number, edition.role_of[Role.RIGHT_ENGAGED][0], "yes", right)
        scenario = entries.add_scenario(bench, ME, number, right, f"{right}: {long}")
        for role, value in zip(RATINGS, (5, 5, 5, 2, 5), strict=True):
            put(bench, number, edition.role_of[role][0], value, scenario)
    fields = edition.fields
    for _ in range(20):
        answers = {
            fields["condition_title"]: long,
            fields["condition_owner"]: long,
            fields["condition_before"]: "award",
        }
        entries.add_entry(bench, ME, number, edition.home[fields["condition_title"]].id, answers)
    for _ in range(3):
        answers = {fields["option_name"]: long, fields["option_rights_difference"]: long}
        entries.add_entry(bench, ME, number, edition.home[fields["option_name"]].id, answers)
    return number


def put(bench: Workbench, number: int, question: str, value: object, item: str = "") -> None:
    place = bench.open(ME, number).form.place(question, item)
    given = answering.give(bench, ME, number, place, value, None)
    assert isinstance(given, answering.Kept), given


def converted(file: Path) -> Path:
    program = tools.soffice()
    assert program, "LibreOffice is needed: python3 -m tests installs it"
    profile = f"-env:UserInstallation=file://{file.parent / 'profile'}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return file.with_suffix(".pdf")


def text_of(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, timeout=60)
    return done.stdout.decode().split("\f")[:-1]


def test_page_one_is_one_page_and_the_contents_follow(pages: dict[str, list[str]]) -> None:
    for name, found in pages.items():
        if name.startswith("full_ria"):
            assert "How sure we are" in found[0], name
            assert "Contents" in found[1], name
            assert len(found) > 20


def test_the_board_summary_has_two_pages(pages: dict[str, list[str]]) -> None:
    counts = {name: len(found) for name, found in pages.items() if name.startswith("board_summary")}
    assert set(counts.values()) == {2}, counts


def test_the_signatures_stand_on_one_page(pages: dict[str, list[str]]) -> None:
    for name, found in pages.items():
        if name.startswith("full_ria"):
            signed = [page for page in found if "Decision of the board" in page]
            assert len(signed) == 1
            assert "Consultation: signed by those consulted" in signed[0], name
            assert "Appendix A" in found[found.index(signed[0]) + 1], name


def test_every_page_says_which_page_it_is(pages: dict[str, list[str]]) -> None:
    for name, found in pages.items():
        for number, page in enumerate(found, start=1):
            assert f"Page {number} of {len(found)}" in page, name
            assert "DRAFT – not approved" in page
