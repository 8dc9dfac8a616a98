"""Lists and comparisons with 10,000 assessments, beside the same with 100."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from ria.bench.measurement import Measurement, compared, in_turns, timed
from ria.domain.access import Person
from ria.domain.listing import ONLY, Query, Sort
from ria.storage.copies import multiply
from ria.workbench import comparing, listing
from ria.workbench.bench import Workbench
from ria.workbench.examples import load
from ria.workbench.starting import start

FEW, MANY, RUNS, LIMIT = 100, 10_000, 15, 3.0
LISTS = {f"by {sort}": Query(sort=sort) for sort in get_args(Sort)} | {"page 4": Query(page=4)}
NARROWED = {
    "a word in none": Query(words="zzz"),
    "a word in few": Query(words="99"),
    "a word in all": Query(words="ria"),
    "a letter": Query(words="a"),
    "two words": Query(words="ria zzz"),
    "a status": Query(status="draft"),
    "a status by change": Query(status="draft", sort="changed"),
    "two groups": Query(only=frozenset({"high", "hard_stops"})),
    "a word and a group": Query(words="ria", only=frozenset({"high"})),
} | {f"only {group}": Query(only=frozenset({group})) for group in ONLY}


def growth(person: Person, folder: Path) -> list[Measurement]:
    """What lists and comparisons take as a workbench fills up."""
    few, many = (filled(person, folder, count) for count in (FEW, MANY))
    sides = comparing_sides(few, person)
    ratio, detail = grown(lambda bench: compare_anew(bench, person, sides), few, many)
    kind = few.newest_edition.service_types[0].id
    typed = {f"a type by {sort}": Query(service_type=kind, sort=sort) for sort in get_args(Sort)}
    found = [
        lists("list_10k_vs_100", LISTS, person, few, many),
        lists("list_narrowed_10k_vs_100", NARROWED | typed, person, few, many),
        Measurement("compare_10k_vs_100", ratio, LIMIT, detail | {"compared": len(sides)}),
    ]
    for bench in (few, many):
        bench.database.close()
    return found


def filled(person: Person, folder: Path, count: int) -> Workbench:
    """A workbench with the worked examples, a new assessment, and copies of them, `count` in all."""
    bench = Workbench.at(f"sqlite:///{folder / f'{count}.db'}")
    kinds = bench.newest_edition.service_types
    sources = [*load(bench, person), start(bench, person, service_type=kinds[0].id)]
    rest = count - len(sources)
    with bench.database.writing() as connection:
        for index, source in enumerate(sources):
            multiply(connection, source, rest // len(sources) + (index < rest % len(sources)))
        connection.commit()
    return bench


def grown(action: Callable[[Workbench], object], few: Workbench, many: Workbench) -> tuple[float, dict[str, Any]]:
    """The time of an action with many assessments against few."""
    once = [lambda: timed(lambda: action(many)), lambda: timed(lambda: action(few))]
    in_turns(2, *once)
    return compared(*in_turns(RUNS, *once))


def lists(name: str, queries: dict[str, Query], person: Person, few: Workbench, many: Workbench) -> Measurement:
    """The worst ratio over some lists, with each of them."""
    found = {}
    for label, query in queries.items():
        ratio, detail = grown(lambda bench, query=query: listing.page(bench, person, query), few, many)  # type: ignore[misc]
        found[label] = {"ratio": round(ratio, 2), **detail}
    return Measurement(name, max(one["ratio"] for one in found.values()), LIMIT, found)


def comparing_sides(bench: Workbench, person: Person) -> list[int]:
    """The assessments to compare: the first four, the worked examples among them."""
    with_answers = [one.id for one in listing.page(bench, person, Query(page_size=FEW)).rows]
    return sorted(with_answers)[:4]


def compare_anew(bench: Workbench, person: Person, numbers: list[int]) -> None:
    """Compare assessments that nobody has open."""
    for number in numbers:
        bench.forget(number)
    comparing.comparison(bench, person, numbers)
