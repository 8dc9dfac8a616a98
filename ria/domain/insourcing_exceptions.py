"""The exceptions E1 to E5 of the insourcing presumption: what each one needs, and whether the answers bear it out."""

from dataclasses import dataclass
from datetime import date

from ria.domain.asking import as_list
from ria.domain.consultation import words
from ria.domain.model import Band, band_word
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from ria.domain.rules import Situation
from ria.domain.rules.facts import holds
from ria.domain.rules.facts_of_service import OUTSOURCED, option_bands
from ria.domain.scoring.variants import IN_HOUSE
from ria.domain.wording import date_words, money_words

READY = "ready"


@dataclass(frozen=True, slots=True)
class ExceptionCheck:
    """One exception relied on. `holds` is `None` while what it needs is not given yet.

    `bands` are those of in-house and outsourced delivery after safeguards, where the exception rests on them.
    """

    id: str
    label: str
    holds: bool | None
    reason: str
    bands: tuple[Band | None, Band | None] | None = None


def exceptions(situation: Situation) -> tuple[ExceptionCheck, ...]:
    """Every exception that is relied on, tested against the other answers (process, section 3.1)."""
    form = situation.form
    question = form.edition.question[form.edition.fields["insourcing_exceptions"]]
    labels = {option.id: option.label for option in options_of(question)}
    chosen = as_list(form.field("insourcing_exceptions"))
    return tuple(CHECKS[one](situation, labels[one]) for one in chosen if one in CHECKS)


def not_relevant(situation: Situation, label: str) -> ExceptionCheck:
    """E1: a reason, which counts as policy reasoning only, because the term was never enacted."""
    given = bool(words(situation.form, "exception_e1_reason", ""))
    said = "the reason is on record, as policy reasoning only: no law ever defined the term"
    return ExceptionCheck("e1", label, given or None, said if given else "give the reason")


def below_threshold(situation: Situation, label: str) -> ExceptionCheck:
    """E2: the value is below a threshold that the authority has set."""
    form = situation.form
    value, limit = form.role(Role.CONTRACT_VALUE), form.field("exception_e2_threshold")
    if not isinstance(value, int | float) or not isinstance(limit, int | float):
        missing = "your threshold" if isinstance(value, int | float) else "the value of the contract"
        return ExceptionCheck("e2", label, None, f"give {missing}")
    below = value < limit
    verb = "is below" if below else "is not below"
    return ExceptionCheck("e2", label, below, f"{money_words(value)} {verb} your threshold of {money_words(limit)}")


def public_authority(situation: Situation, label: str) -> ExceptionCheck:
    """E3: a public authority is named."""
    name = words(situation.form, "exception_e3_body", "")
    return ExceptionCheck("e3", label, bool(name) or None, f"you name {name}" if name else "name the public authority")


def best_mitigated(situation: Situation, label: str) -> ExceptionCheck:
    """E4: side by side, outsourced delivery leaves less risk than in-house delivery."""
    inside = min(option_bands(situation, IN_HOUSE), default=None)
    outside = min(option_bands(situation, OUTSOURCED), default=None)
    bands = (inside, outside)
    if inside is None or outside is None:
        missing = [name for name, band in (("in-house", inside), ("outsourced", outside)) if band is None]
        said = f"there is no result for {' and '.join(missing)} delivery to set side by side"
        return ExceptionCheck("e4", label, None, said, bands)
    borne_out = not holds(situation, "e4_not_borne_out", "")
    said = f"in-house ends at {band_word(inside)}, outsourced at {band_word(outside)} after safeguards"
    if borne_out and not words(situation.form, "exception_e4_reason", ""):
        return ExceptionCheck("e4", label, None, f"{said}; say why", bands)
    return ExceptionCheck("e4", label, borne_out, said, bands)


def no_capacity(situation: Situation, label: str) -> ExceptionCheck:
    """E5: capacity is lacking, and there is a plan with a day still to come."""
    form = situation.form
    ready = any(
        form.role(Role.OPTION_MODEL, one) == IN_HOUSE and form.field("option_capacity", one) == READY
        for one in form.role_entries(Role.OPTION_MODEL)
    )
    plan, day = words(form, "exception_e5_plan", ""), form.field("exception_e5_date")
    if ready:
        return ExceptionCheck("e5", label, False, "an in-house option says that the capacity is there today")
    if not plan or not isinstance(day, date):
        missing = [name for name, given in (("the plan", plan), ("its date", day)) if not given]
        return ExceptionCheck("e5", label, None, f"give {' and '.join(missing)}")
    if day < situation.today:
        return ExceptionCheck("e5", label, False, f"the plan was to be done by {date_words(day)}, which has passed")
    return ExceptionCheck("e5", label, True, f"there is a plan to build the capacity by {date_words(day)}")


CHECKS = {
    "e1": not_relevant,
    "e2": below_threshold,
    "e3": public_authority,
    "e4": best_mitigated,
    "e5": no_capacity,
}
