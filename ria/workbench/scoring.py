"""Scoring a ratings file: no database, nothing kept."""

import json
from typing import Any

from ria.content.loader import EDITIONS, edition_ids, load_edition
from ria.domain.scoring.ratings_file import read_ratings, score_ratings
from ria.errors import BadInput


def score_file(name: str, data: bytes) -> dict[str, Any]:
    """The scorecard of a ratings file: `{"overall": {…}, "rights": [{…}]}`.

    Raises `BadInput` that names the file and the line or field.
    """
    raw = read_json(name, data)
    if not isinstance(raw, dict):
        raise BadInput(f'{name}: a ratings file is one JSON object, {{"edition": …, "rights": […]}}.')
    ratings = read_ratings(raw, name)
    if ratings.edition not in edition_ids():
        known = ", ".join(edition_ids())
        raise BadInput(f"{name} > edition: {ratings.edition!r} is not installed here; use one of {known}.")
    return score_ratings(load_edition(EDITIONS / ratings.edition), ratings, name)


def read_json(name: str, data: bytes) -> Any:
    """The content of a JSON file. Raises `BadInput` that names file, line and column."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput(f"{name}: this is not UTF-8 text (byte {error.start + 1}); save it as UTF-8.") from None
    except json.JSONDecodeError as error:
        raise BadInput(f"{name}, line {error.lineno}, column {error.colno}: not valid JSON: {error.msg}.") from None
    except RecursionError:
        raise BadInput(f"{name}: the JSON is nested too deeply.") from None
