"""The journey by keyboard alone: start, answer, rate a right, read the result, reach the Word file."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.running import Server, settled

MOST_TABS = 150
FOCUSED = """() => {
    const one = document.activeElement;
    if (['BODY', 'MAIN'].includes(one.tagName)) return '';
    const label = one.getAttribute('aria-label') || (one.labels && one.labels[0] && one.labels[0].innerText);
    return label || one.innerText || '';
}"""


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus carries these words."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if words in page.evaluate(FOCUSED):
            return
    raise AssertionError(f"“{words}” cannot be reached with Tab")


def test_an_assessment_is_started_answered_and_downloaded_without_a_mouse(
    server: Server, opened_at: Callable[[str], Page]
) -> None:
    page = opened_at("/")
    tab_to(page, "Start your first assessment")
    page.keyboard.press("Enter")
    settled(page)
    tab_to(page, "A service type")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("heading", name="A blank form")).to_be_visible()
    tab_to(page, "Name of the service")
    page.keyboard.type("Home care")
    tab_to(page, "Create assessment")
    page.keyboard.press("Enter")
    purpose = page.get_by_role("textbox", name="What does the service do for people?")
    expect(purpose).to_be_visible()
    settled(page)

    tab_to(page, "What does the service do for people?")
    expect(purpose).to_be_focused()
    page.keyboard.type("Cares for people at home")
    tab_to(page, "Note")
    settled(page)
    page.keyboard.press("Space")
    expect(page.get_by_role("textbox", name="Note")).to_be_visible()
    tab_to(page, "England")
    page.keyboard.press("Space")
    settled(page)
    expect(page.get_by_role("radio", name="England")).to_be_checked()
    page.reload()
    settled(page)
    expect(purpose).to_have_value("Cares for people at home")
    expect(page.get_by_role("radio", name="England")).to_be_checked()

    tab_to(page, "Documents")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Documents", exact=True)).to_be_visible()
    settled(page)
    tab_to(page, "Word")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".docx")
