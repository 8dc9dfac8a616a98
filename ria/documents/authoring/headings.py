"""Headings that the contents can point at."""

from ria.documents.authoring.xml import bookmark, paragraph, run
from ria.documents.report.contents import APPENDICES, SECTIONS, anchor

NUMBER = {name: number for number, (name, _) in enumerate((*SECTIONS, *APPENDICES), start=1)}


def section_heading(name: str) -> str:
    """The heading of a numbered section or appendix, with its bookmark."""
    style = "Heading1"
    if name in dict(APPENDICES):
        style = "AppendixPage" if name == APPENDICES[0][0] else "Appendix"
    return paragraph(style, bookmark(NUMBER[name], anchor(name), run(dict((*SECTIONS, *APPENDICES))[name])))


def heading(level: int, words: str) -> str:
    """A heading within a section."""
    return paragraph(f"Heading{level}", run(words))
