"""The search over the whole roster: beside the window, with its progress and a way to stop it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from rangkul.ui.cards import Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.tasks import Progress, Task
from rangkul.work import duplicates
from rangkul.work.duplicates import Pairs


class Searching(QWidget):
    """What stands in the place of the pairs while everybody is compared with everybody who may be the same."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.task: Task | None = None
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setFixedSize(320, 8)
        self.bar.setTextVisible(False)
        self.words = Label("", muted=True)
        stop = button(self.tr("Cancel"), on_click=self.stop)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(1)
        for one in (Label(self.tr("Comparing everybody on the rosters…"), "section"), self.bar, self.words, stop):
            layout.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        desk.tasks.changed.connect(self._progressed)

    @property
    def running(self) -> bool:
        return self.task is not None

    def start(self, *, quietly: bool) -> None:
        """`quietly`: nothing is said of it in the top row."""

        def work(progress: Progress) -> Pairs:
            with self.desk.database.reading() as session:
                found = duplicates.find_pairs(session, progress)
            with self.desk.database.session() as session:
                duplicates.store_count(session, found)
            return found

        title = "" if quietly else self.tr("Searching for duplicates")
        self.bar.setRange(0, 0)
        self.words.setText("")
        task = self.desk.tasks.run(work, self._found, title=title, owner=self, failed=self._failed)
        self.task = task if task in self.desk.tasks.running else None

    def _found(self, found: Pairs) -> None:
        self.task = None
        self.found.emit(found)

    def _failed(self, error: Exception) -> None:
        self.task = None
        self.failed.emit(error)

    @Slot()
    def stop(self) -> None:
        if self.task is not None:
            self.task.cancel()

    @Slot()
    def _progressed(self) -> None:
        if self.task is None or not self.task.total:
            return
        self.bar.setRange(0, self.task.total)
        self.bar.setValue(self.task.done)
        share, doing = self.task.done / self.task.total, self.desk.language.text(self.task.text)
        self.words.setText(" · ".join(filter(None, [f"{share:.0%}", doing])))
