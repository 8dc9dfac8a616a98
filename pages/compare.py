from ria.ui import guard
from ria.ui.compare_page import compare_page

guard.page()
compare_page()
