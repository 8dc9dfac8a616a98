"""Words of the edition for people outside: topics of the help page, and what documents for the public say."""

from ria.domain.model import Checked, Data


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


class Ground(Data):
    """Why an answer may be left out of what is published. `source` and `check` say where the ground comes from."""

    id: str
    title: str
    source: str
    check: Checked

    @property
    def words(self) -> str:
        """The ground within a sentence."""
        return self.title[:1].lower() + self.title[1:]

    @property
    def mark(self) -> str:
        """What stands in a published text in the place of the words."""
        return f"[left out: {self.words}]"


class DocumentWords(Data):
    """The whole of `documents.toml`."""

    routes: tuple[RouteWords, ...]
    grounds: tuple[Ground, ...]
