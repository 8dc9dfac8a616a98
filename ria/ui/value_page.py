"""Value and criteria: what failure would cost, what each price really costs, and what the tender must ask for."""

import streamlit as st

from ria.domain.roles import Role
from ria.ui.failure_box import failure_box, price_box
from ria.ui.stage_page import stage_page
from ria.ui.tender_boxes import criteria_box, specification_line, standard_line, standards_box

SPECIFICATION, FAILURE, PRICES = "specification", "failure-cost", "prices"
STANDARDS, CRITERIA = "standards-needed", "criteria-needed"


def value_page() -> None:
    """The value page: each result below the questions it follows from."""
    stage_page(
        "value",
        group={"value_spec_items": lambda _: st.fragment(specification_line, key=SPECIFICATION)()},
        said={Role.STANDARD_RIGHTS: standard_line},
        after={
            Role.FAILURE_CASES: lambda _: st.fragment(failure_box, key=FAILURE)(),
            Role.BID_PRICE: lambda _: st.fragment(price_box, key=PRICES)(),
            Role.STANDARD_RIGHTS: lambda _: st.fragment(standards_box, key=STANDARDS)(),
            Role.CRITERION_KIND: lambda _: st.fragment(criteria_box, key=CRITERIA)(),
        },
        live=(SPECIFICATION, FAILURE, PRICES, STANDARDS, CRITERIA),
    )
