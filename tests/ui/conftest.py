"""What tests of pages share: the workbench that the pages use."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ria.workbench.bench import Workbench
from tests.ui.page_runs import workbench_at


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workbench]:
    with workbench_at(tmp_path, monkeypatch) as bench:
        yield bench
