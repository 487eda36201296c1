"""The three columns of the exchange, as on a desk: to be sent, with the villages, back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rangkul.language import Language
from rangkul.ui.cards import Card, EmptyState, Label, button, row
from rangkul.ui.entries import Choice
from rangkul.ui.exchange.dispatch_words import DispatchWords
from rangkul.ui.exchange.words import BATCH_CHIPS
from rangkul.ui.table import Column, Table
from rangkul.work.review import STATUS_WORDS, BatchRecord
from rangkul.work.sending_ledger import DispatchRecord, Receiver, days_out


class DeskView(QWidget):
    """Three cards beside each other."""

    def __init__(self, language: Language, today: date) -> None:
        super().__init__()
        self.to_send, self.away, self.back = SendCard(), AwayCard(language, today), BackCard(language)
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
    """Di desa: workbooks that are out, the longest overdue first; several may be chosen."""

    returned = Signal(object)  # each a list of DispatchRecord
    remind = Signal(object)
    withdraw = Signal(object)
    ledger = Signal()

    def __init__(self, language: Language, today: date) -> None:
        opener = button(self.tr("Ledger…"), "quiet", "list")
        super().__init__(self.tr("With the villages"), opener)
        opener.clicked.connect(self._open_ledger)
        self.words = DispatchWords(language, today)
        self.count = Label("", "label", muted=True)
        self.about = Label("", "label", muted=True, wrap=True)
        self.table = Table(
            [
                Column(self.tr("Village"), lambda d: d.place, 96, stretch=True, bold=True, tooltip=self._tip),
                Column(self.tr("Since"), self._days, 68, align="right", sort=lambda d: days_out(d, self.words.today)),
                Column(self.tr("Due"), self.words.due, 124, chip=lambda d: "bad" if d.state == "overdue" else "off",
                       sort=lambda d: d.due_on),
            ],
            self.tr("Workbooks with the villages"), dense=True, key=lambda d: d.id, multiple=True,
        )  # fmt: skip
        self.table.empty = EmptyState("inbox", self.tr("No workbook is out."))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search village"))
        self.search.setAccessibleName(self.tr("Search village with a workbook"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.table.filter)
        self.remind_button = button(self.tr("Remind…"), icon="chat-text", on_click=self._remind)
        self.mark_button = button(self.tr("Returned"), icon="check", on_click=self._mark)
        self.mark_button.setAccessibleName(self.tr("Mark as returned"))
        self.mark_button.setToolTip(self.tr("Mark as returned: the village answered in another way, for example on paper"))
        self.withdraw_button = button(self.tr("Withdraw"), "quiet", "remove", self._withdraw)
        self.withdraw_button.setToolTip(self.tr("It never reached the village, or another one replaces it"))
        self.table.selection_changed.connect(self._chosen)
        self.body.addLayout(row(self.search))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.count)
        self.body.addWidget(self.about)
        self.body.addLayout(row(self.remind_button, self.mark_button, None, self.withdraw_button))
        self._chosen()

    def show_dispatches(self, dispatches: Sequence[DispatchRecord], today: date) -> None:
        self.words.today = today
        self.table.set_records(dispatches)
        self.table.filter(self.search.text())
        late = len(self.overdue())
        self.count.setText(self.tr("{count} out, {late} overdue").format(count=len(dispatches), late=late))
        self._chosen()

    def overdue(self) -> list[DispatchRecord]:
        return [dispatch for dispatch in self.table.records if dispatch.state == "overdue"]

    def _tip(self, dispatch: DispatchRecord) -> str:
        return f"{dispatch.place}, {dispatch.district} · {self.words.whole(dispatch)} · {dispatch.file_name}"

    def _days(self, dispatch: DispatchRecord) -> str:
        days = days_out(dispatch, self.words.today)
        return self.tr("{days} days").format(days=days) if days else self.tr("today")

    @Slot()
    def _chosen(self) -> None:
        chosen: list[DispatchRecord] = self.table.selected()
        late = len(self.overdue())
        self.mark_button.setEnabled(bool(chosen))
        self.withdraw_button.setEnabled(bool(chosen))
        self.remind_button.setEnabled(bool(chosen) or late > 0)
        text = self.tr("Remind…") if chosen or not late else self.tr("Remind {count} overdue…").format(count=late)
        self.remind_button.setText(text)
        self.about.setText(self.words.whole(chosen[0]) if len(chosen) == 1 else "")
        self.about.setVisible(len(chosen) == 1)

    @Slot()
    def _open_ledger(self) -> None:
        self.ledger.emit()

    @Slot()
    def _remind(self) -> None:
        self.remind.emit(self.table.selected() or self.overdue())

    @Slot()
    def _mark(self) -> None:
        self.returned.emit(self.table.selected())

    @Slot()
    def _withdraw(self) -> None:
        self.withdraw.emit(self.table.selected())


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
