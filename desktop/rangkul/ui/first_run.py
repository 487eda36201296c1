"""The first start in three steps: region, office, officers; or a fictional branch to look at first."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rangkul.errors import Problem
from rangkul.ui.cards import Banner, Card, EmptyState, Icon, Label, button, repolish
from rangkul.ui.desk import Desk
from rangkul.ui.settings.office_form import OfficeForm
from rangkul.ui.tasks import Progress
from rangkul.work.office import Office, load_office, save_office
from rangkul.work.regions import Regency, find_regencies, set_up_regency, village_names


def set_up_in(desk: Desk, then: Callable[[], None]) -> "FirstRun":
    return FirstRun(desk, then)


class FirstRun(QWidget):
    """A calm page of its own before the window; each step is stored when it is left."""

    def __init__(self, desk: Desk, then: Callable[[], None]) -> None:
        super().__init__()
        self.desk, self.then = desk, then
        self.setWindowTitle("Rangkul")
        self.resize(1100, 720)
        self.steps = [Label(text) for text in (self.tr("1  Region"), self.tr("2  Office"), self.tr("3  Officers"))]
        self.stack = QStackedWidget()
        self.banner = Banner()
        self.banner.hide()
        self.region, self.office, self.officers = RegionStep(desk), OfficeStep(desk), OfficersStep(desk)
        for step in (self.region, self.office, self.officers):
            self.stack.addWidget(step)
        self._lay_out()
        self.region.chosen = self._use_region
        self.region.sample = self._use_sample
        self.region.taken_along = self._open_taken_along
        self.office.save = self._save_office
        self.office.back = self._to_region
        self.officers.read = self._read_officers
        self.officers.skip = then
        self._show(0)

    def _lay_out(self) -> None:
        side = QFrame()
        side.setObjectName("rail")
        side.setFixedWidth(300)
        left = QVBoxLayout(side)
        left.setContentsMargins(32, 40, 32, 32)
        left.setSpacing(12)
        name = Label("Rangkul", role="title")
        name.setObjectName("railName")
        left.addWidget(name)
        about = Label(self.tr("Worker protection, village by village. Three steps, then your branch is ready."), wrap=True)
        about.setObjectName("railText")
        left.addWidget(about)
        left.addSpacing(24)
        for step in self.steps:
            step.setObjectName("railText")
            left.addWidget(step)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(48, 40, 48, 32)
        right.setSpacing(12)
        right.addWidget(self.banner)
        right.addWidget(self.stack, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(side)
        outer.addLayout(right, 1)

    def _show(self, number: int) -> None:
        self.banner.hide()
        self.stack.setCurrentIndex(number)
        for index, step in enumerate(self.steps):
            step.setProperty("now", "true" if index == number else "false")
            repolish(step)
        (self.region, self.office, self.officers)[number].setFocus()

    def _refuse(self, error: Exception) -> None:
        self.setEnabled(True)
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)

    def _do(self, work: Callable[[Any, Progress], Any], then: Callable[[Any], None], title: str) -> None:
        self.banner.hide()
        self.setEnabled(False)

        def after(answer: Any) -> None:
            self.setEnabled(True)
            then(answer)

        self.desk.write(work, after, owner=self, title=title, failed=self._refuse)

    def _use_region(self, regency: Regency) -> None:
        from rangkul.work.certificates import signing_key

        def work(session: Any, _: Progress) -> Office:
            set_up_regency(session, regency.code)
            signing_key(session)
            return load_office(session)

        def after(office: Office) -> None:
            self.office.form.show_office(office)
            self._show(1)

        self._do(work, after, self.tr("Loading the region"))

    def _use_sample(self) -> None:
        from rangkul.work.sample import make_sample

        today = self.desk.today()
        self._do(
            lambda session, progress: make_sample(session, today, progress=progress), self._finish, self.tr("Making the sample branch")
        )

    def _open_taken_along(self) -> None:
        """A laptop without a branch opens an event that was taken along; afterwards it is asked again."""
        from rangkul.ui.events.take_open import ask_for_event

        self.taken = ask_for_event(self.desk, self, self.show)
        if self.taken is not None:
            self.hide()

    def _to_region(self) -> None:
        self._show(0)

    def _save_office(self) -> None:
        if not self.office.form.form.check():
            return

        def work(session: Any, _: Progress) -> None:
            save_office(session, self.office.form.office(load_office(session)))

        self._do(work, lambda _: self._show(2), self.tr("Saving"))

    def _read_officers(self, file: Path) -> None:
        from rangkul.exchange.officers import read_officers
        from rangkul.work.officer_import import take_in

        today, account = self.desk.today(), self.desk.account

        def read(progress: Progress) -> dict[str, int]:
            with self.desk.database.reading() as session:
                villages = village_names(session)
            found = read_officers(file, villages=villages, progress=progress)
            with self.desk.database.session() as session:
                return take_in(session, found, today, account=account)[1]

        self.banner.hide()
        self.desk.tasks.run(read, self._after_officers, title=self.tr("Reading the officers"), owner=self, failed=self._refuse)

    def _after_officers(self, outcomes: dict[str, int]) -> None:
        words = self.tr("{count} officers are in the register, {parked} rows are parked for you to look at.")
        self._finish(None)
        self.desk.tell.done(words.format(count=outcomes.get("baru", 0), parked=outcomes.get("ditunda", 0)))

    def _finish(self, _: Any) -> None:
        self.then()


class RegionStep(QWidget):
    """Type "bekasi", choose Kabupaten Bekasi."""

    chosen: Callable[[Regency], None]
    sample: Callable[[], None]
    taken_along: Callable[[], None]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(Label(self.tr("Which regency does your branch serve?"), role="title"))
        layout.addWidget(Label(self.tr("Its districts, villages and police stations are loaded. All 514 regencies are known."), muted=True))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Regency or city"))
        self.field.setPlaceholderText(self.tr("Type a name, e.g. bekasi"))
        self.field.setFixedHeight(40)
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self._choose)
        layout.addWidget(self.field)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Regencies found"))
        self.list.itemDoubleClicked.connect(self._choose)
        self.list.currentRowChanged.connect(self._mark)
        self.nothing = EmptyState("village", self.tr("Begin to type; spaces and spelling of the kind do not matter."))
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self.list, 1)
        self.list.hide()
        below = QHBoxLayout()
        below.addWidget(button(self.tr("Look around with sample data first"), kind="quiet", icon="star", on_click=self._sample))
        words = self.tr("Open an event that was taken along…")
        below.addWidget(button(words, kind="quiet", icon="take_along", on_click=self._taken_along))
        below.addStretch(1)
        self.next = button(self.tr("Continue"), kind="primary", on_click=self._choose)
        self.next.setEnabled(False)
        below.addWidget(self.next)
        layout.addLayout(below)
        self.setFocusProxy(self.field)

    def _typed(self, text: str) -> None:
        self.desk.tasks.run(lambda _: find_regencies(text), self._found, owner=self, key="regencies")

    def _found(self, regencies: list[Regency]) -> None:
        self.list.clear()
        for regency in regencies:
            item = QListWidgetItem(f"{regency.name}    {regency.province}  ·  {regency.code}")
            item.setData(Qt.ItemDataRole.UserRole, regency)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if regencies else -1)
        self.list.setVisible(bool(regencies))
        self.nothing.setVisible(not regencies)
        self._mark()

    def _mark(self) -> None:
        regency = self._current()
        self.next.setEnabled(regency is not None)
        name = regency.name if regency else ""
        self.next.setText(self.tr("Use {name}").format(name=name) if name else self.tr("Continue"))

    def _choose(self) -> None:
        regency = self._current()
        if regency is not None:
            self.chosen(regency)

    def _current(self) -> Regency | None:
        marked = self.list.selectedItems()
        return marked[0].data(Qt.ItemDataRole.UserRole) if marked else None

    def _taken_along(self) -> None:
        self.taken_along()

    def _sample(self) -> None:
        self.sample()


class OfficeStep(QWidget):
    """Name, address, signers, logo: what every paper shows."""

    save: Callable[[], None]
    back: Callable[[], None]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(Label(self.tr("Your office, as papers show it"), role="title"))
        layout.addWidget(Label(self.tr("Everything can be changed later in the settings."), muted=True))
        self.form = OfficeForm(desk)
        layout.addWidget(self.form, 1)
        below = QHBoxLayout()
        below.addWidget(button(self.tr("Back"), on_click=self._back))
        below.addStretch(1)
        below.addWidget(button(self.tr("Continue"), kind="primary", on_click=self._save))
        layout.addLayout(below)
        self.setFocusProxy(self.form.form.control("name"))

    def _back(self) -> None:
        self.back()

    def _save(self) -> None:
        self.save()


class OfficersStep(QWidget):
    """Drop the officers' Excel file, or start empty."""

    read: Callable[[Path], None]
    skip: Callable[[], None]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setAcceptDrops(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(Label(self.tr("The officers' list"), role="title"))
        layout.addWidget(Label(self.tr("An Excel file with NRP, name, rank, Polsek, village and phone, in whatever order."), muted=True))
        place = Card()
        place.body.addStretch(1)
        place.body.addWidget(Icon("drop", 40, "accent"), 0, Qt.AlignmentFlag.AlignHCenter)
        place.body.addWidget(Label(self.tr("Drop the file here")), 0, Qt.AlignmentFlag.AlignHCenter)
        self.choose = button(self.tr("Choose a file…"), icon="folder", on_click=self._choose)
        place.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        place.body.addStretch(1)
        layout.addWidget(place, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(button(self.tr("Start without a list"), on_click=self._skip))
        layout.addLayout(below)

    def _choose(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("The officers' list"), "", self.tr("Tables (*.xlsx *.xls *.ods *.csv *.xlsb *.xlsm)")
        )
        if file:
            self.read(Path(file))

    def _skip(self) -> None:
        self.skip()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.read(files[0])
