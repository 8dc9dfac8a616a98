"""axe on every page, light, dark and at 375 px: nothing critical or serious, and nothing runs off the side."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from ria.domain.access import Person
from ria.ui.navigation import ADMINISTRATION, TOP, WITHOUT_QUESTIONS
from ria.workbench import examples, importing
from ria.workbench.bench import Workbench
from tests.browser.running import DESKTOP, PHONE, Server, settled
from tests.exchange.test_ocds_samples import SAMPLES

ME = Person("Priya Shah", local=True)
LOOKS = {"light": (DESKTOP, "light"), "dark": (DESKTOP, "dark"), "phone": (PHONE, "light")}
BAD = ("critical", "serious")
NOTICE = SAMPLES / "contracts_finder_tender.json"
OPENED: tuple[tuple[Literal["button", "radio"], str], ...] = (
    ("button", "The adviser offers each person"),
    ("radio", "Note"),
    ("radio", "Evidence"),
    ("radio", "Comments"),
)


@pytest.fixture(scope="module")
def loaded(server: Server) -> list[int]:
    return examples.load(Workbench.at(server.database), ME)


def from_notice(server: Server) -> int:
    """A new assessment from a notice, in which nothing is confirmed or answered by a person."""
    bench = Workbench.at(server.database)
    return importing.import_file(bench, ME, NOTICE.name, NOTICE.read_bytes())[0]


def addresses(server: Server, loaded: list[int]) -> list[str]:
    """Every page, the stage pages with the last example, one right, two assessments compared."""
    number = loaded[-1]
    opened = Workbench.at(server.database).open(ME, number)
    names = [*opened.edition.page, *(name for name, *_ in WITHOUT_QUESTIONS)]
    right = opened.form.engaged_rights[0]
    return [
        *(f"/{name}" for name, *_ in (*TOP, *ADMINISTRATION)),
        *(f"/{name}?a={number}" for name in names),
        f"/rights_risk?a={number}&right={right}",
        f"/compare?id={loaded[0]}&id={number}",
        "/compare",
        f"/consultation?a={loaded[0]}",
        f"/screening?a={loaded[1]}",
        f"/review?a={loaded[1]}",
        f"/service?a={from_notice(server)}",
        f"/rights_risk?a={from_notice(server)}",
        "/assessments?view=table",
        "/start?from=notice",
    ]


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_passes_axe_and_fits_its_width(
    server: Server, loaded: list[int], chromium: Browser, look: str
) -> None:
    viewport, scheme = LOOKS[look]
    page = chromium.new_context(viewport=viewport, color_scheme=scheme).new_page()
    page.set_default_timeout(20_000)
    faults = []
    for address in addresses(server, loaded):
        page.goto(server.url + address)
        settled(page, 0.6)
        faults += faults_of(page, address)
    page.context.close()
    assert not faults, "\n".join(faults)


def faults_of(page: Page, name: str) -> list[str]:
    """What axe finds on the page as it stands, whether it runs off the side, and whether it shows an error."""
    found = [one for one in Axe().run(page).response["violations"] if one["impact"] in BAD]
    faults = [f"{name}: {one['id']} {[node['target'] for node in one['nodes']][:3]}" for one in found]
    if page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1"):
        faults.append(f"{name}: wider than the window")
    if page.locator("[data-testid=stException]").count():
        faults.append(f"{name}: an error is shown")
    return faults


@pytest.mark.parametrize("look", LOOKS)
def test_what_opens_on_a_page_passes_axe(server: Server, loaded: list[int], chromium: Browser, look: str) -> None:
    viewport, scheme = LOOKS[look]
    page = chromium.new_context(viewport=viewport, color_scheme=scheme).new_page()
    page.set_default_timeout(20_000)
    page.goto(f"{server.url}/safeguards?a={loaded[0]}")
    settled(page)
    faults = []
    for role, name in OPENED:
        page.get_by_role(role, name=name).first.click()
        page.mouse.move(0, 0)  # a hovered tertiary button is painted in the main colour, which no theme can mend
        settled(page)
        faults += faults_of(page, name)
    page.context.close()
    assert not faults, "\n".join(faults)
