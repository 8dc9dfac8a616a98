"""What the bands mean, in the words of the edition."""

from ria.documents.report.words import lower_first
from ria.domain.edition import Edition
from ria.domain.model import Band

DECISION = "decision"
NOTHING = "Does not apply"
REQUIRED = ("rights-kpis", "independent-audit", "re-score")


def band_rows(edition: Edition) -> list[dict[str, str]]:
    """Each band, worst first, with the decision it allows and what it requires."""
    duties = {one.id: one for one in edition.obligations}
    rows = []
    for band in sorted(Band, reverse=True):
        parts = [(duties[name].title, duties[name].words(band)) for name in REQUIRED if name in duties]
        required = " ".join(f"{title}: {lower_first(words)}" for title, words in parts if NOTHING not in words)
        rows.append({"band": band.word, "decision": duties[DECISION].words(band), "requires": required})
    return rows
