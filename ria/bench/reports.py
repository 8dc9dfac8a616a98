"""The full Word report: its time beside a bare filling of the same template, and its size."""

from collections.abc import Callable
from statistics import median

from ria.bench.measurement import Measurement, compared, in_turns, milliseconds, timed
from ria.documents.bare import fill_bare
from ria.documents.build_templates import template
from ria.documents.kinds import KINDS
from ria.documents.report import Issue, full_ria
from ria.domain.access import Person
from ria.domain.record import canonical, digest, record_of
from ria.workbench.bench import Workbench
from ria.workbench.reporting import make

DOCUMENT = "full_ria"
RUNS, LARGEST, TOGETHER = 9, 300_000, 2.0
"""Runs of each side; the most bytes of a report, and the most seconds for all documents of an assessment."""


def largest(bench: Workbench, person: Person, numbers: list[int]) -> int:
    """The assessment with the most answers."""
    return max(numbers, key=lambda one: len(bench.open(person, one).assessment.rows.get("answer", {})))


def report(bench: Workbench, person: Person, number: int) -> list[Measurement]:
    """The time and the size of the full report of an assessment."""
    opened = bench.open(person, number)
    context = full_ria(opened, Issue(digest(canonical(record_of(opened.assessment))), None, ()))
    shipped = template(DOCUMENT)
    made = make(bench, person, number, DOCUMENT).data
    ratio, detail = compared(
        *in_turns(
            RUNS,
            lambda: timed(lambda: make(bench, person, number, DOCUMENT)),
            lambda: timed(lambda: fill_bare(shipped, context)),
        )
    )
    size = {"bytes": len(made), "limit_bytes": LARGEST}
    return [
        Measurement("docx_vs_bare_docxtpl", ratio, 1.5, detail),
        Measurement("docx_bytes_vs_300kB", len(made) / LARGEST, 1.0, size),
        all_documents(bench, person, number),
    ]


def all_documents(bench: Workbench, person: Person, number: int) -> Measurement:
    """The time of every document of an assessment, one after another, against the seconds promised."""
    offered = [kind for kind in KINDS if not kind.blocked(bench.open(person, number))]
    made = in_turns(RUNS, *(making(bench, person, number, kind.id) for kind in offered))
    medians = {kind.id: milliseconds(median(times)) for kind, times in zip(offered, made, strict=True)}
    detail = {"measured_ms": medians, "limit_ms": TOGETHER * 1000, "runs": RUNS}
    return Measurement("all_documents_vs_2s", sum(medians.values()) / 1000 / TOGETHER, 1.0, detail)


def making(bench: Workbench, person: Person, number: int, document: str) -> Callable[[], float]:
    """What makes one document and says how many seconds that took."""
    return lambda: timed(lambda: make(bench, person, number, document))
