"""The list of fields is what the documents hold: every one, with a type and an example, and nothing else."""

import pytest

from ria.documents.build_templates import template
from ria.documents.house.catalogue import Written, fields, written
from ria.documents.kinds import DOCUMENTS
from ria.workbench.house_templates import check
from ria.workbench.template_examples import fillings, shape
from ria.workbench.template_fields import FILE, GROUPS, markdown
from tests.documents.house_files import found_in, word


def test_the_list_on_disk_is_what_the_documents_hold() -> None:
    assert FILE.read_text("utf-8") == markdown(), "run python -m ria.workbench.template_fields"


def test_every_field_of_every_document_is_in_the_list() -> None:
    sections = dict(zip(DOCUMENTS, markdown().split("\n## ")[-len(DOCUMENTS) :], strict=True))
    for document, words in sections.items():
        assert f"(`{document}`)" in words
        for one in fields(shape(document)):
            field = written(one.path)
            if one.kind == "list":
                name, each = written(f"{one.path}[]").loops[-1]
                assert f"`for {name} in {each}`" in words, one.path
            elif one.kind == "yes or no":
                assert f"`if {field.tag}` | yes or no" in words, one.path
            else:
                assert f"`{{{{ {field.tag} }}}}` | {one.kind} |" in words, one.path


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_the_list_says_works_word_for_word(document: str) -> None:
    """Every field, written as the list has it, in one template."""
    lines = []
    for one in fields(shape(document)):
        if one.kind == "list":
            continue
        field = written(one.path)
        tag = f"{{% if {field.tag} %}}yes{{% endif %}}" if one.kind == "yes or no" else f"{{{{ {field.tag} }}}}"
        lines += [f"{{%p for {name} in {each} %}}" for name, each in field.loops]
        lines += [f"{one.path}: {tag}", *["{%p endfor %}"] * len(field.loops)]
    found = check(word(*lines), document)
    assert found.findings.refused == ()
    assert set(found.findings.fields) >= {one.path for one in fields(shape(document))}


def test_loops_are_named_after_their_lists() -> None:
    assert written("front.title") == Written("front.title", ())
    assert written("a.replies[].by") == Written("reply.by", (("reply", "a.replies"),))
    assert written("stages[].sections[].plan[]") == Written(
        "one", (("stage", "stages"), ("section", "stage.sections"), ("one", "section.plan"))
    )


def test_every_list_is_filled_by_some_example_so_that_its_fields_are_known() -> None:
    for document in DOCUMENTS:
        assert [one.path for one in fields(shape(document)) if one.kind == "unknown"] == []


def test_what_the_standard_templates_use_is_in_the_list() -> None:
    for document in DOCUMENTS:
        known = {one.path for one in fields(shape(document))}
        assert set(found_in(template(document), shape(document)).fields) <= known


def test_every_group_says_what_it_is_about() -> None:
    assert {name for document in DOCUMENTS for name in shape(document).parts} == set(GROUPS)


def test_the_examples_start_with_an_assessment_without_answers() -> None:
    for document in DOCUMENTS:
        titles = [one.title for one in fillings(document)]
        assert len(titles) >= 3
        assert ("without answers" in titles[0]) == (document != "challenge_leaflet")
