from ria.ui import guard
from ria.ui.help_page import help_page

guard.page()
help_page()
