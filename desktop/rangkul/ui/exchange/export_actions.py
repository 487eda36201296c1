"""What the page of workers can do with the core system: export lists, read answers and member numbers, edit column maps."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from rangkul.rules.money import number_text
from rangkul.ui.exchange.answer_dialog import ANSWERS, KPJ, ReplyDialog
from rangkul.ui.exchange.export_dialog import ExportDialog, ExportOffer, ExportWish, offer_of
from rangkul.ui.exchange.export_maps_dialog import MapsDialog
from rangkul.ui.page import Page
from rangkul.ui.tasks import Progress
from rangkul.work.applying import take_back
from rangkul.work.worker_export import Exported, ExportFilter, draft_export, finish_export, write_left_out

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_SELECTED = 20_000
KeysOf = Callable[["Session"], Sequence[UUID]]


class ExportDoing(QObject):
    """`chosen()` is what the page shows; `selected()` gives the keys of selected rows, if several are."""

    def __init__(self, page: Page, chosen: Callable[[], ExportFilter], selected: "Callable[[], KeysOf | None]") -> None:
        super().__init__(page)
        self.page, self.desk, self.chosen, self.selected = page, page.desk, chosen, selected

    def entries(self) -> list[Any]:
        """For the menu of the page: text, icon, what happens."""
        return [
            (self.tr("Export for the core system…"), "export", self.export),
            (self.tr("Read the answer to the check (Y/T)…"), "check", self.read_answers),
            (self.tr("Read member numbers (KPJ)…"), "number", self.read_kpj),
            (self.tr("Column maps…"), "list", self.edit_maps),
        ]

    def open(self, key: object) -> bool:
        """From the search field: whether the key is one of ours."""
        doing = {"export": self.export, "answers": self.read_answers, "kpj": self.read_kpj, "maps": self.edit_maps}
        if not isinstance(key, str) or key not in doing:
            return False
        doing[key]()
        return True

    # Exporting

    @Slot()
    def export(self) -> None:
        keys = self.selected()

        def ask(session: "Session") -> tuple[ExportOffer, tuple[UUID, ...]]:
            return offer_of(session), tuple(keys(session)) if keys else ()

        self.page.read(ask, self._offer, key="export")

    def _offer(self, found: tuple[ExportOffer, tuple[UUID, ...]]) -> None:
        offer, keys = found
        start = ExportFilter(workers=keys) if 0 < len(keys) <= MOST_SELECTED else self.chosen()
        dialog = ExportDialog(self.page, self.desk, offer, start, str(self.desk.settings.get("export.map", "")))
        if dialog.exec() and dialog.wish is not None:
            self.desk.settings.set("export.map", dialog.wish.map.key)
            self._write(dialog.wish)

    def _write(self, wish: ExportWish) -> None:
        today, account, say = self.desk.today(), self.desk.account, self.desk.tell.words
        if wish.left_out:
            self.page.write(
                lambda session, _: write_left_out(session, wish.map.map, wish.chosen, wish.target, today, say=say),
                lambda count: self.page.done(
                    self.tr("{count} workers who are left out stand in {file}.").format(count=number_text(count), file=wish.target.name)
                ),
                title=self.tr("Writing {file}").format(file=wish.target.name),
            )
            return

        database = self.desk.database

        def work(progress: Progress) -> Exported:
            with database.reading() as session:  # the door can go on storing marks while a long list is written
                draft = draft_export(session, wish.map, wish.chosen, wish.target, today, mark_as=wish.mark_as, progress=progress)
            try:
                with database.session() as session:
                    return finish_export(session, draft, account=account)
            finally:
                draft.discard()

        self.page.banner.hide()
        title = self.tr("Writing {file}").format(file=wish.target.name)
        self.desk.tasks.run(work, self._written, title=title, owner=self.page, failed=self.page.refuse)

    def _written(self, done: Exported) -> None:
        text = self.tr("{count} workers stand in {file}.").format(count=number_text(done.rows), file=str(done.file))
        if done.batch_id is None:
            self.page.done(text)
            return
        batch_id = done.batch_id
        text += " " + self.tr("{count} are marked as submitted ({batch}).").format(count=number_text(done.marked), batch=done.batch_number)
        self.page.done(text, lambda session, progress: take_back(session, batch_id, progress=progress))

    @Slot()
    def edit_maps(self) -> None:
        dialog = MapsDialog(self.page, self.desk)
        dialog.exec()
        dialog.deleteLater()

    # Reading

    @Slot()
    def read_answers(self) -> None:
        self._read(ANSWERS)

    @Slot()
    def read_kpj(self) -> None:
        self._read(KPJ)

    def _read(self, kind: str) -> None:
        dialog = ReplyDialog(self.page, self.desk, kind)
        if dialog.exec() and dialog.batch_id is not None:
            self.desk.go("exchange", dialog.batch_id)
