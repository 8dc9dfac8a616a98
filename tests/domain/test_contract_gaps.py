from ria.domain.contract_gaps import breach_gaps, redaction_gaps, rights_without_breach, step_gaps
from ria.domain.suggestions import entry_ideas
from tests.domain.filled import Filled, edition


def test_a_breach_with_a_meaning_and_a_price_lacks_nothing() -> None:
    filled = Filled()
    answers = {"deduction-title": "Visit missed", "deduction-definition": "No visit", "deduction-amount": 500}
    item = filled.entry("deductions", answers)
    assert breach_gaps(filled.opened.form, item) == ()


def test_a_breach_that_nothing_follows_says_so() -> None:
    filled = Filled()
    item = filled.entry("deductions", {"deduction-title": "Visit missed", "deduction-definition": "No visit"})
    assert "nothing follows" in breach_gaps(filled.opened.form, item)[0]
    filled.put("deduction-end", "yes", item)
    assert breach_gaps(filled.opened.form, item) == ("no deduction is set",)


def test_an_absolute_right_gets_no_days_to_fix() -> None:
    filled = Filled()
    absolute = edition().method.absolute.rights[0]
    answers = {"deduction-definition": "Any abuse", "deduction-amount": 5000, "deduction-fix-days": 3}
    item = filled.entry("deductions", answers | {"deduction-rights": (absolute,)})
    assert "absolute right" in breach_gaps(filled.opened.form, item)[0]
    filled.put("deduction-fix-days", 0, item)
    assert breach_gaps(filled.opened.form, item) == ()


def test_a_redaction_stands_only_with_a_ground_of_the_law_a_public_interest_and_a_line_in_the_copy() -> None:
    filled = Filled()
    item = filled.entry("redactions", {"redaction-place": "Schedule 6"})
    assert redaction_gaps(filled.opened.form, item)[0] == "no ground is chosen"
    filled.put("redaction-ground", "other", item)
    assert "not one of the two grounds" in redaction_gaps(filled.opened.form, item)[0]
    filled.put("redaction-ground", "commercial", item)
    filled.put("redaction-rights", "no", item)
    filled.put("redaction-stated", "yes", item)
    assert redaction_gaps(filled.opened.form, item) == ("the public interest in holding it back is not shown",)
    filled.put("redaction-public-interest", "A live tender", item)
    assert redaction_gaps(filled.opened.form, item) == ()


def test_a_step_needs_an_owner_and_the_power_to_stop_it() -> None:
    filled = Filled()
    item = filled.entry("responsibilities", {"step-title": "Letter", "step-control": ("see", "direct")})
    assert step_gaps(filled.opened.form, item) == (
        "nobody is named as its owner",
        "your accountable officer cannot stop it",
    )


def test_rights_at_medium_or_above_want_a_breach() -> None:
    filled = Filled()
    filled.rating("procedural_fairness", 4, 3, 3, 2, 4)
    filled.rating("data_protection", 1, 1, 1, 0, 1)
    assert "procedural_fairness" in rights_without_breach(filled.opened)
    assert "data_protection" not in rights_without_breach(filled.opened)
    filled.entry("deductions", {"deduction-rights": ("procedural_fairness",)})
    assert "procedural_fairness" not in rights_without_breach(filled.opened)


def test_what_went_wrong_elsewhere_is_offered_as_a_breach_until_it_is_taken() -> None:
    filled = Filled()
    filled.put("rights-affected", ("life",))
    first = entry_ideas(filled.opened.form, "deductions")[0]
    assert first.answers["deduction-rights"] == ("life",)
    filled.entry("deductions", first.answers)
    assert first.title not in {one.title for one in entry_ideas(filled.opened.form, "deductions")}
