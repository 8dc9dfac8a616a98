from ria.ui import guard
from ria.ui.transparency_page import transparency_page

guard.page(assessment=True)
transparency_page()
