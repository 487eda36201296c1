"""The card of one worker at the right of the list; the NIK stays masked until somebody asks, which is written down."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from rangkul.rules.contribution import dues
from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.rules.money import rupiah
from rangkul.rules.phone import show_phone
from rangkul.rules.worker_steps import CONSENT_FORMS, allowed_steps, lapsed_status, unpaid_months
from rangkul.ui.cards import Button, Chip, DetailPanel, Label, button, column
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.workers.contribution_words import ContributionWords, contribution_words
from rangkul.ui.workers.words import SEX_WORDS, STATUS_CHIPS, born
from rangkul.work.worker_life import Credit, LifeLine
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS, WorkerCard

REST = 30  # milliseconds until the lower half of a card is built
CORRECT = "correct"
"""Stands in the list of steps for any other status, with a reason."""


class CardActions(Protocol):
    """What the buttons of the card do."""

    def reveal(self) -> None: ...
    def edit(self) -> None: ...
    def remove(self) -> None: ...
    def change_status(self, status: str | None) -> None: ...
    def pay(self) -> None: ...
    def take_credit(self, credit: Credit) -> None: ...
    def ask_credit(self, card: WorkerCard) -> None: ...
    def ask_life(self, worker_id: UUID) -> None: ...


class WorkerPanel(DetailPanel):
    """Who, member of what, brought by whom; what happened stands below once somebody asks."""

    def __init__(self, desk: Desk, doing: CardActions) -> None:
        super().__init__()
        self.desk, self.doing = desk, doing
        self.card_shown: WorkerCard | None = None
        self.status: Choice | None = None
        self.credit: Credit | None = None
        self.credit_place: QWidget | None = None
        self.life_place: QWidget | None = None
        self.life_button: Button | None = None
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST)
        self.rest.timeout.connect(self.add_rest)
        self.show_nobody()

    def show_nobody(self) -> None:
        self.rest.stop()
        self.clear()
        self.card_shown = self.credit_place = self.life_place = None
        self.set_title("")
        self.add_widget(Label(self.tr("Choose a worker to see the card."), muted=True, wrap=True))

    def show_card(self, card: WorkerCard) -> None:
        """Of somebody else first what is seen first; the rest of the card follows at once, but never holds up a search."""
        if card == self.card_shown:
            return
        say = self.desk.language.text
        same = self.card_shown is not None and self.card_shown.id == card.id
        self.clear()
        self.card_shown, self.credit_place, self.life_place = card, None, None
        self.set_title(card.name, Chip(say(STATUS_WORDS[card.status]), STATUS_CHIPS[card.status]))
        self.add_pairs([(self.tr("NIK"), card.nik or ""), *([(self.tr("Family card"), card.kk)] if card.kk else [])])
        if (card.nik and "*" in card.nik) or (card.kk and "*" in card.kk):
            show = button(self.tr("Show the NIK"), icon="lock", on_click=self.doing.reveal)
            show.setToolTip(self.tr("Every full view is written into the history"))
            self.add_widget(show)
        today = self.desk.today()
        self._add_told(
            [
                (self.tr("Born"), ", ".join(filter(None, [card.birth_place, born(card.birth_date, today)])) or "–"),
                (self.tr("Sex"), say(SEX_WORDS[card.sex]) if card.sex else "–"),
                (self.tr("Village"), f"{card.village}, {card.district}"),
                (self.tr("Address"), self._address(card)),
                (self.tr("Phone"), show_phone(card.phone) if card.phone else "–"),
                (self.tr("Occupation"), card.occupation or "–"),
                (self.tr("Mother's name"), card.mother_name or ""),
            ]
        )
        edit, remove = self.doing.edit, self.doing.remove
        self.add_buttons([button(self.tr("Edit"), icon="edit", on_click=edit), button(self.tr("Remove"), "danger", "delete", remove)])
        if same:
            self.add_rest()
        else:
            self.rest.start()

    @Slot()
    def add_rest(self) -> None:
        """Membership, origin and consent."""
        self.rest.stop()
        card = self.card_shown
        if card is None:
            return
        self._add_membership(card)
        self._add_origin(card)
        self.life_button = button(self.tr("What happened so far"), "quiet", "history", self._ask_life)
        self.add_widget(self.life_button)

    def _add_told(self, pairs: Sequence[tuple[str, str]]) -> None:
        """What is known; facts nobody needs are left out while they are empty."""
        self.add_pairs([(name, value) for name, value in pairs if value])

    # Membership

    def _add_membership(self, card: WorkerCard) -> None:
        say, words = self.desk.language.text, self._words(card)
        self.add_section(self.tr("Membership"))
        steps = [card.status, *allowed_steps(card.status)]
        choices = [(s, say(STATUS_WORDS[s])) for s in steps] + [(CORRECT, self.tr("Correct the status…"))]
        self.status = Choice(choices, False, self.tr("Change the status"))
        self.status.set_value(card.status)
        self.status.activated.connect(self._on_status)
        self.add_widget(self.status)
        self._add_lapse(card)
        self._add_told(
            [
                (self.tr("Since"), short_date(card.status_since) if card.status_since else ""),
                (self.tr("Reason"), card.status_reason or ""),
                (self.tr("Registered on"), short_date(card.registered_on) if card.registered_on else ""),
                (self.tr("Member number"), self.tr("Known to the branch") if card.has_kpj else ""),
                (self.tr("Programmes"), "JKK + JKM + JHT" if card.with_jht else "JKK + JKM"),
                (self.tr("Who pays"), say(FUNDING_WORDS[card.funding]) if card.funding in FUNDING_WORDS else "–"),
                (self.tr("Income"), rupiah(card.income) if card.income else ""),
                *self._contribution(card, words),
            ]
        )
        if card.status not in ("meninggal", "pindah"):
            self._add_payment(words)

    def _add_lapse(self, card: WorkerCard) -> None:
        """The paid time is over: what should follow, in one click."""
        today = self.desk.today()
        proposal = lapsed_status(card.status, card.paid_until, today)
        if proposal is None or card.paid_until is None:
            return
        months = unpaid_months(card.paid_until, today)
        text = self.tr("Unpaid for {count} months.") if months else self.tr("The paid time is over.")
        told = Label(text.format(count=months), "label", wrap=True)
        told.set_tone("warn")
        self.add_widget(told)
        follows = self.desk.language.text(STATUS_WORDS[proposal])
        follow = button(self.tr("Change to {status}").format(status=follows), "default", "check")
        follow.setProperty("status", proposal)
        follow.clicked.connect(self._on_proposal)
        self.add_widget(follow)

    def _contribution(self, card: WorkerCard, words: ContributionWords) -> list[tuple[str, str]]:
        if card.status in ("meninggal", "pindah"):
            return []
        paid = short_date(card.paid_until) if card.paid_until else "–"
        return [(self.tr("Contribution"), words.month), (self.tr("Paid until"), paid)]

    def _words(self, card: WorkerCard) -> ContributionWords:
        found = dues(self.desk.today(), card.income, jht=card.with_jht, transport=card.transport, funding=card.funding)
        return contribution_words(found, self.desk.language)

    def _add_payment(self, words: ContributionWords) -> None:
        if words.hint:
            hint = Label(words.hint, "label", wrap=True)
            hint.set_tone("warn")
            self.add_widget(hint)
        self.add_widget(button(self.tr("Record a payment"), icon="calendar", on_click=self.doing.pay))

    # Who brought them, and the consent

    def _add_origin(self, card: WorkerCard) -> None:
        say = self.desk.language.text
        self.add_section(self.tr("Origin and consent"))
        consent = say(CONSENT_FORMS[card.consent_form]) if card.consent_form in CONSENT_FORMS else self.tr("not recorded yet")
        if card.consent_on:
            consent = f"{consent}, {short_date(card.consent_on)}"
        self._add_told(
            [
                (self.tr("Brought by"), card.officer or "–"),
                (self.tr("Event"), card.event or ""),
                (self.tr("On the roster since"), short_date(card.added_at.astimezone(WIB).date())),
                (self.tr("Consent"), consent),
                (self.tr("Note"), card.note or ""),
            ]
        )
        self.credit_place = None
        if card.officer_id is None or card.event_id is None:
            self.credit_place = QWidget()
            self.credit_place.hide()
            self.add_widget(self.credit_place)
            self.doing.ask_credit(card)

    def show_credit(self, credit: Credit | None) -> None:
        """A proposal for who brought them, taken with one click."""
        card, place = self.card_shown, self.credit_place
        if credit is None or card is None or place is None:
            return
        if (card.officer_id or credit.officer_id) != credit.officer_id or (card.officer_id and credit.event_id is None):
            return
        self.credit = credit
        box = column(place, 4)
        box.addWidget(Label(credit_words(self, credit), "label", muted=True, wrap=True))
        box.addWidget(button(self.tr("Take this proposal"), "default", "check", self._take_credit))
        place.show()

    @Slot()
    def _take_credit(self) -> None:
        if self.credit is not None:
            self.doing.take_credit(self.credit)

    # What happened

    @Slot()
    def _ask_life(self) -> None:
        if self.card_shown is not None:
            self.doing.ask_life(self.card_shown.id)

    def show_life(self, lines: Sequence[LifeLine]) -> None:
        """Newest first, below the card."""
        if self.life_button is not None:
            self.life_button.hide()
        self.life_place = QWidget()
        box = column(self.life_place, 8)
        box.addWidget(Label(self.tr("What happened so far"), "strong"))
        if not lines:
            box.addWidget(Label(self.tr("Nothing is written down yet."), muted=True, wrap=True))
        for one in lines:
            at = one.at.astimezone(WIB)
            when = f"{short_date(at.date())} {show_time(at)} · {one.account}"
            box.addWidget(Label(self.desk.tell.words(one.what), wrap=True))
            if one.why:
                box.addWidget(Label(one.why, "label", wrap=True))
            box.addWidget(Label(when, "label", muted=True, wrap=True))
        self.add_widget(self.life_place)
        QTimer.singleShot(50, self._go_to_life)  # only when laid out does it have its place below the card

    @Slot()
    def _go_to_life(self) -> None:
        if self.life_place is not None:
            self.verticalScrollBar().setValue(self.life_place.y() - 8)

    @staticmethod
    def _address(card: WorkerCard) -> str:
        rt_rw = f"RT {card.rt or '–'} / RW {card.rw or '–'}" if card.rt or card.rw else ""
        return ", ".join(filter(None, [card.address, card.hamlet, rt_rw]))

    @Slot()
    def _on_status(self) -> None:
        if self.status is None or self.card_shown is None:
            return
        chosen = str(self.status.value())
        if chosen != self.card_shown.status:
            self.status.set_value(self.card_shown.status)
            self.doing.change_status(None if chosen == CORRECT else chosen)

    @Slot()
    def _on_proposal(self) -> None:
        if sender := self.sender():
            self.doing.change_status(str(sender.property("status")))


def credit_words(widget: QWidget, credit: Credit) -> str:
    """Proposal: Aiptu Budi, Sosialisasi … (12/09/2026)."""
    if credit.event is None or credit.event_on is None:
        return widget.tr("Proposal: {officer} serves this village.").format(officer=credit.officer)
    return widget.tr("Proposal: {officer}, who came to “{event}” on {date}.").format(
        officer=credit.officer, event=credit.event, date=short_date(credit.event_on)
    )
