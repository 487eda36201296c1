"""What a worker pays, in words: for a month with its programmes, and for each number of months paid at a time."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame

from rangkul.language import Language, mark
from rangkul.rules.contribution import Dues
from rangkul.rules.dates import MONTHS
from rangkul.rules.message import Message
from rangkul.rules.money import rupiah
from rangkul.ui.cards import Label, column


@dataclass(frozen=True)
class ContributionWords:
    """`month` in figures with its parts, `totals` for 1, 3, 6 and 12 months, `hint` what somebody should confirm (or empty)."""

    month: str
    parts: str
    totals: str
    hint: str


def contribution_words(dues: Dues, language: Language) -> ContributionWords:
    parts = [f"JKK {rupiah(dues.amount.jkk)}", f"JKM {rupiah(dues.amount.jkm)}"]
    if dues.full.jht:
        parts.append(f"JHT {rupiah(dues.amount.jht)}")
    words: dict[str, object] = {"amount": rupiah(dues.amount.total), "month": f"{MONTHS[dues.month.month - 1]} {dues.month.year}"}
    if dues.relief:
        words["relief"] = rupiah(dues.relief)
        month = language.say(Message("{amount} for {month}, {relief} of relief taken off", words))
    else:
        month = language.say(Message("{amount} for {month}", words))
    totals = " · ".join(
        language.say(Message("{count} months {amount}", {"count": count, "amount": rupiah(total)})) for count, total in dues.totals
    )
    confirm = mark("Whether relief counts with this source of money is unclear: none is taken off. Please confirm it with the branch.")
    return ContributionWords(month, " + ".join(parts), totals, language.text(confirm) if dues.confirm else "")


class ContributionBox(QFrame):
    """The contribution as the form stands now."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language
        self.setProperty("surface", "card")
        self.month, self.parts, self.totals = Label("", "strong", wrap=True), Label("", "label", muted=True), Label("", "label", wrap=True)
        self.hint = Label("", "label", wrap=True)
        self.hint.set_tone("warn")
        box = column(self, 4, (12, 8, 12, 8))
        for part in (self.month, self.parts, self.totals, self.hint):
            box.addWidget(part)

    def show_dues(self, dues: Dues | None) -> None:
        """Nothing where no rates are known for the month."""
        self.setVisible(dues is not None)
        if dues is None:
            return
        words = contribution_words(dues, self.language)
        self.month.setText(words.month)
        self.parts.setText(words.parts)
        self.totals.setText(words.totals)
        self.hint.setText(words.hint)
        self.hint.setVisible(bool(words.hint))
