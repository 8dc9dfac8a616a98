"""The full report: page one, contents, the numbered sections, the appendices."""

from ria.documents.authoring.appendices import answers, comments, method
from ria.documents.authoring.contents import contents_page
from ria.documents.authoring.contract import contract_section
from ria.documents.authoring.decision_page import decision_page
from ria.documents.authoring.life import closing_section, life_section
from ria.documents.authoring.listening import listening_section
from ria.documents.authoring.package_of import board_document
from ria.documents.authoring.result import result_section
from ria.documents.authoring.rights import rights_section, safeguards_section
from ria.documents.authoring.service import options_section, service_section
from ria.documents.authoring.signing import advice_section, decision_section
from ria.documents.authoring.tender import tender_section
from ria.documents.authoring.xml import when

TITLE = "Rights impact assessment"


def full_ria() -> bytes:
    """The template of the full report."""
    return board_document(TITLE, full_body())


def full_body() -> str:
    """Everything in the full report, from page one to the appendices."""
    parts = (
        decision_page(TITLE),
        contents_page(),
        result_section(),
        when("choice.shown.service", service_section()),
        when("choice.shown.options", options_section()),
        when("choice.shown.people", listening_section()),
        when("choice.shown.rights", rights_section()),
        when("choice.shown.safeguards", safeguards_section()),
        tender_section(),
        when("choice.shown.contract", contract_section()),
        life_section(),
        closing_section(),
        advice_section(),
        decision_section(),
        when("choice.shown.answers", answers()),
        when("choice.shown.comments", comments()),
        method(),
    )
    return "".join(parts)
