"""The card of one village at the right of the list."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from rangkul.rules.dates import MONTHS, WIB, short_date
from rangkul.rules.money import number_text, rupiah
from rangkul.rules.phone import show_phone
from rangkul.ui.cards import Chip, DetailPanel, Label, Meter, button, row
from rangkul.ui.charts import BarList
from rangkul.ui.desk import Desk
from rangkul.work.villages import VillageCard, VillageRow
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS

KINDS = {"desa": "Desa", "kelurahan": "Kelurahan"}


class VillagePanel(DetailPanel):
    """Coverage, statuses, officers, contact, what was sent last; the buttons lead to the other pages."""

    def __init__(self, desk: Desk, edit: Callable[[], None], workers: Callable[[], None], send: Callable[[], None]) -> None:
        super().__init__()
        self.desk, self.edit, self.workers, self.send = desk, edit, workers, send
        self.show_none()

    def show_none(self) -> None:
        self.clear()
        self.set_title("")
        self.add_widget(Label(self.tr("Choose a village to see its card."), muted=True, wrap=True))

    def show_card(self, card: VillageCard, line: VillageRow, chip: Chip) -> None:
        self.clear()
        self.set_title(f"{KINDS.get(card.type, '')} {card.name}".strip(), chip)
        self.add_widget(Label(self._coverage(line), muted=True, wrap=True))
        target = max(1, line.target)
        self.add_widget(Meter(min(1.0, line.protected / target), min(1.0, line.workers / target), 8))
        self.add_buttons(
            [
                button(self.tr("See the workers"), on_click=self.workers),
                button(self.tr("Edit"), icon="edit", on_click=self.edit),
                button(self.tr("Send a workbook"), icon="send", on_click=self.send),
            ]
        )
        self._add_statuses(card)
        self._add_contributions(card)
        self._add_officers(card)
        self._add_facts(card)

    def _coverage(self, line: VillageRow) -> str:
        return self.tr("{workers} of {target} workers, {protected} protected").format(
            workers=number_text(line.workers), target=number_text(line.target), protected=number_text(line.protected)
        )

    def _add_statuses(self, card: VillageCard) -> None:
        self.add_section(self.tr("Workers by status"))
        say = self.desk.language.text
        most = max(card.statuses.values(), default=0)
        rows = [(say(STATUS_WORDS[s]), float(card.statuses[s]), float(most), "") for s in STATUS_WORDS if card.statuses.get(s)]
        if rows:
            chart = BarList(rows, self.tr("Workers by status"))
            self.add_widget(chart)
        else:
            self.add_widget(Label(self.tr("No workers on the roster yet."), muted=True, wrap=True))

    def _add_contributions(self, card: VillageCard) -> None:
        """What the members pay this month, by who pays."""
        if not card.contributions:
            return
        today, say = self.desk.today(), self.desk.language.text
        self.add_section(self.tr("Contribution, {month}").format(month=f"{MONTHS[today.month - 1]} {today.year}"))
        pairs: list[tuple[str, str]] = []
        people = rupiahs = relief = 0
        for funding, one in card.contributions:
            name = say(FUNDING_WORDS[funding]) if funding else self.tr("No payer yet")
            pairs.append((name, self._sum(one.total, one.people)))
            people, rupiahs, relief = people + one.people, rupiahs + one.total, relief + one.relief
        if len(pairs) > 1:
            pairs.append((self.tr("Together"), self._sum(rupiahs, people)))
        if relief:
            pairs.append((self.tr("Relief"), rupiah(relief)))
        self.add_pairs(pairs)

    def _sum(self, amount: int, people: int) -> str:
        return self.tr("{amount} ({count} people)").format(amount=rupiah(amount), count=number_text(people))

    def _add_officers(self, card: VillageCard) -> None:
        self.add_section(self.tr("Officers"))
        if not card.officers:
            self.add_widget(Label(self.tr("No officer serves this village."), muted=True, wrap=True))
        for key, name in card.officers:
            link = button(name, "quiet")
            link.setProperty("officer", str(key))
            link.clicked.connect(self._open_officer)
            holder = QWidget()
            holder.setLayout(row(link, None))
            self.add_widget(holder)

    def _add_facts(self, card: VillageCard) -> None:
        self.add_section(self.tr("About the village"))
        self.add_pairs(
            [
                (self.tr("District"), card.district),
                (self.tr("Police station"), card.station or ""),
                (self.tr("Code"), card.code),
                (self.tr("Contact"), card.contact_name or ""),
                (self.tr("Phone"), show_phone(card.contact_phone) if card.contact_phone else ""),
                (self.tr("Sent"), short_date(card.last_dispatch.astimezone(WIB).date()) if card.last_dispatch else ""),
                (self.tr("Returned"), short_date(card.last_return.astimezone(WIB).date()) if card.last_return else ""),
                (self.tr("Note"), card.note or ""),
            ]
        )

    def _open_officer(self) -> None:
        if sender := self.sender():
            self.desk.go("officers", UUID(str(sender.property("officer"))))
