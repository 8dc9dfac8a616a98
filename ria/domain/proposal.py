"""Which kind of service a notice is probably about. A proposal with its reason; a person always chooses."""

import re
from dataclasses import dataclass

from ria.domain.catalogue import ServiceType
from ria.domain.edition import Edition
from ria.domain.notice import Notice

OWN_CODE, SHARED_CODE, WORD_IN_TITLE, WORD_IN_TEXT = 3, 1, 4, 2
LEAST, MOST = 2, 3
"""The weight from which a kind is proposed, and how many are proposed at most."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A kind of service and why it is proposed. `weight` puts proposals in order and means nothing else."""

    service_type: str
    reason: str
    weight: int


def propose(edition: Edition, notice: Notice) -> tuple[Proposal, ...]:
    """The likeliest kinds of service, likeliest first; none when nothing points to one.

    A word counts more in the title than in the text. A code that several kinds share proposes none by itself.
    """
    shared = sum(notice.cpv.startswith(codes_of(edition, kind)) for kind in edition.service_types) > 1
    found = (weighed(edition, kind, notice, SHARED_CODE if shared else OWN_CODE) for kind in edition.service_types)
    return tuple(sorted((one for one in found if one.weight >= LEAST), key=lambda one: -one.weight)[:MOST])


def codes_of(edition: Edition, kind: ServiceType) -> tuple[str, ...]:
    """The CPV codes that point to a kind of service."""
    return (*edition.light_touch.service_type_hints.get(kind.id, ()), *kind.cue_codes)


def weighed(edition: Edition, kind: ServiceType, notice: Notice, main_code: int) -> Proposal:
    """What points to one kind of service; `main_code` is what the main code counts."""
    reasons, weight = [], 0
    for words in kind.cue_words:
        if mentions(notice.title, words):
            weight += WORD_IN_TITLE
            reasons.append(f"“{words}” in the title")
        elif mentions(notice.description, words):
            weight += WORD_IN_TEXT
            reasons.append(f"“{words}” in the description")
    if notice.cpv.startswith(codes_of(edition, kind)):
        weight += main_code
        reasons.append(f"main code {notice.cpv}")
    return Proposal(kind.id, ", ".join(reasons), weight)


def mentions(text: str, words: str) -> bool:
    """Whether a text has these words, where a word begins; small and capital letters are the same."""
    return re.search(rf"\b{re.escape(words)}", text, re.IGNORECASE) is not None
