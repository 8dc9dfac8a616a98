"""What a document lacks is said before it is made, each with the page that cures it."""

import io
import zipfile

import pytest

from ria.documents.embedding import NAMESPACE
from ria.documents.kinds import DOCUMENTS
from ria.domain.outstanding import missing
from ria.errors import BadInput
from ria.workbench import reporting, starting
from ria.workbench.bench import Workbench
from tests.documents.conftest import ME


def lacks(bench: Workbench, number: int, document: str) -> list[str]:
    opened = bench.open(ME, number)
    found = DOCUMENTS[document].lacks(opened)
    assert all(one.page in opened.edition.page for one in found)
    for one in found:
        home = opened.edition.home.get(one.spot)
        assert home is None or home.page == one.page
    return [one.text for one in found]


def test_an_empty_assessment_says_what_each_document_needs(bench: Workbench) -> None:
    number = starting.start(bench, ME, title="Nothing yet")
    said = {document: lacks(bench, number, document) for document in DOCUMENTS}
    assert said["full_ria"][0].endswith("hard stops open")
    review = sum(one.count for one in missing(bench.open(ME, number)))
    assert said["full_ria"][-1] == f"{review} still missing in all"
    assert said["board_summary"] == ["Needs: the rights at stake"]
    assert "Needs: who was asked" in said["public_summary"]
    assert said["tender_schedule"] == ["Needs: minimum rights standards", "Needs: award criteria"]
    assert "Needs: clauses that are agreed" in said["contract_schedule"]
    assert "Needs: a way to challenge" in said["challenge_leaflet"]
    assert said["interest_test"] == ["Needs: whether the test applies"]


def test_a_whole_example_lacks_only_the_clause_that_is_not_agreed(bench: Workbench, numbers: list[int]) -> None:
    found = [one for document in DOCUMENTS for one in lacks(bench, numbers[0], document)]
    assert found == ["Not agreed yet: clause C8"]


@pytest.mark.parametrize("document", list(DOCUMENTS))
def test_only_the_full_assessment_hands_on_the_record(bench: Workbench, numbers: list[int], document: str) -> None:
    data = reporting.make(bench, ME, numbers[0], document).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        carried = [name for name in archive.namelist() if NAMESPACE.encode() in archive.read(name)]
    assert bool(carried) == (document == "full_ria")


def test_a_leaflet_without_a_way_to_challenge_is_refused(bench: Workbench) -> None:
    number = starting.start(bench, ME, title="Nothing yet")
    with pytest.raises(BadInput, match="No way to challenge"):
        reporting.make(bench, ME, number, "challenge_leaflet")
