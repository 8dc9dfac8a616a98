"""Every field says on every drawing what it holds, so that a browser which lost a drawing never shows it empty."""

from datetime import date

import pytest

from ria.domain.answers import Value
from ria.domain.roles import Role
from ria.ui.answer_lines import key_of
from ria.workbench import answering
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, question_of, shown, start


@pytest.mark.parametrize(
    ("kind", "role", "value"),
    [
        ("text_area", Role.SERVICE_PURPOSE, "Takes children to school"),
        ("text_input", Role.AUTHORITY_NAME, "Northshire Council"),
    ],
)
def test_a_field_is_drawn_with_its_text_the_second_time_too(
    bench: Workbench, kind: str, role: Role, value: Value
) -> None:
    number = start(bench)
    place = bench.open(me(), number).form.place(question_of(bench, role))
    before = bench.open(me(), number).assessment.revision("answer", place)
    answering.give(bench, me(), number, place, value, before)
    app = shown("service", a=str(number))
    for _ in range(3):
        assert getattr(app, kind)(key_of(number, place)).proto.default == value
        app.run()


def test_a_date_is_drawn_with_its_day_the_second_time_too(bench: Workbench) -> None:
    number = start(bench)
    place = bench.open(me(), number).form.place(question_of(bench, Role.CONTRACT_END))
    answering.give(bench, me(), number, place, "2028-02-29", 0)
    app = shown("contract", a=str(number))
    for _ in range(3):
        field = app.date_input(key_of(number, place))
        assert (list(field.proto.default), field.value) == (["2028-02-29"], date(2028, 2, 29))
        app.run()


def test_evidence_that_is_not_added_yet_is_drawn_with_what_was_typed_the_second_time_too(bench: Workbench) -> None:
    number = start(bench)
    key = key_of(number, bench.open(me(), number).form.place(question_of(bench, Role.SERVICE_PURPOSE)))
    app = shown("service", a=str(number))
    app.session_state[f"panel|{key}"] = "evidence"
    app.run()
    app.text_input(f"source|{key}|0").set_value("Complaints report").run()
    app.text_input(f"link|{key}|0").set_value("https://example.org/report").run()
    app.date_input(f"dated|{key}|0").set_value(date(2026, 5, 4)).run()
    for _ in range(3):
        assert app.text_input(f"source|{key}|0").proto.default == "Complaints report"
        assert app.text_input(f"link|{key}|0").proto.default == "https://example.org/report"
        assert list(app.date_input(f"dated|{key}|0").proto.default) == ["2026-05-04"]
        app.run()
