"""Words that are shortened, listed and joined still read as sentences."""

from datetime import date

import pytest

from ria.documents.report.words import gist, long_day, lower_first, runs, those_that_fit


@pytest.mark.parametrize(
    ("words", "most", "said"),
    [
        ("Short enough.", 20, "Short enough."),
        ("The harm stays likely: nobody is heard, nobody sees it.", 30, "The harm stays likely."),
        ("First thing. Second thing. Third thing that is long.", 28, "First thing. Second thing."),
        ("One long sentence without any pause in it at all", 20, "One long sentence…"),
        ("Yes. But that pause comes far too early to say anything", 32, "Yes. But that pause comes far…"),
        ("At 3.5 hours a day nothing is done", 13, "At 3.5 hours…"),
    ],
)  # fmt: skip
def test_the_gist_ends_where_words_can_end(words: str, most: int, said: str) -> None:
    assert gist(words, most) == said
    assert len(gist(words, most)) <= most + 1


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["C8"], "C8"),
        (["C1", "C2"], "C1 and C2"),
        (["C1", "C2", "C3", "C4", "C7", "C9"], "C1 to C4, C7 and C9"),
        ([f"C{number}" for number in range(1, 21)], "C1 to C20"),
    ],
)
def test_clauses_in_a_row_are_given_as_first_to_last(names: list[str], said: str) -> None:
    assert runs(names) == said


def test_what_does_not_fit_is_counted() -> None:
    assert those_that_fit(["one thing", "two things"], 40, "more") == "one thing; two things"
    assert those_that_fit(["one thing", "two things", "three"], 12, "more") == "one thing, and 2 more"


def test_days_and_capitals_within_a_sentence() -> None:
    assert long_day(date(2027, 1, 12)).split("\u00a0") == ["12", "January", "2027"]
    assert long_day(None) == ""
    assert lower_first("A private company") == "a private company"
    assert lower_first("NHS trust") == "NHS trust"
