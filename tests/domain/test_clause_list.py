"""Each clause for this contract: needed or not, settled or open, on the page as in the check."""

import pytest

from ria.domain.clause_list import clause_state
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from tests.domain.stage_forms import Answers, edition, opened, question_of

CLAUSE = "c1"
STATUSES = [one.id for one in options_of(edition().question[question_of(Role.CLAUSE_STATUS)])]
CHECK = "clause-missing-for-band"


@pytest.mark.parametrize("reason", ["", "The service has no residents."])
@pytest.mark.parametrize("status", ["", *STATUSES])
def test_a_clause_is_open_on_the_page_exactly_where_the_check_finds_it(status: str, reason: str) -> None:
    answers: dict[object, object] = {}
    if status:
        answers[Role.CLAUSE_STATUS, CLAUSE] = status
    if reason:
        answers["clause_reason", CLAUSE] = reason
    given: Answers = answers  # type: ignore[assignment]
    here = opened(given, gate="live")
    found = any(one.check.id == CHECK and one.item == CLAUSE for one in here.findings)
    assert clause_state(here, edition().clause[CLAUSE]).open is found


def test_a_missing_clause_stays_a_gap_whatever_the_reason() -> None:
    answers: Answers = {(Role.CLAUSE_STATUS, CLAUSE): "missing", ("clause_reason", CLAUSE): "They object."}
    assert clause_state(opened(answers), edition().clause[CLAUSE]).open
