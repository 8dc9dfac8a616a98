from ria.ui import guard
from ria.ui.screening_page import screening_page

guard.page(assessment=True)
screening_page()
