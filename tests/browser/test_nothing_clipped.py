"""Words that do not fit are shown whole or end with …, never cut by the edge of their column."""

from collections.abc import Callable

from playwright.sync_api import Page

from ria.domain.access import Person
from ria.workbench import starting
from ria.workbench.bench import Workbench
from tests.browser.running import Server

ME = Person("Priya Shah", local=True)
LONG = "Home-to-school transport for disabled children and young people, with passenger assistants"
CLIPPED = """() => [...document.querySelectorAll('[data-testid=stMain] [data-testid=stPageLink-NavLink] *')]
    .filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).map(one => one.textContent)"""


def test_nothing_is_clipped_on_documents_and_in_the_list_at_1280(
    server: Server, opened_at: Callable[[str], Page], page: Page
) -> None:
    number = starting.start(Workbench.at(server.database), ME, title=LONG, service_type="send_transport")
    page.set_viewport_size({"width": 1280, "height": 900})
    opened_at(f"/documents?a={number}")
    page.get_by_text("Needs: minimum rights standards").first.wait_for()
    assert page.evaluate(CLIPPED) == []
    opened_at("/")
    page.get_by_text("Home-to-school transport").first.wait_for()
    assert page.evaluate(CLIPPED) == []
