"""Choices that stand in the address, so that reload and a shared link return to the same view.

Streamlit's own binding writes labels into the address; labels here carry counts and may change. Ids do not.
"""

from collections.abc import Callable, Collection
from typing import Any

import streamlit as st


def one(key: str, allowed: Collection[str], default: str) -> None:
    """Let the widget `key` start from the one choice in the address, where it is allowed."""
    if key not in st.session_state:
        named = st.query_params.get(key, default)
        st.session_state[key] = named if named in allowed else default


def several(key: str, allowed: Collection[Any], read: Callable[[str], Any] = str) -> None:
    """Let the widget `key` start from the choices in the address, each read by `read` and allowed."""
    if key not in st.session_state:
        named = [read(word) for word in st.query_params.get_all(key) if read is str or word.isdecimal()]
        st.session_state[key] = [word for word in dict.fromkeys(named) if word in allowed]


def keep(key: str) -> None:
    """Write what a widget was set to into the address; nothing chosen leaves it."""
    value = st.session_state.get(key)
    if value is None or value in ("", []):
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = [str(word) for word in value] if isinstance(value, list) else str(value)
