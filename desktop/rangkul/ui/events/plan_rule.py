"""The rule for the certificate as a form, with the plain sentence that says it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.rules.message import Complaint, Message
from rangkul.ui.cards import Label
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.work.earning import AWARDS, Earning, check_earning, rule_sentence

SCORE = 100


class RuleForm(QWidget):
    """Shows an `Earning` and gives it back; `count` tells how many sessions the event has at the moment."""

    changed = Signal()

    def __init__(self, desk: Desk, count: Callable[[], int]) -> None:
        super().__init__()
        self.desk, self.count = desk, count
        say, tr = desk.language.text, self.tr
        kinds = [("all", tr("All sessions")), ("some", tr("At least so many sessions")), ("share", tr("At least so many percent"))]
        self.form = Form(
            [
                Field("award", tr("Certificate"), "choice", [(code, say(words)) for code, words in AWARDS.items()], required=True),
                Field("post_test", tr("Post-test at least"), "number", beside=True, placeholder=tr("not asked"), validate=_score),
                Field("kind", tr("Present at"), "choice", kinds, required=True),
                Field("number", tr("How many"), "number", beside=True, validate=self._number_complaints),
            ],
            desk.tell.words,
            date(2000, 1, 1),  # holds no date
        )
        self.sentence = Label("", muted=True, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.form)
        layout.addWidget(self.sentence)
        self.form.changed.connect(self._changed)

    def show_earning(self, earning: Earning) -> None:
        kind = "some" if earning.sessions is not None else "share" if earning.share is not None else "all"
        number = earning.sessions if kind == "some" else earning.share
        self.form.set_values({"award": earning.award, "post_test": earning.post_test, "kind": kind, "number": number})

    def earning(self) -> Earning:
        values = self.form.values()
        kind, number = values["kind"], values["number"]
        return Earning(
            sessions=number if kind == "some" else None, post_test=values["post_test"], share=number if kind == "share" else None,
            award=values["award"] or "peserta",
        )  # fmt: skip

    def words(self) -> tuple[str, bool]:
        """The rule in a sentence, or what is wrong with it; and whether it is right."""
        if self.form.values()["kind"] != "all" and self.form.values()["number"] is None:
            return self.tr("The rule still needs a number."), False
        earning, count = self.earning(), max(1, self.count())
        try:
            check_earning(earning, count)
        except Problem as problem:
            return self.desk.tell.words(problem.message), False
        return self.desk.language.say(rule_sentence(earning, count)), True

    def _number_complaints(self, value: int | None) -> list[Complaint]:
        kind = self.form.values()["kind"]
        if kind == "all":
            return []
        most = 100 if kind == "share" else max(1, self.count())
        if value is None or not 1 <= value <= most:
            return [Complaint("number_range", Message("A number from 1 to {most} belongs here.", {"most": most}), blocks=True)]
        return []

    @Slot()
    def _changed(self) -> None:
        box = self.form.boxes["number"]
        kind = self.form.values()["kind"]
        box.entry.setEnabled(kind in ("some", "share"))
        box.label.setText(self.tr("Percent of the sessions") if kind == "share" else self.tr("How many sessions"))
        box.entry.control.setAccessibleName(box.label.text())
        box.show_state()
        self.show_sentence()
        self.changed.emit()

    def show_sentence(self) -> None:
        """Again, because sessions came or went."""
        text, right = self.words()
        self.sentence.setText(text)
        self.sentence.set_tone("muted" if right else "bad")


def _score(value: int | None) -> list[Complaint]:
    if value is not None and not 0 <= value <= SCORE:
        return [Complaint("score_range", Message("A score lies between 0 and 100; {value} does not.", {"value": value}), blocks=True)]
    return []
