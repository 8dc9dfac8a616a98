from datetime import date

from ria.domain.oversight import Series, series
from ria.ui.charts import trend_chart
from tests.domain.filled import Filled


def measure(values: list[tuple[date, float]], better: str = "higher") -> Series:
    filled = Filled()
    limits = {"kpi-target": 95, "kpi-tolerance": 90} if better == "higher" else {"kpi-target": 10, "kpi-tolerance": 15}
    kpi = filled.entry("kpis", {"kpi-title": "On time", "kpi-unit": "percent", "kpi-better": better, **limits})
    for day, value in values:
        period = {"reading-from": day.replace(day=1), "reading-to": day}
        filled.entry("readings", {"reading-kpi": kpi, "reading-value": value, **period})
    return series(filled.opened.form)[0]


SPRING = [(date(2027, 4, 30), 96.0), (date(2027, 5, 31), 92.0), (date(2027, 6, 30), 80.0)]


def test_every_result_is_drawn_and_its_verdict_is_told_by_shape_and_fill() -> None:
    spec = trend_chart(measure(SPRING), "light")
    points = spec["layer"][-1]["data"]["values"]
    assert [(one["day"], one["value"]) for one in points] == [
        ("2027-04-30", 96),
        ("2027-05-31", 92),
        ("2027-06-30", 80),
    ]
    assert len({(one["shape"], one["fill"]) for one in points}) == 3


def test_target_and_limit_are_named_and_their_names_never_meet() -> None:
    for better in ("higher", "lower"):
        layers = trend_chart(measure(SPRING, better), "dark")["layer"]
        names = [one for one in layers if one["mark"]["type"] == "text"]
        said = {one["data"]["values"][0]["words"]: one["mark"]["baseline"] for one in names}
        upper, lower = ("Target 95%", "Limit 90%") if better == "higher" else ("Limit 15%", "Target 10%")
        assert said == {upper: "bottom", lower: "top"}


def test_days_are_named_under_real_results_and_there_are_few_of_them() -> None:
    many = [(date(2020 + month // 12, month % 12 + 1, 28), 95.0) for month in range(60)]
    for values in (SPRING[:1], SPRING, many):
        spec = trend_chart(measure(values), "light")
        named = spec["layer"][-1]["encoding"]["x"]["axis"]["values"]
        ticks = [date(one["year"], one["month"], one["date"]) for one in named]
        days = {day for day, _ in values}
        assert set(ticks) <= days
        assert len(ticks) == min(len(values), 4)
        assert {min(days), max(days)} <= set(ticks)


def test_a_limit_that_is_the_target_is_named_once() -> None:
    filled = Filled()
    kpi = filled.entry("kpis", {"kpi-title": "On time", "kpi-target": 100, "kpi-tolerance": 100})
    day = SPRING[0][0]
    filled.entry("readings", {"reading-kpi": kpi, "reading-to": day, "reading-from": day, "reading-value": 3})
    layers = trend_chart(series(filled.opened.form)[0], "light")["layer"]
    assert [one["data"]["values"][0]["words"] for one in layers if one["mark"]["type"] == "text"] == ["Target 100"]


def test_a_measure_without_limits_has_no_rules() -> None:
    filled = Filled()
    kpi = filled.entry("kpis", {"kpi-title": "Harmed"})
    filled.entry(
        "readings", {"reading-kpi": kpi, "reading-to": SPRING[0][0], "reading-from": SPRING[0][0], "reading-value": 2}
    )
    layers = trend_chart(series(filled.opened.form)[0], "light")["layer"]
    assert [one["mark"]["type"] for one in layers] == ["line", "point"]
