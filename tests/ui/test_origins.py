"""Answers that came from a notice wait on their page until a person has checked them."""

from ria.ui.origins import waiting
from ria.workbench import importing
from ria.workbench.bench import Workbench
from tests.exchange.test_ocds_samples import SAMPLES
from tests.ui.page_runs import me, shown

NOTICE = SAMPLES / "contracts_finder_tender.json"


def test_a_page_says_how_many_answers_came_from_the_notice_until_all_are_checked(bench: Workbench) -> None:
    (number,) = importing.import_file(bench, me(), NOTICE.name, NOTICE.read_bytes())
    count = len(waiting(bench.open(me(), number), "service"))
    assert count > 5
    page = shown("service", a=str(number))
    assert f"On this page {count} answers came from the notice." in page.info[0].value
    next(one for one in page.button if one.label == f"I have checked all {count}").click().run()
    assert not waiting(bench.open(me(), number), "service")
    assert not shown("service", a=str(number)).info
