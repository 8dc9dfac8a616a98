"""Review and sign-off: worst first, each with the way to its cure; fast to draw because it is grouped."""

from ria.domain import outstanding
from ria.domain.roles import Role
from ria.workbench import entries
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, put, shown, start, words

RATINGS = (Role.GRAVITY, Role.SCOPE, Role.IRREMEDIABILITY, Role.VULNERABILITY, Role.LIKELIHOOD)


def rate(bench: Workbench, number: int, right: str, values: tuple[int, ...]) -> None:
    put(bench, number, Role.RIGHT_ENGAGED, "yes", right)
    item = entries.add_scenario(bench, me(), number, right)
    for role, value in zip(RATINGS, values, strict=True):
        put(bench, number, role, value, item)


def test_hard_stops_come_first_then_what_is_missing_then_what_to_check(bench: Workbench) -> None:
    number = start(bench)
    rate(bench, number, "education", (5, 5, 5, 2, 5))
    app = shown("review", a=str(number))
    opened = bench.open(me(), number)
    missing = sum(one.count for one in outstanding.missing(opened))
    titles = [one.value for one in app.header][:5]
    assert titles[:2] == [f"Hard stops · {len(opened.hard_stops)}", f"Still missing · {missing}"]
    assert titles[2].startswith("Check these · ")
    assert titles[3:5] == ["What this band requires", "Sign-off"]
    said = words(app)
    for one in opened.hard_stops:
        assert one.check.hard_stop in said


def test_each_hard_stop_links_to_the_page_or_right_that_clears_it(bench: Workbench) -> None:
    number = start(bench)
    rate(bench, number, "education", (5, 5, 5, 2, 5))
    app = shown("review", a=str(number))
    links = [one.proto for one in app.get("page_link")]
    assert any("rights_risk" in one.page and "right=education" in one.query_string for one in links)
    cures = {one.check.page for one in bench.open(me(), number).findings}
    assert all(any(page in one.page for one in links) for page in cures)
    assert all(f"a={number}" in one.query_string for one in links if one.query_string)


def test_who_signs_is_said_with_the_band_and_nobody_signs_at_critical(bench: Workbench) -> None:
    number = start(bench)
    put(bench, number, Role.AUTHORITY_KIND, "council")
    rate(bench, number, "education", (3, 3, 3, 1, 2))
    assert "Director" in words(shown("review", a=str(number)))
    rate(bench, number, "life", (5, 5, 5, 2, 5))
    said = words(shown("review", a=str(number)))
    assert "nobody may approve" in said
    assert "No award" in said


def test_one_row_stands_for_a_check_whatever_the_number_of_its_entries(bench: Workbench) -> None:
    number = start(bench)
    for right in bench.newest_edition.right:
        put(bench, number, Role.RIGHT_ENGAGED, "yes", right)
    few, many = shown("review", a=str(start(bench))), shown("review", a=str(number))
    assert len(many.markdown) < 2 * len(few.markdown)
    assert "24 rights are not rated" in words(many)


def test_the_state_of_all_nine_hard_stops_is_one_click_away(bench: Workbench) -> None:
    number = start(bench)
    rows = outstanding.stop_rows(bench.open(me(), number))
    app = shown("review", a=str(number))
    assert f"All {len(rows)} hard stops" in [one.label for one in app.expander]
