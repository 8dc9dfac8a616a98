from ria.ui import guard
from ria.ui.bidders_page import bidders_page

guard.page(assessment=True)
bidders_page()
