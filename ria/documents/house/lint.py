"""Checks a template of the house: what it uses, why it is refused, what could be better. Nothing of it is run."""

from ria.documents.house.advice import advice
from ria.documents.house.catalogue import Shape
from ria.documents.house.findings import Finding, Findings
from ria.documents.house.package_check import package_faults
from ria.documents.house.scope import Usage, all_paths, usage
from ria.documents.house.syntax import HouseSandbox, block_faults, forbidden, parsed, place_of, tag_of
from ria.documents.house.tags import Script, scripts
from ria.documents.house.unpacking import Trees, trees, unpacked
from ria.documents.house.word_check import word_faults
from ria.errors import BadInput

MOST_SHOWN = 30
"""So many reasons are named at once."""

NO_FIELD = "It uses no field, so every document made from it would say the same. Write at least {{ front.title }}."


def lint(data: bytes, shape: Shape) -> Findings:
    """What is found in a template for a document with these fields."""
    try:
        parts = unpacked(data)
        found = trees(parts)
    except BadInput as error:
        return Findings(refused=(Finding("File", str(error)),))
    refused = list(dict.fromkeys([*package_faults(parts, found), *word_faults(found)]))
    if refused:
        return Findings(refused=tuple(refused[:MOST_SHOWN]))
    return lint_tags(found, shape)


def lint_tags(found: Trees, shape: Shape) -> Findings:
    """What is found in the tags of a package that may be used."""
    written = list(scripts(found))
    refused, usages = list[Finding](), list[Usage]()
    for one in written:
        torn = list(block_faults(one))
        faults = [*one.faults, *torn]
        read = None if torn else usage_of(one, shape)
        if isinstance(read, Usage):
            usages.append(read)
            faults += read.faults
        elif read is not None:
            faults.append(read)
        refused += faults
    used = tuple(all_paths(usages))
    if not used and not refused:
        refused.append(Finding("File", NO_FIELD))
    told = tuple(advice(found, written, used, shape)) if not refused else ()
    return Findings(used, tuple(dict.fromkeys(refused))[:MOST_SHOWN], told)


def usage_of(script: Script, shape: Shape) -> Usage | Finding:
    """The fields that a part uses, with what is wrong in how it does; or the first tag that cannot be read."""
    tree = parsed(script, HouseSandbox.plain())
    if isinstance(tree, Finding):
        return tree
    wrong = list(forbidden(tree))
    found = usage(script, tree, shape, frozenset(line for line, _ in wrong))
    found.faults += [Finding(place_of(script, line), f"{tag_of(script, line)}: {text}") for line, text in wrong]
    return found


def package_refusals(data: bytes) -> tuple[Finding, ...]:
    """Why a package may not even be opened to be filled. Raises `BadInput` for what is no Word file."""
    parts = unpacked(data)
    found = trees(parts)
    return tuple(dict.fromkeys([*package_faults(parts, found), *word_faults(found)]))
