from ria.ui import guard
from ria.ui.lessons_page import lessons_page

guard.page()
lessons_page()
