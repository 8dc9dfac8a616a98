"""Links from one page of an assessment to where something is put right on another."""

import streamlit as st

from ria.domain.opened import Opened
from ria.domain.roles import Role
from ria.domain.rules import Finding
from ria.ui import landing, register
from ria.ui.right_page import RIGHT, SCENARIO, scenarios


def page_link(opened: Opened, page: str, *, label: str = "", **params: str) -> None:
    """A link to a page of the open assessment, with an arrow; perhaps to one entry or right on it."""
    st.page_link(
        f"pages/{page}.py",
        label=label or opened.edition.page[page].title,
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params={"a": str(opened.assessment.heading.id), **params},
    )


def to_item(opened: Opened, finding: Finding | None) -> dict[str, str]:
    """What the address adds to open the entry or the right of a finding; nothing for the whole assessment."""
    if finding is None or not finding.item:
        return {}
    section = opened.edition.section[finding.section]
    if section.repeat_for == "rights":
        rights_page = opened.edition.section[opened.edition.scope_section("right")].page
        return {RIGHT: finding.item} if finding.check.page == rights_page else {}
    return {register.ENTRY: register.address(section.id, finding.item)} if section.page == finding.check.page else {}


def to_place(opened: Opened, question: str, item: str) -> dict[str, str]:
    """What the address adds to land on a question, in its entry or right."""
    section = opened.edition.home[question]
    if not item:
        return {landing.TO: question}
    if section.id == scenarios(opened).id:
        return {RIGHT: str(opened.form.role(Role.SCENARIO_RIGHT, item)), SCENARIO: item}
    if section.repeat_for == "rights" and section.page == scenarios(opened).page:
        return {RIGHT: item}
    return {landing.TO: question, register.ENTRY: register.address(section.id, item)}


def to_question(opened: Opened, question: str) -> dict[str, str]:
    """The page of a question, and the question's words as the label of the link."""
    return {"page": opened.edition.home[question].page, "label": opened.edition.question[question].label}
