"""A field changed elsewhere is brought up to date; what the screen of before still sends is nobody's answer."""

from time import monotonic
from typing import Any

import streamlit as st

ON_ITS_WAY = 1.0
"""Seconds in which a browser may still send the field as it was. Nobody types a text of before that quickly."""


def bring_up_to_date(key: str, stored: Any) -> None:
    """Let a field say what is stored, and remember what it said."""
    st.session_state[f"was|{key}"] = (st.session_state[key], monotonic())
    st.session_state[key] = stored


def sends(key: str) -> bool:
    """Whether a field says again what it said until a moment ago: pressed or typed before the new text had arrived."""
    if f"was|{key}" not in st.session_state:
        return False
    was, at = st.session_state[f"was|{key}"]
    return monotonic() < at + ON_ITS_WAY and bool(st.session_state[key] == was)
