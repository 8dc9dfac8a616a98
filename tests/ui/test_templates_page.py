"""Templates: a file is checked when it is chosen, shown with what is found, kept on demand, and then offered."""

import pytest
from streamlit.testing.v1 import AppTest

from ria.domain.access import Person
from ria.settings import root
from ria.storage.unit_of_work import writing
from ria.ui import navigation, state
from ria.workbench import house_templates
from ria.workbench.bench import Workbench
from tests.documents.house_files import word
from tests.ui.page_runs import me, shown, start, words

GOOD = word("Our paper on {{ front.title }}")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def chosen(data: bytes, name: str = "Northshire.docx") -> AppTest:
    """The page after a file was chosen."""
    app = shown("templates_admin")
    app.file_uploader[0].upload(name, data, WORD).run()
    assert not app.exception, app.exception
    return app


def button(app: AppTest, label: str) -> None:
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception, app.exception


def test_the_page_says_where_to_start_and_that_there_is_none_yet(bench: Workbench) -> None:
    app = shown("templates_admin")
    labels = [one.proto.label for one in app.get("download_button")]
    assert "Starter template (Word)" in labels
    assert "Full assessment" in labels
    assert "None yet." in words(app)
    assert "Add template" not in [one.label for one in app.button]


def test_a_good_template_is_shown_named_and_kept(bench: Workbench) -> None:
    app = chosen(GOOD)
    said = words(app).replace("\\", "")
    assert "It works." in said
    assert "Nobody sees whether it is a draft or a version" in said
    assert house_templates.listed(bench, me()) == ()
    app.text_input[0].set_value("Northshire 2027").run()
    app.checkbox[0].check().run()
    button(app, "Add template")
    (kept,) = house_templates.listed(bench, me())
    assert (kept.name, kept.document, kept.usual) == ("Northshire 2027", "full_ria", True)
    assert "Northshire 2027 is added" in str(app.success[0].value).replace("\\", "")
    assert "Northshire 2027" in words(app).replace("\\", "")
    assert "Add template" not in [one.label for one in app.button]


def test_a_refused_template_says_why_and_cannot_be_kept(bench: Workbench) -> None:
    app = chosen(word("{{ front.titel }}", "{{ range(9) }}"))
    assert "refused for 2 reasons" in str(app.error[0].value)
    said = words(app).replace("\\", "")
    assert "Did you mean front.title?" in said
    assert "it may not calculate, call" in said
    assert "Add template" not in [one.label for one in app.button]
    assert house_templates.listed(bench, me()) == ()


def test_a_template_is_checked_anew_for_another_document(bench: Workbench) -> None:
    app = chosen(word("{{ leaflet.first }}"))
    assert "refused for 1 reason" in str(app.error[0].value)
    app.selectbox[0].select("challenge_leaflet").run()
    assert not app.error
    assert "It works." in words(app)


def test_a_name_that_is_taken_is_said_and_nothing_is_lost(bench: Workbench) -> None:
    house_templates.upload(bench, me(), "Northshire", "full_ria", GOOD)
    app = chosen(GOOD)
    button(app, "Add template")
    assert "already" in str(app.error[0].value)
    assert len(house_templates.listed(bench, me())) == 1


def test_a_template_is_renamed_made_usual_previewed_and_removed(bench: Workbench) -> None:
    number = house_templates.upload(bench, me(), "Northshire", "full_ria", GOOD)
    app = shown("templates_admin")
    app.text_input(key=f"name|{number}").set_value("Northshire <b> 2027").run()
    button(app, "Rename")
    assert house_templates.listed(bench, me())[0].name == "Northshire <b> 2027"
    button(app, "Make it the usual one")
    assert house_templates.usual(bench, me(), "full_ria") is not None
    button(app, "Preview")
    assert "Open the preview" in [one.proto.label for one in app.get("download_button")]
    button(app, "Use the standard template as usual")
    assert house_templates.usual(bench, me(), "full_ria") is None
    button(app, "Remove for good")
    assert house_templates.listed(bench, me()) == ()
    assert "is removed" in str(app.success[0].value)


def test_fields_are_found_by_word(bench: Workbench) -> None:
    app = shown("templates_admin")
    app.text_input(key="find_field").set_value("mark draft").run()
    assert app.table[0].value["Field"].tolist() == ["`front.mark`"]
    app.text_input(key="find_field").set_value("zzz").run()
    assert "No field matches" in words(app)


def test_a_document_offers_the_templates_of_the_house_with_the_usual_one_chosen(bench: Workbench) -> None:
    number = start(bench)
    assert not [one for one in shown("documents", a=str(number)).selectbox if "Template" in one.label]
    house_templates.upload(bench, me(), "Other", "full_ria", GOOD)
    usual = house_templates.upload(bench, me(), "Northshire", "full_ria", GOOD)
    house_templates.make_usual(bench, me(), "full_ria", usual)
    (choice,) = [one for one in shown("documents", a=str(number)).selectbox if "Template" in one.label]
    assert choice.label == "Template for Full assessment"
    assert choice.options == ["Template: Standard", "Template: Northshire (usual)", "Template: Other"]
    assert choice.value == usual


def test_a_template_that_no_longer_fits_says_so_where_it_is_chosen(bench: Workbench) -> None:
    """As after an update of the workbench that took a field away."""
    number = start(bench)
    fits = house_templates.upload(bench, me(), "Fits", "full_ria", GOOD)
    with writing(bench.database) as work:
        old = work.house_templates.add("Old", "full_ria", "0" * 64, word("{{ front.gone }}"), bench.clock(), "Priya")
        work.commit()
    app = shown("documents", a=str(number))
    app.selectbox(key="template|full_ria").select(fits).run()
    assert "no longer fits" not in words(app)
    app.selectbox(key="template|full_ria").select(old).run()
    assert "no longer fits" in words(app)
    assert "There is no field front.gone" in words(app).replace("\\", "")


def test_a_template_that_was_removed_meanwhile_is_no_longer_chosen(bench: Workbench) -> None:
    number = start(bench)
    kept = house_templates.upload(bench, me(), "Other", "full_ria", GOOD)
    gone = house_templates.upload(bench, me(), "Northshire", "full_ria", GOOD)
    app = shown("documents", a=str(number))
    app.selectbox(key="template|full_ria").select(gone).run()
    house_templates.remove(bench, me(), gone)
    app.run()
    assert not app.exception
    assert app.selectbox(key="template|full_ria").value in (0, kept)


def test_without_a_role_the_page_is_neither_offered_nor_shown(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Templates" in [title for _, title, _ in navigation.top_bar()]
    monkeypatch.setattr(state, "who", lambda: Person("Somebody"))
    assert "Templates" not in [title for _, title, _ in navigation.top_bar()]
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        shown("templates_admin")
    alone = AppTest.from_file(str(root() / "pages" / "templates_admin.py")).run()
    assert "cannot be opened by itself" in str(alone.warning[0].value)
    assert not alone.file_uploader
