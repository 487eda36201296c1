"""What tests of single widgets need: an application that is dressed, without a window or a database."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from rangkul.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The theme of the application, light."""
    found = qapp.property("rangkul.theme")
    made = found if isinstance(found, Theme) else Theme("light")
    if made is not found:
        made.apply(qapp)
    made.set_mode("light")
    return made
