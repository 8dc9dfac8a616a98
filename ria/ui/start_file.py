"""."""


def panel() -> None:
    """."""
