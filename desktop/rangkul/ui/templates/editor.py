"""The editor of a design: elements at the left, the page in the middle, what can be set of them at the right."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.papers.certificate_template import (
    CertificateTemplate,
    CodeElement,
    Element,
    LetterheadElement,
    LineElement,
    PictureElement,
    RectangleElement,
    SignerElement,
    TextElement,
    content_of,
    pictures_in,
)
from rangkul.papers.certificate_template_check import complaints_of
from rangkul.papers.records import PaperComplaint
from rangkul.rules.message import Complaint
from rangkul.ui.cards import Banner, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import ask
from rangkul.ui.templates.canvas import EDGE, Canvas
from rangkul.ui.templates.draft import Draft
from rangkul.ui.templates.element_list import ElementList
from rangkul.ui.templates.preview import Sample, picture_of
from rangkul.ui.templates.properties import Properties
from rangkul.work.pictures import get_picture, put_picture
from rangkul.work.template_sample import sample_letterhead, sample_paper
from rangkul.work.templates import TemplateRecord, save_template

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

POINT = 25.4 / 72  # millimetres of a point
Note = tuple[int | None, Complaint | PaperComplaint]
"""The number of the element it is about, if any, and what to look at."""
ZOOMS = (1.5, 2.0, 2.5, 3.0, 3.8, 5.0, 7.0, 10.0)  # pixels of a millimetre
NEW: dict[str, Element] = {
    "text": TextElement(60, 90, 120, 12, text="Teks baru"), "picture": PictureElement(60, 60, 40, 40),
    "signer": SignerElement(110, 150, 78, 34), "code": CodeElement(136, 154, 25, 25), "letterhead": LetterheadElement(58, 23, 180, 19),
    "line": LineElement(100, 100, 92, 0), "rectangle": RectangleElement(60, 60, 60, 40),
}  # fmt: skip


class TemplateEditor(QDialog):
    """Afterwards `saved` is the newest record, or None when nothing was saved."""

    def __init__(self, parent: QWidget, desk: Desk, type_: str, name: str, template: CertificateTemplate, base: UUID | None = None) -> None:
        super().__init__(parent)
        self.desk, self.type, self.name, self.base = desk, type_, name, base
        self.draft = Draft(template)
        self.pictures: dict[str, bytes] = {}
        self.sample: Sample | None = None
        self.saved: TemplateRecord | None = None
        self.found: list[Note] = []
        self.whole = True  # the page follows the room it has, until somebody zooms
        self.setWindowTitle(self.tr("Design “{name}”").format(name=name))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1280, 720)
        self.finished.connect(self.deleteLater)
        self.canvas = Canvas(self.draft)
        self.elements = ElementList(desk, self.draft)
        self.properties = Properties(desk, self.draft, type_)
        self.redraw = QTimer(self)
        self.redraw.setSingleShot(True)
        self.redraw.setInterval(0)
        self._lay_out()
        self._wire()
        self._ask_sample()
        self._show_list()

    def _lay_out(self) -> None:
        self.banner = Banner()
        self.undo_button = button(self.tr("Undo"), "quiet", "undo", self.undo)
        self.redo_button = button(self.tr("Redo"), "quiet", "redo", self.redo)
        self.length = Choice([("usual", self.tr("A usual name")), ("long", self.tr("The longest name"))], False, self.tr("Shown with"))
        self.length.setFixedWidth(180)
        self.smaller = button("", "quiet", "zoom_out", self._smaller)
        self.larger = button("", "quiet", "zoom_in", self._larger)
        self.fit_button = button("", "quiet", "fit", self._fit)
        tools = ((self.smaller, self.tr("Smaller")), (self.larger, self.tr("Larger")), (self.fit_button, self.tr("The whole page")))
        for one, words in tools:
            one.setAccessibleName(words)
            one.setToolTip(words)
        self.close_button = button(self.tr("Close"), on_click=self.close)
        self.save_button = button(self.tr("Save the design"), "primary", "save", self.save, "Ctrl+S")
        for one in (self.undo_button, self.redo_button, self.close_button, self.save_button):
            one.setAutoDefault(False)
        self.heading = Label(self.name, "section")
        top = row(self.heading, None, self.undo_button, self.redo_button, self.length, self.smaller, self.larger, self.fit_button, space=8)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setWidget(self.canvas)
        self.area.viewport().setAutoFillBackground(False)
        self.area.installEventFilter(self)
        self.canvas.setAutoFillBackground(False)  # which the area has just switched on
        notes = Column(self.tr("To look at"), self._sentence, 300, stretch=True)
        self.notes = Table([notes], self.tr("What to look at in the design"), key=str, dense=True)
        self.notes.setFixedHeight(124)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.area, 1)
        middle.addWidget(self.notes)
        body = QHBoxLayout()
        body.setSpacing(12)
        self.elements.setFixedWidth(236)
        self.properties.setFixedWidth(376)
        body.addWidget(self.elements)
        body.addLayout(middle, 1)
        body.addWidget(self.properties)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(10)
        outer.addLayout(top)
        outer.addWidget(self.banner)
        outer.addLayout(body, 1)
        hint = self.tr("Drag to move, drag the corners to size. Ctrl+click takes what lies below. Alt: no snapping.")
        outer.addLayout(row(Label(hint, "label", muted=True), None, self.close_button, self.save_button))

    def _wire(self) -> None:
        self.canvas.edited.connect(self._edited_on_page)
        self.canvas.picked.connect(self._picked_on_page)
        self.properties.edited.connect(self._edited_in_form)
        self.properties.wanted.connect(self._choose_picture)
        self.elements.picked.connect(self.canvas.choose)
        self.elements.added.connect(self.add)
        self.elements.done.connect(self._everything_anew)
        self.notes.picked.connect(self._picked_note)
        self.length.currentIndexChanged.connect(self._ask_sample)
        self.redraw.timeout.connect(self.draw)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo)
        QShortcut(QKeySequence.StandardKey.Redo, self, self.redo)

    def _sentence(self, note: "Note") -> str:
        return self.desk.tell.words(note[1].message)

    # The picture

    @Slot()
    def _ask_sample(self) -> None:
        length, type_, day, keys = self.length.value(), self.type, self.desk.today(), pictures_in(self.draft.template)
        known = dict(self.pictures)

        def read(session: "Session") -> tuple[Sample, dict[str, bytes]]:
            new = {key: get_picture(session, key) for key in keys if key not in known}
            return Sample(sample_paper(session, type_, length, day), sample_letterhead(session)), known | new

        self.desk.read(read, self._take_sample, owner=self, key="sample", failed=self._refused)

    def _take_sample(self, found: tuple[Sample, dict[str, bytes]]) -> None:
        self.sample, pictures = found
        self.pictures |= pictures
        self._fit() if self.canvas.picture.isNull() else self.redraw.start()

    @Slot()
    def draw(self) -> None:
        """Draws the page beside the window; while one is drawn, only the newest wish waits."""
        template, pictures, sample = self.draft.template, dict(self.pictures), self.sample
        scale = self.canvas.scale * POINT * self.devicePixelRatioF()
        if sample is None:
            return

        def work(_: object) -> tuple[int, int, bytes, list[PaperComplaint]]:
            return picture_of(template, pictures, sample, scale)

        self.desk.tasks.run(work, self._take_picture, owner=self, key="picture", failed=self._refused)

    def _take_picture(self, found: tuple[int, int, bytes, list[PaperComplaint]]) -> None:
        wide, high, content, complaints = found
        image = QImage(content, wide, high, wide * 3, QImage.Format.Format_RGB888).copy()
        self.canvas.show_picture(image)
        self.found = [*complaints_of(self.draft.template, self.type), *((None, one) for one in complaints)]
        self.notes.set_records(self.found)
        self.notes.setVisible(bool(self.found))

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message), "problem")
        else:
            self.desk.tell.error(error)

    # Changes

    @Slot()
    def _edited_on_page(self) -> None:
        self.properties.show_chosen()
        self._changed()

    @Slot()
    def _edited_in_form(self) -> None:
        self.canvas.fit_size()
        self._changed()

    @Slot()
    def _picked_on_page(self) -> None:
        self.properties.show_chosen()
        self._show_list()

    def _changed(self) -> None:
        self.banner.say("")
        self._show_list()
        self.redraw.start()

    def _everything_anew(self) -> None:
        self.canvas.fit_size()
        self.properties.show_chosen()
        self._changed()

    def _show_list(self) -> None:
        self.elements.refresh()
        self.undo_button.setEnabled(bool(self.draft.before))
        self.redo_button.setEnabled(bool(self.draft.after))

    @Slot(object)
    def _picked_note(self, note: Note | None) -> None:
        if note is not None and note[0] is not None:
            self.canvas.choose(note[0])

    @Slot()
    def undo(self) -> None:
        if self.draft.undo():
            self._everything_anew()

    @Slot()
    def redo(self) -> None:
        if self.draft.redo():
            self._everything_anew()

    @Slot(str)
    def add(self, kind: str) -> None:
        """A new element in the middle of the page."""
        one = NEW[kind]
        wide, high = self.draft.template.size
        self.draft.add(replace(one, x=round((wide - one.w) / 2, 1), y=round((high - one.h) / 2, 1)))
        self._everything_anew()
        if isinstance(one, PictureElement):
            self._choose_picture("picture")
        self.canvas.setFocus()

    @Slot(str)
    def _choose_picture(self, whose: str) -> None:
        """Takes a picture into the database and puts it into the chosen element, or behind everything."""
        kinds = self.tr("Pictures ({kinds})").format(kinds="*.png *.jpg *.jpeg")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), "", kinds)
        if not path:
            self.properties.show_chosen()
            return

        def store(session: "Session", _: object) -> tuple[str, bytes]:
            key = put_picture(session, read_file(Path(path)))
            return key, get_picture(session, key)

        def stored(found: tuple[str, bytes]) -> None:
            key, self.pictures[key] = found[0], found[1]
            one = self.draft.element
            if whose == "background":
                self.draft.change(replace(self.draft.template, background="picture", picture=key))
            elif isinstance(one, PictureElement):
                self.draft.put(replace(one, picture=key))
            self._everything_anew()

        self.desk.write(store, stored, owner=self, failed=self._refused)

    # Zoom

    @Slot()
    def _smaller(self) -> None:
        self.whole = False
        self._zoom(max((zoom for zoom in ZOOMS if zoom < self.canvas.scale - 0.01), default=ZOOMS[0]))

    @Slot()
    def _larger(self) -> None:
        self.whole = False
        self._zoom(min((zoom for zoom in ZOOMS if zoom > self.canvas.scale + 0.01), default=ZOOMS[-1]))

    @Slot()
    def _fit(self) -> None:
        self.whole = True
        wide, high = self.draft.template.size
        room = self.area.maximumViewportSize()  # without scroll bars
        self._zoom(max(1.0, min((room.width() - 2 * EDGE) / wide, (room.height() - 2 * EDGE) / high)))

    def _zoom(self, scale: float) -> None:
        self.canvas.set_scale(scale)
        self.redraw.start()

    # Saving and leaving

    @Slot()
    def save(self) -> None:
        """Keeps the design as its next revision; what was issued before stays in the one it was issued with."""
        blocking = [(place, one) for place, one in complaints_of(self.draft.template, self.type) if one.blocks]
        if blocking:
            place, complaint = blocking[0]
            if place is not None:
                self.canvas.choose(place)
            self.banner.say(self.desk.tell.words(complaint.message), "problem")
            return
        type_, name, content, base, account = self.type, self.name, content_of(self.draft.template), self.base, self.desk.account
        template = self.draft.template

        def stored(record: TemplateRecord) -> None:
            self.saved, self.base, self.draft.saved = record, record.id, template
            text = self.tr("Saved as revision {number}. Certificates issued before keep theirs.")
            self.banner.say(text.format(number=record.revision), "good")

        def store(session: "Session", _: object) -> TemplateRecord:
            return save_template(session, type_, name, content, account, base=base)

        self.desk.write(store, stored, owner=self, failed=self._refused)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.draft.dirty and not self._may_leave():
            event.ignore()
            return
        super().closeEvent(event)

    def reject(self) -> None:
        if not self.draft.dirty or self._may_leave():
            super().reject()

    def _may_leave(self) -> bool:
        question = self.tr("The changes since the last saving would be lost.")
        left = ask(self, self.tr("Leave without saving?"), question, self.tr("Leave without saving"), danger=True)
        if left:
            self.draft.saved = self.draft.template
        return left

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.area and event.type() == QEvent.Type.Resize and self.whole:
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._fit()


def read_file(path: Path) -> bytes:
    """The bytes of a chosen file; a Problem when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as reason:
        raise Problem("{name} cannot be read ({why}).", name=path.name, why=reason.strerror or str(reason)) from None
