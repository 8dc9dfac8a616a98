from ria.ui import guard
from ria.ui.templates_page import templates_page

guard.page(administrator=True)
templates_page()
