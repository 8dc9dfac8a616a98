"""All measurements, one after another, on databases that are thrown away."""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from ria.bench.fullest import review_drawn
from ria.bench.growth import growth
from ria.bench.measurement import Measurement, milliseconds
from ria.bench.pages import answer_saved, reruns_per_second
from ria.bench.reports import largest, report
from ria.bench.servers import bare_server, workbench_server
from ria.bootstrap import PYTHON
from ria.domain.access import Person
from ria.workbench.bench import Workbench
from ria.workbench.examples import load

STARTS, PROMISED_SECONDS = 5, 2.0


def measure(person: Person, progress: Callable[[str], None]) -> list[Measurement]:
    """Every measurement. `progress` is told what is measured next."""
    with TemporaryDirectory(prefix="ria-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'pages.db'}"
        bench = Workbench.at(url)
        progress("Loading the worked examples")
        number = largest(bench, person, load(bench, person))
        with workbench_server(url) as (address, _), bare_server() as bare:
            progress("Answers saved")
            found = [answer_saved(bench, person, address, bare, number)]
            progress("Reruns per second")
            found.append(reruns_per_second(address, bare, number))
            progress("The review page of a full assessment")
            found.append(review_drawn(bench, person, address, number))
        progress("The full Word report")
        found += report(bench, person, number)
        progress("Lists and comparisons at 10,000 assessments")
        found += growth(person, folder)
        progress("Second start")
        found.append(second_start(url))
        bench.database.close()
        return found


def second_start(url: str) -> Measurement:
    """The time from the command to the health check, once everything is installed, through the set-up step."""
    outer = getattr(sys, "_base_executable", sys.executable) if PYTHON.exists() else sys.executable
    times = []
    for _ in range(STARTS):
        with workbench_server(url, outer) as (_, seconds):
            times.append(seconds)
    detail = {"measured_ms": milliseconds(median(times)), "limit_ms": PROMISED_SECONDS * 1000, "runs": STARTS}
    return Measurement("second_start_vs_2s", median(times) / PROMISED_SECONDS, 1.0, detail)
