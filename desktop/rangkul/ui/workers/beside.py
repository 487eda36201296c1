"""What stands beside the form of a worker: what the NIK says, what is doubtful, who may be the same person."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot

from rangkul.rules.dates import show_date
from rangkul.rules.message import Message
from rangkul.ui.cards import Button, Card, Chip, DetailPanel, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.duplicates.words import Words, score_chip
from rangkul.ui.home.rows import Cut
from rangkul.ui.workers.words import SEX_WORDS, STATUS_CHIPS, born
from rangkul.work.likely_same import Likely
from rangkul.work.worker_edit import NikFacts
from rangkul.work.workers import STATUS_WORDS


@dataclass(frozen=True)
class Known:
    """What the program can tell about what was typed so far."""

    facts: NikFacts | None
    doubts: tuple[Message, ...]
    likely: tuple[Likely, ...]


class Beside(DetailPanel):
    """`use(birth date, sex)` fills them into the form; `open_other` leaves the form for somebody already on the roster.

    `merge_with`: of a worker who is on the roster, for making one of the two; None while somebody is added.
    """

    def __init__(
        self, desk: Desk, use: Callable[[date, str], None], open_other: Callable[[UUID], None],
        merge_with: Callable[[UUID], None] | None = None,
    ) -> None:  # fmt: skip
        super().__init__("", 300)
        self.desk, self.use, self.open_other, self.merge_with = desk, use, open_other, merge_with
        self.known = Known(None, (), ())
        self.setAccessibleName(self.tr("Checks"))
        self.show_known(self.known, offered=False)

    def show_known(self, known: Known, *, offered: bool) -> None:
        self.known = known
        self.clear()
        self.add_widget(Label(self.tr("What the NIK says"), "strong"))
        if known.facts is None:
            self.add_widget(Label(self.tr("Type the 16 digits of the NIK: birth date and sex are read from it."), muted=True, wrap=True))
        else:
            self._add_facts(known.facts, offered)
        for doubt in known.doubts:
            sentence = Label(self.desk.tell.words(doubt), "label", wrap=True)
            sentence.set_tone("warn")
            self.add_widget(sentence)
        self.add_section(self.tr("May be the same person"))
        if not known.likely:
            self.add_widget(Label(self.tr("Nobody like this on the roster."), muted=True, wrap=True))
        for one in known.likely:
            self._add_likely(one)

    def _add_facts(self, facts: NikFacts, offered: bool) -> None:
        self.add_pairs(
            [
                (self.tr("Issued in"), facts.place),
                (self.tr("Born"), show_date(facts.birth_date)),
                (self.tr("Sex"), self.desk.language.text(SEX_WORDS[facts.sex])),
            ]
        )
        if offered:
            self.add_widget(button(self.tr("Fill in from the NIK"), icon="check", on_click=self._use))

    @Slot()
    def _use(self) -> None:
        if self.known.facts is not None:
            self.use(self.known.facts.birth_date, self.known.facts.sex)

    def _add_likely(self, one: Likely) -> None:
        say, card = self.desk.language.text, Card(space=6)
        card.body.addWidget(Cut(one.row.name, "strong"))
        score = Chip(Words(self.desk.language).score(one.score), score_chip(one.score))
        card.body.addLayout(row(score, Chip(say(STATUS_WORDS[one.row.status]), STATUS_CHIPS[one.row.status]), None))
        facts = " · ".join(filter(None, [one.row.village, born(one.row.birth_date, self.desk.today()), one.row.masked_nik]))
        card.body.addWidget(Label(facts, "label", muted=True, wrap=True))
        for sign, reasons, tone in (("+", one.reasons, "warn"), ("–", one.against, "muted")):
            if reasons:
                why = Label("\n".join(f"{sign} {self.desk.tell.words(reason)}" for reason in reasons), "label", wrap=True)
                why.set_tone(tone)
                card.body.addWidget(why)
        buttons = [self._leading(self.tr("Open this one"), "", one, self._open)]
        if self.merge_with is not None:
            tip = self.tr("Shows both beside each other; you choose what stays")
            buttons.append(self._leading(self.tr("Merge…"), tip, one, self._merge))
        card.body.addLayout(row(*buttons, None, space=0))
        self.add_widget(card)

    def _leading(self, words: str, tip: str, one: Likely, act: Callable[[], None]) -> Button:
        made = button(words, "quiet")
        made.setToolTip(tip)
        made.setProperty("worker", str(one.row.id))
        made.clicked.connect(act)
        return made

    @Slot()
    def _open(self) -> None:
        if sender := self.sender():
            self.open_other(UUID(str(sender.property("worker"))))

    @Slot()
    def _merge(self) -> None:
        sender = self.sender()
        if sender and self.merge_with is not None:
            self.merge_with(UUID(str(sender.property("worker"))))
