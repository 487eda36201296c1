"""Before numbers are given: how many, to whom, in which design, and what the papers could not print."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from rangkul.language import Language
from rangkul.papers.records import PaperComplaint
from rangkul.ui.cards import Banner, Label, row
from rangkul.ui.entries import Choice
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.certificate_list import Check
from rangkul.work.templates import TemplateRecord

FEW = 6  # rows that are seen without scrolling
AGAIN = 2  # the answer of a dialog whose design was changed: the papers have to be looked at anew
JUMPS = {"event": "plan", "held": "plan", "signer": "office", "text": "", "nilai": "scores", "sesi": "plan"}
"""Place of a complaint → the tab of the event, or page, where it is mended; every other place is the officer's own."""


@dataclass(frozen=True)
class Remark:
    """One line of the list: what, about whom, and its kind ("bad" is left out, "warn" is told, "off" did not earn).

    `jump`: a tab of the event, "office", or "officer" with the person's key.
    """

    kind: str
    effect: str
    who: str
    what: str
    jump: tuple[str, str] | None = None


class IssueDialog(Dialog):
    """`people()` afterwards: who gets a certificate; those who did not earn one only when the box is ticked, with a `reason()`.

    `jump` is set when somebody wants to mend what a remark is about instead.
    """

    def __init__(
        self, parent: QWidget, language: Language, event: str, found: Check, names: Mapping[UUID, str],
        templates: Sequence[TemplateRecord] = (), template: UUID | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("Issue certificates"), "", width=920)
        self.language, self.found, self.names = language, found, names
        self.jump: tuple[str, str] | None = None
        self.unearned = {c.person_id for c in found.unearned}
        self.guests = {c.person_id for c in found.unearned if c.is_guest}
        self.add_sentence(
            self.tr("For {event}. The numbers are given now and never again; names and dates on the paper stay as they are today.").format(
                event=event
            )
        )
        self._make_design(templates, template)
        self._make_override()
        remarks = self._remarks()
        if remarks:
            self.body.addWidget(self._table(remarks), 1)
        elif not found.blocked:
            good = Banner()
            good.say(self.tr("All names and texts fit on the paper."), "good")
            self.body.addWidget(good)
        if found.blocked:
            banner = Banner()
            banner.say(self._blocked_text(), "warn")
            self.body.addWidget(banner)
        self.body.addWidget(self.override)
        self.body.addWidget(self.why)
        self._count()

    def _make_design(self, templates: Sequence[TemplateRecord], template: UUID | None) -> None:
        self.design = Choice([(None, self.tr("Built-in design")), *((one.id, one.name) for one in templates)], name=self.tr("Design"))
        self.design.set_value(template)
        self.chosen = template
        self.design.currentIndexChanged.connect(self._redesign)
        if templates:
            self.body.addLayout(row(Label(self.tr("Design"), "label"), self.design, None))
        else:
            self.design.hide()

    def _make_override(self) -> None:
        count = len(self.unearned & set(self.found.clear))
        self.override = QCheckBox(self.tr("Issue also to the {count} who did not earn one").format(count=count))
        self.override.setVisible(count > 0)
        self.override.toggled.connect(self._count)
        self.why = QLineEdit()
        self.why.setMaxLength(500)
        self.why.setAccessibleName(self.tr("Reason"))
        self.why.setPlaceholderText(self.tr("Why all the same? The reason stands beside their names."))
        self.why.textChanged.connect(self._count)
        self.why.setEnabled(False)
        self.why.setVisible(count > 0)
        self.override.toggled.connect(self.why.setEnabled)

    def _blocked_text(self) -> str:
        text = self.tr("{count} are left out: their paper would be wrong. Correct the name or the event, then issue to them.")
        return text.format(count=len(self.found.blocked))

    def people(self) -> list[UUID]:
        return [key for key in self.found.clear if self.override.isChecked() or key not in self.unearned]

    def reason(self) -> str:
        return self.why.text().strip() if self.override.isChecked() else ""

    def template(self) -> UUID | None:
        return self.design.value()

    @Slot()
    def _redesign(self) -> None:
        if self.design.value() != self.chosen:
            self.done(AGAIN)

    @Slot()
    def _count(self) -> None:
        count = len(self.people())
        self.verb_button.setText(self.tr("Issue {count} certificates").format(count=count))
        self.verb_button.setAccessibleName(self.verb_button.text())
        self.verb_button.setEnabled(count > 0 and (not self.override.isChecked() or bool(self.reason())))

    def _remarks(self) -> list[Remark]:
        say, everyone = self.language.say, len(self.found.clear) + len(self.found.blocked)
        remarks: list[Remark] = []
        for complaint, count in self.found.complaints:
            key = UUID(complaint.who)
            who = self.names.get(key, "") if count == 1 and everyone > 1 else self.tr("{count} people").format(count=count)
            kind, effect = ("bad", self.tr("Left out")) if complaint.blocks else ("warn", self._effect(complaint))
            shown = who if everyone > 1 else self.names.get(key, "")
            remarks.append(Remark(kind, effect, shown, say(complaint.message), jump_of(complaint)))
        remarks += [
            Remark("off", self.tr("Not earned"), c.name, "; ".join(say(why) for why in c.why_not), ("scores" if c.attended else "door", ""))
            for c in self.found.unearned
        ]
        return remarks

    def _effect(self, complaint: PaperComplaint) -> str:
        return self.tr("Squeezed") if complaint.code in ("text_wrapped", "text_shrunk") else self.tr("Look at")

    def _table(self, remarks: list[Remark]) -> Table:
        table = Table(
            [
                Column(self.tr("Remark"), lambda r: r.effect, 118, chip=lambda r: r.kind),
                Column(self.tr("Name"), lambda r: r.who, 190, bold=True, tooltip=lambda r: r.who),
                Column(self.tr("Explanation"), lambda r: r.what, 260, stretch=True, tooltip=lambda r: r.what),
            ],
            self.tr("Remarks before issuing"),
            dense=True,
        )
        table.setFixedHeight(44 + 32 * min(FEW, max(2, len(remarks))))
        table.set_records(remarks)
        table.setToolTip(self.tr("Enter or a double click goes where it is mended."))
        table.opened.connect(self._go)
        return table

    @Slot(object)
    def _go(self, remark: Remark | None) -> None:
        """Leaves without issuing, for the place where the remark is mended."""
        if remark is not None and remark.jump is not None and remark.jump[0]:
            self.jump = remark.jump
            self.reject()


def jump_of(complaint: PaperComplaint) -> tuple[str, str]:
    """Where what a complaint is about can be mended."""
    place = JUMPS.get(complaint.place)
    return ("officer", complaint.who) if place is None else (place, "")
