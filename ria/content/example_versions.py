"""Earlier versions of a worked example: what of it was there on an earlier day."""

from datetime import date

from ria.content.example_files import ExampleRow, PastState, VersionEntry
from ria.content.example_reader import ExampleReader
from ria.domain.assessment import Content, Evidence, Part, Place

OF_TODAY = ("note", "withheld")


def past_state(reader: ExampleReader, version: VersionEntry, rows: tuple[ExampleRow, ...]) -> PastState:
    """The rows less later sections, all notes and marks, with the answers as they were. Faults go to `reader`."""
    for name in version.without:
        if name not in reader.edition.section:
            reader.fault("there is no such section", "versions", version.label, name)
    kept: dict[tuple[Part, Place], Content] = {
        (part, place): value
        for part, place, content in rows
        if part not in OF_TODAY and place.section not in version.without and (value := known_by(content, version.on))
    }
    for entry in version.earlier:
        if place := reader.place(entry, "versions"):
            kept.pop(("answer", place), None)
            if entry.value is not None:
                section = reader.edition.section[place.section]
                for part, where, value in reader.answer(section, place.item, place.question, entry.value):
                    kept[part, where] = value
    return PastState(
        version.label,
        version.gate,
        version.on,
        version.decision,
        version.decided_by,
        version.minute,
        tuple((part, place, value) for (part, place), value in kept.items()),
    )


def known_by(content: Content, day: date) -> Content:
    """What of a row was known on a day: evidence that is dated later was not there; `None` when nothing was."""
    if isinstance(content, tuple) and content and isinstance(content[0], Evidence):
        return tuple(one for one in content if isinstance(one, Evidence) and (one.dated or day) <= day) or None
    return content
