"""Whose name a document may print: that of a person, never the name of an account."""

import re

ACCOUNT = re.compile(r"[a-z0-9_.@$\\-]*")
"""How accounts are named: one word without capitals. A person writes their own name otherwise."""
SHARED = ("administrator", "admin", "root", "user", "owner", "guest", "default user", "system", "unknown")


def author_name(name: str) -> str:
    """A name as documents print it; empty when it names an account (root, Administrator, pshah) and no person."""
    words = name.strip()
    return "" if ACCOUNT.fullmatch(words) or words.casefold() in SHARED else words
