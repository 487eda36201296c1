"""The card of one worker at the right of the list; the NIK stays masked until somebody asks, which is written down."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from rangkul.rules.dates import WIB, short_date
from rangkul.rules.money import rupiah
from rangkul.rules.phone import show_phone
from rangkul.ui.cards import Chip, DetailPanel, Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.workers.words import SEX_WORDS, STATUS_CHIPS, born
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS, WorkerCard


class WorkerPanel(DetailPanel):
    """`reveal`, `edit`, `remove` and `change_status` are the page's actions."""

    def __init__(
        self, desk: Desk, *, reveal: Callable[[], None], edit: Callable[[], None], remove: Callable[[], None],
        change_status: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__()
        self.desk, self.reveal, self.edit, self.remove, self.change_status = desk, reveal, edit, remove, change_status
        self.card_shown: WorkerCard | None = None
        self.status: Choice | None = None
        self.show_nobody()

    def show_nobody(self) -> None:
        self.clear()
        self.card_shown = None
        self.set_title("")
        self.add_widget(Label(self.tr("Choose a worker to see the card."), muted=True, wrap=True))

    def show_card(self, card: WorkerCard) -> None:
        say = self.desk.language.text
        self.clear()
        self.card_shown = card
        self.set_title(card.name, Chip(say(STATUS_WORDS[card.status]), STATUS_CHIPS[card.status]))
        self.add_pairs([(self.tr("NIK"), card.nik or ""), *([(self.tr("Family card"), card.kk)] if card.kk else [])])
        if (card.nik and "*" in card.nik) or (card.kk and "*" in card.kk):
            show = button(self.tr("Show the NIK"), icon="lock", on_click=self.reveal)
            show.setToolTip(self.tr("Every full view is written into the history"))
            self.add_widget(show)
        today = self.desk.today()
        self.add_pairs(
            [
                (self.tr("Born"), ", ".join(filter(None, [card.birth_place, born(card.birth_date, today)]))),
                (self.tr("Sex"), say(SEX_WORDS[card.sex]) if card.sex else ""),
                (self.tr("Village"), f"{card.village}, {card.district}"),
                (self.tr("Address"), self._address(card)),
                (self.tr("Phone"), show_phone(card.phone) if card.phone else ""),
                (self.tr("Occupation"), card.occupation or ""),
                (self.tr("Mother's name"), card.mother_name or ""),
            ]
        )
        self.add_buttons(
            [button(self.tr("Edit"), icon="edit", on_click=self.edit), button(self.tr("Remove"), "danger", "delete", self.remove)]
        )
        self._add_membership(card)

    def _add_membership(self, card: WorkerCard) -> None:
        say = self.desk.language.text
        self.add_section(self.tr("Membership"))
        self.add_widget(Label(self.tr("Change the status"), "label", muted=True))
        self.status = Choice([(s, say(words)) for s, words in STATUS_WORDS.items()], False, self.tr("Change the status"))
        self.status.set_value(card.status)
        self.status.activated.connect(self._on_status)
        self.add_widget(self.status)
        self.add_pairs(
            [
                (self.tr("Who pays"), say(FUNDING_WORDS[card.funding]) if card.funding in FUNDING_WORDS else ""),
                (self.tr("Income a month"), rupiah(card.income) if card.income else ""),
                (self.tr("Old-age savings"), self.tr("Yes") if card.with_jht else self.tr("No")),
                (self.tr("Brought by"), card.officer or ""),
                (self.tr("On the roster since"), short_date(card.added_at.astimezone(WIB).date())),
                (self.tr("Note"), card.note or ""),
            ]
        )

    @staticmethod
    def _address(card: WorkerCard) -> str:
        rt_rw = f"RT {card.rt or '–'} / RW {card.rw or '–'}" if card.rt or card.rw else ""
        return ", ".join(filter(None, [card.address, card.hamlet, rt_rw]))

    @Slot()
    def _on_status(self) -> None:
        if self.status is not None and self.card_shown is not None and self.status.value() != self.card_shown.status:
            self.change_status(str(self.status.value()))
