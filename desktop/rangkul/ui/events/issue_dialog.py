"""Before numbers are given: how many, to whom, and what the papers could not print."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from rangkul.language import Language
from rangkul.ui.cards import Banner
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.certificate_list import Check

FEW = 6  # rows that are seen without scrolling


@dataclass(frozen=True)
class Remark:
    """One line of the list: what, about whom, and its kind ("bad" is left out, "warn" is squeezed, "off" did not earn)."""

    kind: str
    effect: str
    who: str
    what: str


class IssueDialog(Dialog):
    """`people()` afterwards: who gets a certificate. Those who did not earn one only when the box is ticked."""

    def __init__(self, parent: QWidget, language: Language, event: str, found: Check, names: Mapping[UUID, str]) -> None:
        super().__init__(parent, self.tr("Issue certificates"), "", width=760)
        self.language, self.found, self.names = language, found, names
        self.unearned = {c.person_id for c in found.unearned}
        self.add_sentence(
            self.tr("For {event}. The numbers are given now and never again; names and dates on the paper stay as they are today.").format(
                event=event
            )
        )
        self.override = QCheckBox(self._override_text())
        self.override.setVisible(bool(self.unearned & set(found.clear)))
        self.override.toggled.connect(self._count)
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
        self._count()

    def _override_text(self) -> str:
        return self.tr("Issue also to the {count} who did not earn one").format(count=len(self.unearned & set(self.found.clear)))

    def _blocked_text(self) -> str:
        text = self.tr("{count} are left out: their paper would be wrong. Correct the name or the event, then issue to them.")
        return text.format(count=len(self.found.blocked))

    def people(self) -> list[UUID]:
        return [key for key in self.found.clear if self.override.isChecked() or key not in self.unearned]

    @Slot()
    def _count(self) -> None:
        count = len(self.people())
        self.verb_button.setText(self.tr("Issue {count} certificates").format(count=count))
        self.verb_button.setAccessibleName(self.verb_button.text())
        self.verb_button.setEnabled(count > 0)

    def _remarks(self) -> list[Remark]:
        say, everyone = self.language.say, len(self.found.clear) + len(self.found.blocked)
        remarks: list[Remark] = []
        for complaint, count in self.found.complaints:
            key = UUID(complaint.who)
            who = self.names.get(key, "") if count == 1 and everyone > 1 else self.tr("{count} people").format(count=count)
            kind, effect = ("bad", self.tr("Left out")) if complaint.blocks else ("warn", self.tr("Squeezed"))
            remarks.append(Remark(kind, effect, who if everyone > 1 else self.names.get(key, ""), say(complaint.message)))
        remarks += [Remark("off", self.tr("Not earned"), c.name, "; ".join(say(why) for why in c.why_not)) for c in self.found.unearned]
        return remarks

    def _table(self, remarks: list[Remark]) -> Table:
        table = Table(
            [
                Column(self.tr("Remark"), lambda r: r.effect, 118, chip=lambda r: r.kind),
                Column(self.tr("Name"), lambda r: r.who, 190, bold=True),
                Column(self.tr("Explanation"), lambda r: r.what, 260, stretch=True, tooltip=lambda r: r.what),
            ],
            self.tr("Remarks before issuing"),
            dense=True,
        )
        table.setFixedHeight(44 + 32 * min(FEW, max(2, len(remarks))))
        table.set_records(remarks)
        return table
