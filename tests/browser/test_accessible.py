"""axe on every page, light, dark and at 375 px: nothing critical or serious, and nothing runs off the side."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from ria.domain.access import Person
from ria.ui.navigation import ADMINISTRATION, TOP, WITHOUT_QUESTIONS
from ria.workbench import examples
from ria.workbench.bench import Workbench
from tests.browser.running import DESKTOP, PHONE, Server, settled

ME = Person("Priya Shah", local=True)
LOOKS = {"light": (DESKTOP, "light"), "dark": (DESKTOP, "dark"), "phone": (PHONE, "light")}
BAD = ("critical", "serious")


@pytest.fixture(scope="module")
def loaded(server: Server) -> list[int]:
    return examples.load(Workbench.at(server.database), ME)


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
        found = Axe().run(page)
        faults += [
            f"{address}: {one['id']} ({one['impact']}) {[node['target'] for node in one['nodes']][:3]}"
            for one in found.response["violations"]
            if one["impact"] in BAD
        ]
        wide = page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1")
        faults += [f"{address}: wider than the window"] if wide else []
        faults += [f"{address}: an error is shown"] if page.locator("[data-testid=stException]").count() else []
    page.context.close()
    assert not faults, "\n".join(faults)
