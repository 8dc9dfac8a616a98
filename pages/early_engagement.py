from ria.ui import guard
from ria.ui.listening_pages import early_engagement_page

guard.page(assessment=True)
early_engagement_page()
