"""Nobody is shown a page that the shell did not draw."""

import re

from playwright.sync_api import Page, expect

from tests.browser.running import Server, settled


def test_a_deep_link_as_first_request_after_a_start_is_drawn_by_the_shell(server: Server, page: Page) -> None:
    server.stop()
    server.start()
    page.goto(f"{server.url}/service?a=999")
    page.wait_for_selector("text=There is no assessment 999 here")
    expect(page.get_by_role("link", name="Start", exact=True)).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_count(0)


def test_wrong_numbers_in_the_address_are_answered_with_a_way_back(server: Server, page: Page) -> None:
    for number in ("", "x", "-1", "99999999999999999999", "1%27%20OR%201=1"):
        page.goto(f"{server.url}/safeguards?a={number}")
        expect(page.get_by_text(re.compile("No assessment is open|There is no assessment"))).to_be_visible()


def test_no_error_stands_in_the_console(server: Server, page: Page) -> None:
    errors: list[str] = []
    page.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
    page.goto(server.url)
    settled(page)
    assert not [one for one in errors if "Content Security Policy" in one]
