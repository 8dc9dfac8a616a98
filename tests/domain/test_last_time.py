"""What a closed assessment leaves to the one that follows it."""

from ria.domain.last_time import last_time
from ria.domain.roles import Role
from tests.domain.stage_forms import edition, opened, rated

BAD, OFTEN = edition().role_of[Role.OUTCOME_RATINGS]


def test_an_assessment_that_was_never_closed_is_silent() -> None:
    assert last_time(opened({})).silent


def test_lessons_the_provider_and_the_rights_that_went_worse_go_on() -> None:
    answers, entries = rated({"education": (2, 2, 2, 0, 2), "data_protection": (3, 2, 2, 1, 3)})
    closed = {
        "current-provider-kind": "company",
        "current_provider_name": "Greenlane Travel Ltd",
        "closing_provider": "Slow to learn in the first term.",
        ("lesson_title", "one"): "Plan for the September peak",
        ("lesson_text", "one"): "Start hiring in April.",
        (BAD, "education"): 5,
        (OFTEN, "education"): 5,
        (BAD, "data_protection"): 1,
        (OFTEN, "data_protection"): 1,
    }
    found = last_time(opened(dict(answers) | closed, entries=[*entries, ("lesson_title", "one")]))
    assert (found.provider_name, found.provider) == ("Greenlane Travel Ltd", "Slow to learn in the first term.")
    assert [(one.title, one.text) for one in found.lessons] == [
        ("Plan for the September peak", "Start hiring in April.")
    ]
    (worse,) = found.worse
    assert worse.startswith("Education (forecast ")
