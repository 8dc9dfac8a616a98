from ria.ui import guard
from ria.ui.oversight_page import oversight_page

guard.page(assessment=True)
oversight_page()
