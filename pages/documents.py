from ria.ui import guard
from ria.ui.documents_page import documents_page

guard.page(assessment=True)
documents_page()
