"""What the checks found, put together: one problem for each check and reason."""

from dataclasses import dataclass

from ria.domain.checks import Check
from ria.domain.rules import Finding


@dataclass(frozen=True, slots=True)
class Problem:
    """A check that holds, with every item it holds for, all for the same reason."""

    check: Check
    findings: tuple[Finding, ...]

    @property
    def message(self) -> str:
        """What is wrong, with the item where there is only one."""
        return self.findings[0].message if len(self.findings) == 1 else self.findings[0].words

    @property
    def cure(self) -> str:
        """What to do about it."""
        return self.findings[0].cure

    @property
    def titles(self) -> tuple[str, ...]:
        """The names of the items; empty for the assessment as a whole."""
        return tuple(one.title for one in self.findings if one.title)


def problems(findings: tuple[Finding, ...]) -> tuple[Problem, ...]:
    """Findings put together by check and reason, in their order: worst first."""
    together: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        together.setdefault((one.check.id, one.words), []).append(one)
    return tuple(Problem(found[0].check, tuple(found)) for found in together.values())
