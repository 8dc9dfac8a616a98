from ria.ui import guard
from ria.ui.last_time_box import before_the_service
from ria.ui.stage_page import stage_page

guard.page(assessment=True)
stage_page("service", first=before_the_service)
