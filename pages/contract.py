from ria.ui import guard
from ria.ui.contract_page import contract_page

guard.page(assessment=True)
contract_page()
