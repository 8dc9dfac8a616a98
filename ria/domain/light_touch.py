"""The official list of light touch services by CPV code."""

from typing import Literal

from ria.domain.model import Checked, Data


class LightTouchRule(Data):
    """How the light touch list is read."""

    id: str
    text: str
    source: str
    check: Checked


class CpvCode(Data):
    """A code of the official light touch list. `code` holds the first eight digits."""

    code: str
    reservable: bool
    title: str


class CpvGroup(Data):
    """A group of codes. Table 2 counts only for defence and security contracts."""

    title: str
    table: Literal[1, 2]
    defence_only: bool = False
    codes: tuple[CpvCode, ...]


class NotListed(Data):
    """A code often met that is in neither table."""

    code_prefix: str
    note: str


class CpvSource(Data):
    """The text the list was read from."""

    instrument: str
    provision: str
    as_read: str


class LightTouchList(Data):
    """The CPV codes of services that fall under the light touch regime."""

    schema_version: int
    check: Checked
    limits: tuple[str, ...]
    source: CpvSource
    rules: tuple[LightTouchRule, ...]
    not_listed_examples: tuple[NotListed, ...]
    service_type_hints: dict[str, tuple[str, ...]]
    groups: tuple[CpvGroup, ...]
