"""The rating scales: ordered steps, each explained (RIA method, sections 2.1 to 2.5)."""

from ria.domain.model import Checked, Data


class Level(Data):
    """One step of a scale, explained."""

    value: int | str
    label: str
    anchor: str
    example: str


class Scale(Data):
    """A rating scale with its letter in the method."""

    id: str
    title: str
    letter: str
    note: str
    source: str
    check: Checked
    levels: tuple[Level, ...]

    @property
    def values(self) -> tuple[int, ...]:
        """The numbers that may be chosen; empty for a scale of letters."""
        return tuple(level.value for level in self.levels if isinstance(level.value, int))

    def level(self, value: int | str) -> Level:
        """The step with this value. Raises `KeyError` when there is none."""
        for level in self.levels:
            if level.value == value:
                return level
        raise KeyError(value)
