from ria.ui import guard
from ria.ui.value_page import value_page

guard.page(assessment=True)
value_page()
