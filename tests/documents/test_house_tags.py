"""Tags of templates: what they may do, where each fault stands, which fields are unknown, what could be better."""

import io

import pytest
from docx import Document

from ria.documents.build_templates import template
from ria.documents.house.lint import MOST_SHOWN
from ria.documents.kinds import DOCUMENTS
from ria.workbench.template_examples import shape
from tests.documents.house_files import changed, found_in, refusals, saved, word


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_standard_template_passes_so_that_people_can_start_from_it(name: str) -> None:
    found = found_in(template(name), shape(name))
    assert found.refused == ()
    assert len(found.fields) > 15
    assert not [one for one in found.advice if "not printed" in one.text]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ front['__class__'] }}",
        "{{ front.title.__class__ }}",
        "{{ front.title.upper() }}",
        "{{ range(10) }}",
        "{% for n in range(10**9) %}x{% endfor %}",
        "{{ 9**9**9 }}",
        "{{ 'x' * 1000000000 }}",
        "{{ 1 / 0 }}",
        "{{ front.title ~ front.title }}",
        "{{ front.title|attr('__class__') }}",
        "{{ front.title|safe }}",
        "{{ front|map(attribute='x') }}",
        "{{ result.rows|join(',', '__class__') }}",
        "{% set x = 1 %}",
        "{% macro x() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{% block x %}{% endblock %}",
        "{% filter upper %}{% endfilter %}",
        "{% raw %}{% endraw %}",
        "{% autoescape false %}{% endautoescape %}",
        "{% with x = front %}{% endwith %}",
        "{% cellbg front.title %}",
        "{% for a, b in result.rows %}{% endfor %}",
        "{% for a in result.rows if a %}{% endfor %}",
        "{% for a in result.rows recursive %}{% endfor %}",
        "{% for a in [1, 2, 3] %}{% endfor %}",
        "{% for a in result.rows|list %}{% endfor %}",
        "{{ (1).bit_length }}",
        "{{ front.title[0:2] }}",
        "{{ {'a': 1} }}",
        "{{ lipsum }}",
        "{{ front.title is callable }}",
    ],
)
def test_code_is_refused_and_quoted(tag: str) -> None:
    found = refusals(word("{{ front.title }}", f"Before {tag} after"))
    assert found.startswith("Body, in “Before {"), found


def test_a_tag_of_brackets_without_end_does_not_harm_the_check() -> None:
    assert "too many brackets" in refusals(word("{{ " + "(" * 20000 + "1" + ")" * 20000 + " }}"))


@pytest.mark.parametrize(
    ("paragraphs", "reason"),
    [
        (["{{ front.titel }}"], "There is no field front.titel. Did you mean front.title?"),
        (["{{ frnt.title }}"], "There is no field frnt. Did you mean front?"),
        (["{{ result.rows }}"], "result.rows is a list. Repeat it"),
        (["{{ front }}"], "front is a group. Print one of its parts: authority"),
        (["{{ watermark }}"], "watermark is yes or no. Use it in a condition"),
        (["{{ result.rows.name }}"], "result.rows is a list. Repeat it: for one in result.rows, then one.name"),
        (["{{ front.title.first }}"], "front.title is a text; it has no part first"),
        (["{%p for a in front.title %}", "{{ a }}", "{%p endfor %}"], "front.title is a text, not a list"),
        (["{%p for a in result.rows %}", "{{ a.nam }}", "{%p endfor %}"], "no field result.rows[].nam."),
        (["{%p for a in result.rows %}", "{%p endfor %}", "{{ a.name }}"], "There is no field a."),
        (["{%p if front.titel %}", "x", "{%p endif %}"], "There is no field front.titel"),
        (["{{ front.title"], "is not closed. End it with }} in the same paragraph"),
        (["{{ front.title %}"], "is not closed"),
        (["front.title }}"], "closes a tag that was not opened. Put {{ before it"),
        (["{{ front. }}"], "{{ front. }}: "),
        (["{%p if watermark %}", "x"], "is not ended. Write endif after what it covers"),
        (["x", "{%p endif %}"], "has no if before it"),
        (["{%p for a in result.rows %}", "{%p endif %}"], "has no if before it"),
        (["{%p if watermark %}", "{% endif %}"], "do not stand at the same level"),
        (["{%- if watermark %}x{% endif %}"], "Leave out the - or +"),
        (["{%tr for a in result.rows %}", "{%tr endfor %}"], "belongs in a table"),
        (["{{p front.title }}"], "Leave out the p after the brackets"),
        (["{{r front.title }}"], "Leave out the r after the brackets"),
        (["{% p if watermark %}", "{% p endif %}"], "is not understood"),
        (["No tag at all"], "uses no field"),
    ],
)
def test_a_fault_names_its_place_and_its_cure(paragraphs: list[str], reason: str) -> None:
    assert reason in refusals(word(*paragraphs))


def test_places_name_part_heading_and_paragraph() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Header says {{ front.a }}"
    document.sections[0].footer.paragraphs[0].text = "{{ front.b }}"
    document.add_heading("The result", 1)
    document.add_paragraph("Before that {{ front.c }}")
    table = document.add_table(1, 2)
    table.cell(0, 1).text = "{{ front.d }}"
    found = refusals(saved(document))
    assert "Header, in “Header says {{ front.a }}”: There is no field front.a" in found
    assert "Footer, in “{{ front.b }}”: " in found
    assert "Body, under “The result”, in “Before that {{ front.c }}”: " in found
    assert "Body, under “The result”, in “{{ front.d }}”: " in found


def test_a_block_that_tears_a_table_is_refused() -> None:
    document = Document()
    document.add_paragraph("{%p for a in result.rows %}")
    document.add_table(1, 1).cell(0, 0).paragraphs[0].text = "{%p endfor %}"
    assert "do not stand at the same level" in refusals(saved(document))


def test_tags_in_settings_of_the_file_are_refused_and_in_alternative_texts_are_read() -> None:
    hidden = changed(word("{{ front.title }}"), "word/document.xml", lambda text: text.replace(
        "<w:sectPr", "<w:p><w:pPr><w:spacing w:before='{{ front.title }}'/></w:pPr></w:p><w:sectPr", 1))  # fmt: skip
    assert "in a setting of the file" in refusals(hidden)
    drawing = "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
    described = changed(word("{{ front.title }}"), "word/document.xml", lambda text: text.replace(
        "<w:sectPr", f"<w:p><w:r><wp:docPr {drawing} id='1' name='x' descr='{{{{ front.no }}}}'/></w:r></w:p><w:sectPr",
        1))  # fmt: skip
    assert "alternative text: There is no field front.no" in refusals(described)


def test_loops_over_everything_within_one_another_are_refused() -> None:
    loops = [f"{{%p for {name} in page_one.stops %}}" for name in "abc"]
    assert "each go over the whole document" in refusals(word(*loops, "{{ c.name }}", *["{%p endfor %}"] * 3))
    assert refusals(word(*loops[:2], "{{ b.name }}", *["{%p endfor %}"] * 2)) == ""


def test_a_loop_over_a_list_of_an_entry_is_fine() -> None:
    tags = ("{%p for a in stages %}", "{%p for b in a.sections %}", "{%p for c in b.entries %}",
            "{%p for d in c.answers %}", "{{ d.words }}", *["{%p endfor %}"] * 4)  # fmt: skip
    found = found_in(word(*tags), shape("full_ria"))
    assert found.refused == ()
    assert "stages[].sections[].entries[].answers[].words" in found.fields


def test_blocks_too_deep_are_refused() -> None:
    many = 40
    assert "deep in one another" in refusals(word(*["{%p if watermark %}"] * many, *["{%p endif %}"] * many))


def test_many_faults_are_told_up_to_a_number() -> None:
    assert len(found_in(word(*[f"{{{{ front.x{number} }}}}" for number in range(200)])).refused) == MOST_SHOWN


def test_smart_quotes_runs_and_comments_are_read_as_word_leaves_them() -> None:
    document = Document()
    paragraph = document.add_paragraph("Dear ")
    for piece in ("{", "{ fro", "nt.ti", "tle|default(“none”) }", "}"):
        paragraph.add_run(piece)
    document.add_paragraph("{#p A note to ourselves: {{ is a tag #}")
    assert "is not closed" in refusals(saved(document))
    document.paragraphs[1].text = "{#p A note to ourselves #}"
    found = found_in(saved(document))
    assert found.refused == ()
    assert found.fields == ("front.title",)


def test_advice_says_what_is_missing_and_refuses_nothing() -> None:
    found = found_in(word("{{ front.title }}"))
    said = "\n".join(map(str, found.advice))
    assert found.refused == ()
    for missing in ("front.mark", "front.identity", "front.classification", "front.authority"):
        assert f"{{{{ {missing} }}}}" in said
    assert "page_one, result, options" in said
    assert "It has no heading" in said


def test_advice_names_what_was_left_from_writing() -> None:
    document = Document()
    document.add_paragraph("{%p if watermark %} Only while a draft")
    document.add_paragraph("{{ front.title }}")
    document.add_paragraph("{%p endif %}")
    document.add_table(3, 1)
    data = changed(saved(document), "word/settings.xml", lambda text: text.replace(
        "</w:settings>", "<w:updateFields w:val='true'/></w:settings>"))  # fmt: skip
    data = changed(data, "word/document.xml", lambda text: text.replace("<w:sectPr", "<w:p><w:ins/></w:p><w:sectPr", 1))
    said = "\n".join(str(one) for one in found_in(data).advice)
    assert "the whole paragraph goes away with this tag" in said
    assert "1 table does not repeat the header row" in said
    assert "asks about updating fields" in said
    assert "tracked changes" in said


def test_a_template_of_a_template_file_is_accepted() -> None:
    data = changed(word("{{ front.title }}"), "[Content_Types].xml",
                   lambda text: text.replace("document.main+xml", "template.main+xml"))  # fmt: skip
    assert refusals(data) == ""
    assert io.BytesIO(data).getvalue()[:2] == b"PK"
