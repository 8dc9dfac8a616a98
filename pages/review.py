from ria.ui import guard
from ria.ui.stage_page import stage_page

guard.page(assessment=True)
stage_page("review")
