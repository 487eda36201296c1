"""Takes what a scanner types, whatever has the focus, and lets what a person types pass."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from rangkul.rules.tag_code import LENGTH, read_digits, read_tags, resembles_tag
from rangkul.ui.door.slow_keys import SlowKeys
from rangkul.work.door_codes import NRP_LENGTH, foreign_kind

PAUSE = 50  # milliseconds after which the next key belongs to a person: most scanners need 1–30
LONGEST_PAUSE = 160  # learned from a scanner that needs more
LEAST = 6  # signs of the shortest code
LONG = 12  # so many signs, each within the pause, no hand types
LATE = 30  # milliseconds of delay that tell of a window that was busy, not of a person who paused

AFTER_TYPING = re.compile(r"([^\W\d]+)(\d{8})")
MANY_LINES = re.compile(r"begin:v|mecard", re.IGNORECASE)  # codes that hold line ends themselves
TEXT_INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
HELD_ALONG = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
}  # fmt: skip
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True)
class Held:
    """A key that waits until it is known who typed it."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str


def looks_like_code(text: str) -> bool:
    """Names have no digits and codes do; so a name typed by a very fast hand is never taken for a card."""
    if foreign_kind(text) or (len(text) >= LENGTH and read_tags(text)):
        return True
    number = any(sign.isdigit() for sign in text) or (len(text) >= LEAST and bool(read_digits(text)))
    return " " not in text and (number or resembles_tag(text))


def is_whole_code(text: str) -> bool:
    """Codes known without an end sign: a tag, an NRP, the internal key, anything too long for a hand."""
    if len(text) == 32 and text.isalnum() and looks_like_code(text):
        return True
    if any(len(number) == NRP_LENGTH for number in read_digits(text)) or (len(text) >= LENGTH and read_tags(text)):
        return True
    return (len(text) >= LONG and looks_like_code(text)) or (resembles_tag(text) and any(sign.isdigit() for sign in text))


def parted(code: str) -> list[str]:
    """Two tags that came without anything between them."""
    parts = [code[start : start + LENGTH] for start in range(0, len(code), LENGTH)]
    return parts if len(parts) > 1 and len(code) % LENGTH == 0 and all(read_tags(part) for part in parts) else [code]


def typed_before(code: str) -> int:
    """How many letters a person had typed when the scanner began."""
    if resembles_tag(code):
        return 0  # also one whose signs are all digits: RK and eight of them
    if typed := AFTER_TYPING.fullmatch(code):
        return len(typed[1])
    for start in range(1, len(code) - LENGTH + 1):
        if code[:start].isalpha() and code[start].isalpha() and read_tags(code[start : start + LENGTH]) and not read_tags(code[:LENGTH]):
            return start
    return 0


class Scanner(QObject):
    """Watches the keys of one window and of everything that stands on it (lists, dialogs).

    Keys are held back for 50 ms. When an Enter follows quickly, they were a code: `scanned` carries it and nobody else hears of the
    keys. Else they are given to whoever they were meant for; typed where nothing takes text, they go to `fallback()` or `field`. A slower
    scanner is known by its even pace: its code is taken back from wherever it went, and the next is waited for longer.
    """

    scanned = Signal(str)

    def __init__(self, window: QWidget, field: QLineEdit) -> None:
        super().__init__(window)
        self.window, self.field = window, field
        self.fallback: Callable[[], QLineEdit | None] = lambda: None  # a field that waits for words just now
        self.held: list[Held] = []
        self.target: QWidget | None = None
        self.passing = self.waited = self.swallowing = False
        self.slow = SlowKeys()
        self.pause = PAUSE
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self._paused)
        self.key_at = 0.0

    def start(self) -> None:
        if app := QCoreApplication.instance():
            app.installEventFilter(self)

    def stop(self) -> None:
        self.held.clear()
        self.timer.stop()
        if app := QCoreApplication.instance():
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and self.held:
            self.release()
        elif kind == QEvent.Type.KeyPress and not self.passing and isinstance(watched, QWidget) and isinstance(event, QKeyEvent):
            return self._stands_on_window(watched) and self._take(watched, event)
        return False

    def _stands_on_window(self, widget: QWidget) -> bool:
        """In the window, in a list that dropped from it, or in a dialog, whoever opened it."""
        place: QWidget | None = widget
        while place is not None and place is not self.window:
            place = place.parentWidget()
        return place is not None or (self.window.isVisible() and widget.window() is QApplication.activeModalWidget())

    def _take(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Whether the key is kept from `widget`."""
        key, text = Qt.Key(event.key()), event.text()
        if key in HELD_ALONG:
            return False
        if self._swallows():
            return True
        if key in ENDS and not event.modifiers() & COMMANDS:
            return self._end(widget, event)
        sign = bool(text) and text.isprintable() and not event.modifiers() & COMMANDS and not event.isAutoRepeat()
        if not sign:
            if self.held and text and not text.isprintable() and key not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Escape):
                return True  # a sign that divides the parts of a code
            self.release()
            return False
        if key == Qt.Key.Key_Space and not self.held and not isinstance(widget, TEXT_INPUTS):
            return False  # presses a button
        if self.target is not widget:
            self.release()
        self.slow.key_came()
        self.target = widget
        self.held.append(Held(event.key(), event.modifiers(), text))
        self._wait()
        return True

    def _swallows(self) -> bool:
        """The further lines of a code of many lines belong to it."""
        now = time.monotonic()
        self.swallowing = self.swallowing and (now - self.key_at) * 1000 < 4 * self.pause
        if self.swallowing:
            self.key_at = now
        return self.swallowing

    def _wait(self) -> None:
        self.waited = False
        self.timer.start(self.pause)
        self.key_at = time.monotonic()

    def _end(self, widget: QWidget, event: QKeyEvent) -> bool:
        code = "".join(one.text for one in self.held)
        quick = len(code) >= NRP_LENGTH  # came as one, so nothing typed before belongs to it
        if not quick and (slow := self.slow.code(code, anywhere=not self._typed_elsewhere(widget))):
            self.slow.take_back()
            self.pause = min(LONGEST_PAUSE, max(self.pause, self.slow.pace))
            self._give(slow)
            return True
        if count := typed_before(code):  # the scanner began while a person was typing
            target, rest = self.target, self.held[count:]
            code, self.held = code[count:], self.held[:count]
            self.release()
            self.held, self.target = rest, target
        if len(code) >= LEAST and looks_like_code(code):
            self._give(code)
            return True
        return self._end_of_typing(widget, event)

    def _end_of_typing(self, widget: QWidget, event: QKeyEvent) -> bool:
        """The Enter of a person follows the letters: never to a list that they did not reach."""
        went = self.release()
        self.slow.forget()
        if went is None or went is widget or not isValid(went):
            return False
        self._send(went, Held(event.key(), event.modifiers(), event.text()))
        return True

    def _typed_elsewhere(self, widget: QWidget | None) -> bool:
        return isinstance(widget, TEXT_INPUTS) and widget is not self.field

    def _give(self, code: str) -> None:
        self.held.clear()
        self.timer.stop()
        self.slow.forget()
        self.target = None
        self.swallowing = bool(MANY_LINES.match(code))
        self.key_at = time.monotonic()
        for one in parted(code):
            self.scanned.emit(one)

    @Slot()
    def _paused(self) -> None:
        late = (time.monotonic() - self.key_at) * 1000 > self.pause + LATE
        if late and not self.waited:
            self.waited = True  # the window was busy: keys may be waiting behind this very moment
            self.timer.start(self.pause)
            return
        code = "".join(one.text for one in self.held)
        whole = bool(read_tags(code)) if self._typed_elsewhere(self.target) else is_whole_code(code)
        if whole and len(code) >= LEAST:
            self._give(code)
        else:
            self.release()

    def release(self) -> QWidget | None:
        """Gives the held keys to whoever they were meant for; who that was."""
        self.timer.stop()
        keys, self.held = self.held, []
        target, self.target = self.target, None
        if not keys or target is None or not isValid(target):
            return None
        if not isinstance(target, TEXT_INPUTS) and target.window() is self.window:
            target = self.fallback() or self.field
            target.setFocus()
        for one in keys:
            self._send(target, one)
        self.slow.went("".join(one.text for one in keys), target)
        return target

    def _send(self, target: QWidget, one: Held) -> None:
        self.passing = True
        try:
            if isValid(target):
                QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, one.key, one.modifiers, one.text))
        finally:
            self.passing = False
