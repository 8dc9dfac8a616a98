"""Templates from elsewhere: what a file may not carry is refused with its place and its cure."""

import io
import zipfile

import pytest

from ria.documents.house.unpacking import LARGEST_FILE, LARGEST_UNPACKED, MOST_PARTS
from tests.documents.house_files import (
    DOCUMENT,
    OFFICE,
    RELATIONS,
    TYPES,
    changed,
    field_code,
    found_in,
    in_body,
    refusals,
    related,
    unzipped,
    with_parts,
    word,
    zipped,
)

PLAIN = word("{{ front.title }}")
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"


def test_a_plain_template_is_not_refused() -> None:
    assert found_in(PLAIN).refused == ()
    assert found_in(PLAIN).fields == ("front.title",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a Word file"),
        (b"no zip at all", "not a Word file"),
        (PLAIN[: len(PLAIN) // 2], "not a Word file"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "old Word file"),
        (zipped({"hello.txt": b"hello"}), "ZIP file, not a Word file"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text", TYPES: b"<x/>"}), "OpenDocument"),
    ],
)
def test_what_is_no_word_file_says_what_to_do(data: bytes, reason: str) -> None:
    assert reason in refusals(data)
    assert "save it as a Word document (.docx)" in refusals(data)


def test_a_file_that_is_too_large_is_not_unpacked() -> None:
    large = with_parts(PLAIN, {"word/media/photo.png": b"\x89PNG"}) + b"\x00" * LARGEST_FILE
    assert "Compress Pictures" in refusals(large)


def test_a_zip_bomb_is_stopped_while_it_unpacks() -> None:
    bomb = with_parts(PLAIN, {"word/media/grey.bmp": b"\x00" * (LARGEST_UNPACKED + 1)})
    assert len(bomb) < LARGEST_FILE
    assert "unpacks to more than" in refusals(bomb)
    assert "word/media/grey.bmp" in refusals(bomb)


def test_many_small_bombs_count_together() -> None:
    third = b"\x00" * (LARGEST_UNPACKED // 3)
    bomb = with_parts(PLAIN, {f"word/media/{number}.bmp": third for number in range(4)})
    assert "unpacks to more than" in refusals(bomb)


def test_too_many_parts_are_refused() -> None:
    assert "parts" in refusals(with_parts(PLAIN, {f"word/media/{n}.png": b"" for n in range(MOST_PARTS)}))


def test_two_parts_of_one_name_are_refused() -> None:
    buffer = io.BytesIO(PLAIN)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(DOCUMENT.upper(), b"<other/>")
    assert "same name" in refusals(buffer.getvalue())


def test_a_document_type_is_refused_before_it_is_read() -> None:
    laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    for part in (DOCUMENT, "docProps/core.xml", RELATIONS):
        data = changed(PLAIN, part, lambda text: text.replace("?>", f"?>{laughs}", 1))
        assert "declares a document type" in refusals(data)
        assert part in refusals(data)


def test_an_entity_hidden_in_another_encoding_is_refused() -> None:
    hidden = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode("utf-16")
    assert "UTF-8" in refusals(with_parts(PLAIN, {"word/people.xml": hidden}))
    named = b'<?xml version="1.0" encoding="utf-7"?><x/>'
    assert "UTF-8" in refusals(with_parts(PLAIN, {"word/people.xml": named}))


def test_damaged_xml_is_named() -> None:
    assert "word/people.xml is damaged" in refusals(with_parts(PLAIN, {"word/people.xml": b"<a><b></a>"}))


def test_macros_are_refused_by_type_relation_and_part() -> None:
    typed = changed(PLAIN, TYPES, lambda text: text.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ))  # fmt: skip
    assert "macros" in refusals(typed)
    assert "macros" in refusals(related(PLAIN, f"{MICROSOFT}/vbaProject", "theme/theme1.xml"))
    assert "no template needs" in refusals(with_parts(PLAIN, {"word/vbaProject.bin": b"\x01"}))


@pytest.mark.parametrize(
    ("kind", "target", "reason"),
    [
        ("attachedTemplate", "file:///C:/Corporate.dotm", "linked to another template (file:///C:/Corporate.dotm)"),
        ("image", "https://example.org/logo.png", "loads something from elsewhere (https://example.org/logo.png)"),
        ("image", r"\\server\share\logo.png", "loads something from elsewhere"),
        ("oleObject", "file:///C:/figures.xlsx", "loads something from elsewhere"),
        ("frame", "https://example.org/", "loads something from elsewhere"),
        ("hyperlink", "file:///etc/passwd", "A link leads to file:///etc/passwd"),
        ("hyperlink", "javascript:alert(1)", "A link leads to javascript:"),
        ("hyperlink", r"\\server\share", "A link leads to"),
    ],
)
def test_what_is_loaded_from_elsewhere_is_refused(kind: str, target: str, reason: str) -> None:
    data = related(PLAIN, f"{OFFICE}/{kind}", target, outside=True)
    assert reason in refusals(data)
    assert refusals(data).startswith("Body: ")


def test_an_address_that_does_not_say_that_it_is_outside_is_refused_too() -> None:
    data = related(PLAIN, f"{OFFICE}/image", "https://example.org/a.png")
    assert "loads something from elsewhere" in refusals(data)


@pytest.mark.parametrize("target", ["https://www.gov.uk/", "http://example.org", "mailto:rights@example.org"])
def test_plain_links_are_fine(target: str) -> None:
    assert refusals(related(PLAIN, f"{OFFICE}/hyperlink", target, outside=True)) == ""


def test_a_plain_link_may_only_be_clicked() -> None:
    linked = related(PLAIN, f"{OFFICE}/hyperlink", "https://example.org/logo.png", outside=True)
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    clicked = f"<w:hyperlink xmlns:r='{OFFICE}' r:id='rIdMore'><w:r><w:t>here</w:t></w:r></w:hyperlink>"
    loaded = f"<w:r><a:blip xmlns:a='{drawing}' xmlns:r='{OFFICE}' r:link='rIdMore'/></w:r>"
    assert refusals(in_body(linked, clicked)) == ""
    assert "loads something from elsewhere (https://example.org/logo.png)" in refusals(in_body(linked, loaded))


@pytest.mark.parametrize("kind", ["oleObject", "package", "control", "aFChunk", "subDocument", "mailMergeSource"])
def test_what_is_embedded_is_refused(kind: str) -> None:
    assert refusals(related(PLAIN, f"{OFFICE}/{kind}", "theme/theme1.xml")).startswith("Body: It ")


@pytest.mark.parametrize(
    "instruction",
    [
        'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"',
        "dde excel sheet",
        'INCLUDETEXT "https://example.org/a.docx"',
        'INCLUDEPICTURE "https://example.org/a.png" \\d',
        "LINK Excel.Sheet.12 figures.xlsx",
        'IMPORT "a.pcx"',
        "DATABASE \\d x",
        "MACROBUTTON Run here",
        "QUOTE 68 68 69",
        "{{ front.title }}",
        'HYPERLINK "file:///c:/a.docx"',
        'HYPERLINK "\\\\\\\\server\\\\share"',
        'HYPERLINK \\l "part" "file:///c:/a.docx"',
        'HYPERLINK "a.docx" \\o "tip"',
    ],
)
def test_a_field_that_fetches_or_runs_is_refused(instruction: str) -> None:
    assert "The field " in refusals(in_body(PLAIN, field_code(instruction)))
    simple = f'<w:fldSimple w:instr="{instruction.replace(chr(34), "&quot;")}"><w:r/></w:fldSimple>'
    assert "The field " in refusals(in_body(PLAIN, simple))


def test_a_field_put_together_by_another_is_refused() -> None:
    inner = field_code("QUOTE 68 68 69")
    outer = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert refusals(in_body(PLAIN, outer)).count("The field ") >= 2


@pytest.mark.parametrize(
    "instruction",
    [
        "PAGE",
        'HYPERLINK \\l "part"',
        'HYPERLINK "https://a.example" \\o "tip: x"',
        " NUMPAGES \\* MERGEFORMAT",
        'TOC \\o "1-2" \\h',
        "PAGEREF a \\h",
    ],
)
def test_a_field_that_only_counts_is_fine(instruction: str) -> None:
    assert refusals(in_body(PLAIN, field_code(instruction))) == ""


def test_the_other_kind_of_word_file_is_refused_because_its_names_would_pass_unseen() -> None:
    hidden = b"<w:ftr xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:altChunk/></w:ftr>"
    assert "Strict Open XML" in refusals(with_parts(PLAIN, {"word/footer9.xml": hidden}))


def test_names_of_parts_are_compared_as_word_does() -> None:
    linked = unzipped(related(PLAIN, f"{OFFICE}/hyperlink", "https://example.org/a.png", outside=True))
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    blip = f"<w:r><a:blip xmlns:a='{drawing}' xmlns:r='{OFFICE}' r:link='rIdMore'/></w:r>"
    linked["word/_RELS/document.xml.RELS"] = linked.pop(RELATIONS)
    assert "loads something from elsewhere" in refusals(in_body(zipped(linked), blip))


def test_shapes_and_drawings_that_load_are_refused() -> None:
    picture = (
        '<w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://a.example/x"/></w:pict></w:r>'
    )
    assert "loads something" in refusals(in_body(PLAIN, picture))
    for svg in (
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://a.example/x.png"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg"><rect style="fill: url(https://a.example/x)"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>',
    ):
        assert "Part word/media/a.svg" in refusals(with_parts(PLAIN, {"word/media/a.svg": svg}))
    harmless = b'<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(#a)"/></svg>'
    assert refusals(with_parts(PLAIN, {"word/media/a.svg": harmless})) == ""


def test_a_mail_merge_is_refused() -> None:
    merge = "<w:mailMerge><w:connectString w:val='DSN=x'/></w:mailMerge></w:settings>"
    data = changed(PLAIN, "word/settings.xml", lambda text: text.replace("</w:settings>", merge))
    assert "mail merge" in refusals(data)


def test_every_reason_is_told_at_once_and_once() -> None:
    data = related(in_body(in_body(PLAIN, field_code("DDE a b")), field_code("DDE a b")), f"{OFFICE}/control", "x.xml")
    assert len(found_in(data).refused) == 2


def test_nothing_of_a_refused_package_is_read_further() -> None:
    data = in_body(word("{{ no.such }}"), field_code("DDE a b"))
    assert "no.such" not in refusals(data)


def test_parts_are_kept_as_they_are() -> None:
    assert unzipped(with_parts(PLAIN, {})) == unzipped(PLAIN)
