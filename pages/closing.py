from ria.ui import guard
from ria.ui.closing_page import closing_page

guard.page(assessment=True)
closing_page()
