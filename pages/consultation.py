from ria.ui import guard
from ria.ui.listening_pages import consultation_page

guard.page(assessment=True)
consultation_page()
