"""What an edition says about publishing: what is due when, what each person is told, what may be asked for."""

from typing import Literal

from ria.domain.model import Checked, Data

Asked = Literal["duty", "voluntary", "not_required"]
Start = Literal["tender_notice", "contract_start", "contract_signed", "contract_end", "last_time", "event"]


class PublicationRule(Data):
    """One thing to publish. `above`, `days` and the like name settings; `when` is filled in with days, months, band."""

    id: str
    kind: str
    title: str
    when: str
    otherwise: str = ""
    until_rated: str = ""
    ordinary: Asked
    light_touch: Asked
    kept_by: str = ""
    regimes: tuple[str, ...] = ()
    above: str = ""
    above_central: str = ""
    counted_from: Start
    days: str = ""
    days_light_touch: str = ""
    months: int = 0
    months_of: str = ""
    note: str = ""
    source: str
    check: Checked


class InformationRule(Data):
    """One thing each person is told: an option of the checklist, and the questions that already hold the words."""

    item: str
    answers: tuple[str, ...]
    write: str


class Schedule(Data):
    """How the freedom of information schedule is read from the answers."""

    held_here: str
    measure_source: str
    held_by_provider: tuple[str, ...]
    source: str
    check: Checked


class PublicationRules(Data):
    """The whole of `publications.toml`."""

    uses: str
    publications: tuple[PublicationRule, ...]
    information: tuple[InformationRule, ...]
    schedule: Schedule
