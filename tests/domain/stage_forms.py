"""An assessment in memory: answers by role, field or question, entries by a role or field of their section."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.domain.answers import Value
from ria.domain.assessment import Assessment, Heading, Place, Row, Saved
from ria.domain.edition import Edition
from ria.domain.model import Gate
from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.rules import PastVersion

TODAY = date(2027, 1, 10)
START = datetime(2026, 1, 5, tzinfo=UTC)
Named = Role | str
Answers = Mapping[Named | tuple[Named, str], Value]


@cache
def edition() -> Edition:
    return load_edition(EDITIONS / edition_ids()[-1])


def question_of(named: Named) -> str:
    return edition().role_of[named][0] if isinstance(named, Role) else edition().fields.get(named, named)


def rows(answers: Answers) -> list[Row]:
    found = []
    for order, (key, value) in enumerate(answers.items(), start=1):
        named, item = key if isinstance(key, tuple) else (key, "")
        question = question_of(named)
        place = Place(edition().home[question].id, item, question)
        found.append(Row("answer", place, Saved(value, 1, "Priya Shah", START, "person", order)))
    return found


def entry_rows(entries: Iterable[tuple[Named, str]]) -> list[Row]:
    return [
        Row(
            "entry", Place(edition().home[question_of(named)].id, item, ""), Saved(True, 1, "Priya", START, "person", n)
        )
        for n, (named, item) in enumerate(entries, start=1)
    ]


def opened(
    answers: Answers,
    *,
    entries: Iterable[tuple[Named, str]] = (),
    gate: Gate = "tender",
    today: date = TODAY,
    versions: tuple[PastVersion, ...] = (),
    change: int = 1,
) -> Opened:
    heading = Heading(1, "uid", "Advice", edition().id, gate, "draft", "Priya Shah", START, change, START)
    assessment = Assessment(heading).with_rows(heading, [*entry_rows(entries), *rows(answers)])
    return Opened(edition(), assessment, today, versions)


RATINGS = (Role.GRAVITY, Role.SCOPE, Role.IRREMEDIABILITY, Role.VULNERABILITY, Role.LIKELIHOOD)


def rated(
    rights: Mapping[str, tuple[int, ...]],
) -> tuple[dict[Named | tuple[Named, str], Value], list[tuple[Named, str]]]:
    """Answers and entries that engage these rights and no other, each with one scenario on sound evidence."""
    answers: dict[Named | tuple[Named, str], Value] = {
        (Role.RIGHT_ENGAGED, right): "yes" if right in rights else "no" for right in edition().right
    }
    entries: list[tuple[Named, str]] = []
    for right, values in rights.items():
        item = f"s-{right}"
        entries.append((Role.SCENARIO_RIGHT, item))
        answers[Role.SCENARIO_RIGHT, item] = right
        answers |= {(role, item): value for role, value in zip(RATINGS, values, strict=True)}
        answers[Role.LIKELIHOOD_EVIDENCE, item] = "Audit of 60 files"
        answers[Role.LIKELIHOOD_CONFIDENCE, item] = "a"
    return answers, entries
