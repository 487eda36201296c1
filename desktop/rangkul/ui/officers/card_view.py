"""One officer as a page: photo and history at the left, figures, events with hours and scores, certificates at the right."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.rules.dates import short_date
from rangkul.rules.money import number_text
from rangkul.ui.cards import Chip, EmptyState, FigureCard, Label, button, row
from rangkul.ui.officers.card_panel import CardPanel
from rangkul.ui.officers.credited_dialog import CreditedDialog
from rangkul.ui.officers.photo import Photo
from rangkul.ui.officers.transfer_dialog import SubstituteDialog, TransferDialog
from rangkul.ui.printing import show_paper
from rangkul.ui.table import Column, Table
from rangkul.work.certificates import count_printing, draw
from rangkul.work.officer_card import CreditedWorker, EventLine, OfficerCard, get_officer_card, list_credited
from rangkul.work.officer_photo import set_photo
from rangkul.work.officer_undo import OfficerUndo
from rangkul.work.officers import OfficerRecord
from rangkul.work.pictures import get_picture
from rangkul.work.scores import show_score
from rangkul.work.transfers import end_transfer

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.officers.page import OfficersPage
    from rangkul.ui.tasks import Progress


class CardView(QWidget):
    """Shown by the page in place of the list."""

    def __init__(self, page: "OfficersPage") -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.card: OfficerCard | None = None
        self.officer_id: UUID | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(self._header())
        self.panel = CardPanel(self.desk, self.call_off)
        body = row(self.panel, space=16)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(self._figures())
        right.addWidget(self._events(), 1)
        body.addLayout(right, 1)
        outer.addLayout(body, 1)

    def _header(self) -> Any:
        back = button("", "quiet", "back", self.page.show_list)
        back.setAccessibleName(self.tr("Back to the officers"))
        back.setToolTip(self.tr("Back to the officers (Alt+Left)"))
        self.photo = Photo(self.take_photo)
        self.title = Label("", "title", wrap=True, copyable=True)
        self.where = Label("", muted=True, wrap=True)
        self.chip, self.no_photo = Chip("", "good"), button(self.tr("Remove the photo"), "quiet", on_click=self.remove_photo)
        self.no_photo.setProperty("small", True)
        self.switch_button = button("", "default", None, self.page.switch)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.where)
        words.addLayout(row(self.chip, self.no_photo, None))
        words.addStretch(1)
        header = row(back, self.photo, space=12)
        header.addLayout(words, 1)
        for part in (
            button(self.tr("Edit"), "default", "edit", self.page.edit, "F2"),
            self.switch_button,
            button(self.tr("Stand in…"), "default", None, self.stand_in),
            button(self.tr("Transfer…"), "primary", "exchange", self.page.transfer, "Ctrl+M"),
        ):
            header.addWidget(part)
        return header

    def _figures(self) -> Any:
        self.came, self.hours = FigureCard(self.tr("Events attended")), FigureCard(self.tr("Hours"))
        self.rise, self.papers = FigureCard(self.tr("Post-test, mean")), FigureCard(self.tr("Certificates"))
        self.brought = FigureCard(self.tr("Workers brought"), link=True)
        self.brought.clicked.connect(self.show_credited)
        return row(self.came, self.hours, self.rise, self.papers, self.brought, space=12)

    def _events(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        self.print_button = button(self.tr("Open the certificate"), "default", "certificate", self.print_certificate)
        self.print_button.setProperty("small", True)
        box.addLayout(row(Label(self.tr("Events"), "section"), None, self.print_button))
        self.table = Table(
            [
                Column(self.tr("Date"), lambda e: e.starts_on, 92),
                Column(self.tr("Event"), lambda e: e.title, 150, stretch=True, bold=True, tooltip=lambda e: e.title),
                Column(self.tr("Came"), self._came, 96, chip=self._came_chip),
                Column(self.tr("Hours"), lambda e: hours(e.minutes) if e.came else "", 52, align="right", sort=lambda e: e.minutes),
                Column(self.tr("Late"), self._late, 66, align="right", sort=lambda e: e.late),
                Column(self.tr("Tests"), tests, 92, align="right", sort=lambda e: e.post or -1, tooltip=self._tests),
                Column(self.tr("Gain"), lambda e: rise(e.rise), 50, align="right", sort=lambda e: -999 if e.rise is None else e.rise),
                Column(self.tr("Certificate"), short_serial, 80, tooltip=lambda e: e.certificate or ""),
            ],
            self.tr("Events of the officer"),
            key=lambda e: e.id,
        )
        self.table.empty = EmptyState("event", self.tr("Not invited to any event yet."))
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._open_event)
        box.addWidget(self.table, 1)
        return holder

    # Showing

    def show_officer(self, officer_id: UUID) -> None:
        self.officer_id = officer_id
        self.refresh()

    def refresh(self) -> None:
        officer_id, today = self.officer_id, self.desk.today()
        if officer_id is None:
            return

        def ask(session: "Session") -> tuple[OfficerCard, bytes | None]:
            card = get_officer_card(session, officer_id, today)
            return card, get_picture(session, card.officer.photo) if card.officer.photo else None

        self.desk.read(ask, self._show, owner=self, key="card", failed=self._gone)

    def _gone(self, error: Exception) -> None:
        self.page.show_list()
        self.page.refuse(error)

    def _show(self, found: tuple[OfficerCard, bytes | None]) -> None:
        card, photo = found
        officer, self.card = card.officer, card
        self.title.setText(officer.printed)
        place = [f"NRP {officer.nrp}" if officer.nrp else self.tr("without NRP"), officer.station or "", ", ".join(officer.villages)]
        self.where.setText(" · ".join(filter(None, place)))
        self.chip.set(self.tr("Active") if officer.active else self.tr("Inactive"), "good" if officer.active else "off")
        self.switch_button.setText(self.tr("Set inactive") if officer.active else self.tr("Set active"))
        self.photo.show_picture(photo)
        self.no_photo.setVisible(photo is not None)
        self.panel.show_card(card)
        self._show_figures(card)
        self.table.set_records(card.events)
        if self.table.current() is None:
            self.table.select_first()
        self._picked(self.table.current())

    def _show_figures(self, card: OfficerCard) -> None:
        past = [event for event in card.events if event.starts_on <= self.desk.today() and not event.cancelled]
        came = [event for event in past if event.came]
        late = sum(event.late > 0 for event in came)
        self.came.set(
            self.tr("{came} of {count}").format(came=len(came), count=len(past)),
            self.tr("{count} times late").format(count=late) if late else "",
        )
        self.hours.set(hours(sum(event.minutes for event in came)), self.tr("inside, by the door"))
        posts = [event.post for event in card.events if event.post is not None]
        rises = [event.rise for event in card.events if event.rise is not None]
        mean = self.tr("{rise} to the pre-test").format(rise=rise(sum(rises) / len(rises))) if rises else ""
        self.rise.set(show_score(sum(posts) / len(posts)) if posts else "–", mean)
        self.papers.set(number_text(sum(len(event.certificates) for event in card.events)))
        self.brought.set(number_text(card.brought), self._statuses(card))

    def _statuses(self, card: OfficerCard) -> str:
        return self.tr("{count} count toward the target").format(count=number_text(card.counted)) if card.brought else ""

    def _came(self, event: EventLine) -> str:
        if event.cancelled:
            return self.tr("cancelled")
        if event.came:
            return f"{event.attended} / {event.sessions}"
        return self.tr("invited") if event.starts_on > self.desk.today() else self.tr("absent")

    def _came_chip(self, event: EventLine) -> str:
        if event.came:
            return "good"
        return "off" if event.cancelled else "new" if event.starts_on > self.desk.today() else "warn"

    def _late(self, event: EventLine) -> str:
        return self.tr("{count} min").format(count=event.late) if event.late else ""

    def _tests(self, event: EventLine) -> str:
        before, after = show_score(event.pre) or "–", show_score(event.post) or "–"
        return self.tr("Pre-test {before}, post-test {after}").format(before=before, after=after)

    @Slot(object)
    def _picked(self, event: EventLine | None) -> None:
        self.print_button.setEnabled(event is not None and bool(event.certificates))

    @Slot(object)
    def _open_event(self, event: EventLine) -> None:
        self.desk.go("events", event.id)

    # Acting

    def transfer_of(self, officer: OfficerRecord) -> None:
        dialog = TransferDialog(self.page, self.desk, officer, self.page.stations, self.page.villages)
        if dialog.exec():
            text = self.tr("{name}: transfer from {day} on is stored.")
            self.page.saved(text.format(name=officer.name, day=short_date(dialog.entry().since)), dialog.stored)

    @Slot()
    def stand_in(self) -> None:
        if self.card is None:
            return
        dialog = SubstituteDialog(self.page, self.desk, self.card.officer, self.page.villages)
        if dialog.exec():
            text = self.tr("{name} stands in from {day} on.")
            self.page.saved(text.format(name=dialog.officer.name, day=short_date(dialog.entry().since)), dialog.stored)

    def call_off(self, day: date) -> None:
        card, today = self.card, self.desk.today()
        if card is not None:
            officer = card.officer
            text = self.tr("What was to begin for {name} on {day} is called off.").format(name=officer.name, day=short_date(day))
            self.page.write(
                lambda session, _: end_transfer(session, officer.id, day, today, officer.version), partial(self.page.saved, text)
            )

    def take_photo(self, path: Path) -> None:
        """Reads the file beside the window; what is no picture is refused in words."""

        def content() -> bytes:
            try:
                return path.read_bytes()
            except OSError as reason:
                raise Problem("{name} cannot be read ({why}).", name=path.name, why=reason.strerror or str(reason)) from None

        self._set_photo(content, self.tr("Photo of {name} stored."))

    @Slot()
    def remove_photo(self) -> None:
        self._set_photo(None, self.tr("Photo of {name} removed."))

    def _set_photo(self, content: Any, text: str) -> None:
        card, today = self.card, self.desk.today()
        if card is None:
            return

        def store(session: "Session", _: "Progress") -> OfficerUndo:
            return set_photo(session, card.officer.id, content() if content else None, today)

        self.page.write(store, partial(self.page.saved, text.format(name=card.officer.name)))

    @Slot()
    def print_certificate(self) -> None:
        event: EventLine | None = self.table.current()
        if event is None or not event.certificates:
            return

        def work(progress: "Progress") -> bytes:
            with self.desk.database.reading() as session:
                return draw(session, event.certificates, count=False, progress=progress)

        self.desk.tasks.run(work, partial(self._show_paper, event), owner=self, failed=self.page.refuse)

    def _show_paper(self, event: EventLine, pdf: bytes) -> None:
        keys: Sequence[UUID] = event.certificates
        count = partial(self.page.write, lambda session, _: count_printing(session, keys, pdf))
        title = self.tr("Certificate {serial}").format(serial=event.certificate)
        show_paper(self.page, title, pdf, f"Sertifikat {event.certificate}", count, kind="certificate")

    @Slot()
    def show_credited(self) -> None:
        card = self.card
        if card is not None and card.brought:
            self.desk.read(lambda session: list_credited(session, card.officer.id), self._show_workers, owner=self, key="credited")

    def _show_workers(self, workers: list[CreditedWorker]) -> None:
        if self.card is not None:
            CreditedDialog(self.page, self.desk, self.card, workers).exec()


def hours(minutes: int) -> str:
    """90 → "1,5"."""
    tenths = round(minutes / 6)
    return number_text(tenths // 10) + (f",{tenths % 10}" if tenths % 10 else "")


def short_serial(event: EventLine) -> str:
    """ "054/SERT/BKC/XI/2026" → "054/…": the whole stands in the tip, and on the paper."""
    first, _, rest = (event.certificate or "").partition("/")
    return f"{first}/…" if rest else first


def tests(event: EventLine) -> str:
    """ "53 → 94"; nothing without a test."""
    if event.pre is None and event.post is None:
        return ""
    return f"{show_score(event.pre) or '–'} → {show_score(event.post) or '–'}"


def rise(value: float | None) -> str:
    """+15 or −3; nothing without both tests."""
    if value is None:
        return ""
    return ("+" if value > 0 else "−" if value < 0 else "") + show_score(abs(value))
