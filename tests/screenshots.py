"""`python3 -m tests.screenshots`: takes the pictures of the README from the worked examples, in a real browser."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from ria.domain.access import Person
from ria.settings import root
from ria.workbench import examples
from ria.workbench.bench import Workbench
from tests import tools
from tests.browser.running import FLAGS, Server, settled
from tests.browser.test_journey import KIND, NOTICE

WIDTH, HEIGHT = 1280, 860
TALLER = {"start": 1060, "right": 1150}
OTHER = {"ocid": "ocds-b5fd17-000778", "buyer": NOTICE["buyer"], "tender": {"title": "Grounds maintenance"}}
PICTURES = root() / "docs" / "images"


def views(numbers: list[int]) -> dict[str, str]:
    """File name and address of each picture."""
    first, second, third = numbers
    return {
        "assessments": "/",
        "start": "/start?from=notice",
        "engagement": f"/early_engagement?a={first}",
        "right": f"/rights_risk?a={first}&right=procedural_fairness",
        "review": f"/review?a={second}",
        "compare": f"/compare?id={first}&id={second}&id={third}",
    }


def read_a_notice(page: Page, folder: Path) -> None:
    """Upload a package of two notices and choose the one whose kind of service is proposed."""
    package = folder / "northbridge-2026-11.json"
    package.write_text(json.dumps({"releases": [OTHER, NOTICE]}), "utf-8")
    page.locator("input[type=file]").set_input_files(package)
    page.get_by_role("combobox", name="Which of the 2 notices?").click()
    page.get_by_role("option", name="Medical advice").click()
    page.get_by_role("combobox", name="Kind of service").click()
    page.get_by_role("option", name=KIND).click()
    settled(page, 1.2)


STEPS: dict[str, Callable[[Page, Path], None]] = {"start": read_a_notice}
"""What is done on a page before its picture is taken."""


def main() -> int:
    """Write one PNG for each view."""
    browser_path = tools.chromium()
    if browser_path is None:
        tools.say("Chromium is missing. Run python3 -m tests once; it says how to install it.")
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        numbers = examples.load(Workbench.at(server.database), Person("Priya Shah", local=True))
        server.start()
        try:
            browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS.split())
            page = browser.new_context().new_page()
            for name, address in views(numbers).items():
                page.set_viewport_size({"width": WIDTH, "height": TALLER.get(name, HEIGHT)})
                page.goto(server.url + address)
                settled(page, 1.2)
                if name in STEPS:
                    STEPS[name](page, Path(folder))
                page.screenshot(path=PICTURES / f"{name}.png")
                tools.say(f"docs/images/{name}.png")
            browser.close()
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
