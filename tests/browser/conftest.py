"""A real server on a free port with its own database, and a real browser."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import tools
from tests.browser.running import DESKTOP, FLAGS, Server, settled


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = tools.chromium()
    assert found, "Chromium is missing. `python3 -m tests` installs it, or prints the line to run."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("server"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport=DESKTOP)
    context.route(
        lambda url: "//127.0.0.1" not in url and not url.startswith(("data:", "blob:")), lambda one: one.abort()
    )
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.set_default_timeout(20_000)
    return page


@pytest.fixture
def opened_at(server: Server, page: Page) -> Callable[[str], Page]:
    """Open a path in the page and wait until it stands."""

    def go(path: str) -> Page:
        page.goto(server.url + path)
        settled(page)
        return page

    return go
