"""What lists, comparisons and calendars show of an assessment: computed once when it changes, then only read."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from ria.domain.asking import Form, as_list
from ria.domain.assessment import Heading
from ria.domain.model import Band, Depth
from ria.domain.questionnaire import Action, Section
from ria.domain.roles import Role
from ria.domain.scoring import RightResult, Scorecard
from ria.domain.scoring.variants import bidders, options
from ria.domain.wording import item_title, value_words


@dataclass(frozen=True, slots=True)
class PageProgress:
    """How many needed answers of one page are given."""

    page: str
    answered: int
    needed: int

    @property
    def missing(self) -> int:
        """How many needed answers are not given."""
        return self.needed - self.answered


@dataclass(frozen=True, slots=True)
class DueAction:
    """An entry that somebody must act on. `done` also covers entries that are stopped or closed.

    `unproven` says that a done date was given without the proof that would clear it.
    """

    section: str
    item: str
    title: str
    owner: str
    due: date | None
    done: bool
    unproven: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """One assessment as a list shows it. Bands are `None` while not assessed; `so_far` counts rated rights only."""

    heading: Heading
    title: str
    service_type: str
    authority: str
    depth: Depth
    provider: str
    inherent: Band | None
    residual: Band | None
    worse_residual: Band | None
    so_far: tuple[Band | None, Band | None]
    rri: tuple[int | None, int | None]
    rights_engaged: int
    rights_rated: int
    critical: int
    high: int
    answered: int
    needed: int
    hard_stops: int
    warnings: int
    value: float | None
    due: date | None

    @property
    def share(self) -> float:
        """The share of needed answers that are given, 0 to 1."""
        return self.answered / self.needed if self.needed else 0.0


A_NEW_SCENARIO = "new"
"""An item that is no entry yet."""


def unrated(form: Form, scorecard: Scorecard) -> dict[str, int]:
    """How many answers each engaged right without a score asks for: those of a first scenario where it has none."""
    return form.reckoning.once("unrated", partial(waiting, form, scorecard))


def waiting(form: Form, scorecard: Scorecard) -> dict[str, int]:
    """The same, worked out."""
    section = form.edition.home[form.edition.role_of[Role.SCENARIO_RIGHT][0]]
    begun = {form.role(Role.SCENARIO_RIGHT, item) for item in form.items(section)}
    asked = max(1, len(form.needed(section, form.assessment.heading.gate, A_NEW_SCENARIO)))
    return {right: 1 if right in begun else asked for right in scorecard.main.not_assessed}


def progress(form: Form, scorecard: Scorecard) -> tuple[PageProgress, ...]:
    """Needed and given answers of each page at the present gate. Each engaged right needs a scored scenario.

    A right that nobody has begun to score weighs as much as a first scenario asks for.
    """
    gate, pages = form.assessment.heading.gate, []
    right_page = form.edition.section[form.edition.scope_section("right")].page
    for page, sections in form.edition.page_sections.items():
        needed = sum(len(form.needed(section, gate)) for section in sections)
        missing = sum(len(form.missing(section, gate)) for section in sections)
        if page == right_page:
            asked = unrated(form, scorecard).values()
            needed += len(form.engaged_rights) - len(asked) + sum(asked)
            missing += sum(asked)
        pages.append(PageProgress(page, needed - missing, needed))
    return tuple(pages)


def summarise(form: Form, scorecard: Scorecard, pages: tuple[PageProgress, ...], stops: int, warnings: int) -> Summary:
    """The summary of an assessment from its form and scorecard."""
    result, value = scorecard.main, form.role(Role.CONTRACT_VALUE)
    due, provider = form.role(Role.BOARD_DECISION_DATE), form.field("current_provider_name")
    return Summary(
        heading=form.assessment.heading,
        title=text(form, Role.SERVICE_NAME) or form.assessment.heading.title,
        service_type=text(form, Role.SERVICE_TYPE),
        authority=text(form, Role.AUTHORITY_NAME),
        depth=form.depth,
        provider=provider if isinstance(provider, str) else "",
        inherent=result.inherent,
        residual=result.residual,
        worse_residual=result.worse_residual,
        so_far=result.so_far,
        rri=(result.rri_inherent, result.rri_residual),
        rights_engaged=len(result.rights),
        rights_rated=len(result.rated),
        critical=result.count(Band.CRITICAL),
        high=result.count(Band.HIGH),
        answered=sum(page.answered for page in pages),
        needed=sum(page.needed for page in pages),
        hard_stops=stops,
        warnings=warnings,
        value=float(value) if isinstance(value, int | float) else None,
        due=due if isinstance(due, date) else None,
    )


def text(form: Form, role: Role) -> str:
    """The words of a role; empty without an answer."""
    value = form.role(role)
    return value if isinstance(value, str) else ""


def due_actions(form: Form) -> tuple[DueAction, ...]:
    """Every entry of a register with an action table, with owner, due date and whether it is done."""
    return tuple(
        due_action(form, section, section.action, item)
        for section in form.edition.sections
        if section.action
        for item in form.items(section)
    )


def due_action(form: Form, section: Section, action: Action, item: str) -> DueAction:
    """What is due of one entry."""
    owner = form.value(action.owner, item) if action.owner else None
    due = form.value(action.due, item)
    if action.status:
        claimed = any(one in action.done_when for one in as_list(form.value(action.status, item)))
    else:
        claimed = bool(action.done) and form.value(action.done or "", item) is not None
    done = claimed and proven(form, action, item)
    return DueAction(
        section=section.id,
        item=item,
        title=item_title(form, section, item),
        owner=value_words(form, form.edition.question[action.owner or ""], owner) if owner else "",
        due=due if isinstance(due, date) else None,
        done=done,
        unproven=claimed and not done,
    )


def proven(form: Form, action: Action, item: str) -> bool:
    """Whether there is proof that an entry is done, where proof is asked for."""
    if not action.proof:
        return True
    told = any(form.value(one, item) is not None for one in action.proof if one != action.done)
    shown = {*action.proof, action.done or ""}
    return told or any(form.assessment.evidence(form.place(one, item)) for one in shown if one)


def right_rows(scorecard: Scorecard) -> dict[str, tuple[RightResult, ...]]:
    """The results of the planned model by right, under the empty variant; options and bidders under their entry."""
    rows = {"": scorecard.main.rights}
    rows |= {f"option:{one.item}": one.result.rights for one in options(scorecard) if one.scored}
    rows |= {f"bidder:{one.item}": one.result.rights for one in bidders(scorecard)}
    return rows
