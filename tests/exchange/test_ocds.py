"""Published notices as portals write them, and files that are none."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ria.content.loader import EDITIONS, load_edition
from ria.domain.notice import filled_in, listed_as_light_touch
from ria.domain.proposal import propose
from ria.errors import BadInput
from ria.exchange.json_file import LARGEST
from ria.exchange.ocds import read_ocds

SAMPLES = Path(__file__).parent / "samples"
EDITION = load_edition(EDITIONS / "uk-2026-1")


def release(**tender: object) -> dict[str, object]:
    """A release in the manner of Contracts Finder."""
    return {
        "ocid": "ocds-b5fd17-0001",
        "id": "r-1",
        "date": "2026-11-11T14:01:22Z",
        "tag": ["tender"],
        "buyer": {"id": "b", "name": "Northbridge Council"},
        "tender": {
            "id": "t",
            "title": "Medical advice for homelessness applications",
            "description": "Paper opinions.",
            "classification": {"scheme": "CPV", "id": "85121000", "description": "Medical practice services"},
            "value": {"amount": 480000, "currency": "GBP"},
            "contractPeriod": {"startDate": "2027-02-09T00:00:00Z", "endDate": "2031-02-08T23:59:59+01:00"},
        }
        | tender,
    }


def one(content: object) -> object:
    found = read_ocds(json.dumps(content).encode(), "notice.json")
    assert len(found) == 1
    return found[0]


def test_a_notice_fills_in_what_it_says() -> None:
    notice = one(release())
    answers = filled_in(EDITION, notice)
    by_label = {EDITION.question[question].label: value for question, value in answers.items()}
    assert by_label["What is the estimated value over the whole contract?"] == 480000
    assert by_label["When will the new service start?"] == date(2027, 2, 9)
    assert by_label["How many months will the contract run?"] == 48
    assert by_label["What is the main CPV code?"] == "85121000"
    assert "Medical advice for homelessness applications" in answers.values()
    assert "Northbridge Council" in answers.values()
    assert notice.portal == "Contracts Finder"
    assert listed_as_light_touch(EDITION, notice) is True


@pytest.mark.parametrize("value", [None, {}, {"amount": 0, "currency": "GBP"}, {"amount": ""}])
def test_a_release_without_a_value_says_not_stated(value: object) -> None:
    notice = one(release(value=value))
    assert notice.amount is None
    assert notice.value_words == "not stated"
    assert 0 not in filled_in(EDITION, notice).values()


def test_lots_give_value_and_dates_where_the_whole_has_none() -> None:
    lots = [
        {"id": "1", "value": {"amount": 100, "currency": "GBP"}, "contractPeriod": {"durationInDays": 730}},
        {"id": "2", "value": {"amount": 50.5, "currency": "GBP"}, "contractPeriod": {"durationInDays": 365}},
    ]
    notice = one(release(value=None, contractPeriod=None, lots=lots))
    assert (notice.amount, notice.months, notice.starts) == (150.5, 24, None)
    assert one(release(value=None, lots=[*lots, {"id": "3"}])).amount is None, "a lot without a value leaves it open"


def test_an_amount_in_another_currency_is_shown_and_not_filled_in_as_pounds() -> None:
    notice = one(release(value={"amount": 5000, "currency": "EUR"}))
    assert notice.value_words == "5,000 EUR"
    assert 5000 not in filled_in(EDITION, notice).values()


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("Care.rnrnLots:rnLot 1: BedsrnLot 2: More", "Care.\n\nLots:\nLot 1: Beds\nLot 2: More"),
        ("One\r\nTwo\rThree", "One\nTwo\nThree"),
        ("accommodation. rn The Date. Out rn Please: rnThe end", "accommodation.\nThe Date. Out\nPlease:\nThe end"),
        ("The modern Northern governance", "The modern Northern governance"),
        ("around \u00c2\u00a320,000", "around £20,000"),
        ("NorthernIreland", "NorthernIreland"),
    ],
)
def test_line_breaks_and_pound_signs_are_put_right_and_words_left_alone(broken: str, mended: str) -> None:
    assert one(release(description=broken)).description == mended


def test_releases_packages_records_and_lists_are_read() -> None:
    single = release()
    for content in (
        single,
        [single],
        {"releases": [single]},
        {"records": [{"ocid": "x", "compiledRelease": single}]},
        {"records": [{"ocid": "x", "releases": [single]}]},
    ):
        assert one(content).title == "Medical advice for homelessness applications"
    assert len(read_ocds(json.dumps({"releases": [single] * 3}).encode(), "p.json")) == 3


def test_a_release_may_lack_almost_everything() -> None:
    notice = one({"ocid": "ocds-r6ebe6-1", "tender": {}})
    assert notice.portal == "Public Contracts Scotland"
    assert set(filled_in(EDITION, notice).values()) == {"ocds-r6ebe6-1"}
    assert propose(EDITION, notice) == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"releases": [', r"bad.json is not valid JSON: line 1, column 15"),
        (b"\xff\xfe{", "not UTF-8"),
        (b"PK\x03\x04\xff\xfe", "is a Word file, a workbook or another packed file, or part of one, not a JSON file"),
        (b"%PDF-1.7 \xff", "is a PDF"),
        (b'{"a": NaN}', "bad.json > a: this number is not finite"),
        (b'{"ocid": "x", "tender": {"value": {"amount": 1e999}}}', "amount: this number is not finite"),
        (b'{"ocid": "x", "lots": [1, -Infinity]}', "lots: this number is not finite"),
        (
            b'{"ocid": "x", "tender": {"value": {"amount": 1' + b"0" * 400 + b"}}}",
            "amount: this must be a number below",
        ),
        (b'{"ocid": "x", "tender": {"value": {"amount": 1' + b"0" * 5000 + b"}}}", "thousands of figures"),
        (b'{"ocid": "x", "tender": {}, "tender": {}}', "gives the field “tender” twice"),
        (b'{"ocid": "x", "date": "\\ud800"}', "date: this must be a date such as"),
        (b'{"records": [{"releases": [{"url": "https://a.example"}]}]}', "records > 1 > releases: this record only"),
        (b'{"records": [{"ocid": "x"}]}', "records > 1 > releases: this record only"),
        (b'{"records": [{"compiledRelease": []}]}', "compiledRelease: this must be an object, not a list"),
        ("{}".encode("utf-16"), "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b"{}", "is not an OCDS file"),
        (b'{"releases": []}', "holds no release"),
        (b"[]", "holds no release"),
        (b'"text"', "must be an OCDS release or package"),
        (b'{"releases": {}}', "bad.json > releases: this must be a list, not an object"),
        (b'{"releases": [1]}', "bad.json > releases > 1: this must be an object, not 1"),
        (b'{"releases": [{"id": "x"}]}', "bad.json > releases > 1 > ocid"),
        (b'{"ocid": "x", "tender": []}', "bad.json > tender: this must be an object, not a list"),
        (b'{"ocid": "x", "tender": {"value": {"amount": "much"}}}', "tender > value > amount: this must be a number"),
        (b'{"ocid": "x", "tender": {"title": {}}}', "tender > title: this must be a text"),
        (b'{"ocid": "x", "date": "yesterday"}', "date: this must be a date such as"),
        (b" " * (LARGEST + 1), "at most 20 MB"),
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
    ],
)
def test_what_is_no_notice_gets_one_message_with_its_place(content: bytes, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        read_ocds(content, "bad.json")


def test_any_depth_below_the_limit_is_read_without_an_error_of_ours() -> None:
    deep = '{"a":' * 150 + "1" + "}" * 150
    record = f'{{"releases": [{{"ocid": "x", "date": "1", "b": {deep}}}, {{"ocid": "x", "date": "2", "b": {deep}}}]}}'
    with pytest.raises(BadInput, match="date such as"):
        read_ocds(f'{{"records": [{record}]}}'.encode(), "deep.json")


def test_every_wrong_kind_in_any_field_is_named_or_passed_over() -> None:
    """Each place of a whole release takes each kind of value; the message names the file and the field."""
    whole = json.loads((SAMPLES / "public_contracts_scotland_lots.json").read_text("utf-8"))["releases"][0]
    refused = []
    for path in places(whole):
        for wrong in (None, True, -1, 10**400, "", "x", "\ud800\x00", [], {}, [None], [[]], {"a": {}}):
            try:
                (notice,) = read_ocds(json.dumps({"releases": [put(whole, path, wrong)]}).encode(), "f.json")
            except BadInput as error:
                refused.append(str(error))
            else:
                answers = filled_in(EDITION, notice)
                assert "\ud800" not in f"{answers}{notice.rest}{notice.evidence}"
    assert len(refused) > 400
    assert all(message.startswith("f.json") for message in refused)


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a nested value."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*path, key))


def put(value: Any, path: tuple[str | int, ...], new: object) -> Any:
    """A copy with another value at one place."""
    if not path:
        return new
    changed = value.copy()
    changed[path[0]] = put(value[path[0]], path[1:], new)
    return changed


@pytest.mark.parametrize(
    ("title", "cpv", "kind"),
    [
        ("Home to School Transport for SEND pupils", "60130000", "send_transport"),
        ("Domiciliary Care Framework", "85000000", "adult_social_care"),
        ("Security guarding of offices", "79710000", ""),
        ("Road resurfacing", "45233142", ""),
    ],
)
def test_a_kind_of_service_is_proposed_with_a_reason_or_not_at_all(title: str, cpv: str, kind: str) -> None:
    found = propose(EDITION, one(release(title=title, description="", classification={"id": cpv})))
    assert [one.service_type for one in found][:1] == ([kind] if kind else [])
    assert all(one.reason for one in found)


@pytest.mark.parametrize("tag", ["planning", "planningUpdate", "award", "contract"])
def test_only_the_day_of_a_tender_notice_is_filled_in_as_the_day_of_the_tender_notice(tag: str) -> None:
    (question,) = (field.question for field in EDITION.notice_fields if field.path == "date")
    (announced,) = read_ocds(json.dumps(release() | {"tag": [tag]}).encode(), "n.json")
    assert question not in filled_in(EDITION, announced)
    (tender,) = read_ocds(json.dumps(release()).encode(), "n.json")
    assert filled_in(EDITION, tender)[question] == date(2026, 11, 11)
