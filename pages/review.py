from ria.ui import guard
from ria.ui.review_page import review_page

guard.page(assessment=True)
review_page()
