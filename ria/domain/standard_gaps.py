"""What a minimum rights standard lacks to be pass or fail, and the template of the edition to start one from."""

from ria.domain.answers import Value
from ria.domain.asking import Form, as_list
from ria.domain.consultation import words
from ria.domain.edition import Edition
from ria.domain.roles import Role
from ria.domain.tender import NeededStandard


def standard_gaps(form: Form, item: str) -> tuple[str, ...]:
    """What one standard lacks, each in a few words; empty when a bidder can pass or fail it."""
    needed = {
        "which right it protects": bool(as_list(form.role(Role.STANDARD_RIGHTS, item))),
        "what counts as a pass": bool(words(form, "standard_text", item)),
        "the evidence to send": bool(words(form, "standard_evidence", item)),
        "how the tender uses it": form.field("standard_route", item) is not None,
        "that a fail rules the bid out": form.field("standard_fail_stated", item) == "yes",
    }
    return tuple(name for name, given in needed.items() if not given)


def standard_from_template(edition: Edition, needed: NeededStandard) -> dict[str, Value]:
    """The first answers of a standard for one right, in the words of the edition's template."""
    fields, template = edition.fields, needed.template
    return {
        fields["standard_title"]: edition.right[needed.right].short,
        edition.role_of[Role.STANDARD_RIGHTS][0]: (needed.right,),
        fields["standard_text"]: template.standard,
        fields["standard_evidence"]: template.evidence,
    }
