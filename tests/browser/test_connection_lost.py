"""While the server is gone the page says so, and what was typed last is stored as soon as it answers again."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from ria.workbench import starting
from ria.workbench.bench import Workbench
from tests.browser.running import DESKTOP, PHONE, Server, settled
from tests.browser.test_saving import BUYER, ME, PURPOSE, stored

GONE = "The workbench does not answer."
OWED = f"{GONE} What you typed last is not saved yet; keep this page open."
IDLE = f"{GONE} Nothing can be typed until it does; keep this page open."
WATCHED = "() => window.riaAutosave"
BACK = 20_000
"""Milliseconds in which Streamlit looks for the server again, which it does ever less often."""


@pytest.fixture
def assessment(server: Server) -> int:
    return starting.start(Workbench.at(server.database), ME, title="Homelessness medical assessments")


@pytest.mark.parametrize("label", [PURPOSE, BUYER])
def test_what_was_typed_when_the_server_went_is_said_to_be_unsaved_and_is_stored_when_it_is_back(
    server: Server, assessment: int, opened_at, label: str
) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    field = page.get_by_label(label)
    field.click()
    field.press_sequentially("Typed as the server went")
    server.stop()
    expect(page.get_by_role("status").filter(has_text=OWED)).to_be_visible()
    expect(page.get_by_role("dialog", name="Connection error")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text=OWED)).to_be_visible()
    expect(field).to_have_value("Typed as the server went")
    server.start()
    expect(page.get_by_text(GONE)).to_have_count(0, timeout=BACK)
    expect(page.get_by_text("Saved ", exact=False).first).to_be_visible()
    assert stored(server, assessment, label) == "Typed as the server went"
    expect(field).to_have_value("Typed as the server went")


def test_when_all_is_saved_the_page_claims_no_loss_and_its_fields_serve_again(
    server: Server, assessment: int, opened_at
) -> None:
    page: Page = opened_at(f"/service?a={assessment}")
    page.wait_for_function(WATCHED)
    server.stop()
    expect(page.get_by_role("status").filter(has_text=IDLE)).to_be_visible()
    expect(page.get_by_text("Not saved yet")).to_be_hidden()
    server.start()
    expect(page.get_by_text(GONE)).to_have_count(0, timeout=BACK)
    field = page.get_by_label(PURPOSE)
    field.click()
    field.press_sequentially("Typed after it was back")
    expect(page.get_by_text("Not saved yet")).to_be_visible()
    expect(page.get_by_text("Not saved yet")).to_be_hidden(timeout=10_000)
    assert stored(server, assessment, PURPOSE) == "Typed after it was back"


@pytest.mark.parametrize(("scheme", "viewport"), [("light", DESKTOP), ("dark", DESKTOP), ("light", PHONE)])
def test_the_words_can_be_read_by_everybody(
    server: Server, assessment: int, chromium: Browser, scheme, viewport
) -> None:
    page = chromium.new_context(viewport=viewport, color_scheme=scheme).new_page()
    page.goto(f"{server.url}/service?a={assessment}")
    settled(page)
    page.wait_for_function(WATCHED)
    server.stop()
    words = page.get_by_role("status").filter(has_text=GONE)
    expect(words).to_be_in_viewport(ratio=1)
    found = Axe().run(page, context="body > [role=status]").response
    server.start()
    page.context.close()
    assert "color-contrast" in [one["id"] for one in found["passes"]]
    assert [one["id"] for one in found["violations"]] == []
