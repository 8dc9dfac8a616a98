"""Scores a ratings file without a database: `python3 -m ria score FILE.json` (format in the README)."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StrictInt, ValidationError

from ria.domain.edition import Edition
from ria.domain.model import band_word
from ria.domain.scoring.formula import Credit, Factors, Outcome, Ratings, outcome
from ria.domain.scoring.result import Result, RightResult, combined
from ria.domain.scoring.trace import trace
from ria.errors import BadInput

NOT_ASSESSED = "not_assessed"
SCORES = ("G", "B", "I", "V", "L")


def whole(value: object) -> object:
    """A number written as 4.0 is 4: JSON knows one kind of number."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


WholeNumber = Annotated[StrictInt, BeforeValidator(whole)]


class RightRatings(BaseModel):
    """The ratings of one scenario of one right. A score left out makes the right not assessed."""

    model_config = ConfigDict(extra="forbid")
    right: str
    G: WholeNumber | None = Field(default=None, ge=1, le=5)
    B: WholeNumber | None = Field(default=None, ge=1, le=5)
    I: WholeNumber | None = Field(default=None, ge=1, le=5)
    V: WholeNumber | None = Field(default=None, ge=0, le=2)
    L: WholeNumber | None = Field(default=None, ge=1, le=5)
    E: WholeNumber = Field(default=0, ge=0, le=3)
    ER: WholeNumber = Field(default=0, ge=0, le=3)
    likelihood_floors: tuple[str, ...] = ()


class RatingsFile(BaseModel):
    """A ratings file: edition, setting, cap, and the engaged rights."""

    model_config = ConfigDict(extra="forbid")
    edition: str
    coercive: StrictBool = False
    cap: Literal[2, 3] = 2
    rights: tuple[RightRatings, ...] = Field(min_length=1)


def read_ratings(raw: Any, name: str) -> RatingsFile:
    """A ratings file from parsed JSON. Raises `BadInput` that names file, right and field."""
    try:
        return RatingsFile.model_validate(raw)
    except ValidationError as error:
        found = [one for one in error.errors() if not holds_another(error, one["loc"])]
        faults = [f"{name}{place(raw, one['loc'])}: {message(one)}" for one in found]
        raise BadInput("\n".join(faults)) from None


def holds_another(error: ValidationError, loc: tuple[int | str, ...]) -> bool:
    """Whether a fault is only said of the whole because one of its parts has a fault."""
    return any(len(one["loc"]) > len(loc) and one["loc"][: len(loc)] == loc for one in error.errors())


def place(raw: Any, loc: tuple[int | str, ...]) -> str:
    """Where a fault is, with the right instead of its position."""
    steps = []
    for step in loc:
        if isinstance(step, int):
            raw = raw[step] if isinstance(raw, list) and step < len(raw) else None
            right = raw.get("right") if isinstance(raw, dict) else None
            steps.append(str(right or step + 1))
        else:
            raw = raw.get(step) if isinstance(raw, dict) else None
            steps.append(step)
    return "".join(f" > {step}" for step in steps)


def message(error: Any) -> str:
    """What is wrong with a field, and what belongs there."""
    context, kind = error.get("ctx", {}), error["type"]
    match kind:
        case "greater_than_equal":
            return f"{error['input']} is too low; the lowest is {context['ge']}"
        case "less_than_equal":
            return f"{error['input']} is too high; the highest is {context['le']}"
        case "extra_forbidden":
            return "this field is not known"
        case "missing":
            return "this field is missing"
        case "int_type":
            return f"{error['input']!r} is not a whole number"
        case "bool_type":
            return f"{error['input']!r} is neither true nor false"
        case "literal_error":
            return f"{error['input']!r} is not allowed; use {context['expected']}"
        case "string_type":
            return f"{error['input']!r} is not text"
        case "tuple_type":
            return "this must be a list: […]"
        case "model_type":
            return "this must be an object: {…}"
        case "too_short":
            return "name at least one right"
        case _:
            return str(error["msg"])


def score_ratings(edition: Edition, ratings: RatingsFile, name: str) -> dict[str, Any]:
    """The scorecard of a ratings file, as printed. Raises `BadInput` for an unknown right or floor."""
    for one in ratings.rights:
        if one.right not in edition.right:
            raise BadInput(f"{name} > rights > {one.right}: no such right in edition {edition.id}")
        if unknown := [floor for floor in one.likelihood_floors if floor not in edition.method.floor]:
            known = ", ".join(edition.method.floor)
            raise BadInput(
                f"{name} > rights > {one.right} > likelihood_floors: {unknown[0]} is unknown; use one of {known}"
            )
    outcomes: dict[str, list[tuple[str, Outcome]]] = {one.right: [] for one in ratings.rights}
    incomplete = set()
    for number, one in enumerate(ratings.rights, start=1):
        if (factors := factors_of(edition, ratings, one)) is None:
            incomplete.add(one.right)
            continue
        credit = Credit(one.E, one.ER, ratings.cap)
        outcomes[one.right].append((str(number), outcome(edition.method, factors, credit)))
    outcomes |= {right: [] for right in incomplete}
    result = combined(edition.method, outcomes, ())
    return {"overall": overall(result), "rights": [printed(edition, one) for one in result.rights]}


def factors_of(edition: Edition, ratings: RatingsFile, one: RightRatings) -> Factors | None:
    """What decides a scenario; `None` while a score is missing."""
    if one.G is None or one.B is None or one.I is None or one.V is None or one.L is None:
        return None
    right, minimum = edition.right[one.right], edition.method.minimum_likelihood
    absolute = one.right in edition.method.absolute.rights and ratings.coercive
    return Factors(
        ratings=Ratings(one.G, one.B, one.I, one.V, one.L),
        severity_floor=right.severity_floor_coercive if ratings.coercive else right.severity_floor,
        minimum_likelihood=minimum.absolute_right_in_coercive_setting if absolute else minimum.normal,
        floors=one.likelihood_floors,
    )


def overall(result: Result) -> dict[str, str | int | None]:
    """The overall bands and indexes; `not_assessed` while an engaged right lacks a rating."""
    return {
        "inherent": result.inherent.word if result.inherent else NOT_ASSESSED,
        "residual": result.residual.word if result.residual else NOT_ASSESSED,
        "rri_inherent": result.rri_inherent,
        "rri_residual": result.rri_residual,
    }


def printed(edition: Edition, one: RightResult) -> dict[str, Any]:
    """One right as printed, with its arithmetic in words."""
    before, after = one.before, one.after
    if before is None or after is None:
        return {"right": one.right, "inherent": NOT_ASSESSED, "residual": NOT_ASSESSED, "trace": []}
    return {
        "right": one.right,
        "S": before.S,
        "L": before.L,
        "R": before.R,
        "inherent": band_word(before.inherent),
        "S_res": after.S_res,
        "L_res": after.L_res,
        "R_res": after.R_res,
        "residual": band_word(after.residual),
        "trace": [str(line) for line in trace(edition.method, after)],
    }
