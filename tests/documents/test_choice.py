"""What is left out of the full assessment by choice: said in it, gone from it, and nothing that decides ever goes."""

import io
import zipfile

import pytest

from ria.documents.embedding import NAMESPACE
from ria.documents.report import Issue, full_ria
from ria.documents.report.choice import COMMENTS, EVIDENCE, UNVERIFIED, chosen, offered
from ria.domain.assessment import Evidence
from ria.domain.roles import Role
from ria.errors import BadInput
from ria.workbench import attaching, commenting, reporting, starting
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME, W, open_word, root, words
from tests.documents.test_full_ria import leaves

HEADINGS = ("Heading1", "Heading2", "Heading3", "Appendix", "AppendixPage", "Heading2Page", "EntryHead")


@pytest.fixture(scope="module")
def everything(bench: Workbench, numbers: list[int]) -> tuple[str, ...]:
    return tuple(offered(bench.open(ME, numbers[0]).edition))


def made(bench: Workbench, number: int, *without: str) -> bytes:
    return reporting.make(bench, ME, number, without=without).data


def headings(data: bytes) -> list[tuple[str, str]]:
    """Style and words of each heading of the body, in order."""
    found = []
    for paragraph in root(data).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val", "") if style is not None else ""
        if name in HEADINGS:
            found.append((name, "".join(paragraph.itertext(f"{W}t"))))
    return found


def titles_in_contents(data: bytes) -> list[str]:
    lines = [one for one in open_word(data).paragraphs if one.style and one.style.name.lower() == "toc 1"]
    return [one.text.split("\t")[1] for one in lines]


def carries_record(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(NAMESPACE.encode() in archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("word", [COMMENTS, EVIDENCE, UNVERIFIED, *(f"stage-{number}" for number in range(11))])
def test_each_thing_left_out_is_named_on_page_one_and_below_the_contents(
    bench: Workbench, numbers: list[int], word: str
) -> None:
    edition = bench.open(ME, numbers[0]).edition
    names = {f"stage-{one.number}": f"Stage {one.number} ({one.title})" for one in edition.stages}
    name = (offered(edition) | names)[word]
    text = words(made(bench, numbers[0], word))
    first, rest = text.split("Contents\n", 1)
    short = f"stage {word.removeprefix('stage-')}" if word.startswith("stage-") else name[:1].lower() + name[1:]
    assert f"Left out by choice: {short}." in first
    assert f"Left out by choice. {name}. The result" in rest


def test_nothing_is_said_where_nothing_is_left_out(full: bytes) -> None:
    assert "Left out by choice" not in words(full)


def test_headings_and_contents_agree_whatever_is_left_out(
    bench: Workbench, numbers: list[int], everything: tuple[str, ...]
) -> None:
    for number in numbers:
        for without in [(one,) for one in everything] + [
            everything,
            ("stage-5", "stage-6"),
            (COMMENTS, *everything[3:]),
        ]:
            data = made(bench, number, *without)
            found = headings(data)
            ones = [text for style, text in found if style in ("Heading1", "Appendix", "AppendixPage")]
            assert titles_in_contents(data) == ones, without
            assert sum(style == "AppendixPage" for style, _ in found) == 1
            assert_no_empty_heading(data)


def assert_no_empty_heading(data: bytes) -> None:
    """A heading is followed by something other than a heading of the same or a higher level, or the end."""
    level = {"Heading1": 1, "Appendix": 1, "AppendixPage": 1, "Heading2": 2, "Heading2Page": 2, "Heading3": 3}
    above = 0
    for block in root(data).find(f"{W}body"):
        style = block.find(f"{W}pPr/{W}pStyle")
        here = level.get(style.get(f"{W}val", ""), 0) if style is not None else 0
        if block.tag == f"{W}sectPr":
            here = 1
        assert not (above and here and here <= above), "".join(block.itertext(f"{W}t"))
        above = here


def test_what_is_left_out_is_gone(bench: Workbench, numbers: list[int]) -> None:
    number = numbers[0]
    opened = bench.open(ME, number)
    form, edition = opened.form, opened.edition
    whole = words(made(bench, number))
    for stage in range(11):
        text = words(made(bench, number, f"stage-{stage}"))
        title = next(one.title for one in edition.stages if one.number == stage)
        assert f"\nStage {stage}. {title}\n" not in text
        assert len(text) < len(whole) or f"\nStage {stage}. {title}\n" not in whole
    evidence = [
        one.source
        for place in form.assessment.rows["evidence"]
        for one in form.assessment.evidence(place)
        if len(one.source) > 20
    ]
    answers = " ".join(str(saved.value) for saved in form.assessment.rows["answer"].values())
    only_there = [one for one in evidence if one not in answers]
    without = words(made(bench, number, EVIDENCE))
    assert only_there
    assert all(one in whole for one in only_there)
    assert not [one for one in only_there if one in without]
    assert "No evidence was given." not in without.split("Answers as given")[-1]


def test_comments_go_and_who_advised_stays(bench: Workbench) -> None:
    number = starting.start(bench, ME, title="Care")
    place = bench.open(ME, number).form.place(bench.newest_edition.role_of[Role.SERVICE_PURPOSE][0])
    commenting.comment(bench, ME, number, place, "Ask the users first, please.")
    whole, without = words(made(bench, number)), words(made(bench, number, COMMENTS))
    assert "Ask the users first, please." in whole
    assert "Every comment and reply is in Appendix B." in whole
    assert "Ask the users first, please." not in without
    assert "1 comment and the replies are left out of this document by choice." in without
    assert ME.name in without.split("Advice given by reviewers")[-1]
    assert "Appendix B" not in without


def test_hard_stops_conditions_and_the_result_never_go(
    bench: Workbench, numbers: list[int], everything: tuple[str, ...]
) -> None:
    started = starting.start(bench, ME, title="Nothing yet")
    stops = 0
    for number in (*numbers, started):
        opened = bench.open(ME, number)
        text = words(made(bench, number, *everything))
        stops += len(opened.hard_stops)
        for one in opened.hard_stops:
            assert one.words in text, one.check.hard_stop
        section = opened.edition.home[opened.edition.fields["condition_title"]]
        for item in opened.form.items(section):
            assert str(opened.form.field("condition_title", item)) in text
        for one in opened.scorecard.main.rights:
            assert opened.edition.right[one.right].short in text
    assert stops


def test_the_record_stays_out_when_it_would_hand_on_what_was_left_out(bench: Workbench, numbers: list[int]) -> None:
    for without, carried in [
        ((), True),
        ((COMMENTS,), True),
        ((UNVERIFIED,), True),
        ((EVIDENCE,), False),
        (("stage-6",), False),
        ((COMMENTS, "stage-2"), False),
    ]:
        data = made(bench, numbers[0], *without)
        assert carries_record(data) == carried
        assert ("Carries the answers, notes and evidence" in words(data)) == carried


def test_an_attachment_that_is_left_out_is_nowhere_in_the_file(bench: Workbench) -> None:
    number = starting.start(bench, ME, title="Care")
    place = bench.open(ME, number).form.place(bench.newest_edition.role_of[Role.SERVICE_PURPOSE][0])
    attaching.add_evidence(bench, ME, number, place, Evidence(source="Confidential letter"), ("letter.txt", b"Secret"))
    with zipfile.ZipFile(io.BytesIO(made(bench, number, EVIDENCE))) as archive:
        for name in archive.namelist():
            assert b"Confidential letter" not in archive.read(name)
            assert b"letter.txt" not in archive.read(name)


def test_what_is_left_out_is_not_even_handed_to_a_template(bench: Workbench, numbers: list[int]) -> None:
    """A template of one's own that knows nothing of the choice cannot print it."""
    for number in numbers:
        opened = bench.open(ME, number)
        without = tuple(offered(opened.edition))
        made_of = full_ria(opened, Issue("0" * 64, choice=chosen(opened.edition, without)))
        sections = ("service", "options", "people", "rights", "safeguards", "tender", "contract", "life", "closing")
        assert not [one for name in (*sections, "comments") for one in leaves(made_of[name]) if one]
        assert made_of["method"]["unverified"] == []
        whole = full_ria(opened, Issue("0" * 64))
        assert all(any(leaves(whole[name])) for name in ("service", "options", "people", "rights", "safeguards"))


def test_a_mark_of_unverified_law_stays_beside_the_law(bench: Workbench, numbers: list[int]) -> None:
    text = words(made(bench, numbers[0], UNVERIFIED))
    assert "To be confirmed by a lawyer" not in text
    assert "not verified: confirm with your lawyer" in text


def test_a_word_that_names_nothing_is_refused(bench: Workbench, numbers: list[int]) -> None:
    with pytest.raises(BadInput, match="“colour” is nothing that can be left out"):
        made(bench, numbers[0], "colour")
    with pytest.raises(BadInput, match="stage-11"):
        made(bench, numbers[0], "stage-11")
    with pytest.raises(BadInput, match="Nothing can be left out of the board summary by choice, only of full_ria"):
        reporting.make(bench, ME, numbers[0], "board_summary", without=(COMMENTS,))
