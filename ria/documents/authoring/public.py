"""Documents for the public: the summary, and the leaflet on how to challenge a decision."""

from ria.documents.authoring.package_of import public_document
from ria.documents.authoring.tables import Column, grid_table, list_table, row_of
from ria.documents.authoring.xml import each, paragraph, run, strong, when

SUMMARY = "Public summary of a rights impact assessment"
LEAFLET = "How to challenge a decision"
NO_WAY = "No way to challenge is set up yet. The contract may not be awarded until there is."


def bullets(sequence: str, empty: str) -> str:
    """A list of sentences, and one sentence when there is none."""
    return each("line", sequence, paragraph("ListBullet", "{{ line }}")) + when(
        f"not {sequence}", paragraph("NotGiven", empty)
    )


def public_summary() -> bytes:
    """The template of the public summary."""
    body = (
        paragraph("Organisation", SUMMARY),
        paragraph("Title", "{{ front.title }}"),
        paragraph("Small", "{{ public.line }}"),
        paragraph("PublicLead", strong("{{ public.lead_in }}"), run("{{ public.lead }}")),
        paragraph("PublicHead", "What we want to do"),
        bullets("public.plan", "Nothing is decided yet."),
        paragraph("PublicHead", "What could go wrong, and what we will do"),
        paragraph("Small", "{{ public.bands }}"),
        risks(),
        paragraph("PublicHead", "What people told us"),
        paragraph("BodyText", "{{ public.asked }}"),
        when("public.themes", themes()),
        paragraph("PublicHead", "What we do not know"),
        bullets("public.unknown", "We know of no gap that would change the result."),
        paragraph("PublicHead", "What happens next"),
        bullets("public.next", "No day is set yet."),
        paragraph("PublicHead", "If you disagree"),
        each(
            "way",
            "public.disagree",
            paragraph("ListBullet", strong("{{ way.title }}"), run("{{ way.when }}"), run("{{ way.text }}")),
        ),
        when("not public.disagree", paragraph("NotGiven", NO_WAY)),
        paragraph("PublicHead", "What was left out"),
        paragraph("BodyText", "{{ public.left_out }}"),
    )
    return public_document(SUMMARY, "".join(body))


def risks() -> str:
    """What could go wrong, what will be done, and the risk left."""
    columns = (
        Column("What could go wrong", 62, "{{ one.wrong }}"),
        Column("What we will do", 83, "{{ one.do }}"),
        Column("Risk left", 25, paragraph("Band", "{{ one.band }}")),
    )
    return list_table(
        columns,
        "one in public.risks",
        empty="Nobody has said yet which rights the service can affect.",
        name="What could go wrong, and what we will do",
        summary="Each thing that could go wrong, what we will do about it, and the risk that is left.",
    )


def themes() -> str:
    """You said, we did."""
    did = paragraph("TableText", strong("{{ one.lead }} "), run("{{ one.did }}"))
    columns = (Column("You said", 70, "{{ one.said }}"), Column("We did", 100, did))
    return list_table(
        columns,
        "one in public.themes",
        empty="Nothing was recorded.",
        name="You said, we did",
        summary="What people said, and what we did about it or why not.",
    )


def challenge_leaflet() -> bytes:
    """The template of the leaflet: what a person can do on one side, a form on the other."""
    body = (
        paragraph("Title", "Do you think we got it wrong?"),
        paragraph("Subtitle", "{{ leaflet.about }}"),
        paragraph("Callout", strong("{{ leaflet.first }}"), run("{{ leaflet.promise }}")),
        paragraph("PublicHead", "What you can do"),
        steps(),
        paragraph("PublicHead", "Who is responsible"),
        paragraph("BodyText", "{{ leaflet.responsible }}"),
        paragraph("PublicHead", "Free, independent help"),
        paragraph("BodyText", "{{ leaflet.help }}"),
        when("leaflet.bodies", bodies()),
        when("leaflet.formats", paragraph("Small", "{{ leaflet.formats }}")),
        paragraph("PublicHeadPage", "{{ leaflet.form_title }}"),
        paragraph("BodyText", "{{ leaflet.form }}"),
        form(),
        paragraph("Small", "You do not have to use this form. A letter, an e-mail or a call counts too."),
    )
    return public_document(LEAFLET, "".join(body))


def steps() -> str:
    """The steps a person can take."""
    what = paragraph("TableStrong", "{{ one.title }}") + paragraph("TableText", "{{ one.text }}")
    columns = (
        Column("Step", 16, paragraph("Step", "{{ one.number }}")),
        Column("What to do", 104, what),
        Column("When", 50, "{{ one.when }}", style="TableStrong"),
    )
    return list_table(
        columns,
        "one in leaflet.steps",
        empty="No way to challenge is set up.",
        name="What you can do",
        summary="Each step with what to do and when.",
    )


def bodies() -> str:
    """Independent bodies that can act."""
    columns = (
        Column("Who", 60, "{{ one.name }}", style="TableStrong"),
        Column("What it is", 50, "{{ one.kind }}"),
        Column("How to reach it", 60, "{{ one.contact }}"),
    )
    return list_table(
        columns,
        "one in leaflet.bodies",
        empty="No body is named.",
        name="Independent bodies",
        summary="Each independent body with what it is and how to reach it.",
    )


FORM = (
    ("Your name", 12),
    ("How to reach you: phone, e-mail or address", 16),
    ("Day of the decision, and its number if you have one", 12),
    ("What was decided", 18),
    ("What is wrong with it, or was left out", 52),
    ("Help you need: interpreter, large print, somebody to speak for you", 18),
    ("Day, and your signature or that of the person who helps you", 16),
)


def form() -> str:
    """Boxes to write in."""
    columns = (Column("Question", 60, style="TableStrong"), Column("Your answer", 110))
    rows = "".join(row_of(columns, (words, ""), height=height) for words, height in FORM)
    return grid_table(columns, rows, name="Form to ask for a review", summary="Seven boxes to write in.")
