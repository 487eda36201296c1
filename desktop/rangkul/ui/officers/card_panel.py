"""The left of an officer's card: who it is, and where they serve, served and will serve."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rangkul.rules.dates import short_date
from rangkul.rules.people import rank_name
from rangkul.rules.phone import show_phone
from rangkul.ui.cards import Chip, DetailPanel, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.work.officer_card import OfficerCard, PostingLine, ServiceLine


class CardPanel(DetailPanel):
    """`call_off(day)` is asked for when a transfer to come shall not take place."""

    def __init__(self, desk: Desk, call_off: Callable[[date], None]) -> None:
        super().__init__(width=316)
        self.desk, self.call_off = desk, call_off

    def show_card(self, card: OfficerCard) -> None:
        officer, today = card.officer, self.desk.today()
        self.clear()
        self.add_pairs(
            [
                ("NRP", officer.nrp or (self.tr("none: {why}").format(why=officer.nrp_missing or "–"))),
                (self.tr("Rank"), rank_name(officer.rank) if officer.rank else ""),
                (self.tr("Phone"), show_phone(officer.phone) if officer.phone else ""),
                (self.tr("On certificates"), officer.printed),
                *([(self.tr("Note"), officer.note)] if officer.note else []),
            ]
        )
        self._add_to_come(card, today)
        self.add_section(self.tr("Police station"))
        if not card.services:
            self.add_widget(Label(officer.station or self.tr("No Polsek yet."), "medium" if officer.station else "body", wrap=True))
        for service in card.services:
            if service.since is None or service.since <= today:
                self._add_line(service.station, service, service.until is None or service.until >= today)
        self.add_section(self.tr("Villages served"))
        shown = [posting for posting in card.postings if posting.since is None or posting.since <= today]
        if not shown:
            self.add_widget(Label(self.tr("No village yet."), muted=True))
        for posting in sorted(shown, key=lambda p: p.until is not None and p.until < today):
            self._add_posting(posting, posting.until is None or posting.until >= today)

    def _add_to_come(self, card: OfficerCard, today: date) -> None:
        days = card.to_come(today)
        if days:
            self.add_section(self.tr("To come"))
        for day in days:
            begun: Sequence[PostingLine | ServiceLine] = [line for line in (*card.services, *card.postings) if line.since == day]
            names = [line.station if isinstance(line, ServiceLine) else line.village for line in begun]
            notes = dict.fromkeys(line.note for line in begun if line.note)
            away = button(self.tr("Call off"), "quiet")
            away.setAccessibleName(self.tr("Call off what begins on {day}").format(day=short_date(day)))
            away.setProperty("day", day)
            away.setProperty("small", True)
            away.clicked.connect(self._call_off)
            line = QWidget()
            line.setLayout(row(Chip(short_date(day), "new"), None, away))
            self.add_widget(line)
            self.add_widget(Label(" · ".join([*names, *notes]), wrap=True))

    def _call_off(self) -> None:
        if sender := self.sender():
            self.call_off(sender.property("day"))

    def _add_posting(self, posting: PostingLine, present: bool) -> None:
        name = f"{posting.village} · {posting.district}"
        self._add_line(name, posting, present, self.tr("standing in") if posting.substitute else "", posting.village_code)

    def _add_line(self, name: str, line: PostingLine | ServiceLine, present: bool, chip: str = "", code: str = "") -> None:
        """A name, and below it from when to when and by which order."""
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        title = Label(name, "medium" if present else "body", muted=not present, wrap=True)
        first = row(space=8)
        first.addWidget(title, 1)
        if chip:
            first.addWidget(Chip(chip, "warn" if present else "off"))
        if code and present:
            link = button("", "quiet", "right")
            link.setAccessibleName(self.tr("Open {village}").format(village=name))
            link.setToolTip(link.accessibleName())
            link.setProperty("code", code)
            link.setProperty("small", True)
            link.clicked.connect(self._open_village)
            first.addWidget(link)
        box.addLayout(first)
        words = " · ".join(filter(None, [self._days(line.since, line.until), line.note]))
        if words:
            box.addWidget(Label(words, "label", muted=True, wrap=True))
        self.add_widget(holder)

    def _days(self, since: date | None, until: date | None) -> str:
        if since is None and until is None:
            return ""
        if until is None:
            return self.tr("since {day}").format(day=short_date(since) if since else "–")
        if since is None:
            return self.tr("until {day}").format(day=short_date(until))
        return f"{short_date(since)} – {short_date(until)}"

    def _open_village(self) -> None:
        if sender := self.sender():
            self.desk.go("villages", sender.property("code"))
