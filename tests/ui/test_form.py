"""Forms: values in and out, complaints in words under the field, long lists that are searched, dates in any writing."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from rangkul.rules.message import Complaint, Message
from rangkul.ui.entries import Choice, DateEntry, FileEntry
from rangkul.ui.form import Field, Form

pytestmark = pytest.mark.usefixtures("theme")
TODAY = date(2026, 11, 22)
VILLAGES = [(number, f"{name} {place}") for number, (name, place) in enumerate((n, p) for n in ("Sukamaju", "Cibening") for p in range(10))]


def no_minors(value: date | None) -> list[Complaint]:
    young = value is not None and value.year > 2011
    return [Complaint("age_under_15", Message("Born in {year}: too young.", {"year": value.year}))] if young and value else []


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(
        [
            Field("nik", "NIK", "nik", required=True),
            Field("name", "Name", required=True, hint="As on the card"),
            Field("birth", "Born on", "date", validate=no_minors),
            Field("sex", "Sex", "choice", [("L", "Man"), ("P", "Woman")], beside=True),
            Field("village", "Village", "choice", VILLAGES),
            Field("income", "Income", "number"),
            Field("phone", "Phone", "phone"),
            Field("note", "Note", "multiline"),
            Field("jht", "Old-age savings", "check"),
        ],
        str,
        TODAY,
    )
    qtbot.addWidget(made)
    made.show()
    return made


def line(form: Form, name: str) -> QLineEdit:
    control = form.control(name)
    assert isinstance(control, QLineEdit)
    return control


def below(form: Form, name: str) -> str:
    label = form.boxes[name].below
    return label.text() if label.isVisible() else ""


def test_values_come_back_as_they_went_in(form: Form) -> None:
    values: dict[str, Any] = {
        "nik": "3216064507909001",
        "name": "Neng Aisyah",
        "birth": date(1990, 7, 5),
        "sex": "P",
        "village": 11,
        "income": 1_500_000,
        "phone": "0812-3456-0789",
        "note": "two\nlines",
        "jht": True,
    }
    form.set_values(values)
    assert form.values() == values
    assert not form.dirty
    line(form, "name").setText("  Neng   Aisyah ")
    assert not form.dirty
    line(form, "name").setText("Neng")
    assert form.dirty
    form.clear()
    assert set(form.values().values()) == {"", None, False}


def test_an_empty_form_complains_only_when_it_is_to_be_saved(form: Form) -> None:
    assert not form.is_valid()
    assert below(form, "nik") == ""
    assert below(form, "name") == "As on the card"
    assert not form.check()
    assert below(form, "nik") == "NIK is still missing."
    assert below(form, "name") == "Name is still missing."
    assert form.control("name").property("state") == "bad"
    assert form.boxes["nik"].entry.control.accessibleDescription() == "NIK is still missing."


def test_what_is_wrong_comes_into_sight(qtbot: QtBot) -> None:
    form = Form([Field("first", "First", required=True)] + [Field(f"f{number}", f"Field {number}") for number in range(20)], str)
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(form)
    area.resize(400, 300)
    area.show()
    qtbot.waitExposed(area)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 300
    assert not form.check()
    assert bar.value() < 40


def test_a_number_is_counted_while_typed_and_judged_when_whole(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.control("nik"), "32160645079090")
    assert below(form, "nik") == "14 of 16 digits"
    qtbot.keyClicks(form.control("nik"), "01x")
    assert form.control("nik").property("state") in ("warn", "bad")
    form.control("nik").setFocus()
    qtbot.keyClick(form.control("nik"), Qt.Key.Key_Backspace)
    assert below(form, "nik") == ""


def test_a_warning_does_not_stop_the_saving(form: Form, qtbot: QtBot) -> None:
    form.set_values({"nik": "3216064507909001", "name": "Neng", "birth": date(2015, 1, 1)})
    assert below(form, "birth") == "Born in 2015: too young."
    assert form.control("birth").property("state") == "warn"
    assert form.check()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("17/08/1985", date(1985, 8, 17)),
        ("17 agustus 1985", date(1985, 8, 17)),
        ("1-2-26", date(2026, 2, 1)),
        ("02/12/2026", date(2026, 12, 2)),
        ("", None),
    ],
)
def test_dates_are_read_in_any_writing(form: Form, typed: str, value: date | None) -> None:
    line(form, "birth").setText(typed)
    assert form.values()["birth"] == value


def test_what_is_no_date_is_said(form: Form) -> None:
    field = line(form, "birth")
    field.setText("31/02/1985")
    field.editingFinished.emit()
    assert form.values()["birth"] is None
    assert below(form, "birth")
    assert not form.is_valid()


@pytest.mark.parametrize(("typed", "value"), [("1500000", 1_500_000), ("1.500.000", 1_500_000), ("1.5", None), ("12a", None), ("", None)])
def test_dots_stand_between_thousands_only(form: Form, typed: str, value: int | None) -> None:
    line(form, "income").setText(typed)
    line(form, "income").editingFinished.emit()
    assert form.values()["income"] == value
    assert bool(below(form, "income")) == (value is None and typed != "")


def test_the_calendar_opens_by_key_and_fills_the_field(qtbot: QtBot) -> None:
    entry = DateEntry(TODAY, "Day")
    qtbot.addWidget(entry)
    entry.show()
    qtbot.keyClick(entry.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert entry.popup is not None
    qtbot.keyClick(entry.popup.month, Qt.Key.Key_Return)
    entry.popup.month.activated.emit(entry.popup.month.selectedDate())
    assert entry.value() == TODAY


def test_a_long_list_is_searched_by_any_part(form: Form, qtbot: QtBot) -> None:
    box = form.control("village")
    assert isinstance(box, QComboBox)
    edit = box.lineEdit()
    assert edit is not None
    edit.setText("ning 7")
    edit.editingFinished.emit()
    assert form.values()["village"] == 17
    edit.setText("no such village")
    edit.editingFinished.emit()
    assert form.values()["village"] == 17
    assert edit.text() == "Cibening 7"
    edit.clear()
    edit.editingFinished.emit()
    assert form.values()["village"] is None


def test_choices_may_change_and_the_chosen_one_stays(qtbot: QtBot) -> None:
    box = Choice([("a", "A"), ("b", "B")])
    qtbot.addWidget(box)
    assert box.value() == "a"
    box.set_value("b")
    box.set_choices([("b", "B"), ("c", "C")])
    assert box.value() == "b"
    box.set_choices([("c", "C")])
    assert box.value() is None


def test_a_complaint_of_the_saving_goes_when_the_field_is_edited(form: Form, qtbot: QtBot) -> None:
    form.show_complaint("name", Message("{name} is already there.", {"name": "Neng"}))
    assert below(form, "name") == "Neng is already there."
    qtbot.keyClicks(form.control("name"), "x")
    assert below(form, "name") == "As on the card"


def test_a_file_is_chosen_and_must_exist(qtbot: QtBot, tmp_path: Path) -> None:
    entry = FileEntry("Letter", lambda: str(tmp_path / "a.pdf"))
    qtbot.addWidget(entry)
    qtbot.mouseClick(entry.button, Qt.MouseButton.LeftButton)
    assert entry.value() == tmp_path / "a.pdf"
    assert [complaint.code for complaint in entry.complaints()] == ["file_missing"]
    (tmp_path / "a.pdf").write_bytes(b"x")
    assert entry.complaints() == []


def test_every_control_has_a_name_and_the_tab_key_passes_all(form: Form, qtbot: QtBot) -> None:
    for name, box in form.boxes.items():
        reader = QAccessible.queryAccessibleInterface(box.entry.control)
        assert reader is not None
        assert reader.text(QAccessible.Text.Name), name
    form.focus_first()
    assert form.control("nik").isVisible()


@given(text=st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_nothing_that_is_typed_breaks_a_form(form: Form, text: str) -> None:
    for name in ("nik", "birth", "income", "phone", "name"):
        line(form, name).setText(text)
        line(form, name).editingFinished.emit()
    form.values()
    form.complaints()
    form.check()
