"""`python3 -m tests.screenshots`: takes the pictures of the README from the worked examples, in a real browser."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from ria.domain.access import Person
from ria.settings import root
from ria.workbench import examples
from ria.workbench.bench import Workbench
from tests import tools
from tests.browser.running import FLAGS, Server, settled

SIZE = {"width": 1280, "height": 860}
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
            page = browser.new_context(viewport=SIZE).new_page()
            for name, address in views(numbers).items():
                page.goto(server.url + address)
                settled(page, 1.2)
                page.screenshot(path=PICTURES / f"{name}.png")
                tools.say(f"docs/images/{name}.png")
            browser.close()
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
