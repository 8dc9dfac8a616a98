from ria.ui import guard
from ria.ui.rights_page import rights_page

guard.page(assessment=True)
rights_page()
