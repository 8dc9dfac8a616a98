from ria.ui import guard
from ria.ui.options_page import options_page

guard.page(assessment=True)
options_page()
