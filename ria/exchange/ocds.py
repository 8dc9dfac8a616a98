"""Published notices: releases, release packages and record packages of the Open Contracting Data Standard 1.1."""

import re

from ria.domain.node import Node
from ria.domain.notice import Notice
from ria.errors import BadInput
from ria.exchange.json_file import read_json
from ria.exchange.ocds_package import releases

PORTALS = {
    "ocds-b5fd17": "Contracts Finder",
    "ocds-h6vhtk": "Find a Tender",
    "ocds-r6ebe6": "Public Contracts Scotland",
    "ocds-kuma6s": "Sell2Wales",
}
"""Publishers by the registered prefix of their OCIDs."""

METHODS = {"open": "open", "selective": "selective", "limited": "limited", "direct": "direct award"}
"""The procurement method (OCDS 1.1, codelist method) in words, where the notice gives no words of its own."""

NOTICES = ("tenderNotice", "contractNotice", "awardNotice", "plannedProcurementNotice", "marketEngagementNotice")
"""The types of document (OCDS 1.1, codelist documentType, and those that portals add) that are the notice itself."""

NOT_AWARDED = ("unsuccessful", "cancelled")
LIGHT_TOUCH = "lighttouch"
ADDRESS = re.compile(r"https?://[^\s/]+\.\S+")
CPV = re.compile(r"\d{8}")
CERTAIN_BREAK = re.compile(
    r"(?:rn){2,}|(?<=[.:;!?)])rn(?=[A-Z0-9•*\-–(])|(?<=[.:;!?)])rn(?=\s)|(?<=\s)rn(?=[A-Z0-9•*\-–(\s])"
)
LIKELY_BREAK = re.compile(r"(?<=[a-z,%])rn(?=[A-Z0-9•*–])")


def read_ocds(data: bytes, name: str) -> tuple[Notice, ...]:
    """Every release of a file as a notice, in its order.

    Raises `BadInput`, with the file and the field, for a file that is not JSON, not OCDS, empty or too large.
    """
    return notices(read_json(data, name), name)


def notices(content: object, name: str) -> tuple[Notice, ...]:
    """The same from the content of a JSON file."""
    found = releases(Node(content, name))
    if not found:
        raise BadInput(f"{name} holds no release. Download a package with at least one notice.")
    return tuple(notice(one) for one in found)


def notice(release: Node) -> Notice:
    """One release as a notice. Raises `BadInput` for a release without an OCID or with a field of the wrong kind."""
    ocid = release["ocid"].text
    if not ocid:
        raise BadInput(f"{release.path} > ocid: every OCDS release has one; this has none. Choose another file.")
    tender, lots = release["tender"], release["tender"]["lots"].items
    awards, contracts = release["awards"].items, release["contracts"].items
    periods = [tender["contractPeriod"], *(one["contractPeriod"] for one in (*lots, *awards))]
    periods += [one["period"] for one in contracts]
    suppliers = [who["name"].text for one in awards for who in one["suppliers"].items]
    amount, currency = value_of(release)
    cpv, cpv_title, others = codes(release)
    basis = tender["legalBasis"]
    return Notice(
        ocid=ocid,
        title=repaired(tender["title"].text or release["title"].text),
        buyer=repaired(buyer(release)),
        description=repaired(tender["description"].text or release["description"].text),
        amount=amount,
        currency=currency,
        tags=tags(release["tag"]),
        published=release["date"].day,
        tender_closes=tender["tenderPeriod"]["endDate"].day,
        starts=min((day for one in periods if (day := one["startDate"].day)), default=None),
        ends=max((day for one in periods if (day := one["endDate"].day)), default=None),
        days=max((int(days) for one in periods if (days := one["durationInDays"].number)), default=None),
        cpv=cpv,
        cpv_title=cpv_title,
        other_cpv=others,
        light_touch=light_touch(tender),
        method=tender["procurementMethodDetails"].text or METHODS.get(tender["procurementMethod"].text, ""),
        legal_basis=" ".join(filter(None, (basis["scheme"].text, basis["id"].text))),
        portal=PORTALS.get(ocid[:11], ""),
        link=link(release),
        suppliers=tuple(dict.fromkeys(name for name in suppliers if name)),
        lots=tuple(repaired(one["title"].text) for one in lots),
    )


def tags(node: Node) -> tuple[str, ...]:
    """The tags of a release; some publishers give one as a plain text."""
    if isinstance(node.value, str):
        return (node.text,)
    return tuple(tag for one in node.items if (tag := one.text))


def value_of(release: Node) -> tuple[int | float | None, str]:
    """The value: of the whole, else of the budget, else of all awards, contracts or lots. Nought is not stated."""
    tender = release["tender"]
    for node in (tender["value"], release["planning"]["budget"]["amount"]):
        if (amount := node["amount"].number or 0) > 0:
            return amount, node["currency"].text or "GBP"
    awards = [one for one in release["awards"].items if one["status"].text not in NOT_AWARDED]
    for parts in (awards, release["contracts"].items, tender["lots"].items):
        amounts = [(one["value"]["amount"].number or 0, one["value"]["currency"].text or "GBP") for one in parts]
        currencies = {currency for _, currency in amounts}
        if len(currencies) == 1 and all(amount > 0 for amount, _ in amounts):
            return sum(amount for amount, _ in amounts), currencies.pop()
    return None, ""


def codes(release: Node) -> tuple[str, str, tuple[str, ...]]:
    """The main CPV code with its title, and all others, eight digits each."""
    tender = release["tender"]
    listed = [tender["classification"], *tender["additionalClassifications"].items]
    for part in (tender, *release["awards"].items, *release["contracts"].items):
        for item in part["items"].items:
            listed += [item["classification"], *item["additionalClassifications"].items]
    found: dict[str, str] = {}
    for one in listed:
        code = CPV.match(one["id"].text)
        if code and one["scheme"].text in ("", "CPV"):
            found[code.group()] = found.get(code.group()) or one["description"].text
    first, *others = [*found] or [""]
    return first, found.get(first, ""), tuple(others)


def buyer(release: Node) -> str:
    """The name of the buyer, from the release or from its parties."""
    if name := release["buyer"]["name"].text:
        return name
    for party in release["parties"].items:
        if "buyer" in [one.text for one in party["roles"].items]:
            return party["name"].text
    return ""


def light_touch(tender: Node) -> bool | None:
    """Whether the notice says that the contract is light touch; `None` when it says nothing about special regimes."""
    regimes = tender["specialRegime"]
    if regimes.missing:
        return None
    words = [regimes.text] if isinstance(regimes.value, str) else [one.text for one in regimes.items]
    return any(LIGHT_TOUCH in word.casefold().replace("-", "").replace("_", "") for word in words)


def link(release: Node) -> str:
    """The address of the notice: its page among the documents of any stage, else a link of the release."""
    stages = (release["tender"], release["planning"], *release["awards"].items)
    documents = [one for stage in stages for one in stage["documents"].items]
    pages = [one["url"].text for kind in NOTICES for one in documents if one["documentType"].text == kind]
    links = [one["href"].text for one in release["links"].items]
    return next((url for url in (*pages, *links) if ADDRESS.fullmatch(url)), "")


def repaired(text: str) -> str:
    """Text as its author wrote it: lost line breaks (the letters “rn”) and pound signs read twice are put right."""
    text = (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00c2\u00a3", "£").replace("\u00e2\u0080\u0099", "’")
    )
    mended = CERTAIN_BREAK.sub(lambda one: "\n\n" if one.group().count("rn") > 1 else "\n", text)
    if mended != text:
        mended = LIKELY_BREAK.sub("\n", mended)
    return "\n".join(line.strip() for line in mended.split("\n")).strip()
