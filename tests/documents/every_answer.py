"""Assessments in memory that answer every question of the coverage list, each with words or a choice of its own."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from ria.domain.answers import Value
from ria.domain.assessment import Assessment, Content, Heading, Part, Place, Row, Saved
from ria.domain.opened import Opened
from ria.domain.questionnaire import Question, Section, options_of
from ria.domain.roles import Role
from tests.domain.stage_forms import edition, question_of

Key = tuple[str, str]
"""A question and its item."""

TODAY = date(2027, 1, 10)
AT = datetime(2027, 1, 10, tzinfo=UTC)
FIRST_DAY = date(2031, 1, 1)
UNSURE = {"unsure", "none", "not-sure", "other", "no"}


@dataclass
class World:
    """One assessment: answers that do not contradict each other, and the questions that it is there to show."""

    answers: dict[Key, Value] = field(default_factory=dict)
    entries: dict[str, list[str]] = field(default_factory=dict)
    shown: dict[str, Key] = field(default_factory=dict)

    @property
    def opened(self) -> Opened:
        rows = [row("entry", section, item, "", True) for section, items in self.entries.items() for item in items]
        rows += [row("answer", edition().home[q].id, item, q, value) for (q, item), value in self.answers.items()]
        heading = Heading(1, "uid", "Advice", edition().id, "closing", "draft", "Priya Shah", AT, len(rows), AT)
        return Opened(edition(), Assessment(heading).with_rows(heading, rows), TODAY)


def row(part: Part, section: str, item: str, question: str, value: Content) -> Row:
    return Row(part, Place(section, item, question), Saved(value, 1, "Priya Shah", AT, "person", 1))


def own_value(question: Question, number: int, world: World) -> Value:
    """An answer that no other question has; of a list the last option, which is never the first thought."""
    match question.type:
        case "number":
            return 1001 + number if getattr(question, "unit", "") != "%" else round(1 + number / 1000, 3)
        case "money":
            return 7_000_001 + number
        case "date":
            return FIRST_DAY + timedelta(days=number)
        case "choices":
            return (sure_options(question)[-1],)
        case "choice" | "yes_no_unsure":
            return sure_options(question)[-1]
        case "rating":
            return edition().scale[question.scale].levels[-1].value
        case "reference":
            return (target(edition().section[question.refers_to], world),)
        case _:
            return f"Answer {number} in words of its own"


def sure_options(question: Question) -> list[str]:
    ids = [one.id for one in options_of(question)]
    return [one for one in ids if one not in UNSURE] or ids


def target(section: Section, world: World) -> str:
    """What a reference may point at."""
    if section.repeat_for == "rights":
        return next(iter(edition().right))
    if section.repeat_for == "clauses":
        return next(iter(edition().clause))
    items = world.entries.setdefault(section.id, [])
    if not items:
        items.append(f"{section.id}-0")
    return items[0]


def chain(question: Question) -> list[tuple[Question, tuple[str, ...]]]:
    """The questions that reveal this one, nearest first, with the answers that do."""
    found = []
    while question.show_if:
        options = question.show_if.is_any_of
        question = edition().question[question.show_if.question]
        found.append((question, options))
    return found


def revealed(question: Question, item: str, answers: dict[Key, Value]) -> dict[Key, Value] | None:
    """What must be answered besides, or `None` where the answers that stand hide the question."""
    needed: dict[Key, Value] = {}
    for parent, options in chain(question):
        key = (parent.id, item)
        held = answers.get(key)
        if parent.type == "choices":
            given = held if isinstance(held, tuple) else ()
            if not set(given) & set(options):
                needed[key] = (*given, options[0])
        elif held is None:
            needed[key] = options[0]
        elif held not in options:
            return None
    return needed


def items_for(question: Question, section: Section, world: World) -> list[str]:
    """Where a question may be asked: once, for rights of its nature, for a clause, in an entry, perhaps a new one."""
    match section.repeat_for:
        case "nothing":
            return [""]
        case "rights":
            natures = question.applies_to_nature
            return [one.id for one in edition().rights if not natures or one.nature in natures]
        case "clauses":
            return list(edition().clause)
        case "entries":
            items = world.entries.setdefault(section.id, [])
            return [*items, f"{section.id}-{len(items)}"]


def put(question: Question, number: int, world: World) -> bool:
    """Answer a question somewhere in a world; false where the answers that stand do not let it be asked."""
    section = edition().home[question.id]
    for item in items_for(question, section, world):
        key = (question.id, item)
        needed = revealed(question, item, world.answers)
        if needed is None or key in world.shown.values():
            continue
        if section.repeat_for == "entries" and item not in world.entries[section.id]:
            world.entries[section.id].append(item)
        value = world.answers.get(key) or own_value(question, number, world)
        world.answers |= needed | {key: value}
        world.shown[question.id] = key
        return True
    return False


def worlds() -> list[World]:
    """As few assessments as hold every question of the coverage list. Everything is asked: the depth is full."""
    wanted = sorted({one for row in edition().coverage for one in row.questions})
    found: list[World] = []
    for number, name in enumerate(wanted):
        if not any(put(edition().question[name], number, world) for world in found):
            found.append(World({(question_of(Role.RIA_DEPTH), ""): "full"} | engaged()))
            assert put(edition().question[name], number, found[-1]), name
    return found


def engaged() -> dict[Key, Value]:
    """Every right is at stake but the last, so that the reason for leaving one out is asked too."""
    *most, last = edition().right
    said = dict.fromkeys(most, "yes") | {last: "no"}
    return {(question_of(Role.RIGHT_ENGAGED), right): answer for right, answer in said.items()}
