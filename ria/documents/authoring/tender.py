"""Value, tender and award."""

from ria.documents.authoring.headings import heading, section_heading
from ria.documents.authoring.tables import Column, fact_table, list_table
from ria.documents.authoring.xml import paragraph, when


def tender_section() -> str:
    """Section "Value, tender and award", each part only where there is something to say."""
    return when(
        "tender.shown",
        section_heading("tender"),
        when("tender.statement", paragraph("BodyText", "{{ tender.statement }}", keep_next=True)),
        when("tender.purchase", heading(2, "What is bought, and how it is paid"), purchase()),
        when("tender.failure", heading(2, "What failure would cost in a year"), failure()),
        when("tender.failure", paragraph("Caption", "The figures behind it"), figures()),
        when("tender.unsourced", paragraph("Small", "{{ tender.unsourced }}")),
        when("tender.not_used", paragraph("BodyText", "The cost of failure was not worked out: {{ tender.not_used }}")),
        when("tender.standards", heading(2, "Minimum rights standards"), standards()),
        when("tender.lacking", paragraph("Small", "{{ tender.lacking }}")),
        when("tender.weights", heading(2, "Weights of the award"), weights()),
        when("tender.criteria", heading(2, "How bids are scored"), criteria()),
        when("tender.bids", heading(2, "Bids with the cost of failure"), bids()),
        when("tender.award", heading(2, "Statement on the award"), award()),
        when("tender.bidders", heading(2, "What was checked of each bidder"), bidders()),
        when("tender.events", heading(2, "Past events of bidders"), events()),
    )


def purchase() -> str:
    """What the specification says, what more people would mean, cost, pay, lots."""
    columns = (
        Column("Point", 44, "{{ one.name }}", style="TableStrong"),
        Column("What we found", 126, "{{ one.value }}"),
    )
    return fact_table(
        columns,
        "one in tender.purchase",
        empty="Nothing is recorded yet.",
        name="What is bought, and how it is paid",
        summary="The specification, volumes, cost and budget, payment and its side effects, lots and small bodies.",
    )


def failure() -> str:
    """The cost of failure."""
    columns = (Column("Part", 110, "{{ one.name }}"), Column("Pounds a year", 60, "{{ one.value }}", number=True))
    return fact_table(
        columns,
        "one in tender.failure",
        empty="Not worked out.",
        name="What failure would cost in a year",
        summary="The cost of everyday errors and of one large failure, in pounds a year.",
    )


def figures() -> str:
    """The figures behind the cost of failure."""
    label = paragraph("TableText", "{{ one.label }}") + when("one.source", paragraph("TableSmall", "{{ one.source }}"))
    columns = (
        Column("Figure, and its source", 96, label),
        Column("Central", 28, "{{ one.central }}", number=True),
        Column("Low to high", 46, "{{ one.range }}", number=True),
    )
    return list_table(
        columns,
        "one in tender.figures",
        empty="No figure is given.",
        name="The figures behind the cost of failure",
        summary="Each figure with its range and where it comes from.",
    )


def standards() -> str:
    """Minimum standards, pass or fail."""
    title = paragraph("TableStrong", "{{ one.title }}") + when("one.text", paragraph("TableText", "{{ one.text }}"))
    columns = (
        Column("Standard, pass or fail", 80, title),
        Column("Rights", 36, "{{ one.rights }}"),
        Column("Evidence asked for", 54, "{{ one.evidence }}"),
    )
    return list_table(
        columns,
        "one in tender.standards",
        empty="No standard is set.",
        name="Minimum rights standards",
        summary="Each standard that a bid must meet, the rights it protects, and the evidence asked for.",
    )


def weights() -> str:
    """Weights by kind of criterion."""
    columns = (
        Column("Kind", 60, "{{ one.kind }}"),
        Column("Weight", 30, "{{ one.weight }}", number=True),
        Column("What the band requires", 50, "{{ one.limit }}"),
        Column("Kept", 30, "{{ one.kept }}"),
    )
    return list_table(
        columns,
        "one in tender.weights",
        empty="No weight is set.",
        name="Weights of the award",
        summary="The weight of each kind of criterion and what the band requires of it.",
    )


def criteria() -> str:
    """The award criteria."""
    title = paragraph("TableStrong", "{{ one.title }}") + when("one.text", paragraph("TableText", "{{ one.text }}"))
    columns = (
        Column("Criterion", 100, title),
        Column("Kind", 42, "{{ one.kind }}"),
        Column("Weight", 28, "{{ one.weight }}", number=True),
    )
    return list_table(
        columns,
        "one in tender.criteria",
        empty="No criterion is set.",
        name="How bids are scored",
        summary="Each award criterion with its kind and weight.",
    )


def bids() -> str:
    """Bids with the cost of failure added."""
    columns = (
        Column("Bid", 50, "{{ one.name }}", style="TableStrong"),
        Column("Price", 40, "{{ one.price }}", number=True),
        Column("Failure over the contract", 40, "{{ one.failure }}", number=True),
        Column("Both together", 40, "{{ one.adjusted }}", number=True),
    )
    return list_table(
        columns,
        "one in tender.bids",
        empty="No bid has a price.",
        name="Bids with the cost of failure",
        summary="Each bid with its price, the cost of failure over the contract, and both together.",
    )


def award() -> str:
    """The five questions of the statement on the award."""
    columns = (
        Column("Question", 48, "{{ one.question }}", style="TableStrong"),
        Column("Answer", 98, "{{ one.answer }}"),
        Column("State", 24, "{{ one.blocks }}"),
    )
    return list_table(
        columns,
        "one in tender.award",
        empty="No bid is recorded yet.",
        name="Statement on the award",
        summary="The five questions of the statement on the award with their answers.",
    )


def bidders() -> str:
    """What was checked of each bidder."""
    name = (
        paragraph("TableStrong", "{{ one.name }}")
        + when("one.capability", paragraph("TableSmall", "{{ one.capability }}"))
        + when("one.claims", paragraph("TableSmall", "{{ one.claims }}"))
    )
    columns = (
        Column("Bidder, and what shows that it can do the work", 56, name),
        Column("Met", 57, "{{ one.met }}"),
        Column("In doubt, open or in the way", 57, "{{ one.open }}"),
    )
    return list_table(
        columns,
        "one in tender.bidders",
        empty="No bidder is recorded yet.",
        name="What was checked of each bidder",
        summary="Each bidder with what shows that it can do the work, the checks it meets, and those that are open.",
    )


def events() -> str:
    """Past events of bidders."""
    title = paragraph("TableStrong", "{{ one.title }}") + paragraph("TableSmall", "{{ one.happened }}")
    columns = (
        Column("Bidder", 36, "{{ one.bidder }}"),
        Column("What happened", 56, title),
        Column("Does it count?", 44, "{{ one.counts }}"),
        Column("Decision", 34, "{{ one.decision }}"),
    )
    return list_table(
        columns,
        "one in tender.events",
        empty="No past event is recorded.",
        name="Past events of bidders",
        summary="Each past event of a bidder, whether it still counts, and what was decided.",
    )
