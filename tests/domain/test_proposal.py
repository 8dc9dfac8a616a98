"""The kind of service that a notice is about: proposed with its reasons, never chosen."""

import pytest

from ria.domain.edition import Edition
from ria.domain.meaning.catalogues import catalogue_faults
from ria.domain.notice import Notice
from ria.domain.proposal import MOST, propose
from ria.domain.questionnaire import options_of
from ria.domain.roles import Role
from tests.domain.stage_forms import edition


def notice(title: str = "", description: str = "", cpv: str = "") -> Notice:
    return Notice("ocds-x-1", title=title, description=description, cpv=cpv)


@pytest.mark.parametrize("kind", [one.id for one in edition().service_types])
def test_every_kind_is_found_by_each_of_its_words_and_says_so(kind: str) -> None:
    for words in edition().service_type[kind].cue_words:
        found = {one.service_type: one.reason for one in propose(edition(), notice(title=f"The {words.upper()} 2026"))}
        assert f"“{words}” in the title" in found[kind]


@pytest.mark.parametrize(("title", "text"), [("", ""), ("Road resurfacing", "Tar"), ("Carehomestyle", "unhomecared")])
def test_nothing_is_proposed_without_a_reason(title: str, text: str) -> None:
    assert propose(edition(), notice(title, text)) == ()


def test_the_title_counts_more_than_the_text_and_at_most_three_are_proposed() -> None:
    words = [one.cue_words[0] for one in edition().service_types]
    found = propose(edition(), notice(words[1], " and ".join(words)))
    assert len(found) == MOST
    assert found[0].service_type == edition().service_types[1].id
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)


def test_a_code_that_several_kinds_share_proposes_none_by_itself() -> None:
    assert propose(edition(), notice(cpv="85121000")) == ()
    (found,) = propose(edition(), notice(cpv="60120000"))
    assert (found.service_type, found.reason) == ("send_transport", "main code 60120000")


def changed(**cues: tuple[str, ...]) -> Edition:
    first, *others = edition().service_types
    return edition().model_copy(update={"service_types": (first.model_copy(update=cues), *others)})


@pytest.mark.parametrize(
    ("cues", "fault"),
    [
        ({"cue_words": ("care", " ")}, "a cue word is empty"),
        ({"cue_words": ("care", "care")}, "care"),
        ({"cue_codes": ("85x",)}, "a CPV code has 2 to 8 figures, not 85x"),
        ({"cue_codes": ("8",)}, "not 8"),
    ],
)
def test_a_cue_that_means_nothing_is_a_fault_of_the_edition(cues: dict[str, tuple[str, ...]], fault: str) -> None:
    assert catalogue_faults(edition()) == []
    (found,) = catalogue_faults(changed(**cues))
    assert found.startswith("service_types.toml > ")
    assert fault in found


def test_a_type_of_service_has_one_name_wherever_it_is_shown() -> None:
    question = edition().question[edition().role_of[Role.SERVICE_TYPE][0]]
    names = {one.id: one.name for one in edition().service_types}
    assert {one.id: one.label for one in options_of(question) if one.id in names} == names
