"""Documents: made from the draft or a frozen version; what each lacks stands beside it with the way to its cure."""

from ria.domain.roles import Role
from ria.workbench import freezing
from ria.workbench.bench import Workbench
from tests.ui.page_runs import me, put, question_of, shown, start, words


def test_what_a_document_lacks_links_to_its_cure(bench: Workbench) -> None:
    number = start(bench)
    app = shown("documents", a=str(number))
    links = {one.proto.label.replace("\\", ""): one.proto for one in app.get("page_link")}
    standards = question_of(bench, Role.STANDARD_RIGHTS)
    assert "value" in links["Needs: minimum rights standards"].page
    assert links["Needs: minimum rights standards"].query_string == f"a={number}&to={standards}"
    challenge = question_of(bench, "routes_available")
    assert links["Needs: a way to challenge"].query_string == f"a={number}&to={challenge}"
    assert "Cannot be made yet" in words(app)


def test_a_version_is_frozen_on_the_page_and_then_chosen(bench: Workbench) -> None:
    number = start(bench)
    freezing.freeze(bench, me(), number, "First")
    put(bench, number, Role.SERVICE_PURPOSE, "Changed since")
    app = shown("documents", a=str(number), version="1")
    assert "“First”, frozen on" in words(app).replace("\\", "")
    app = shown("documents", a=str(number))
    assert "frozen on" not in words(app)
    assert not app.exception


def test_a_version_that_is_not_there_falls_back_to_the_draft(bench: Workbench) -> None:
    app = shown("documents", a=str(start(bench)), version="7")
    assert "frozen on" not in words(app)
    assert [one.value for one in app.info] == ["There is no version 7 here. The draft is chosen."]
    app = shown("documents", a=str(start(bench)), version="**[x](http://x)**")
    assert "http://x)**" not in app.info[0].value


def test_what_is_left_out_stands_in_the_address_and_nonsense_there_is_named(bench: Workbench) -> None:
    number = start(bench)
    assert "Left out by choice" not in words(shown("documents", a=str(number)))
    app = shown("documents", a=str(number), without=["stage-5", "nonsense", "stage-11", "comments"])
    said = [one.value.replace("\\", "") for one in app.info]
    assert said == ["“nonsense”, “stage-11”: there is nothing of this name to leave out."]
    assert "Left out by choice: comments and replies; stage 5. This file cannot be read in again" in words(app).replace(
        "\\", ""
    )
    assert app.multiselect(key="without").value == ["stage-5", "comments"]
    app.multiselect(key="without").set_value(["comments"]).run()
    assert "Left out by choice: comments and replies." in words(app).replace("\\", "")
    assert "cannot be read in again" not in words(app)
    assert app.query_params["without"] == "comments"
