"""What holds the band of a right: one clause, or several of which any one is enough (RIA method, section 6, rule 3)."""

from ria.domain.model import Band
from ria.domain.scoring.scorecard import Scorecard
from ria.domain.scoring.sensitivity import Holding, dropped, holding
from tests.domain.filled import Filled

RIGHT = "procedural_fairness"


def scored(*safeguards: tuple[str, ...]) -> Scorecard:
    """Fair process at severity 5 and likelihood 4, with enforceable safeguards that stand in these clauses."""
    form = Filled("tender")
    form.rating(RIGHT, 4, 3, 3, 2, 4)
    measure = form.entry("kpis", {"kpi-title": "Opinions after a conversation"})
    for clauses in safeguards:
        form.entry(
            "safeguards",
            {
                "safeguard-title": "A conversation first",
                "safeguard-rights": (RIGHT,),
                "safeguard-kind": "preventive",
                "safeguard-status": "agreed",
                "safeguard-clause": clauses,
                "safeguard-kpi": measure,
                "safeguard-owner": "Head of housing",
                "safeguard-consequence": "yes",
            },
        )
    return form.opened.scorecard


def test_a_single_clause_holds_the_band() -> None:
    assert holding(scored(("c4",)), RIGHT) == Holding(("c4",), False, Band.CRITICAL)


def test_two_safeguards_in_two_clauses_hold_it_together() -> None:
    assert holding(scored(("c4",), ("c5",)), RIGHT) == Holding(("c4", "c5"), True, Band.CRITICAL)


def test_a_safeguard_that_stands_in_two_clauses_falls_with_both() -> None:
    card = scored(("c4", "c5"))
    assert holding(card, RIGHT) == Holding(("c4", "c5"), True, Band.CRITICAL)
    assert dropped(card, ("c4", "c5")).overall == Band.CRITICAL
    assert dropped(card, ("c4",)).overall == Band.HIGH


def test_without_a_safeguard_nothing_holds_it() -> None:
    assert holding(scored(), RIGHT) is None
    assert holding(scored(()), RIGHT) is None
