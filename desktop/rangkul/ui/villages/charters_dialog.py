"""Charters: the villages that reached their target, which of them have one, and a press for the others."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.papers.records import PaperComplaint
from rangkul.rules.money import number_text
from rangkul.ui.cards import Banner, EmptyState, button, row
from rangkul.ui.page import Page
from rangkul.ui.printing import show_paper
from rangkul.ui.table import Column, Table
from rangkul.ui.tasks import Progress
from rangkul.ui.tell import Dialog, ask_text
from rangkul.work.certificates import count_printing, draw, revoke
from rangkul.work.charters import CharterLine, charter_lines, check_charters, issue_charters, reissue_charter

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ChartersDialog(Dialog):
    """Stays open: what was issued is shown, printed again, replaced or revoked here."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Charters of villages"), self.tr("Issue charters"), width=860)
        self.page, self.desk = page, page.desk
        self.lines: list[CharterLine] = []
        self.add_sentence(
            self.tr("“Desa Sadar Jaminan Sosial Ketenagakerjaan” for every village that reached its target. Tick some, or issue to all."),
            muted=True,
        )
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.table = self._table()
        self.body.addWidget(self.table, 1)
        self.print_button = button(self.tr("Print"), "default", "print", self.print_chosen)
        self.replace_button = button(self.tr("Replace…"), "quiet", on_click=self.replace)
        self.revoke_button = button(self.tr("Revoke…"), "quiet", on_click=self.revoke)
        self.body.addLayout(row(self.print_button, self.replace_button, self.revoke_button, None))
        self.cancel_button.setText(self.tr("Close"))
        self.refresh()

    def _table(self) -> Table:
        table = Table(
            [
                Column(self.tr("Village"), lambda v: v.name, 180, stretch=True, bold=True),
                Column(self.tr("District"), lambda v: v.district, 150),
                Column(
                    self.tr("Coverage"), lambda v: f"{number_text(v.workers)} / {number_text(v.target)}", 110, align="right",
                    sort=lambda v: v.workers,
                ),
                Column(self.tr("State"), self._word, 120, chip=_kind),
                Column(self.tr("Number"), lambda v: v.charter.serial if v.charter else "", 180),
            ],
            self.tr("Villages that reached their target"), key=lambda v: v.code, checkable=True, dense=True,
        )  # fmt: skip
        table.setMinimumHeight(300)
        table.empty = EmptyState("village", self.tr("No village has reached its target yet."))
        table.picked.connect(self._name_buttons)
        table.checked_changed.connect(self._name_buttons)
        return table

    def _word(self, line: CharterLine) -> str:
        return self.tr("Has one") if line.charter else self.tr("Waiting")

    def refresh(self) -> None:
        self.desk.read(charter_lines, self._show, owner=self)

    def _show(self, lines: list[CharterLine]) -> None:
        self.lines = lines
        self.table.set_records(lines)
        self._name_buttons()

    def _waiting(self) -> list[CharterLine]:
        ticked: Sequence[CharterLine] = self.table.checked()
        return [line for line in (ticked or self.lines) if line.waiting]

    def _issued(self) -> list[CharterLine]:
        ticked: Sequence[CharterLine] = self.table.checked()
        return [line for line in (ticked or self.lines) if line.charter is not None]

    @Slot()
    def _name_buttons(self, _line: object = None) -> None:
        waiting, issued = len(self._waiting()), len(self._issued())
        self.verb_button.setText(self.tr("Issue {count} charters").format(count=waiting) if waiting else self.tr("Issue charters"))
        self.verb_button.setAccessibleName(self.verb_button.text())
        self.verb_button.setEnabled(waiting > 0)
        self.print_button.setText(self.tr("Print {count}").format(count=issued) if issued else self.tr("Print"))
        self.print_button.setAccessibleName(self.print_button.text())
        self.print_button.setEnabled(issued > 0)
        line: CharterLine | None = self.table.current()
        for made in (self.replace_button, self.revoke_button):
            made.setEnabled(line is not None and line.charter is not None)

    # Issuing: look at the papers → issue → show the PDF

    def accept(self) -> None:
        """The verb issues; only *Close* closes."""
        codes, today = [line.code for line in self._waiting()], self.desk.today()
        if codes:
            look = partial(self._looked, codes)
            self.desk.read(lambda session: check_charters(session, codes, today), look, owner=self, key="check", failed=self.refuse)

    def _looked(self, codes: list[str], complaints: list[PaperComplaint]) -> None:
        blocked = {one.who for one in complaints if one.blocks}
        if blocked:
            self.banner.say(self.desk.language.say(next(one for one in complaints if one.blocks).message))
            return
        account = self.desk.account

        def write(session: "Session", progress: Progress) -> list[UUID]:
            return issue_charters(session, codes, account=account, progress=progress)

        title = self.tr("Issuing {count} charters").format(count=len(codes))
        self.desk.write(write, self._after_issue, owner=self, title=title, failed=self.refuse)

    def _after_issue(self, keys: list[UUID]) -> None:
        self.banner.say(self.tr("{count} charters issued.").format(count=len(keys)), "good")
        self.table.set_checked([])
        self.refresh()
        if keys:
            self._print(keys)

    def refuse(self, error: Exception) -> None:
        from rangkul.errors import Problem

        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.page.refuse(error)

    # Printing, replacing, revoking

    @Slot()
    def print_chosen(self) -> None:
        self._print([line.charter.id for line in self._issued() if line.charter])

    def _print(self, keys: Sequence[UUID]) -> None:
        def work(progress: Progress) -> bytes:
            with self.desk.database.reading() as session:
                return draw(session, keys, count=False, progress=progress)

        title = self.tr("Drawing {count} charters").format(count=len(keys))
        self.desk.tasks.run(work, partial(self._show_papers, keys), title=title, owner=self, failed=self.refuse)

    def _show_papers(self, keys: Sequence[UUID], pdf: bytes) -> None:
        count = partial(self.page.write, lambda session, _: count_printing(session, keys, pdf))
        show_paper(self.page, self.tr("{count} charters").format(count=len(keys)), pdf, "piagam desa.pdf", count, kind="certificate")

    @Slot()
    def replace(self) -> None:
        line: CharterLine | None = self.table.current()
        if line is None or line.charter is None:
            return
        charter, account = line.charter, self.desk.account
        question = self.tr("What was wrong with the charter {serial} of {name}? A new one with today's figures takes its place.")
        words = question.format(serial=charter.serial, name=charter.name)
        reason = ask_text(self, self.tr("Replace the charter"), words, self.tr("Replace"))
        if reason is not None:
            self.desk.write(
                lambda session, _: [reissue_charter(session, charter.id, reason, account=account)], self._after_issue, owner=self,
                failed=self.refuse,
            )  # fmt: skip

    @Slot()
    def revoke(self) -> None:
        line: CharterLine | None = self.table.current()
        if line is None or line.charter is None:
            return
        charter, account = line.charter, self.desk.account
        question = self.tr("Why is the charter {serial} of {name} revoked? Whoever checks it reads the reason.")
        words = question.format(serial=charter.serial, name=charter.name)
        reason = ask_text(self, self.tr("Revoke the charter"), words, self.tr("Revoke"))
        if reason is not None:
            self.desk.write(
                lambda session, _: revoke(session, charter.id, reason, account=account), lambda _: self.refresh(), owner=self,
                failed=self.refuse,
            )  # fmt: skip


def _kind(line: CharterLine) -> str:
    return "good" if line.charter else "new"
