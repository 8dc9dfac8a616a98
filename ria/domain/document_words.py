"""Words of the edition for people outside: topics of the help page, and what documents for the public say."""

from ria.domain.model import Data


class HelpTopic(Data):
    """A topic of the help page, as Markdown."""

    id: str
    title: str
    text: str


class RouteWords(Data):
    """One way to challenge in plain words; `id` is the option of the question that names the ways."""

    id: str
    title: str
    text: str
    when: str


class DocumentWords(Data):
    """The whole of `documents.toml`."""

    routes: tuple[RouteWords, ...]
