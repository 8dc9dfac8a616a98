"""The front door: draws the frame and runs the page that was asked for."""

from ria.ui import guard, navigation, state

with state.full_run():
    page = navigation.shell()
    navigation.contents()
    guard.shell_drawn()
    page.run()
