"""The five questions of the board statement on an award, answered from the assessment (RIA process, section 8)."""

from dataclasses import dataclass

from ria.domain.model import Band, band_word
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.scoring.variants import bidders
from ria.domain.wording import item_title, value_words


@dataclass(frozen=True, slots=True)
class Statement:
    """One question of the board statement: the answer, and whether it stands in the way of an award."""

    question: str
    answer: str
    blocks: bool


def board_statement(opened: Opened) -> tuple[Statement, ...]:
    """The five questions in order."""
    return (standards(opened), residual(opened), hard_stops(opened), changes(opened), proposal(opened))


def bidder_items(opened: Opened) -> tuple[str, ...]:
    """The entries of the bidder register."""
    return opened.form.items(opened.edition.section[opened.edition.scope_section("bidder")])


def preferred(opened: Opened) -> str:
    """The preferred bidder; empty while none is named."""
    chosen = opened.form.role(Role.PREFERRED_BIDDER)
    return chosen if isinstance(chosen, str) and chosen in bidder_items(opened) else ""


def name(opened: Opened, item: str) -> str:
    """The name of a bidder."""
    return item_title(opened.form, opened.edition.section[opened.edition.scope_section("bidder")], item)


def standards(opened: Opened) -> Statement:
    """Whether at least one bid meets every minimum rights standard."""
    items = bidder_items(opened)
    meeting = [name(opened, item) for item in items if opened.form.field("bidder_standards_all", item) == "yes"]
    question = "Does at least one bid meet every minimum rights standard?"
    if meeting:
        return Statement(question, f"Yes: {', '.join(meeting)}.", blocks=False)
    return Statement(question, "No." if items else "No bid is recorded yet.", blocks=True)


def residual(opened: Opened) -> Statement:
    """What is left of the risk for each right with the preferred bidder."""
    question, item = "What risk is left for each right with this bidder?", preferred(opened)
    if not item:
        return Statement(question, "No preferred bidder is named.", blocks=True)
    result = next(one.result for one in bidders(opened.scorecard) if one.item == item)
    if not result.assessed:
        return Statement(question, "Not assessed: at least one right is not rated.", blocks=True)
    rights = "; ".join(
        f"{opened.edition.right[one.right].short} {either(one.residual, one.worse_residual)}" for one in result.rights
    )
    blocks = result.worse_residual == Band.CRITICAL
    overall = either(result.residual, result.worse_residual)
    return Statement(question, f"Overall {overall}. {rights}.", blocks=blocks)


def either(band: Band | None, worse: Band | None) -> str:
    """A band, and the worse one that weak evidence leaves possible."""
    return f"{band_word(band)}, could be {worse.word}" if band and worse and worse > band else band_word(band)


def hard_stops(opened: Opened) -> Statement:
    """Whether the hard stops are clear."""
    stops = dict.fromkeys(one.check.hard_stop for one in opened.hard_stops)
    question = "Are the hard stops clear?"
    if not stops:
        return Statement(question, "Yes, all that are due at this gate.", blocks=False)
    return Statement(question, f"No: {', '.join(stops)} still open.", blocks=True)


def changes(opened: Opened) -> Statement:
    """What has changed since the tender."""
    said = opened.form.field("award_changes")
    question = "What has changed since the tender?"
    return Statement(question, str(said) if said else "Not answered.", blocks=not said)


def proposal(opened: Opened) -> Statement:
    """What is proposed, and why."""
    form, question = opened.form, "What is proposed, and why?"
    decision = form.field("award_decision")
    if decision is None:
        return Statement(question, "Not decided yet.", blocks=True)
    words = value_words(form, form.edition.question[form.edition.fields["award_decision"]], decision)
    reason = form.field("award_decision_reason")
    return Statement(question, f"{words}. {reason or 'No reason is given.'}", blocks=not reason)
