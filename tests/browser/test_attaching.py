"""Evidence with a file, as a person attaches it: what is refused says why and stays in the form."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from ria.domain.access import Person
from ria.domain.assessment import Evidence
from ria.workbench import attaching, starting
from ria.workbench.bench import Workbench
from tests.browser.running import Server, settled

ME = Person("Priya Shah", local=True)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3 a report"


@pytest.fixture
def assessment(server: Server) -> int:
    return starting.start(Workbench.at(server.database), ME, title="Home-to-school transport")


@pytest.fixture
def panel(opened_at: Callable[[str], Page], assessment: int) -> Locator:
    """The service page with the evidence of its first question open."""
    page = opened_at(f"/service?a={assessment}")
    page.get_by_role("radio", name="Evidence").first.click()
    return page.get_by_test_id("stMain")


def stored(server: Server, number: int) -> list[tuple[Evidence, bytes]]:
    """Every piece of evidence of an assessment with the bytes of its file."""
    bench = Workbench.at(server.database)
    assessment = bench.open(ME, number).assessment
    found = [one for place in assessment.rows.get("evidence", {}) for one in assessment.evidence(place)]
    return [(one, attaching.attachment_bytes(bench, ME, number, one.file)) for one in found]


def choose(page: Page, panel: Locator, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with page.expect_file_chooser() as chooser:
        panel.get_by_test_id("stFileUploaderDropzone").get_by_role("button").last.click()
    chooser.value.set_files(file)
    expect(panel.get_by_test_id("stFileChipName")).to_have_text(file.name)


def test_a_disguised_file_is_refused_with_the_reason_and_the_true_one_is_kept_byte_for_byte(
    server: Server, assessment: int, page: Page, panel: Locator, tmp_path: Path
) -> None:
    source = panel.get_by_label("Source", exact=True)
    source.fill("Complaints report")
    choose(page, panel, tmp_path / "report.pdf", b"MZ\x90\x00 a program")
    panel.get_by_role("button", name="Add evidence").click()
    expect(panel.get_by_text("report.pdf is not a kind of file that can be attached.")).to_be_visible()
    expect(source).to_have_value("Complaints report")
    assert stored(server, assessment) == []

    choose(page, panel, tmp_path / "complaints.pdf", PDF)
    panel.get_by_role("button", name="Add evidence").click()
    expect(page.get_by_role("radio", name="Evidence · 1")).to_be_visible()
    settled(page)
    expect(source).to_have_value("")
    ((one, content),) = stored(server, assessment)
    assert (one.source, one.file_name, content) == ("Complaints report", "complaints.pdf", PDF)


@pytest.fixture
def slow_line(context: BrowserContext) -> None:
    """A line on which a file takes a while to arrive."""
    context.add_init_script(
        "const send = XMLHttpRequest.prototype.send;"
        "XMLHttpRequest.prototype.send = function (...all) { setTimeout(() => send.apply(this, all), 2000); };"
    )


WAITING = "The file is still on its way. This goes on as soon as it has arrived."


@pytest.mark.usefixtures("slow_line")
def test_evidence_added_while_its_file_is_on_its_way_has_its_file(
    server: Server, assessment: int, page: Page, panel: Locator, tmp_path: Path
) -> None:
    panel.get_by_label("Source", exact=True).fill("Complaints report")
    choose(page, panel, tmp_path / "complaints.pdf", PDF)
    panel.get_by_role("button", name="Add evidence").click()
    expect(page.get_by_text(WAITING)).to_be_visible()
    expect(page.get_by_role("radio", name="Evidence · 1")).to_be_visible()
    expect(page.get_by_text(WAITING)).to_have_count(0)
    ((one, content),) = stored(server, assessment)
    assert (one.source, one.file_name, content) == ("Complaints report", "complaints.pdf", PDF)


@pytest.mark.usefixtures("slow_line")
def test_a_link_pressed_while_a_file_is_on_its_way_leaves_when_it_has_arrived(
    page: Page, panel: Locator, tmp_path: Path
) -> None:
    choose(page, panel, tmp_path / "complaints.pdf", PDF)
    page.get_by_role("link", name="Early engagement").first.click()
    expect(page.get_by_role("heading", name="Early engagement", exact=True)).to_be_visible()
    expect(panel.get_by_text("complaints.pdf is not added yet")).to_be_visible()


def test_a_file_of_30_mb_is_refused_before_it_is_stored(
    server: Server, assessment: int, page: Page, panel: Locator, tmp_path: Path
) -> None:
    choose(page, panel, tmp_path / "film.pdf", PDF + b"x" * (30 * 1024 * 1024))
    expect(panel.get_by_text("File must be 10.0MB or smaller.")).to_be_visible()
    panel.get_by_role("button", name="Add evidence").click()
    settled(page)
    assert stored(server, assessment) == []


def test_a_chosen_file_says_that_it_is_not_added_yet_and_waits_on_other_pages_until_it_is(
    server: Server, assessment: int, page: Page, panel: Locator, tmp_path: Path
) -> None:
    panel.get_by_label("Source", exact=True).fill("Complaints report")
    choose(page, panel, tmp_path / "complaints.pdf", PDF)
    expect(panel.get_by_text("complaints.pdf is not added yet")).to_have_count(1)
    page.get_by_role("link", name="Early engagement").first.click()
    expect(page.get_by_role("heading", name="Early engagement", exact=True)).to_be_visible()
    expect(panel.get_by_text("complaints.pdf is not added yet")).to_be_visible()
    assert stored(server, assessment) == []
    panel.get_by_role("button", name="Add evidence").click()
    expect(panel.get_by_text("complaints.pdf is not added yet")).to_have_count(0)
    settled(page)
    ((one, content),) = stored(server, assessment)
    assert (one.source, one.file_name, content) == ("Complaints report", "complaints.pdf", PDF)


def test_a_chosen_file_can_be_left_out_from_another_page(
    server: Server, assessment: int, page: Page, panel: Locator, tmp_path: Path
) -> None:
    choose(page, panel, tmp_path / "complaints.pdf", PDF)
    expect(panel.get_by_text("complaints.pdf is not added yet")).to_be_visible()
    page.get_by_role("link", name="Early engagement").first.click()
    panel.get_by_role("button", name="Do not add").click()
    expect(panel.get_by_text("complaints.pdf is not added yet")).to_have_count(0)
    assert stored(server, assessment) == []
