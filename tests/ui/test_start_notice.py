"""Starting from a notice: the proposed kind of service is shown, taken with one click, and never taken unasked."""

import json

from streamlit.testing.v1 import AppTest

from ria.domain.roles import Role
from ria.settings import root
from ria.ui.start_page import WAY
from ria.workbench import listing
from ria.workbench.bench import Workbench
from tests.ui.page_runs import TIMEOUT, me

NOTICE = {
    "ocid": "ocds-b5fd17-0001",
    "tag": ["planning"],
    "tender": {"title": "Home to school transport for pupils with SEND"},
}
KIND = "send_transport"


def uploaded(notice: dict[str, object] = NOTICE) -> AppTest:
    app = AppTest.from_file(str(root() / "app.py"), default_timeout=TIMEOUT)
    app.query_params[WAY] = "notice"
    app.switch_page("pages/start.py").run()
    app.file_uploader[0].upload("notice.json", json.dumps(notice).encode(), "application/json").run()
    return app


def chosen(app: AppTest) -> str | None:
    return next(one.value for one in app.selectbox if one.label == "Kind of service")


def test_a_proposal_is_taken_with_one_click_and_stands_in_the_list(bench: Workbench) -> None:
    app = uploaded()
    assert chosen(app) is None
    app.button(key="take_proposal").click().run()
    assert chosen(app) == KIND
    next(one for one in app.button if one.label == "Create assessment").click().run()
    (made,) = listing.newest(bench, me())
    assert bench.open(me(), made.id).form.role(Role.SERVICE_TYPE) == KIND


def test_a_proposal_that_nobody_takes_sets_nothing(bench: Workbench) -> None:
    app = uploaded()
    next(one for one in app.button if one.label == "Create assessment").click().run()
    (made,) = listing.newest(bench, me())
    assert bench.open(me(), made.id).form.role(Role.SERVICE_TYPE) is None


def test_a_contract_of_one_month_is_not_called_one_of_months(bench: Workbench) -> None:
    period = {"startDate": "2027-03-01T00:00:00Z", "durationInDays": 31}
    notice = NOTICE["tender"] | {"value": {"amount": 83_180, "currency": "GBP"}, "contractPeriod": period}
    page = uploaded(NOTICE | {"tender": notice})
    assert "£83,180 over 1 month" in page.table[0].value.to_string()
