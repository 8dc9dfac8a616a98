"""After an answer only parts of a page are drawn again: the page must then read as if all of it had been."""

from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlencode

import pytest
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from ria.bench.servers import workbench_server
from ria.bench.session import Session
from ria.domain.access import Person
from ria.domain.roles import Role
from ria.workbench.bench import Workbench
from ria.workbench.examples import load

ME = Person("Priya Shah", local=True)
READ = ("markdown", "heading", "alert", "text", "progress", "page_link", "vega_lite_chart", "html")
"""What a reader reads; a widget shows what the person gave it."""
MOST_ANSWERS = 14

Path_ = tuple[int, ...]


class Page(Session):
    """A page as a browser keeps it: what was drawn, by place, with the run that drew it and the part it belongs to."""

    run = 0
    parts: tuple[str, ...] = ()

    def __init__(self, address: str, page: str, query: str) -> None:
        super().__init__(address, page, query)
        self.nodes: dict[Path_, tuple[int, str, Element | None]] = {}

    def finished(self, message: ForwardMsg) -> bool:
        match message.WhichOneof("type"):
            case "new_session":
                self.run += 1
                self.parts = tuple(message.metadata.run.fragment_ids)
            case "delta":
                delta = message.delta
                element = delta.new_element if delta.WhichOneof("type") == "new_element" else None
                self.nodes[tuple(message.metadata.delta_path)] = (self.run, delta.fragment_id, element)
            case "script_finished" if message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                self.nodes = {path: node for path, node in self.nodes.items() if self.stands(*node[:2])}
        return super().finished(message)

    def stands(self, run: int, part: str) -> bool:
        """Whether something is left on the page after a run: what a part drew before goes when the part runs again."""
        return run == self.run or (bool(self.parts) and part not in self.parts)

    @property
    def words(self) -> list[str]:
        """What stands on the page, from top to bottom."""
        drawn = [element for _, (_, _, element) in sorted(self.nodes.items()) if element]
        return [str(getattr(one, kind)) for one in drawn if (kind := one.WhichOneof("type") or "") in READ]

    def answers(self, text: str, option: int) -> Iterator[tuple[str, WidgetState]]:
        """An answer for each question, with the label of its widget: this text, or option."""
        for one, (kind, element) in self.widgets.items():
            if "panel" in one:
                continue
            state, widget = WidgetState(id=one), getattr(element, kind)
            match kind:
                case "text_input" | "text_area":
                    state.string_value = text
                case "button_group" if not widget.required:
                    state.string_array_value.data.append(widget.options[option].content)
                case "radio":
                    state.int_value = range(len(widget.options))[option]
                case _:
                    continue
            yield widget.label, state


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, int, dict[str, str]]]:
    """The address of a workbench, a worked example in it, and names that addresses may hold."""
    url = f"sqlite:///{tmp_path_factory.mktemp('redrawn') / 'ria.db'}"
    bench = Workbench.at(url)
    number = load(bench, ME)[-1]
    opened = bench.open(ME, number)
    section = opened.edition.home[opened.edition.role_of[Role.SAFEGUARD_KIND][0]]
    first = opened.form.items(section)[0]
    names = {"right": opened.scorecard.main.rights[0].right, "entry": f"{section.id}.{first}"}
    bench.database.close()
    with workbench_server(url) as (address, _):
        yield address, number, names


@pytest.mark.parametrize(
    "page", ["service", "screening", "consultation", "rights_risk", "value", "contract", "closing"]
)
def test_what_is_left_on_a_page_is_what_a_whole_drawing_would_say(
    served: tuple[str, int, dict[str, str]], page: str
) -> None:
    address, number, _ = served
    compared(address, page, {"a": str(number)})


@pytest.mark.parametrize(("page", "named"), [("rights_risk", "right"), ("safeguards", "entry")])
def test_so_it_is_where_a_right_or_an_entry_is_open(
    served: tuple[str, int, dict[str, str]], page: str, named: str
) -> None:
    address, number, names = served
    compared(address, page, {"a": str(number), named: names[named]})


def compared(address: str, page: str, query: dict[str, str]) -> None:
    """Answer the first questions twice; after the second time, whose history has its button already, compare."""
    with Page(address, page, urlencode(query)) as shown:
        for _, state in list(islice(shown.answers("Eleven", 0), MOST_ANSWERS)):
            shown.values[state.id] = state
            shown.rerun()
        answers = list(islice(shown.answers("Twelve", -1), MOST_ANSWERS))
        for label, state in answers:
            shown.values[state.id] = state
            shown.rerun()
            after_the_answer = shown.words
            shown.rerun()
            assert after_the_answer == shown.words, label
        assert answers
