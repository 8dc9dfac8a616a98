"""The risk-scoring method (RIA method, section 3): `score(form)` gives the scorecard. Pure; no clock."""

from ria.domain.scoring.result import Result, RightResult
from ria.domain.scoring.scorecard import Scorecard, score

__all__ = ["Result", "RightResult", "Scorecard", "score"]
