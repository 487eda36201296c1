"""The polite voice: questions with a verb, refusals in words, our own mistakes with a report to copy; Qt's words in Indonesian."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rangkul.errors import Problem
from rangkul.language import Language
from rangkul.ui.tell import BugDialog, Dialog, Tell, ask, ask_text
from rangkul.ui.theme import Theme
from rangkul.ui.translator import Translator


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[Theme]:
    theme, translator = Theme("light"), Translator(Language("id"))
    theme.apply(qapp)
    qapp.installTranslator(translator)
    yield theme
    qapp.removeTranslator(translator)


def when_open(act: Callable[[Dialog], None]) -> None:
    """Acts on the dialog that is about to open."""

    def wait() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Dialog):
            act(dialog)
        else:
            QTimer.singleShot(10, wait)

    QTimer.singleShot(0, wait)


def test_the_button_names_the_verb_and_says_yes(qtbot: QtBot) -> None:
    words: list[str] = []

    def press(dialog: Dialog) -> None:
        words.extend((dialog.verb_button.text(), dialog.cancel_button.text()))
        QTest.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)

    when_open(press)
    assert ask(None, "Terbitkan sertifikat", "183 orang memenuhi syarat.", "Terbitkan 183 sertifikat")
    assert words == ["Terbitkan 183 sertifikat", "Batal"]


@pytest.mark.parametrize("danger", [False, True])
def test_escape_says_no(qtbot: QtBot, danger: bool) -> None:
    when_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert not ask(None, "Hapus", "Ini tidak dapat dibatalkan.", "Hapus", danger=danger)


def test_a_reason_is_asked_for_and_given_without_spaces_around(qtbot: QtBot) -> None:
    def answer(dialog: Dialog) -> None:
        QTest.keyClicks(dialog.findChild(QPlainTextEdit), "  nama salah ")
        QTest.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)

    when_open(answer)
    assert ask_text(None, "Alasan", "Mengapa sertifikat ini dicabut?", "Cabut") == "nama salah"
    when_open(Dialog.reject)
    assert ask_text(None, "Alasan", "Mengapa sertifikat ini dicabut?", "Cabut") is None


def test_a_problem_is_a_sentence_and_no_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    tell, heard = Tell(Language("id"), tmp_path), list[str]()
    tell.refused.connect(heard.append)
    tell.error(Problem("The file {name} is empty; choose another one.", name="a.xlsx"))
    assert len(heard) == 1
    assert "a.xlsx" in heard[0]


def test_our_own_mistake_can_be_copied_and_lies_in_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    tell = Tell(Language("id"), tmp_path)

    def copy(dialog: Dialog) -> None:
        assert isinstance(dialog, BugDialog)
        QTest.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
        dialog.reject()

    when_open(copy)
    tell.error(ZeroDivisionError("a mistake of ours"))
    assert "a mistake of ours" in QGuiApplication.clipboard().text()
    assert "a mistake of ours" in (tmp_path / "report.txt").read_text("utf-8")


QT_WORDS = [
    ("QPlatformTheme", "Cancel", "Batal"),
    ("QPlatformTheme", "&Yes", "Ya"),
    ("QWidgetTextControl", "&Copy", "Salin"),
    ("Anything", "not among our words", "not among our words"),
]


@pytest.mark.parametrize(("context", "source", "text"), QT_WORDS)
def test_words_of_qt_are_indonesian_and_unknown_ones_stay(context: str, source: str, text: str) -> None:
    assert QCoreApplication.translate(context, source) == text
