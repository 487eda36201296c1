"""The card of one officer at the right of the list."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rangkul.rules.dates import short_date
from rangkul.rules.people import rank_name
from rangkul.rules.phone import show_phone
from rangkul.ui.cards import Chip, DetailPanel, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.work.officer_card import EventLine, OfficerCard, PostingLine

if TYPE_CHECKING:
    from rangkul.ui.officers.page import OfficersPage

MOST_EVENTS = 8


class OfficerPanel(DetailPanel):
    """Postings of today, events attended, certificates; its buttons are the page's actions."""

    def __init__(self, desk: Desk, page: "OfficersPage") -> None:
        super().__init__()
        self.desk, self.page = desk, page
        self.show_nobody()

    def show_nobody(self) -> None:
        self.clear()
        self.set_title("")
        self.add_widget(Label(self.tr("Choose an officer to see the card."), muted=True, wrap=True))

    def show_card(self, card: OfficerCard) -> None:
        officer = card.officer
        self.clear()
        chip = Chip(self.tr("Active"), "good") if officer.active else Chip(self.tr("Inactive"), "off")
        self.set_title(officer.printed, chip)
        self.add_pairs(
            [
                (self.tr("NRP"), officer.nrp or (self.tr("none: {why}").format(why=officer.nrp_missing) if officer.nrp_missing else "")),
                (self.tr("Rank"), rank_name(officer.rank) if officer.rank else ""),
                (self.tr("Police station"), officer.station or ""),
                (self.tr("Phone"), show_phone(officer.phone) if officer.phone else ""),
                *([(self.tr("Note"), officer.note)] if officer.note else []),
            ]
        )
        away = self.tr("Set inactive") if officer.active else self.tr("Set active")
        self.add_buttons(
            [
                button(self.tr("Open the card"), icon="officer", on_click=self.page.open_card),
                button(self.tr("Transfer…"), icon="exchange", on_click=self.page.transfer),
                button(self.tr("Edit"), icon="edit", on_click=self.page.edit),
                button(away, on_click=self.page.switch),
            ]
        )
        for day in card.to_come(self.desk.today()):
            self.add_widget(Label(self.tr("A transfer takes effect on {day}.").format(day=short_date(day)), "label", muted=True, wrap=True))
        self.add_section(self.tr("Villages served"))
        today = self.desk.today()
        present = [posting for posting in card.postings if posting.since is None or posting.since <= today]
        if not present:
            self.add_widget(Label(self.tr("No village yet."), muted=True))
        for posting in present:
            self._add_posting(posting)
        self.add_section(self.tr("Events"))
        if not card.events:
            self.add_widget(Label(self.tr("Not invited to any event yet."), muted=True, wrap=True))
        for event in card.events[:MOST_EVENTS]:
            self._add_event(event)

    def _add_posting(self, posting: PostingLine) -> None:
        if posting.until is not None and posting.until < self.desk.today():
            text = self.tr("{village}, until {day}").format(village=posting.village, day=short_date(posting.until))
            self.add_widget(Label(text, muted=True, wrap=True))
            return
        link = button(f"{posting.village} · {posting.district}", "quiet")
        link.setProperty("code", posting.village_code)
        link.clicked.connect(self._open_village)
        line = QWidget()
        line.setLayout(row(link, None))
        self.add_widget(line)

    def _open_village(self) -> None:
        if sender := self.sender():
            self.desk.go("villages", sender.property("code"))

    def _add_event(self, event: EventLine) -> None:
        self.add_widget(Label(event.title, wrap=True))
        came = event.starts_on > self.desk.today()
        state = self.tr("invited") if came else self.tr("attended") if event.came else self.tr("did not come")
        parts = [short_date(event.starts_on), state, *([event.certificate] if event.certificate else [])]
        self.add_widget(Label(" · ".join(parts), "label", muted=True, wrap=True))
