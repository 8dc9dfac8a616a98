"""Comments and replies, as proof of advice."""

from typing import Any

from ria.documents.report.words import counted, day
from ria.domain.author import author_name
from ria.domain.discussion import Comment, threads
from ria.domain.opened import Opened
from ria.domain.wording import item_title


def first_comments(opened: Opened) -> list[tuple[Comment, list[Comment]]]:
    """Every thread: its first comment and the replies, oldest first."""
    places = dict.fromkeys(one.place for one in opened.comments)
    found = [thread for place in places for thread in threads(opened.comments, place)]
    return sorted(found, key=lambda thread: (thread[0].at, thread[0].id))


def comment_rows(opened: Opened) -> list[dict[str, Any]]:
    """One row for each thread."""
    return [
        {
            "number": number,
            "by": who(one.by),
            "place": f"{place_words(opened, one)}, {day(one.at.date())}",
            "words": one.text,
            "replies": [{"by": who(reply.by), "on": day(reply.at.date()), "words": reply.text} for reply in replies],
            "state": "Resolved." if one.resolved_at else "Open.",
            "state_more": state_words(one, replies),
        }
        for number, (one, replies) in enumerate(first_comments(opened), start=1)
    ]


def who(name: str) -> str:
    """The name of a person as documents print it."""
    return author_name(name) or "Name not given"


def state_words(one: Comment, replies: list[Comment]) -> str:
    """Who resolved a comment and when, or that there is no reply."""
    if one.resolved_at:
        return f"By {who(one.resolved_by or '')}, {day(one.resolved_at.date())}."
    return "" if replies else "No reply yet."


def place_words(opened: Opened, one: Comment) -> str:
    """The question that a comment is about, with its entry; the section for one that is no longer asked."""
    section = opened.edition.section.get(one.place.section)
    question = opened.edition.question.get(one.place.question)
    if section is None or question is None:
        return "A question of an earlier edition"
    entry = f" ({item_title(opened.form, section, one.place.item)})" if one.place.item else ""
    return f"{section.title}: {question.label}{entry}"


def reviewer_rows(opened: Opened) -> list[dict[str, Any]]:
    """Each person who commented, with the pages, how many comments are open, and the last day."""
    found: dict[str, list[Comment]] = {}
    for one, _ in first_comments(opened):
        found.setdefault(who(one.by), []).append(one)
    rows = []
    for person, comments in found.items():
        sections = [opened.edition.section.get(one.place.section) for one in comments]
        titles = dict.fromkeys(section.title for section in sections if section)
        still = sum(one.resolved_at is None for one in comments)
        rows.append(
            {
                "by": person,
                "about": "; ".join(titles) or "An earlier edition",
                "comments": counted(len(comments), "comment"),
                "open": f"{still} open" if still else "All resolved",
                "last": day(max(one.at for one in comments).date()),
            }
        )
    return rows
