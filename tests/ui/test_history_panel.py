"""The history of an answer: one line for each sitting, what was saved on the way folded in, each within reach."""

from streamlit.testing.v1 import AppTest

from ria.domain.access import Person
from ria.domain.roles import Role
from ria.ui.answer_lines import key_of
from ria.workbench import answering
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, question_of, shown, start

TEXTS = ("Takes", "Takes children", "Takes children to school")
TOM = Person("Tom Okafor", local=True)


def texts(app: AppTest) -> list[str]:
    """The texts that the page shows as they were typed."""
    return [str(one.value) for one in app.text]


def test_a_sitting_is_one_line_and_each_text_of_it_can_be_used_again(bench: Workbench) -> None:
    number = start(bench)
    place = bench.open(me(), number).form.place(question_of(bench, Role.SERVICE_PURPOSE))
    for seen, text in enumerate(TEXTS):
        answering.give(bench, me(), number, place, text, seen)
    answering.give(bench, TOM, number, place, "Takes pupils to school", len(TEXTS))
    app, key = shown("service", a=str(number)), key_of(number, place)
    app.session_state[f"panel|{key}"] = "history"
    app.run()
    assert texts(app) == ["Takes pupils to school", "Takes children to school"]
    assert "and 2 earlier texts of this sitting" in [one.label for one in app.expander]
    app.session_state[f"sitting|{key}|1"] = True
    app.run()
    assert texts(app) == ["Takes pupils to school", *reversed(TEXTS)]
    app.button(f"restore|{key}|2").click().run()
    assert not app.exception
    assert bench.open(me(), number).assessment.answer(place) == "Takes children"
