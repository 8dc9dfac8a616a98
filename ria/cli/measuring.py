"""`bench`: what was promised about speed and size, measured here and now."""

import argparse

from ria.bench.measurement import Measurement
from ria.bench.run import measure
from ria.cli.command import DONE, FAILED, Command, add_json, person, show, show_json


def run(given: argparse.Namespace) -> int:
    """Measure and print; exit code 1 when a promise is not kept."""
    found = measure(person(), lambda text: show(f"{text} …", error=True))
    if given.json:
        show_json({"measurements": [one.as_json() for one in found]})
    else:
        show("\n".join(map(line, found)))
    broken = [one.id for one in found if not one.ok]
    if broken:
        show(f"Not kept: {', '.join(broken)}.", error=True)
    return FAILED if broken else DONE


def line(one: Measurement) -> str:
    """One measurement in a line."""
    side = "at least" if one.more_is_better else "at most"
    return f"{'kept' if one.ok else 'NOT KEPT':<9} {one.id:<36} {one.ratio:>6.2f}  ({side} {one.limit:g})"


COMMAND = Command(add_json, run)
