"""The law behind a page, and the documented cases of the service type, where people look for them."""

import streamlit as st

from ria.domain.opened import Opened
from ria.ui import marks
from ria.ui.case_panel import one_case


def law_of_page(opened: Opened, page: str) -> None:
    """The rules of law that bear on a page, by topic, each with its source; drawn only while it is open."""
    rules = [rule for rule in opened.edition.law.rules if rule.page == page]
    if not rules:
        return
    label = f"The law behind this page · {marks.plural(len(rules), 'rule')}"
    box = st.expander(label, icon=":material/gavel:", key=f"law|{page}", on_change="rerun")
    if box.open:
        with box:
            for topic in dict.fromkeys(rule.topic for rule in rules):
                st.markdown(f"**{topic.capitalize()}**")
                for rule in rules:
                    if rule.topic == topic:
                        note = f" *{rule.note}*" if rule.note else ""
                        st.markdown(f"{rule.text}{note} {marks.grey(f'{rule.source} · {rule.check}')}")


def cases_of_service(opened: Opened) -> None:
    """The documented cases of the chosen service type."""
    mine = opened.scorecard.setting.service_type
    found = [case for case in opened.edition.cases if case.service_type == mine]
    if not found:
        return
    label = f"{marks.plural(len(found), 'documented case')} of this type of service"
    box = st.expander(label, icon=":material/menu_book:", key="cases_of_service", on_change="rerun")
    if box.open:
        with box:
            for case in found:
                one_case(opened, case, same=True)
