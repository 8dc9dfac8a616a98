"""Published notices: releases, release packages and record packages of the Open Contracting Data Standard 1.1."""

import re

from ria.domain.notice import Notice
from ria.errors import BadInput
from ria.exchange.json_file import Node, read_json

PORTALS = {
    "ocds-b5fd17": "Contracts Finder",
    "ocds-h6vhtk": "Find a Tender",
    "ocds-r6ebe6": "Public Contracts Scotland",
    "ocds-kuma6s": "Sell2Wales",
}
"""Publishers by the registered prefix of their OCIDs."""

LIGHT_TOUCH = "lighttouch"
CPV = re.compile(r"\d{8}")
CERTAIN_BREAK = re.compile(r"(?:rn){2,}|(?<=[.:;!?)])rn(?=[A-Z0-9•*\-–(])|(?<=[.:;!?)])rn(?=\s)")
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


def releases(file: Node) -> list[Node]:
    """The releases of a release, a release package, a record package, or a plain list of releases."""
    if isinstance(file.value, list):
        return file.items
    if not isinstance(file.value, dict):
        file.wrong("an OCDS release or package")
    if "releases" in file.value:
        return file["releases"].items
    if "records" in file.value:
        return [release for record in file["records"].items for release in releases_of_record(record)]
    if "ocid" in file.value:
        return [file]
    raise BadInput(
        f"{file.path} is not an OCDS file: it has neither “releases” nor “records” nor “ocid”. Choose the JSON "
        "download of the notice."
    )


def releases_of_record(record: Node) -> list[Node]:
    """The compiled release of a record, or else all its releases that stand in the file."""
    compiled = record["compiledRelease"]
    return [compiled] if not compiled.missing else record["releases"].items


def notice(release: Node) -> Notice:
    """One release as a notice. Raises `BadInput` for a release without an OCID or with a field of the wrong kind."""
    ocid = release["ocid"].text
    if not ocid:
        raise BadInput(f"{release.path} > ocid: every OCDS release has one; this has none. Choose another file.")
    tender, lots, awards = release["tender"], release["tender"]["lots"].items, release["awards"].items
    periods = [tender["contractPeriod"], *(one["contractPeriod"] for one in (*lots, *awards))]
    stated = [tender["value"], release["planning"]["budget"]["amount"], *(one["value"] for one in awards)]
    amount, currency = value_of(stated, lots)
    suppliers = [who["name"].text for one in awards for who in one["suppliers"].items]
    cpv, cpv_title, others = codes(tender)
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
        portal=PORTALS.get(ocid[:11], ""),
        link=link(release),
        suppliers=tuple(dict.fromkeys(name for name in suppliers if name)),
        lots=len(lots),
    )


def tags(node: Node) -> tuple[str, ...]:
    """The tags of a release; some publishers give one as a plain text."""
    if isinstance(node.value, str):
        return (node.text,)
    return tuple(tag for one in node.items if (tag := one.text))


def value_of(stated: list[Node], lots: list[Node]) -> tuple[int | float | None, str]:
    """The value: of the whole, else of the budget or an award, else of all lots together. Nought is not stated."""
    for node in stated:
        if amount := node["amount"].number:
            return amount, node["currency"].text or "GBP"
    amounts = [(one["value"]["amount"].number, one["value"]["currency"].text or "GBP") for one in lots]
    currencies = {currency for amount, currency in amounts if amount}
    if len(currencies) == 1 and all(amount for amount, _ in amounts):
        return sum(amount for amount, _ in amounts if amount), currencies.pop()
    return None, ""


def codes(tender: Node) -> tuple[str, str, tuple[str, ...]]:
    """The main CPV code with its title, and all others, eight digits each."""
    main = tender["classification"]
    more = [*tender["additionalClassifications"].items]
    for item in tender["items"].items:
        more += [item["classification"], *item["additionalClassifications"].items]
    found = {code.group(): one["description"].text for one in (main, *more) if (code := CPV.match(one["id"].text))}
    first, *others = [*found, ""] if not found else list(found)
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
    """The address of the notice: its page among the documents, else a link of the release."""
    documents = release["tender"]["documents"].items
    for kind in ("tenderNotice", "awardNotice", "plannedProcurementNotice"):
        for one in documents:
            if one["documentType"].text == kind and (url := one["url"].text).startswith(("https://", "http://")):
                return url
    for one in release["links"].items:
        if (url := one["href"].text).startswith(("https://", "http://")):
            return url
    return ""


def repaired(text: str) -> str:
    """Text as its author wrote it: lost line breaks (the letters “rn”) and pound signs read twice are put right."""
    text = (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00c2\u00a3", "£").replace("\u00e2\u0080\u0099", "’")
    )
    mended = CERTAIN_BREAK.sub(lambda one: "\n\n" if one.group().count("rn") > 1 else "\n", text)
    if mended != text:
        mended = LIKELY_BREAK.sub("\n", mended)
    return "\n".join(line.strip() for line in mended.split("\n")).strip()
