"""Where the tags of a template are worked out: in a sandbox, with strict names, compiled once for each template."""

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.sandbox import SandboxedEnvironment

KEPT = 32
"""Compiled sources that are remembered: each template has a body, a header, a footer and its properties."""


class Sandbox(SandboxedEnvironment):
    """A sandbox that remembers what it compiled. Compiling takes nearly as long as filling."""

    def from_string(
        self,
        source: str | nodes.Template,
        globals: MutableMapping[str, Any] | None = None,
        template_class: type[Template] | None = None,
    ) -> Template:
        """The compiled template of a source."""
        if isinstance(source, str) and globals is None and template_class is None:
            return compiled(source)
        return super().from_string(source, globals, template_class)


SANDBOX = Sandbox(undefined=StrictUndefined, autoescape=True)


@lru_cache(maxsize=KEPT)
def compiled(source: str) -> Template:
    """A source, compiled once. Raises `jinja2.TemplateError` for a broken tag."""
    return SandboxedEnvironment.from_string(SANDBOX, source)
