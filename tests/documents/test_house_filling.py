"""Templates of the house at work: filled in a process of their own, with texts unharmed and limits that hold."""

import base64
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from ria.documents.bands import LOOKS
from ria.documents.build_templates import starter, template
from ria.documents.chart_frames import CHART
from ria.documents.house.alternatives import alternatives
from ria.documents.house.apart import Filling, check_apart, fill_apart
from ria.documents.reading import embedded_record
from ria.documents.report import Issue, full_ria
from ria.documents.word import fill
from ria.domain.record import record_of
from ria.domain.roles import Role
from ria.errors import BadInput
from ria.workbench import commenting, examples, reporting
from ria.workbench.bench import Workbench
from ria.workbench.house_templates import check
from ria.workbench.template_examples import fillings
from tests import tools
from tests.documents.conftest import ME, W, open_word, parts, root, words
from tests.documents.house_files import OFFICE, changed, related, saved, word
from tests.documents.schema import faults
from tests.documents.test_hostile import HOSTILE, opened_with


def test_a_process_of_its_own_makes_the_same_document() -> None:
    context = {"a": "Plain & <simple>", "rows": [{"name": "one"}, {"name": "two"}]}
    own = word("{{ a }}", "{%p for one in rows %}", "{{ one.name }}", "{%p endfor %}")
    assert fill_apart(own, Filling(context, "Title")) == fill(own, context, title="Title")
    assert words(fill_apart(own, Filling(context, "Title"))) == "Plain & <simple>\none\ntwo"


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_people_type_comes_through_unharmed(bench: Workbench, name: str) -> None:
    text = HOSTILE[name]
    opened = opened_with(bench.newest_edition, text)
    made = fill_apart(word("{{ front.title }}", "The end"), Filling(full_ria(opened, Issue("0" * 64)), text))
    shown, end = words(made).rsplit("\n", 1)
    assert end == "The end"
    assert shown == open_word(made).core_properties.title


@pytest.mark.parametrize(
    "tag",
    [
        "{{ cycler.__init__ }}",
        "{{ range(3) }}",
        "{{ 'x' * 9 }}",
        "{% set a = 1 %}",
        "{{ nobody }}",
        "{% if %}",
        "{{ a.b }}",
    ],
)
def test_the_sandbox_refuses_what_the_check_was_never_asked(tag: str) -> None:
    with pytest.raises(BadInput, match="template cannot be filled"):
        fill_apart(word(tag), Filling({"a": "text"}, "T"))


def test_a_package_is_checked_again_before_it_is_opened() -> None:
    linked = related(word("{{ a }}"), f"{OFFICE}/image", "https://example.org/a.png", outside=True)
    with pytest.raises(BadInput, match="loads something from elsewhere"):
        fill_apart(linked, Filling({"a": "text"}, "T"))
    with pytest.raises(BadInput, match="not a Word file"):
        fill_apart(b"PK broken", Filling({}, "T"))
    with pytest.raises(BadInput, match="Compress Pictures"):
        fill_apart(b"PK" * 4_000_000, Filling({}, "T"))


def test_a_template_that_eats_all_memory_is_stopped_and_the_next_one_works() -> None:
    rows = [{"name": "x" * 2000}] * 3000
    loops = ["{%p for a in rows %}", "{%p for b in rows %}", "{{ b.name }}", "{%p endfor %}", "{%p endfor %}"]
    with pytest.raises(BadInput, match="was stopped"):
        fill_apart(word(*loops), Filling({"rows": rows}, "T"))
    assert words(fill_apart(word("{{ a }}"), Filling({"a": "fine"}, "T"))) == "fine"


def test_a_template_that_grows_beyond_memory_is_told_from_one_that_is_broken() -> None:
    """lxml calls both a fault of syntax. The process has 200 MB left, and needs more for 200,000 paragraphs."""
    code = (
        "import base64, resource, sys\n"
        "from ria.documents.word import fill\n"
        "template = base64.b64decode(sys.stdin.read())\n"
        "fill(template, {'rows': []}, title='T')\n"
        "size = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize() + 200_000_000\n"
        "resource.setrlimit(resource.RLIMIT_AS, (size, size))\n"
        "try:\n"
        "    fill(template, {'rows': [{'name': 'x'}] * 200_000}, title='T')\n"
        "except Exception as error:\n"
        "    print(type(error).__name__)\n"
    )
    template = base64.b64encode(word("{%p for one in rows %}", "{{ one.name }}", "{%p endfor %}")).decode()
    done = subprocess.run([sys.executable, "-c", code], input=template, capture_output=True, text=True, check=False)
    assert done.stdout == "MemoryError\n", done


def test_the_process_is_told_nothing_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIA_DATABASE_URL", "postgresql+psycopg://ria:secret@db/ria")
    monkeypatch.setenv("PYTHONSTARTUP", "/nonexistent")
    started = []
    run = subprocess.run

    def watched(*given: object, **named: object) -> object:
        started.append(named["env"])
        return run(*given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", watched)
    fill_apart(word("{{ a }}"), Filling({"a": "x"}, "T"))
    assert set(started[0]) == {"PYTHONPATH", "LANG"}


def test_a_template_that_fails_without_answers_is_refused_before_somebody_meets_it() -> None:
    found = check(word("{{ page_one.red[0].name }}"), "board_summary").findings
    assert [one.place for one in found.refused] == ["Filled with “Board summary: A service without answers”"]
    guarded = word("{%p if page_one.red %}", "{{ page_one.red[0].name }}", "{%p endif %}")
    assert check(guarded, "board_summary").findings.refused == ()


def test_a_check_shows_a_document_of_a_worked_example() -> None:
    found, made = check_apart(word("{{ front.title }}"), [Filling({"front": {"title": "First"}}, "1"),
                                                          Filling({"front": {"title": "Last"}}, "2")])  # fmt: skip
    assert found.fields == ("front.title",)
    assert words(made) == "Last"


def test_an_exported_assessment_is_no_way_to_hand_on_its_answers(full: bytes, bench: Workbench) -> None:
    own = changed(full, "word/document.xml", lambda text: text.replace("<w:sectPr", "<w:p><w:r><w:t>{{ front.title }}"
                                                                       "</w:t></w:r></w:p><w:sectPr", 1))  # fmt: skip
    assert embedded_record(own)
    found = check(own, "public_summary")
    assert "made from an exported assessment" in "\n".join(str(one) for one in found.findings.advice)
    assert not any(b"urn:rights-impact" in content for content in parts(found.data).values())


def test_a_template_of_the_house_carries_the_record_of_its_own_assessment(bench: Workbench, numbers: list[int]) -> None:
    made = reporting.make(bench, ME, numbers[0], template=word("{{ front.title }} {{ front.mark }}"))
    opened = bench.open(ME, numbers[0])
    assert embedded_record(made.data)["title"] == record_of(opened.assessment)["title"]
    assert "DRAFT" in words(made.data)


def test_a_standard_template_that_somebody_saved_again_keeps_its_charts(bench: Workbench, numbers: list[int]) -> None:
    document = Document(io.BytesIO(template("board_summary")))
    document.add_paragraph("Ours: {{ front.title }}")
    data = saved(document)
    assert check(data, "board_summary").findings.refused == ()
    made = reporting.make(bench, ME, numbers[0], "board_summary", template=data)
    assert any(name.startswith("word/charts/") for name in parts(made.data))
    assert "Ours: " in words(made.data)


LEFT_OUT = ("comments", "evidence", "unverified", "stage-1", "stage-4", "stage-7")


def test_what_is_left_out_by_choice_stays_out_of_every_template(tmp_path: Path) -> None:
    """The standard template asks whether each part is there; a template of the house may print it without asking."""
    bench = Workbench.at(f"sqlite:///{tmp_path / 'ria.db'}")
    number, *_ = examples.load(bench, ME)
    place = bench.open(ME, number).form.place(bench.newest_edition.role_of[Role.SERVICE_PURPOSE][0])
    commenting.comment(bench, ME, number, place, "A private worry")
    own = word(
        "{{ front.title }} {{ choice.words }}",
        "{%p for one in comments %}", "{{ one.words }}", "{%p endfor %}",
        "{%p for one in safeguards.rows %}", "{{ one.title }}", "{%p endfor %}",
        "{%p for one in options.rows %}", "{{ one.name }}", "{%p endfor %}",
        "{%p for one in contract.clauses %}", "{{ one.title }}", "{%p endfor %}",
        "{%p for one in method.unverified %}", "{{ one }}", "{%p endfor %}",
        "{{ safeguards.lead }} {{ contract.lead }} {{ options.lead }}",
    )  # fmt: skip
    whole = words(reporting.make(bench, ME, number, template=own).data).splitlines()
    part = words(reporting.make(bench, ME, number, template=own, without=LEFT_OUT).data).splitlines()
    assert "A private worry" in whole
    assert len(whole) > 30
    assert "Comments and replies" in part[0]
    assert [line for line in part[1:] if line.strip()] == []


def test_a_word_template_file_makes_a_document() -> None:
    data = changed(word("{{ a }}"), "[Content_Types].xml",
                   lambda text: text.replace("document.main+xml", "template.main+xml"))  # fmt: skip
    made = fill_apart(data, Filling({"a": "From a .dotx"}, "T"))
    assert words(made) == "From a .dotx"
    assert b"document.main+xml" in parts(made)["[Content_Types].xml"]


def test_what_word_needs_is_put_back_where_tags_took_it_away() -> None:
    """Word calls a file damaged that has a cell without a paragraph, or a table without a row."""
    document = Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.paragraphs[0].text = "{%p for one in rows %}"
    cell.add_paragraph("{{ one.name }}")
    cell.add_paragraph("{%p endfor %}")
    table = document.add_table(3, 1)
    for row, text in enumerate(("{%tr for one in rows %}", "{{ one.name }}", "{%tr endfor %}")):
        table.cell(row, 0).text = text
    header = document.sections[0].header
    header.paragraphs[0].text = "{%p if a %}"
    header.add_paragraph("{{ a }}")
    header.add_paragraph("{%p endif %}")
    made = fill_apart(saved(document), Filling({"a": "", "rows": []}, "T"))
    body = root(made)
    assert all(cell[-1].tag == f"{W}p" for cell in body.iter(f"{W}tc"))
    assert all(table.find(f"{W}tr") is not None for table in body.iter(f"{W}tbl"))
    assert len(list(body.iter(f"{W}tbl"))) == 1
    names = [name for name in parts(made) if name.startswith("word/header")]
    assert all(len(root(made, name)) for name in names)
    assert not [one for one in faults(made) if one.startswith(("word/document.xml", "word/header"))]


def test_text_outside_every_paragraph_is_refused() -> None:
    with pytest.raises(BadInput, match="outside every paragraph"):
        fill_apart(word("{{p a }}"), Filling({"a": "loose"}, "T"))


ALWAYS = "if front.title"


def test_a_chart_without_bars_leaves_no_frame_that_leads_nowhere() -> None:
    """A template of the house need not ask whether there is anything to draw."""
    own = changed(
        template("board_summary"),
        "word/document.xml",
        lambda text: re.sub("if charts.chart[12]", "if front.title", text),
    )
    empty, *_, fullest = fillings("board_summary")
    bare, drawn = fill_apart(own, empty), fill_apart(own, fullest)
    assert not any(name.startswith("word/charts/") for name in parts(bare))
    assert list(root(bare).iter(CHART)) == []
    assert sum(name.startswith("word/charts/chart") for name in parts(drawn)) == len(list(root(drawn).iter(CHART))) == 1


def converted(folder: Path, file: Path, ending: str) -> Path:
    """A file as LibreOffice Writer saves it in another format."""
    program = tools.soffice()
    assert program, "LibreOffice Writer is not installed. Run: sudo apt-get install libreoffice-writer"
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending, "--outdir",
               str(folder / "out"), str(file)]  # fmt: skip
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True, timeout=120)
    return folder / "out" / f"{file.stem}.{ending}"


PAGE = """<html lang="en-GB"><body><h1>Paper for the board</h1>
<p>The service is <b>{{ front</b>.title }} of <i>{{</i> front.authority <b>}}</b>.</p>
<table border="1"><tr><th>Right</th><th>Before</th><th>After</th></tr>
<tr><td colspan="3">{%tr for one in result.rows %}</td></tr>
<tr><td>{{ one.name }}</td><td>{{ one.before }}</td><td>{{ one.after }}</td></tr>
<tr><td colspan="3">{%tr endfor %}</td></tr></table>
<p>{{ front.mark }}</p></body></html>"""


def test_a_template_made_in_libreoffice_writer_works(tmp_path: Path, bench: Workbench, numbers: list[int]) -> None:
    """From nothing: written as a page, saved by Writer as ODT and then as a Word file; tags lie over several runs."""
    (tmp_path / "own.html").write_text(PAGE, "utf-8")
    odt = converted(tmp_path, tmp_path / "own.html", "odt")
    data = converted(tmp_path, odt, "docx").read_bytes()
    assert b"{{ front.title }}" not in parts(data)["word/document.xml"], "the tag lies over several runs"
    found = check(data, "full_ria").findings
    assert found.refused == ()
    assert {"front.title", "front.authority", "front.mark", "result.rows[].after"} <= set(found.fields)
    made = reporting.make(bench, ME, numbers[0], template=data)
    opened = bench.open(ME, numbers[0])
    shown = words(made.data)
    assert f"The service is {opened.summary.title} of {opened.summary.authority}." in shown
    for one in opened.scorecard.main.rights:
        assert opened.edition.right[one.right].name in shown
    assert "{" not in shown
    assert embedded_record(made.data)


def test_the_starter_saved_again_by_libreoffice_writer_looks_the_same(tmp_path: Path) -> None:
    """Writer gives styles new ids, drops the alternative text of charts, and changes spaces in names of places."""
    (tmp_path / "house_style.docx").write_bytes(starter())
    data = converted(tmp_path, tmp_path / "house_style.docx", "docx").read_bytes()
    assert b"RIABandCritical" in parts(data)["word/styles.xml"], "Writer gave the styles new ids"
    found = check(data, "full_ria")
    assert found.findings.refused == ()
    body = root(found.data)
    used = {one.get(f"{W}val") for one in body.iter(f"{W}pStyle")}
    assert {"RIABandCritical", "RIABandMedium", "RIAHeatHigh"} <= used
    assert not {"RIABand", "RIAHeat"} & used
    shades = {one.get(f"{W}fill") for one in body.iter(f"{W}shd")}
    assert {look.fill for look in LOOKS[:4]} <= shades
    charts = alternatives(found.data)
    assert charts
    assert all(text.startswith("Bar chart of severity") for text in charts)
    places = {one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")}
    assert places >= {"section_result", "section_method"}


def test_a_pdf_can_be_made_with_a_template_of_the_house(bench: Workbench, numbers: list[int]) -> None:
    own = word("{{ front.title }}", "In our own words: {{ page_one.after }}")
    made = PdfReader(io.BytesIO(reporting.make_pdf(bench, ME, numbers[0], "board_summary", template=own).data))
    assert "In our own words" in made.pages[0].extract_text()
