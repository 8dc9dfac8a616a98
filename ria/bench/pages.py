"""How fast pages answer: one answer saved, and reruns in a row, beside bare Streamlit pages on the same machine."""

from contextlib import ExitStack
from itertools import count, cycle
from threading import Thread
from time import perf_counter, sleep
from urllib.parse import urlencode

from ria.bench.measurement import Measurement, compared, in_turns
from ria.bench.session import Session
from ria.domain.access import Person
from ria.errors import RiaError
from ria.workbench.bench import Workbench

ANSWERS, WARM_UP = 60, 3
"""Answers measured, and answers before measuring starts."""
THINKING, STEP, STEPS = 0.12, 0.003, 7
"""The pause before each, as of a person who thinks (seconds). It varies in steps: Streamlit sends what it has to say
every 10 ms, and a fixed pause would always meet the same moment."""
SESSIONS, TURNS, TURN = 6, 5, 2.0
"""Sessions that rerun at once; turns of each page, and how long one takes (seconds)."""
ANSWERED, RERUN = "service", "rights_risk"


def answer_saved(bench: Workbench, person: Person, address: str, bare: str, number: int) -> Measurement:
    """The server's time to take, store and show one answer, against the rerun of an empty page.

    Every text question of a page is answered in turn. Raises `RiaError` when an answer was not stored.
    """
    numbers, pauses = count(1), cycle(range(STEPS))
    before = bench.open(person, number).assessment.heading.change
    with Session(address, ANSWERED, f"a={number}") as page, Session(bare) as empty:
        asked = [one for one, (kind, _) in page.widgets.items() if kind in ("text_input", "text_area")]
        questions = cycle(asked)

        def think() -> None:
            sleep(THINKING + next(pauses) * STEP)

        def answer() -> float:
            think()
            return page.type(next(questions), str(100 + next(numbers)))

        def rerun() -> float:
            think()
            return empty.rerun()

        in_turns(WARM_UP, answer, rerun)
        ratio, detail = compared(*in_turns(ANSWERS, answer, rerun))
    stored = bench.open(person, number).assessment.heading.change - before
    if stored != ANSWERS + WARM_UP:
        raise RiaError(f"Of {ANSWERS + WARM_UP} answers {stored} were stored: the measurement means nothing.")
    return Measurement("answer_saved_vs_empty_rerun", ratio, 3.0, detail | {"questions": len(asked)})


def reruns_per_second(address: str, bare: str, number: int) -> Measurement:
    """Reruns per second of the rights page, against a bare page with as many widgets of each kind."""
    with ExitStack() as opened:
        ours = [opened.enter_context(Session(address, RERUN, f"a={number}")) for _ in range(SESSIONS)]
        widgets = ours[0].counts()
        theirs = [opened.enter_context(Session(bare, "", urlencode(widgets))) for _ in range(SESSIONS)]
        if theirs[0].counts().total() != widgets.total():
            raise RiaError("The bare page has not as many widgets as ours: the measurement means nothing.")
        sides = (lambda: reruns(ours, TURN)), (lambda: reruns(theirs, TURN))
        in_turns(1, *sides)
        per_second = in_turns(TURNS, *sides)
        if any(one.counts() != widgets for one in ours):
            raise RiaError("The rights page was left while it was measured: the measurement means nothing.")
    ratio, found = compared(*per_second)
    detail = {
        "measured_per_second": found["measured_ms"] / 1000,
        "yardstick_per_second": found["yardstick_ms"] / 1000,
        "runs": TURNS,
        "sessions": SESSIONS,
        "widgets": dict(widgets),
    }
    return Measurement("reruns_per_second_vs_bare_widgets", ratio, 0.8, detail, more_is_better=True)


def reruns(sessions: list[Session], seconds: float) -> float:
    """Reruns per second while all sessions rerun as fast as the server lets them."""
    done = [0] * len(sessions)
    began = perf_counter()

    def go_on(index: int) -> None:
        while perf_counter() - began < seconds:
            sessions[index].rerun()
            done[index] += 1

    threads = [Thread(target=go_on, args=(index,)) for index in range(len(sessions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / (perf_counter() - began)
