"""Words that every report needs: days, lists, counts, letters, and text shortened for the first page."""

import re
from collections.abc import Sequence
from datetime import date

from ria.domain.answers import Value
from ria.domain.asking import Form, as_list
from ria.domain.catalogue import Clause
from ria.domain.model import Checked
from ria.domain.roles import Role
from ria.domain.wording import date_words, value_words

PAUSE = re.compile(r"[.!?;:](?= )")
"""Where words can end early and still say something."""

JOINED = "\u00a0"
"""The space at which no line breaks."""

LONG = 2000
"""Characters of one answer that a reader of a table or a paragraph is asked to read."""

UNVERIFIED = "not verified: confirm with your lawyer"


def day(value: object) -> str:
    """A day that stays on one line; empty when there is none."""
    return date_words(value).replace(" ", JOINED) if isinstance(value, date) else ""


def long_day(value: object) -> str:
    """A day within a sentence, with the month in full; empty when there is none."""
    return f"{value.day}{JOINED}{value:%B}{JOINED}{value.year}" if isinstance(value, date) else ""


def sentence(words: str) -> str:
    """Words with a capital first letter and a full stop."""
    words = words.strip()
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?…”" else ".")


def lower_first(words: str) -> str:
    """Words that go on within a sentence. A word in capitals is left alone."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[:2] == "A " else words


def upper_first(words: str) -> str:
    """Words that begin a sentence or a cell."""
    return words[:1].upper() + words[1:]


def listed(words: Sequence[str], last: str = "and") -> str:
    """A list in a sentence: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def runs(names: Sequence[str]) -> str:
    """Names of clauses in a sentence; three or more in a row are given as first to last: C1 to C4, C7 and C9."""
    found: list[list[str]] = []
    for name in names:
        if found and number_in(name) == number_in(found[-1][-1]) + 1:
            found[-1].append(name)
        else:
            found.append([name])
    parts = [[f"{run[0]} to {run[-1]}"] if len(run) > 2 else run for run in found]
    return listed([name for part in parts for name in part])


def number_in(name: str) -> int:
    """The number in the name of a clause."""
    return int("".join(filter(str.isdecimal, name)) or 0)


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 right, 2 rights."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def cut(words: str, most: int) -> str:
    """Words in at most so many characters, on one line, cut between words."""
    flat = " ".join(words.split())
    if len(flat) <= most:
        return flat
    head = flat[:most].rsplit(" ", 1)[0] or flat[:most]
    return head.rstrip(",;:. ") + "…"


def gist(words: str, most: int) -> str:
    """As many whole sentences as fit, or what stands before a semicolon or colon; cut between words if need be."""
    flat = " ".join(words.split())
    if len(flat) <= most:
        return flat
    ends = [match.start() for match in PAUSE.finditer(flat) if most / 4 <= match.start() < most]
    return flat[: ends[-1]] + "." if ends else cut(flat, most)


def extract(words: str) -> str:
    """A text as it was typed, or the beginning of a very long one; the record holds every answer whole."""
    return words if len(words) <= LONG else f"{gist(words, LONG)} (Shortened here; the record holds all of it.)"


def those_that_fit(words: Sequence[str], most: int, one: str = "more", many: str = "more") -> str:
    """The first of some words, and others as long as they fit; the rest is counted: `one`, or `many` of them."""
    shown = 1
    while shown < len(words) and len("; ".join(words[: shown + 1])) <= most:
        shown += 1
    left = len(words) - shown
    rest = f", and {left} {one if left == 1 else many}" if left else ""
    return "; ".join(words[:shown]) + rest


def letter(index: int) -> str:
    """A, B, … Z, AA: how rights are called in tables and in the heat map."""
    return (letter(index // 26 - 1) if index >= 26 else "") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index % 26]


def role_words(form: Form, role: Role, item: str = "") -> str:
    """The answer that plays a role, in words; empty without one."""
    value = form.role(role, item)
    return words_of(form, form.edition.role_of[role][0], value)


def words_of(form: Form, question: str, value: Value | None) -> str:
    """An answer in words; empty without one."""
    return "" if value is None else value_words(form, form.edition.question[question], value)


def short_rights(form: Form, value: Value | None) -> str:
    """The rights that an answer names, by their short names; empty without one."""
    return "; ".join(form.edition.right[one].short for one in as_list(value) if one in form.edition.right)


def clause_words(clauses: Sequence[Clause]) -> str:
    """Clauses by number: clause C4, clauses C1 and C9."""
    numbers = [clause.number for clause in clauses]
    return f"{'clause' if len(numbers) == 1 else 'clauses'}{JOINED}{listed(numbers)}" if numbers else ""


def checked_words(words: str, check: Checked) -> str:
    """A fact of law with a mark where nobody has checked it against its source."""
    return f"{words} ({UNVERIFIED})" if check == "unverified" else words
