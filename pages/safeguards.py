from ria.ui import guard
from ria.ui.safeguards_page import safeguards_page

guard.page(assessment=True)
safeguards_page()
