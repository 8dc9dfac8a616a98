from ria.ui import guard
from ria.ui.start_page import start_page

guard.page()
start_page()
