"""The comparison index RRI: for charts only, never for a gate (RIA method, section 3.4)."""

from collections.abc import Sequence

from ria.domain.method import RiskMethod


def index(method: RiskMethod, products: Sequence[int]) -> int | None:
    """RRI from the products severity times likelihood of all rated rights, 0 to 100; `None` without any."""
    if not products:
        return None
    rule = method.index
    highest = sorted(products, reverse=True)[: rule.mean_of_highest]
    mean = sum(highest) / len(highest)
    share = (rule.weight_highest * highest[0] + rule.weight_mean_of_highest * mean) / rule.divide_by
    return int(share * rule.times + 0.5)
