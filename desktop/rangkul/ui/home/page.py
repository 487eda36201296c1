"""Beranda: how far the villages are, what comes next, what waits for somebody."""

from datetime import date

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rangkul.rules.dates import show_date
from rangkul.rules.money import number_text
from rangkul.ui.cards import Card, EmptyState, FigureCard, Label, button
from rangkul.ui.charts import BarList
from rangkul.ui.desk import Desk
from rangkul.ui.home.pair_counter import PairCounter
from rangkul.ui.home.rows import LinkRow
from rangkul.ui.page import Page
from rangkul.work.events import EventRecord
from rangkul.work.home import MOST_LAPSED, Home, home
from rangkul.work.office import load_office

WEAKEST_SHOWN = 8


class HomePage(Page):
    listens = frozenset({"worker", "village", "event", "attendance", "certificate", "batch", "dispatch", "setting", "duplicate"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Home"))
        self.place = Label("", role="body", muted=True)
        self.header.addWidget(self.place)
        self.total = FigureCard(self.tr("Workers on the rosters"), link=True)
        self.protected = FigureCard(self.tr("Protected (registered)"), link=True)
        self.reached = FigureCard(self.tr("Villages at their target"), link=True)
        self.weak = FigureCard(self.tr("Villages below 25%"), link=True)
        self.total.clicked.connect(self._to_workers)
        self.protected.clicked.connect(self._to_workers)
        self.reached.clicked.connect(self._to_villages)
        self.weak.clicked.connect(self._to_weak)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for card in (self.total, self.protected, self.reached, self.weak):
            figures.addWidget(card, 1)
        self.counter = PairCounter(self, desk, self.refresh)
        self.content.addLayout(figures)
        self.content.addLayout(self._columns(), 1)

    def _columns(self) -> QGridLayout:
        self.districts = Card(self.tr("Coverage by district"))
        self.bars = BarList([])
        self.bars.setAccessibleName(self.tr("Coverage by district"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.bars)
        self.bars.setObjectName("plain")
        scroll.viewport().setAutoFillBackground(False)
        self.districts.body.addWidget(scroll, 1)
        self.waiting = Card(self.tr("Waiting for somebody"))
        self.events = Card(self.tr("Next events"))
        self.weakest = Card(self.tr("Emptiest villages"))
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(self.districts, 0, 0, 2, 1)
        grid.addWidget(self.waiting, 0, 1)
        grid.addWidget(self.events, 1, 1)
        grid.addWidget(self.weakest, 0, 2, 2, 1)
        grid.setColumnStretch(0, 6)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 4)
        return grid

    def refresh(self) -> None:
        today = self.desk.today()
        self.read(lambda session: (home(session, today), load_office(session).regency_name), self._show)

    def _show(self, answer: tuple[Home, str]) -> None:
        figures, regency = answer
        self.place.setText(regency)
        self._show_figures(figures)
        self.bars.set_rows([
            (c.name, c.counted, c.target, f"{number_text(c.counted)} / {number_text(c.target)}") for c in figures.districts
        ])  # fmt: skip
        self._show_waiting(figures)
        self._show_events(figures.next_events, self.desk.today())
        self._show_weakest(figures)

    def _show_figures(self, figures: Home) -> None:
        total = figures.total
        share = total.share
        hint = self.tr("{counted} of the target {target} ({share})").format(
            counted=number_text(total.counted), share=f"{share:.0%}", target=number_text(total.target)
        )
        self.total.set(number_text(total.workers), hint, share)
        self.total.setToolTip(self.tr("Each village counts up to its target, so that a full one does not hide an empty one."))
        insured = total.protected / total.target if total.target else 0.0
        self.protected.set(number_text(total.protected), self.tr("{share} of the target").format(share=f"{insured:.0%}"), insured)
        reached = total.reached / total.villages if total.villages else 0.0
        hint = self.tr("of {count} villages").format(count=total.villages)
        self.reached.set(number_text(total.reached), hint, reached)
        weak = len(figures.weakest)
        self.weak.set(number_text(weak), self.tr("need a visit first") if weak else self.tr("none: well done"))

    def _show_waiting(self, figures: Home) -> None:
        rows: list[QWidget] = []
        waiting = figures.waiting
        for event_id, title, count in waiting.certificates:
            words = self.tr("{count} certificates not issued").format(count=count)
            rows.append(LinkRow("certificate", words, title, lambda key=event_id: self.desk.go("events", key)))
        if waiting.overdue:
            words = self.tr("{count} workbooks overdue").format(count=waiting.overdue)
            rows.append(LinkRow("send", words, self.tr("still in the villages"), lambda: self.desk.go("exchange", "overdue")))
        if waiting.batches:
            words = self.tr("{count} imports under review").format(count=waiting.batches)
            rows.append(LinkRow("import", words, self.tr("not applied yet"), lambda: self.desk.go("exchange", "review")))
        if waiting.parked:
            words = self.tr("{count} parked rows").format(count=number_text(waiting.parked))
            rows.append(LinkRow("clock", words, self.tr("put right or skip them"), lambda: self.desk.go("exchange", waiting.parked_in)))
        if waiting.lapsed:
            count = number_text(MOST_LAPSED) + "+" if waiting.lapsed > MOST_LAPSED else number_text(waiting.lapsed)
            words = self.tr("{count} members whose paid time is over").format(count=count)
            rows.append(LinkRow("worker", words, self.tr("in arrears or inactive?"), lambda: self.desk.go("workers", ("list", "lapsed"))))
        if waiting.pairs is not None and waiting.pairs.pairs:
            words = self.tr("{count} doubtful pairs").format(count=number_text(waiting.pairs.pairs))
            rows.append(LinkRow("duplicate", words, self.tr("the same person twice?"), lambda: self.desk.go("duplicates", "open")))
        self.counter.look(waiting.pairs, figures.total.workers)
        fill(self.waiting, rows or [Label(self.tr("Nothing waits. A good moment for a visit to a village."), muted=True, wrap=True)])

    def _show_events(self, events: list[EventRecord], today: date) -> None:
        rows: list[QWidget] = [
            LinkRow(
                "event",
                e.title,
                f"{show_date(e.starts_on)} · {self._away(e, today)} · {e.place}",
                lambda key=e.id: self.desk.go("events", key),
            )
            for e in events[:3]
        ]
        if not rows:
            rows = [EmptyState("event", self.tr("No event is planned."), self.tr("Plan an event"), lambda: self.desk.go("events", "new"))]
        fill(self.events, rows)

    def _away(self, event: EventRecord, today: date) -> str:
        days = (event.starts_on - today).days
        if days <= 0:
            return self.tr("today")
        return self.tr("tomorrow") if days == 1 else self.tr("in {days} days").format(days=days)

    def _show_weakest(self, figures: Home) -> None:
        rows: list[QWidget] = [
            LinkRow("village", v.name, f"{v.district} · {v.workers} / {v.target}", lambda code=v.code: self.desk.go("villages", code))
            for v in figures.weakest[:WEAKEST_SHOWN]
        ]
        if not rows:
            rows = [Label(self.tr("Every village has a quarter of its target or more."), muted=True, wrap=True)]
        elif len(figures.weakest) > WEAKEST_SHOWN:
            more = len(figures.weakest) - WEAKEST_SHOWN
            rows.append(button(self.tr("{count} more").format(count=more), kind="quiet", on_click=self._to_weak))
        fill(self.weakest, rows)

    def _to_workers(self) -> None:
        self.desk.go("workers")

    def _to_villages(self) -> None:
        self.desk.go("villages")

    def _to_weak(self) -> None:
        self.desk.go("villages", "weakest")


def fill(card: Card, rows: list[QWidget]) -> None:
    """Replaces everything below a card's title."""
    old = card.findChild(QWidget, "rows")
    holder = QWidget()
    holder.setObjectName("rows")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for one in rows:
        layout.addWidget(one)
    layout.addStretch(1)
    if old is not None:
        old.setObjectName("")
        card.body.removeWidget(old)
        old.hide()
        old.deleteLater()
    card.body.addWidget(holder, 1)
