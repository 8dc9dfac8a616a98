from ria.domain.failure_cost import Range
from ria.ui.charts import price_chart, range_chart

RANGES = [Range("Everyday errors", 50.0, 220_000.4, 600_000.0), Range("Together", 60.0, 240_000.0, 660_000.0)]


def test_each_amount_keeps_its_order_its_range_and_its_figure_in_words() -> None:
    spec = range_chart(RANGES, "light")
    values = spec["data"]["values"]
    assert [(one["name"], one["low"], one["high"]) for one in values] == [
        ("Everyday errors", 50, 600_000),
        ("Together", 60, 660_000),
    ]
    assert [one["words"] for one in values] == ["£220,000", "£240,000"]
    assert spec["layer"][0]["encoding"]["y"]["sort"] == ["Everyday errors", "Together"]


def test_failure_stands_on_the_price_and_amounts_start_at_zero() -> None:
    spec = price_chart([("Alder", 1_560_000, Range("Alder", 1_700_000, 2_280_000, 3_500_000))], "dark")
    price, failure = (layer["encoding"] for layer in spec["layer"][:2])
    assert (price["x"]["field"], price["x2"]["field"]) == ("zero", "price")
    assert (failure["x"]["field"], failure["x2"]["field"]) == ("price", "central")
    assert all(layer["encoding"]["x"]["scale"]["zero"] for layer in spec["layer"])
    assert spec["data"]["values"][0]["words"] == "£2,280,000"
