"""The small pieces of WordprocessingML that every template is made of, as text. Jinja stands only in text."""

from xml.sax.saxutils import escape

MM = 56.7
"""Twentieths of a point in a millimetre."""


def dxa(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm * MM)


def emu(mm: float) -> int:
    """Millimetres in the units of drawings."""
    return round(mm * 36000)


def run(words: str, style: str = "") -> str:
    """A run of text, perhaps in a character style."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def strong(words: str) -> str:
    """A run that stands out: verbs of a decision, leads of a paragraph."""
    return run(words, "Strong")


def tab() -> str:
    """A tab."""
    return "<w:r><w:tab/></w:r>"


def paragraph(style: str, *content: str, keep_next: bool = False) -> str:
    """A paragraph in a style. Content that is not yet a run becomes one."""
    runs = "".join(one if one.startswith("<w:") else run(one) for one in content)
    keep = "<w:keepNext/>" if keep_next else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{runs}</w:p>'


def control(tag: str) -> str:
    """A paragraph that holds only a tag, such as `if x` or `endfor`, and vanishes when the template is filled."""
    return f"<w:p><w:r><w:t>{{%p {escape(tag)} %}}</w:t></w:r></w:p>"


def run_tag(tag: str) -> str:
    """A run that holds only a tag and vanishes when the template is filled."""
    return f"<w:r><w:t>{{%r {escape(tag)} %}}</w:t></w:r>"


def when(condition: str, *content: str) -> str:
    """Paragraphs and tables that appear only when a condition holds."""
    return control(f"if {condition}") + "".join(content) + control("endif")


def each(variable: str, sequence: str, *content: str) -> str:
    """Paragraphs and tables repeated for each element of a sequence."""
    return control(f"for {variable} in {sequence}") + "".join(content) + control("endfor")


def bookmark(number: int, name: str, content: str) -> str:
    """Runs with a bookmark round them."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def field(instruction: str, result: str) -> str:
    """A field with the result that is shown until somebody updates it."""
    return field_start(instruction) + run(result) + field_end()


def field_start(instruction: str) -> str:
    """The part of a field before its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field_end() -> str:
    """The part of a field after its result."""
    return '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
