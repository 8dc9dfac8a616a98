from ria.ui import guard
from ria.ui.law_panel import cases_of_service
from ria.ui.stage_page import stage_page

guard.page(assessment=True)
stage_page("service", first=cases_of_service)
