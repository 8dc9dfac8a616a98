"""Everything round the text: header, footer, draft mark, page, settings and properties."""

from collections.abc import Mapping
from types import MappingProxyType

from ria.documents.authoring.package import OFFICE, Part, canonical, xml_part
from ria.documents.authoring.xml import dxa, field, paragraph, run, strong, tab

CORE = "application/vnd.openxmlformats-package.core-properties+xml"
APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"


def draft_mark() -> str:
    """The word mark behind the text of a draft, in a run of its own. Decoration: the header says it in words."""
    return (
        "<w:r><w:t>{%r if watermark %}</w:t></w:r>"
        '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>'
        '<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
        '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" '
        'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
        '<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
        '<v:shape id="DraftMark" o:spid="_x0000_s2049" type="#_x0000_t136" alt="" style="position:absolute;'
        "margin-left:0;margin-top:0;width:400pt;height:120pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" '
        'fillcolor="#F3F4F6" stroked="f"><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;'
        'font-weight:bold" string="DRAFT"/><w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>'
        "<w:r><w:t>{%r endif %}</w:t></w:r>"
    )


def header(
    *, board: bool = True, above: str = "", relations: Mapping[str, tuple[str, str]] = MappingProxyType({})
) -> Part:
    """The header: authority, classification, and whether this is a draft. Public documents name the authority only.

    `above` are paragraphs that stand before it, with their relations.
    """
    right = (tab(), strong("{{ front.classification }}"), tab(), strong("{{ front.mark }}")) if board else ()
    name = "{{ front.header }}" if board else "{{ front.authority }}"
    line = paragraph("Header", draft_mark(), run(name), *right)
    return xml_part("word/header1.xml", "header", "hdr", above + line, relations)


def footer(*, board: bool = True) -> Part:
    """The footer: what exactly this is, classification, and the page."""
    pages = (tab(), run("Page "), field("PAGE", "1"), run(" of "), field("NUMPAGES", "1"))
    if board:
        left = (run("{{ front.identity }}"), tab(), strong("{{ front.classification }}"))
        line = paragraph("Footer", *left, *pages)
    else:
        line = paragraph("FooterPlain", run("{{ front.authority_and_date }}"), *pages)
    return xml_part("word/footer1.xml", "footer", "ftr", line)


def page_setup(*, top: float = 22, bottom: float = 20, header_at: float = 9) -> str:
    """A4 portrait with its margins, header and footer."""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
        '<w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{dxa(top)}" w:right="{dxa(20)}" w:bottom="{dxa(bottom)}" w:left="{dxa(20)}" '
        f'w:header="{dxa(header_at)}" w:footer="{dxa(9)}" w:gutter="0"/></w:sectPr>'
    )


def settings() -> Part:
    """Settings: not in compatibility mode; no question box about updating fields."""
    content = (
        f'<w:defaultTabStop w:val="{dxa(12.5)}"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/>'
    )
    return xml_part("word/settings.xml", "settings", "settings", content)


def properties(title: str) -> list[Part]:
    """Title, language and application. The title is set again when the template is filled."""
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>'
        f"<dc:creator>Rights impact assessment workbench</dc:creator><dc:language>en-GB</dc:language>"
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:modified>'
        f"<dc:title>{title}</dc:title></cp:coreProperties>"
    )
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Microsoft Office Word</Application></Properties>"
    )
    return [Part("docProps/core.xml", CORE, canonical(core)), Part("docProps/app.xml", APP, canonical(app))]


PACKAGE_RELATIONS = {
    "rId1": (f"{OFFICE}/officeDocument", "word/document.xml"),
    "rId2": (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    ),
    "rId3": (f"{OFFICE}/extended-properties", "docProps/app.xml"),
}
