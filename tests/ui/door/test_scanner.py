"""Who typed it: the scanner's keys are taken, a person's keys reach whoever they were meant for."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rangkul.rules.tag_code import new_tag, read_tag
from rangkul.ui.door.scanner import Scanner, is_whole_code, looks_like_code
from rangkul.ui.theme import Theme


class Place(QWidget):
    """A window with a field, another field, and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.other, self.button = QLineEdit(), QLineEdit(), QPushButton("Simpan")
        layout = QVBoxLayout(self)
        for part in (self.field, self.other, self.button):
            layout.addWidget(part)
        self.codes: list[str] = []
        self.pressed = 0
        self.button.clicked.connect(self.press)
        self.scanner = Scanner(self, self.field)
        self.scanner.scanned.connect(self.codes.append)
        self.scanner.start()

    def press(self) -> None:
        self.pressed += 1


@pytest.fixture
def place(theme: Theme) -> Iterator[Place]:
    made = Place()
    made.show()
    yield made
    made.scanner.stop()
    made.close()


def pause(place: Place) -> None:
    """Until it is decided who typed; on a busy machine later than usual."""
    while place.scanner.held:
        QTest.qWait(10)


@pytest.mark.parametrize("end", ["\r", "\t"])
def test_a_code_is_taken_from_any_widget(place: Place, end: str) -> None:
    for widget in (place.field, place.other, place.button, place):
        QTest.keyClicks(widget, "85031234" + end)
    assert place.codes == ["85031234"] * 4
    assert (place.field.text(), place.other.text(), place.pressed) == ("", "", 0)


@pytest.mark.parametrize(
    "code", ["85031234", "0190A3B4C5D67890ABCDEF0123456789", "https://contoh.id/v/2026", "R1:NGG26H:1.5:T:NDDN", "123456"]
)
def test_codes_of_all_kinds(place: Place, code: str) -> None:
    QTest.keyClicks(place.other, code + "\r")
    assert place.codes == [code]


def test_a_scanner_without_an_end_sign(place: Place) -> None:
    QTest.keyClicks(place.button, "85031234")
    pause(place)
    assert place.codes == ["85031234"]


def test_names_are_typing_however_fast(place: Place) -> None:
    entered: list[str] = []
    place.field.returnPressed.connect(lambda: entered.append(place.field.text()))
    QTest.keyClicks(place.field, "ahmad hidayat\r")
    assert (place.codes, entered) == ([], ["ahmad hidayat"])


def test_slow_digits_are_typing(place: Place) -> None:
    for sign in "85031234":
        QTest.keyClicks(place.other, sign)
        pause(place)
    QTest.keyClick(place.other, Qt.Key.Key_Return)
    assert (place.codes, place.other.text()) == ([], "85031234")


def test_typing_where_nothing_takes_text_goes_to_the_field(place: Place) -> None:
    place.button.setFocus()
    QTest.keyClicks(place.button, "siti")
    pause(place)
    assert place.field.text() == "siti"
    assert QApplication.focusWidget() is place.field or not place.isActiveWindow()


def test_a_space_presses_the_button_and_enter_belongs_to_it(place: Place) -> None:
    QTest.keyClick(place.button, Qt.Key.Key_Space)
    assert place.pressed == 1


def test_a_scan_in_the_middle_of_typing_parts_them(place: Place) -> None:
    QTest.keyClicks(place.other, "Budi85031234\r")
    assert (place.codes, place.other.text()) == (["85031234"], "Budi")


def test_a_click_elsewhere_gives_the_keys_at_once(place: Place) -> None:
    QTest.keyClicks(place.other, "Bu")
    assert place.other.text() == ""
    QTest.mouseClick(place.field, Qt.MouseButton.LeftButton)
    assert place.other.text() == "Bu"


def test_capital_letters_come_with_shift_in_between(place: Place) -> None:
    for sign in "AB12CD34":
        if sign.isalpha():
            QTest.keyPress(place.other, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(place.other, sign)
    QTest.keyClick(place.other, Qt.Key.Key_Return)
    assert place.codes == ["AB12CD34"]


def test_a_key_held_down_is_no_scanner(place: Place) -> None:
    for _ in range(12):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", autorep=True)
        QApplication.sendEvent(place.other, event)
    pause(place)
    assert (place.codes, place.other.text()) == ([], "1" * 12)


def test_commands_pass(place: Place) -> None:
    place.other.setText("salah")
    QTest.keyClick(place.other, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(place.other, Qt.Key.Key_Backspace)
    assert place.other.text() == ""


def test_a_busy_window_does_not_tear_a_code_apart(place: Place) -> None:
    """Half the code arrives, the window is busy for a while, the other half was waiting behind."""
    QTest.keyClicks(place.other, "8503")
    time.sleep(0.2)
    QApplication.processEvents()
    QTest.keyClicks(place.other, "1234\r")
    assert (place.codes, place.other.text()) == (["85031234"], "")


def test_other_windows_are_none_of_its_business(place: Place) -> None:
    stranger = QLineEdit()
    stranger.show()
    QTest.keyClicks(stranger, "85031234\r")
    assert (place.codes, stranger.text()) == ([], "85031234")
    stranger.close()


def test_what_a_code_looks_like() -> None:
    assert looks_like_code("85031234") and looks_like_code("R1:X") and not looks_like_code("ahmad") and not looks_like_code("jalan 5")
    assert is_whole_code("85031234") and not is_whole_code("8503123") and not is_whole_code("ahmadhid")


def keys_to(widget: QWidget, text: str, gap: int = 0) -> None:
    for sign in text:
        key = Qt.Key.Key_Return if sign == "\r" else Qt.Key(0)
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign))
        if gap:
            QTest.qWait(gap)


TAGS = [new_tag() for _ in range(3)]
AZERTY = str.maketrans("1234567890", "&é\"'(-è_çà")


def test_a_tag_through_a_foreign_keyboard_or_with_a_scanner_s_own_signs(place: Place) -> None:
    spoilt = [TAGS[0].translate(AZERTY).lower(), f"]Q1{TAGS[0]}", TAGS[0].lower(), TAGS[0].swapcase()]
    for text in spoilt:
        keys_to(place.other, f"{text}\r")
    assert [read_tag(code) for code in place.codes] == [TAGS[0]] * len(spoilt)
    assert place.other.text() == ""


def test_a_tag_without_an_end_sign_and_two_without_anything_between(place: Place) -> None:
    keys_to(place.other, TAGS[0])
    pause(place)
    keys_to(place.button, "".join(TAGS))
    pause(place)
    assert place.codes == [TAGS[0], *TAGS]


def test_a_tag_in_the_middle_of_typing_parts_them(place: Place) -> None:
    keys_to(place.other, f"Budi{TAGS[0]}\r")
    assert (place.codes, place.other.text()) == ([TAGS[0]], "Budi")


def test_a_slow_scanner_is_known_by_its_pace_and_waited_for(place: Place) -> None:
    keys_to(place.other, TAGS[0], gap=70)
    keys_to(place.other, "\r")
    assert (place.codes, place.other.text()) == ([TAGS[0]], "")
    assert place.scanner.pause > 70


def test_enter_follows_the_letters_that_went_to_the_field(place: Place) -> None:
    entered: list[str] = []
    place.field.returnPressed.connect(lambda: entered.append(place.field.text()))
    keys_to(place.button, "siti\r")
    assert (entered, place.pressed) == (["siti"], 0)


@pytest.mark.parametrize("code", ["3216061708850001", "85031234", "https://contoh.id/85031234"])
def test_a_code_right_after_a_typed_sign_stays_whole(place: Place, code: str) -> None:
    """The last eight digits of a long number were once taken for an NRP."""
    for _ in range(2):
        QTest.keyClicks(place.field, "1")
        place.scanner.release()
        keys_to(place.field, code + "\r")
    assert place.codes == [code, code]


def test_a_tag_of_digits_alone_is_no_number_behind_two_typed_letters(place: Place) -> None:
    for tag in ("RK30941907", "RK30941908"):
        keys_to(place.field, tag + "\r")
    assert place.codes == ["RK30941907", "RK30941908"]
