"""Headings that the contents can point at."""

from ria.documents.authoring.xml import bookmark, paragraph, run, when
from ria.documents.report.contents import APPENDICES, SECTIONS, anchor

NUMBER = {name: number for number, (name, _) in enumerate((*SECTIONS, *APPENDICES), start=1)}


def section_heading(name: str) -> str:
    """The heading of a numbered section or appendix, with its bookmark. The first appendix begins a page."""
    words = bookmark(NUMBER[name], anchor(name), run(dict((*SECTIONS, *APPENDICES))[name]))
    if name not in dict(APPENDICES):
        return paragraph("Heading1", words)
    first = f"choice.new_page == '{name}'"
    return when(first, paragraph("AppendixPage", words)) + when(f"not {first}", paragraph("Appendix", words))


def heading(level: int, words: str) -> str:
    """A heading within a section."""
    return paragraph(f"Heading{level}", run(words))
