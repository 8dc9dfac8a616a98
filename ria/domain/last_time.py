"""What the assessment before this one leaves to the next: lessons, the record of the provider, rights that went worse.

Source: RIA process, section 12, rows 17 and 22.
"""

from dataclasses import dataclass

from ria.domain.asking import ONCE
from ria.domain.closing import Outcome, outcomes
from ria.domain.consultation import words
from ria.domain.model import band_word
from ria.domain.opened import Opened


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson in a line, and what to do about it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class LastTime:
    """What a past assessment says to the next one. `worse` are rights in words, each with forecast and outcome."""

    number: int
    title: str
    provider_name: str
    provider: str
    lessons: tuple[Lesson, ...]
    worse: tuple[str, ...]

    @property
    def silent(self) -> bool:
        """Whether it has nothing to say, because it was never closed."""
        return not (self.provider or self.lessons or self.worse)


def last_time(past: Opened) -> LastTime:
    """What a past assessment leaves to the next."""
    form = past.form
    section = form.edition.home[form.edition.fields["lesson_title"]]
    return LastTime(
        number=past.assessment.heading.id,
        title=past.summary.title,
        provider_name=words(form, "current_provider_name", ONCE),
        provider=words(form, "closing_provider", ONCE),
        lessons=tuple(
            Lesson(words(form, "lesson_title", item), words(form, "lesson_text", item)) for item in form.items(section)
        ),
        worse=tuple(worse_words(past, one) for one in outcomes(past) if one.held is False),
    )


def worse_words(past: Opened, one: Outcome) -> str:
    """A right that turned out worse than forecast."""
    name = past.edition.right[one.right].short
    return f"{name} (forecast {band_word(one.forecast)}, happened {band_word(one.happened)})"
