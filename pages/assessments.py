from ria.ui import guard
from ria.ui.assessments_page import assessments_page

guard.page()
assessments_page()
