"""Scoring a ratings file: no database, nothing kept."""

from typing import Any

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.domain.scoring.ratings_file import read_ratings, score_ratings
from ria.errors import BadInput
from ria.exchange.json_file import read_json


def score_file(name: str, data: bytes) -> dict[str, Any]:
    """The scorecard of a ratings file: `{"overall": {…}, "rights": [{…}]}`.

    Raises `BadInput` that names the file and the line or field.
    """
    raw = read_json(data, name)
    if not isinstance(raw, dict):
        raise BadInput(f'{name}: a ratings file is one JSON object, {{"edition": …, "rights": […]}}.')
    ratings = read_ratings(raw, name)
    if ratings.edition not in edition_ids():
        known = ", ".join(edition_ids())
        raise BadInput(f"{name} > edition: {ratings.edition!r} is not installed here; use one of {known}.")
    return score_ratings(load_edition(EDITIONS / ratings.edition), ratings, name)
