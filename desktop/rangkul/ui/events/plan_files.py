"""The attachments of an event: photos as small pictures, everything else as lines; add, caption, open, save, remove."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTemporaryDir, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QDropEvent, QImage, QImageReader
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Banner, Label, button
from rangkul.ui.events.plan_file_lines import FileLines
from rangkul.ui.events.plan_photos import THUMB, PhotoWall
from rangkul.ui.flow import FlowLayout
from rangkul.ui.page import Page
from rangkul.ui.tell import Dialog
from rangkul.work.event_files import (
    Added,
    FileRecord,
    add_files,
    is_shared,
    list_files,
    missing_sentence,
    put_back,
    remove_files,
    save_copy,
    set_caption,
)
from rangkul.work.events import EventRecord

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.tasks import Progress


class FilesPart(QWidget):
    """Adding and removing are stored at once; removing has a way back."""

    counted = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.record: EventRecord | None = None
        self.files: list[FileRecord] = []
        self.thumbs: dict[str, QImage] = {}
        self.last_folder = ""
        self._opened: QTemporaryDir | None = None
        self.banner = Banner()
        words = self.tr("Photos of the day, slides, documents: add them here, or drop them anywhere on the plan.")
        self.hint = Label(words, muted=True, wrap=True)
        self.photos, self.lines = PhotoWall(self.tr("Photos")), FileLines(self.tr("Files"), page.desk.language)
        self.add_button = button(self.tr("Add files…"), "default", "add", self._choose)
        self.open_button = button(self.tr("Open"), "quiet", "open", self._open)
        self.caption_button = button(self.tr("Caption…"), "quiet", "edit", self._caption)
        self.copy_button = button(self.tr("Save a copy…"), "quiet", "save", self._save_copy)
        self.remove_button = button(self.tr("Remove the file"), "quiet", "delete", self._remove)
        buttons = QWidget()
        flow = FlowLayout(8)
        buttons.setLayout(flow)
        for part in (self.add_button, self.open_button, self.caption_button, self.copy_button, self.remove_button):
            flow.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (self.banner, self.hint, self.photos, self.lines, buttons):
            layout.addWidget(part)
        self.photos.chosen.connect(self._photo_chosen)
        self.lines.picked.connect(self._line_chosen)
        for part in (self.photos, self.lines):
            part.opened.connect(self._open_one)
            part.removing.connect(self._remove)
            part.captioning.connect(self._caption)

    # Showing

    def show_event(self, event: EventRecord) -> None:
        if self.record is None or self.record.id != event.id:
            self._clear()
        self.record = event
        self.page.read(lambda session: self._ask(session, event.id), self._show, key="files")

    def _clear(self) -> None:
        self.banner.say("")
        self.photos.show_photos([], {})
        self.lines.set_records([])

    def _ask(self, session: "Session", event_id: UUID) -> tuple[UUID, list[FileRecord], bool]:
        return event_id, list_files(session, event_id), is_shared(session)

    @Slot(object)
    def _show(self, answer: tuple[UUID, list[FileRecord], bool]) -> None:
        event_id, self.files, shared = answer
        if self.record is None or self.record.id != event_id:
            return
        photos, others = [one for one in self.files if one.type == "foto"], [one for one in self.files if one.type != "foto"]
        self.photos.setVisible(bool(photos))
        self.lines.setVisible(bool(others))
        self.photos.show_photos(photos, self.thumbs)
        self.lines.show_files(others)
        self.hint.setVisible(not self.files)
        missing = missing_sentence(self.files, shared=shared)
        self.banner.say(self.page.desk.language.say(missing) if missing else "", "warn")
        self.counted.emit(self._count(len(photos), len(others)))
        self._enable()
        self._read_thumbs(photos)

    def _read_thumbs(self, photos: Sequence[FileRecord]) -> None:
        """Small pictures come after the list, beside the window, and each is read only once."""
        known = {one.sha256: self.thumbs[one.sha256] for one in photos if one.sha256 in self.thumbs}
        wanted = {one.sha256: one.path for one in photos if one.here and one.sha256 not in known}
        if not wanted:
            self.thumbs = known
            return

        def show(found: dict[str, QImage]) -> None:
            self.thumbs = known | found
            self.photos.show_photos(self.photos.photos, self.thumbs)

        self.page.desk.tasks.run(lambda _: {key: thumbnail(path) for key, path in wanted.items()}, show, owner=self, key="thumbs")

    def _count(self, photos: int, others: int) -> str:
        kinds = ((photos, self.tr("{count} photos")), (others, self.tr("{count} files")))
        return " · ".join(words.format(count=count) for count, words in kinds if count) or self.tr("nothing yet")

    def chosen(self) -> list[FileRecord]:
        """The selected photos and lines."""
        return [*self.photos.selected(), *(self.lines.selected() if not self.lines.isHidden() else [])]

    @Slot()
    def _photo_chosen(self) -> None:
        if self.photos.selected():
            self.lines.clearSelection()
        self._enable()

    @Slot()
    def _line_chosen(self) -> None:
        if self.lines.selected():
            self.photos.clearSelection()
        self._enable()

    def _enable(self) -> None:
        chosen = self.chosen()
        here = len(chosen) == 1 and chosen[0].here
        self.open_button.setVisible(here)
        self.copy_button.setVisible(here)
        self.caption_button.setVisible(len(chosen) == 1)
        self.remove_button.setVisible(bool(chosen))

    # Adding

    @Slot()
    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Files to attach"), self.last_folder)
        if names:
            self.last_folder = str(Path(names[0]).parent)
            self.add([Path(name) for name in names])

    def add(self, paths: Sequence[Path]) -> None:
        """Copies the files into the data folder, beside the window."""
        event = self.record
        if event is None:
            return
        account, files = self.page.desk.account, list(paths)

        def work(session: "Session", progress: "Progress") -> Added:
            return add_files(session, event.id, files, account, progress)

        self.page.write(work, self._added, title=self.tr("Attaching {count} files").format(count=len(files)))

    def _added(self, added: Added) -> None:
        def undo(session: "Session", _: object) -> None:
            remove_files(session, added.ids)

        if added.ids:
            self.page.done(self.tr("{count} files attached.").format(count=len(added.ids)), undo)
        elif added.back:
            self.page.done(self.tr("{count} files are here again.").format(count=added.back))
        if added.refused:
            sentences = [self.page.desk.language.say(one) for one in added.refused]
            more = [self.tr("… and {count} more.").format(count=len(sentences) - 4)] if len(sentences) > 4 else []
            self.page.banner.say("\n".join([*sentences[:4], *more]))
        if self.record is not None:
            self.show_event(self.record)

    # With one

    @Slot()
    def _open(self) -> None:
        if len(self.chosen()) == 1:
            self._open_one(self.chosen()[0])

    @Slot(object)
    def _open_one(self, file: FileRecord) -> None:
        """Shows a copy under its own name: what another program does to it leaves the stored one as it was."""
        self._opened = self._opened or QTemporaryDir()
        folder = Path(self._opened.path()) / file.sha256[:12]
        try:
            folder.mkdir(exist_ok=True)
            save_copy(file, folder / file.name)
        except Problem as problem:
            self.page.refuse(problem)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder / file.name))):
            self.page.banner.say(self.tr("No program on this computer opens {name}. Save a copy instead.").format(name=file.name), "warn")

    @Slot()
    def _save_copy(self) -> None:
        chosen = self.chosen()
        if len(chosen) != 1:
            return
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), str(Path(self.last_folder) / chosen[0].name))
        if name:
            self.copy_to(chosen[0], Path(name))

    def copy_to(self, file: FileRecord, target: Path) -> None:
        def copied(_: object) -> None:
            self.page.done(self.tr("Saved as {file}.").format(file=target))

        self.page.desk.tasks.run(lambda _: save_copy(file, target), copied, owner=self, failed=self.page.refuse)

    @Slot()
    def _caption(self) -> None:
        chosen = self.chosen()
        if len(chosen) != 1:
            return
        file = chosen[0]
        dialog = CaptionDialog(self.window(), file)
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec():
            caption = dialog.caption()
            self.page.write(
                lambda session, _: set_caption(session, file.id, caption, file.version),
                lambda _: self.page.done(self.tr("The caption is stored.")),
            )

    @Slot()
    def _remove(self) -> None:
        chosen = self.chosen()
        if chosen:
            ids = [one.id for one in chosen]
            self.page.write(lambda session, _: remove_files(session, ids), self._removed)

    def _removed(self, removed: tuple[FileRecord, ...]) -> None:
        def undo(session: "Session", _: Any) -> None:
            put_back(session, removed)

        self.page.done(self.tr("{count} files removed from the event.").format(count=len(removed)), undo)


class CaptionDialog(Dialog):
    """One line below a photo, as the report will print it."""

    def __init__(self, parent: QWidget, file: FileRecord) -> None:
        super().__init__(parent, self.tr("Caption"), self.tr("Store"))
        self.add_sentence(self.tr("The report prints it below {name}.").format(name=file.name), muted=True)
        self.field = QLineEdit(file.caption or "")
        self.field.setMaxLength(200)
        self.field.setAccessibleName(self.tr("Caption"))
        self.body.addWidget(self.field)
        self.field.setFocus()
        self.field.selectAll()

    def caption(self) -> str:
        return self.field.text()


def thumbnail(path: Path) -> QImage:
    """The picture small, upright as its camera says; an empty one when it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return QImage()
    reader.setScaledSize(size.scaled(THUMB * 2, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def dropped(event: QDropEvent) -> list[Path]:
    """The files of a drop; what lies on no drive of this computer is left out."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]

