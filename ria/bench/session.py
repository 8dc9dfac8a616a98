"""A browser session without a browser: speaks to a Streamlit server as a page does, and takes the time."""

from collections import Counter
from contextlib import ExitStack
from time import perf_counter
from types import TracebackType
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import connect
from websockets.typing import Subprotocol

PATIENCE = 60
"""Seconds until a server that does not answer is given up."""

WIDGETS = (
    *("button", "button_group", "checkbox", "date_input", "download_button", "file_uploader", "multiselect"),
    *("number_input", "radio", "selectbox", "text_area", "text_input"),
)
GOES_ON = ForwardMsg.FINISHED_EARLY_FOR_RERUN
WHOLE = ForwardMsg.FINISHED_SUCCESSFULLY
FAILED = ForwardMsg.FINISHED_WITH_COMPILE_ERROR


class Session:
    """One open page. `widgets` holds the elements that take input, by id, as the last run drew them."""

    def __init__(self, address: str, page: str = "", query: str = "") -> None:
        """The page at `http://host:port`. Entering the session opens it and draws it for the first time."""
        self.address, self.page, self.query = address, page, query
        self.page_hash = ""
        self.widgets: dict[str, tuple[str, Element]] = {}
        self.drawing: dict[str, tuple[str, Element]] = {}
        self.values: dict[str, WidgetState] = {}
        self.problems: list[str] = []
        self.closing = ExitStack()

    def __enter__(self) -> "Session":
        connection = connect(
            f"ws://{urlsplit(self.address).netloc}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            compression=None,
        )
        with ExitStack() as opening:
            self.socket = opening.enter_context(connection)
            self.rerun()
            self.closing = opening.pop_all()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.closing.close()

    def rerun(self) -> float:
        """Run the page with all that was entered; seconds until the server has said all.

        Raises `RuntimeError` when the page shows an exception: a page that fails is no measurement.
        """
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_script_hash = self.page_hash
        message.rerun_script.page_name = "" if self.page_hash else self.page
        message.rerun_script.widget_states.widgets.extend(self.values.values())
        began = perf_counter()
        self.socket.send(message.SerializeToString())
        while not self.finished(ForwardMsg.FromString(self.received())):
            pass
        took = perf_counter() - began
        if self.problems:
            raise RuntimeError(f"The page {self.page!r} shows an error: {self.problems[0]}")
        return took

    def received(self) -> bytes:
        """The next message of the server."""
        data = self.socket.recv(PATIENCE)
        return data if isinstance(data, bytes) else data.encode()

    def finished(self, message: ForwardMsg) -> bool:
        """Take in a message; whether it is the last one of this rerun."""
        match message.WhichOneof("type"):
            case "new_session":
                self.drawing = {}
            case "navigation":
                self.page_hash = message.navigation.page_script_hash
            case "delta" if message.delta.WhichOneof("type") == "new_element":
                self.drawn(message.delta.new_element)
            case "script_finished":
                if message.script_finished == FAILED:
                    self.problems.append("the script cannot be compiled")
                if message.script_finished == WHOLE:
                    self.widgets = {}
                self.widgets |= self.drawing
                return message.script_finished != GOES_ON
        return False

    def drawn(self, element: Element) -> None:
        """Remember what takes input, and the value that a browser would send back for it."""
        kind = element.WhichOneof("type")
        if kind == "exception":
            self.problems.append(element.exception.message or element.exception.type)
        if kind not in WIDGETS:
            return
        widget = getattr(element, kind)
        self.drawing[widget.id] = (kind, element)
        state = WidgetState(id=widget.id)
        match kind:
            case "text_input" | "text_area":
                state.string_value = widget.value if widget.set_value else widget.default
            case "checkbox":
                state.bool_value = widget.value if widget.set_value else widget.default
            case _:
                return
        if widget.set_value or widget.id not in self.values:
            self.values[widget.id] = state

    def type(self, widget_id: str, text: str) -> float:
        """Type into a text widget and leave it; seconds until the server has said all that follows."""
        self.values[widget_id] = WidgetState(id=widget_id, string_value=text)
        return self.rerun()

    def counts(self) -> Counter[str]:
        """How many widgets of each kind the page has."""
        return Counter(kind for kind, _ in self.widgets.values())
