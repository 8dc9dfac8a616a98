"""What the service profile and the catalogues suggest. A suggestion counts only when a person confirms it."""

from dataclasses import dataclass

from ria.domain.answers import Value
from ria.domain.asking import Form
from ria.domain.catalogue import ServiceType
from ria.domain.rights import Right
from ria.domain.roles import Role
from ria.domain.wording import lower_first

MODELS = {"in-house": "In-house", "mixed": "Mixed", "outsourced": "Outsourced"}
TODAYS_MODEL = {
    "in-house": "in-house",
    "company": "outsourced",
    "charity": "outsourced",
    "several": "outsourced",
    "public-body": "public-body",
}
RATED = (("G", Role.GRAVITY), ("B", Role.SCOPE), ("I", Role.IRREMEDIABILITY), ("V", Role.VULNERABILITY))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer that might fit, and why."""

    value: Value
    reason: str


def profile_of(form: Form) -> ServiceType | None:
    """The profile of the chosen service type."""
    chosen = form.role(Role.SERVICE_TYPE)
    return form.edition.service_type.get(chosen) if isinstance(chosen, str) else None


def suggestion(form: Form, question: str, item: str) -> Suggestion | None:
    """What is suggested for one question; `None` when nothing is."""
    profile = profile_of(form)
    if question == form.edition.fields["rights_affected"]:
        return usual_rights(form, profile)
    if question == form.edition.role_of[Role.RIA_DEPTH][0]:
        return depth(form, profile)
    if question == form.edition.fields["value_statement"]:
        return Suggestion(
            form.edition.award_criteria.statement, "wording to adapt: our proposal, not published guidance"
        )
    for letter, role in RATED:
        if question == form.edition.role_of[role][0]:
            return rating(form, profile, letter, item)
    return None


def usual_rights(form: Form, profile: ServiceType | None) -> Suggestion | None:
    """The rights that services of this type usually put at risk; with assessments, also fair process and challenge."""
    usual = [default.right for default in profile.default_rights] if profile else []
    if form.role(Role.ASSESSES_PEOPLE) in ("yes", "unsure"):
        always = form.edition.method.floor["no_contact_or_contract"].rights
        usual += [right for right in always if right in form.edition.right and right not in usual]
    if not usual:
        return None
    reason = f"usual for {lower_first(profile.name)}" if profile else "always scored where people are assessed"
    return Suggestion(tuple(right for right in form.edition.right if right in usual), reason)


def depth(form: Form, profile: ServiceType | None) -> Suggestion | None:
    """How deep to go: full in a coercive setting, standard where a right or a trigger is at stake, else short."""
    settings = form.role(Role.COERCIVE_SETTING)
    if isinstance(settings, tuple):
        coercive = any(one not in form.edition.method.coercive.not_counted for one in settings)
    else:
        coercive = bool(profile and profile.coercive_setting)
    if coercive:
        told = isinstance(settings, tuple)
        lead = "the provider would" if told else "because of the type of service, in which providers may"
        return Suggestion("full", f"{lead} detain, house or care for people, or be alone with children")
    triggers = [form.field("screen_at_risk"), form.field("screen_coercive")]
    if any(answer in ("yes", "unsure") for answer in triggers) or form.engaged_rights:
        return Suggestion("standard", "a trigger question is answered yes, or a right is ticked")
    if all(answer == "no" for answer in triggers):
        return Suggestion("short", "no trigger applies")
    return None


def rating(form: Form, profile: ServiceType | None, letter: str, item: str) -> Suggestion | None:
    """The score the profile suggests for a scenario's right."""
    right = form.role(Role.SCENARIO_RIGHT, item)
    defaults = profile.default_rights if profile else ()
    found = next((default for default in defaults if default.right == right), None)
    return Suggestion(int(getattr(found, letter)), found.why) if found else None


def typical_scenarios(right: Right) -> tuple[str, ...]:
    """What has gone wrong with this right elsewhere, to start a scenario from."""
    return right.breach_scenarios


@dataclass(frozen=True, slots=True)
class EntryIdea:
    """An entry that might fit a register: what it is called, and its first answers by question."""

    title: str
    answers: dict[str, Value]


def entry_ideas(form: Form, section: str) -> tuple[EntryIdea, ...]:
    """Entries that the profile and the rights suggest for a register, without those that are there already."""
    fields, home, profile = form.edition.fields, form.edition.home, profile_of(form)
    ideas: list[EntryIdea] = []
    if profile and section == home[fields["group_name"]].id:
        ideas = [
            EntryIdea(sentence(one), {fields["group_name"]: sentence(one)}) for one in profile.typical_vulnerable_groups
        ]
    elif profile and section == home[fields["kpi_title"]].id:
        ideas = [
            EntryIdea(sentence(one), {fields["kpi_title"]: sentence(one)}) for one in profile.suggested_rights_kpis
        ]
    elif profile and section == home[fields["body_name"]].id:
        ideas = [EntryIdea(one.body, {fields["body_name"]: one.body}) for one in profile.oversight_bodies]
    elif section == home[fields["option_name"]].id:
        ideas = option_ideas(form)
    elif section == home[fields["safeguard_title"]].id:
        ideas = safeguard_ideas(form)
    elif section == home[fields["deduction_title"]].id:
        ideas = breach_ideas(form)
    taken = {
        form.value(form.edition.section[section].entry_title, item)
        for item in form.items(form.edition.section[section])
    }
    return tuple(idea for idea in ideas if idea.title not in taken)


def option_ideas(form: Form) -> list[EntryIdea]:
    """The options that every comparison needs: today's arrangement, and each model that is not there yet."""
    title, model = form.edition.fields["option_name"], form.edition.role_of[Role.OPTION_MODEL][0]
    today = TODAYS_MODEL.get(str(form.role(Role.CURRENT_PROVIDER_KIND)))
    present = {form.role(Role.OPTION_MODEL, item) for item in form.role_entries(Role.OPTION_MODEL)}
    ideas = [(words, kind) for kind, words in MODELS.items() if kind not in present]
    ideas = [("As today", today), *ideas] if today else ideas
    return [EntryIdea(words, {title: words, model: kind}) for words, kind in ideas]


def safeguard_ideas(form: Form) -> list[EntryIdea]:
    """Safeguards that usually protect the engaged rights, those for the contract first."""
    title = form.edition.fields["safeguard_title"]
    rights = form.edition.role_of[Role.SAFEGUARD_RIGHTS][0]
    found: dict[str, list[str]] = {}
    for kind in ("contract", "procedural", "monitoring"):
        for right in form.engaged_rights:
            for words in getattr(form.edition.right[right].safeguards, kind):
                found.setdefault(sentence(words), []).append(right)
    return [EntryIdea(words, {title: words, rights: tuple(whom)}) for words, whom in found.items()]


def breach_ideas(form: Form) -> list[EntryIdea]:
    """What has gone wrong with the engaged rights elsewhere: breaches for which a contract may set a price."""
    title, rights = form.edition.fields["deduction_title"], form.edition.role_of[Role.DEDUCTION_RIGHTS][0]
    return [
        EntryIdea(words, {title: words, rights: (right,)})
        for right in form.engaged_rights
        for words in (sentence(one.rstrip(".")) for one in typical_scenarios(form.edition.right[right]))
    ]


def sentence(words: str) -> str:
    """Words with a capital first letter."""
    return words[:1].upper() + words[1:]
