"""The three columns of the exchange, as on a desk: to be sent, with the villages, back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rangkul.language import Language
from rangkul.ui.cards import Card, EmptyState, Label, button, row
from rangkul.ui.entries import Choice
from rangkul.ui.exchange.words import BATCH_CHIPS
from rangkul.ui.table import Column, Table
from rangkul.work.review import STATUS_WORDS, BatchRecord
from rangkul.work.sending_ledger import DispatchRecord, Receiver, days_out


class DeskView(QWidget):
    """Three cards beside each other."""

    def __init__(self, language: Language, today: date) -> None:
        super().__init__()
        self.to_send, self.away, self.back = SendCard(), AwayCard(today), BackCard(language)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for card in (self.to_send, self.away, self.back):
            layout.addWidget(card, 1)


class SendCard(Card):
    """Akan dikirim: villages without a workbook out; ticked ones are sent one."""

    wanted = Signal(object)  # list of village codes

    def __init__(self) -> None:
        super().__init__(self.tr("To be sent"))
        self.count = Label("", "label", muted=True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search village"))
        self.search.setAccessibleName(self.tr("Search village to send to"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.district = Choice([("", self.tr("All districts"))], False, self.tr("District"))
        self.district.currentIndexChanged.connect(self._filter)
        self.table = Table(
            [
                Column(self.tr("Village"), lambda r: r.name, 100, stretch=True, bold=True, tooltip=lambda r: f"{r.name}, {r.district}"),
                Column(self.tr("Workers"), lambda r: f"{r.workers} / {r.target}", 92, align="right", sort=lambda r: r.workers),
            ],
            self.tr("Villages to send to"), dense=True, key=lambda r: r.code, checkable=True,
        )  # fmt: skip
        self.table.empty = EmptyState("send", self.tr("Every village has its workbook."))
        self.table.checked_changed.connect(self._count)
        self.send_button = button(self.tr("Send workbooks…"), icon="send", on_click=self._send)
        self.all: list[Receiver] = []
        self.body.addLayout(row(self.search))
        self.body.addLayout(row(self.district))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.count)
        self.body.addLayout(row(self.send_button, None))
        self._count()

    def show_receivers(self, receivers: Sequence[Receiver]) -> None:
        self.all = list(receivers)
        districts = sorted({r.district for r in receivers})
        self.district.set_choices([("", self.tr("All districts")), *((name, name) for name in districts)])
        if self.district.value() is None:
            self.district.set_value("")
        self._filter()

    def tick(self, codes: Sequence[str]) -> list[str]:
        """Ticks these villages and no others; gives those that have a workbook out already."""
        wanted = set(codes)
        self.search.clear()
        self.district.set_value("")
        self.table.set_checked([r for r in self.all if r.code in wanted])
        return sorted(wanted - {r.code for r in self.all})

    @Slot()
    def _filter(self) -> None:
        ticked = {r.code for r in self.table.checked()}
        district = self.district.value()
        # ticked villages stay in the list whatever district is looked at
        self.table.set_records([r for r in self.all if not district or r.district == district or r.code in ticked])
        self.table.filter(self.search.text())
        if self.all:
            self.table.empty = EmptyState(
                "search", self.tr("No village that waits for a workbook fits; it may be with the village already.")
            )
        else:
            self.table.empty = EmptyState("send", self.tr("Every village has its workbook."))
        self._count()

    @Slot()
    def _count(self) -> None:
        ticked = len(self.table.checked())
        text = self.tr("{ticked} of {count} villages ticked") if ticked else self.tr("{count} villages without a workbook out")
        self.count.setText(text.format(ticked=ticked, count=len(self.all)))
        self.send_button.setEnabled(ticked > 0)
        self.send_button.setText(self.tr("Send {count} workbooks…").format(count=ticked) if ticked else self.tr("Send workbooks…"))

    @Slot()
    def _send(self) -> None:
        self.wanted.emit([r.code for r in self.table.checked()])


class AwayCard(Card):
    """Di desa: workbooks that are out, the longest overdue first."""

    returned = Signal(object)  # a DispatchRecord

    def __init__(self, today: date) -> None:
        super().__init__(self.tr("With the villages"))
        self.today = today
        self.count = Label("", "label", muted=True)
        self.table = Table(
            [
                Column(self.tr("Village"), lambda d: d.village, 96, stretch=True, bold=True, tooltip=self._tip),
                Column(self.tr("Since"), self._days, 72, align="right", sort=lambda d: days_out(d, self.today)),
                Column(self.tr("Due"), self._due, 132, chip=lambda d: "bad" if d.state == "overdue" else "off", sort=lambda d: d.due_on),
            ],
            self.tr("Workbooks with the villages"), dense=True, key=lambda d: d.id,
        )  # fmt: skip
        self.table.empty = EmptyState("inbox", self.tr("No workbook is out."))
        self.mark_button = button(self.tr("Mark as returned"), icon="check", on_click=self._mark)
        self.mark_button.setToolTip(self.tr("The village answered in another way, for example on paper"))
        self.mark_button.setEnabled(False)
        self.table.picked.connect(self._picked)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.count)
        self.body.addLayout(row(self.mark_button, None))

    def show_dispatches(self, dispatches: Sequence[DispatchRecord], today: date) -> None:
        self.today = today
        self.table.set_records(dispatches)
        late = sum(d.state == "overdue" for d in dispatches)
        self.count.setText(self.tr("{count} out, {late} overdue").format(count=len(dispatches), late=late))

    def _tip(self, dispatch: DispatchRecord) -> str:
        return f"{dispatch.number} · {dispatch.village}, {dispatch.district} · {dispatch.file_name}"

    def _days(self, dispatch: DispatchRecord) -> str:
        days = days_out(dispatch, self.today)
        return self.tr("{days} days").format(days=days) if days else self.tr("today")

    def _due(self, dispatch: DispatchRecord) -> str:
        if dispatch.due_on is None:
            return ""
        left = (dispatch.due_on - self.today).days
        text = self.tr("{days} days late") if left < 0 else self.tr("in {days} days")
        return self.tr("today") if left == 0 else text.format(days=abs(left))

    @Slot(object)
    def _picked(self, dispatch: DispatchRecord | None) -> None:
        self.mark_button.setEnabled(dispatch is not None)

    @Slot()
    def _mark(self) -> None:
        if (dispatch := self.table.current()) is not None:
            self.returned.emit(dispatch)


class BackCard(Card):
    """Kembali: files read, under review or applied, newest first."""

    chosen = Signal(object)  # a BatchRecord
    files_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(self.tr("Back"))
        self.language = language
        self.count = Label("", "label", muted=True)
        self.table = Table(
            [
                Column(self.tr("Village"), lambda b: b.village or b.file_name, 100, stretch=True, bold=True, tooltip=self._tip),
                Column(self.tr("Rows"), lambda b: sum(b.kinds.values()), 64, align="right"),
                Column(self.tr("Status"), lambda b: language.text(STATUS_WORDS[b.status]), 124, chip=lambda b: BATCH_CHIPS[b.status]),
            ],
            self.tr("Files that came back"), dense=True, key=lambda b: b.id,
        )  # fmt: skip
        self.table.empty = EmptyState(
            "drop", self.tr("Drop the villages' files anywhere on this page."), self.tr("Choose files…"), self.files_wanted.emit
        )
        self.table.opened.connect(self.chosen)
        self.table.picked.connect(self._picked)
        self.open_button = button(self.tr("Review"), icon="search", on_click=self._open)
        self.open_button.setEnabled(False)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.count)
        self.body.addLayout(row(self.open_button, None))

    def show_batches(self, batches: Sequence[BatchRecord]) -> None:
        self.table.set_records(batches)
        waiting = sum(b.status == "review" for b in batches)
        self.count.setText(self.tr("{count} files, {waiting} to be reviewed").format(count=len(batches), waiting=waiting))

    def _tip(self, batch: BatchRecord) -> str:
        return f"{batch.number} · {batch.file_name}"

    @Slot(object)
    def _picked(self, batch: BatchRecord | None) -> None:
        self.open_button.setEnabled(batch is not None)

    @Slot()
    def _open(self) -> None:
        if (batch := self.table.current()) is not None:
            self.chosen.emit(batch)
