"""An assessment opened: everything that follows from its answers, worked out once and on demand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from ria.domain.asking import Form
from ria.domain.assessment import Assessment, Heading, Row
from ria.domain.discussion import Comment
from ria.domain.edition import Edition
from ria.domain.rights import LegalSource
from ria.domain.rules import Finding, PastVersion, Situation, findings
from ria.domain.scoring import RightResult, Scorecard, score
from ria.domain.summary import DueAction, PageProgress, Summary, due_actions, progress, right_rows, summarise


class Opened:
    """Immutable for callers: a later change of the assessment gives a new one."""

    def __init__(
        self,
        edition: Edition,
        assessment: Assessment,
        today: date,
        versions: tuple[PastVersion, ...] = (),
        comments: tuple[Comment, ...] = (),
        form: Form | None = None,
    ) -> None:
        self.edition = edition
        self.assessment = assessment
        self.today = today
        self.versions = versions
        self.comments = comments
        self.form = form or Form(edition, assessment)

    def after(self, heading: Heading, rows: Sequence[Row]) -> "Opened":
        """The same after these rows were saved. What they do not touch is not worked out again.

        Results may read the heading, entries and evidence without saying so: any change of those begins a new
        reckoning.
        """
        was = self.assessment.heading
        same = replace(was, change=heading.change, changed_at=heading.changed_at) == heading
        assessment = self.assessment.with_rows(heading, rows)
        only_answers = same and all(row.part == "answer" for row in rows)
        form = self.form.after(assessment, rows) if only_answers else None
        return Opened(self.edition, assessment, self.today, self.versions, self.comments, form)

    @cached_property
    def scorecard(self) -> Scorecard:
        """The scores."""
        return score(self.form)

    @cached_property
    def situation(self) -> Situation:
        """What the checks read."""
        return Situation(self.form, self.scorecard, self.today, self.versions)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found, worst first."""
        return findings(self.situation)

    @cached_property
    def hard_stops(self) -> tuple[Finding, ...]:
        """The hard stops that are open."""
        return tuple(one for one in self.findings if one.is_hard_stop)

    @cached_property
    def warnings(self) -> tuple[Finding, ...]:
        """The warnings that are open."""
        return tuple(one for one in self.findings if one.check.kind == "warning")

    @cached_property
    def pages(self) -> tuple[PageProgress, ...]:
        """Progress of each page."""
        return progress(self.form, self.scorecard)

    @cached_property
    def summary(self) -> Summary:
        """The row that lists show."""
        return summarise(self.form, self.scorecard, self.pages, len(self.hard_stops), len(self.warnings))

    @cached_property
    def right_rows(self) -> dict[str, tuple[RightResult, ...]]:
        """The results of the planned model, of options and of bidders."""
        return self.form.reckoning.once("right rows", lambda: right_rows(self.scorecard))

    def law(self, right: str) -> tuple[LegalSource, ...]:
        """Where a right stands in law, as far as it bears on this type of service."""
        return self.edition.right[right].law(self.scorecard.setting.service_type, self.edition.service_type)

    @cached_property
    def actions(self) -> tuple[DueAction, ...]:
        """What is due, from whom."""
        return self.form.reckoning.once("actions", lambda: due_actions(self.form))
