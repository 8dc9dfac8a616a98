"""What a measurement is: a ratio of two medians taken in turns in one run, and the limit that was promised."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any


@dataclass(frozen=True, slots=True)
class Measurement:
    """A ratio and its limit: an upper one, or a lower one where more is better."""

    id: str
    ratio: float
    limit: float
    detail: dict[str, Any]
    more_is_better: bool = False

    @property
    def ok(self) -> bool:
        """Whether the promise is kept."""
        return self.ratio >= self.limit if self.more_is_better else self.ratio <= self.limit

    def as_json(self) -> dict[str, Any]:
        """The measurement as `bench --json` prints it."""
        ratio = float(f"{self.ratio:.3g}")
        return {"id": self.id, "ratio": ratio, "limit": self.limit, "ok": self.ok, "detail": self.detail}


def timed(action: Callable[[], object]) -> float:
    """How many seconds an action takes."""
    began = perf_counter()
    action()
    return perf_counter() - began


def in_turns(runs: int, *actions: Callable[[], float]) -> list[list[float]]:
    """Run measured actions one after another, many times over, so that a slow moment of the machine meets all."""
    taken: list[list[float]] = [[] for _ in actions]
    for _ in range(runs):
        for times, action in zip(taken, actions, strict=True):
            times.append(action())
    return taken


def milliseconds(seconds: float) -> float:
    """Seconds as milliseconds, to a tenth."""
    return round(seconds * 1000, 1)


def compared(measured: list[float], yardstick: list[float]) -> tuple[float, dict[str, Any]]:
    """The ratio of two medians, with the medians and the number of runs."""
    ours, theirs = median(measured), median(yardstick)
    detail = {"measured_ms": milliseconds(ours), "yardstick_ms": milliseconds(theirs), "runs": len(measured)}
    return ours / theirs, detail
