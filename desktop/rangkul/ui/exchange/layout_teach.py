"""Putting a layout right: the file is looked at beside the window, the dialog asks, the file is read again as was said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QFileDialog

from rangkul.errors import Problem
from rangkul.exchange.records import RosterFile
from rangkul.exchange.taught import Lesson
from rangkul.ui.exchange.layout_dialog import ALL, ONCE, VILLAGE, LayoutDialog
from rangkul.ui.exchange.village_dialog import VillageDialog
from rangkul.ui.page import Page
from rangkul.ui.tasks import Progress
from rangkul.ui.tell import ask_line
from rangkul.work.intake import Taken
from rangkul.work.read_again import Source, read_again, source_of
from rangkul.work.regions import village_names
from rangkul.work.taught import load_lessons, save_lessons

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.exchange.layout_look import FileLook

KINDS = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.txt *.html *.htm"
Villages = list[tuple[str, str, str]]


def teach_batch(page: Page, batch_id: UUID, then: Callable[[Taken], None]) -> None:
    """The layout of a batch under review: shown, put right, read again in its place. `then` gets the batch as it is afterwards."""

    def ask(session: "Session") -> tuple[Source, list[Lesson], Villages]:
        return source_of(session, batch_id), load_lessons(session), village_names(session)

    def found(answer: tuple[Source, list[Lesson], Villages]) -> None:
        source, lessons, villages = answer
        path = find_file(page, source.file_name, source.path)
        if path is not None:
            read = _replace_rows(page, batch_id, source, then)
            Teaching(page, path, [*source.lessons, *lessons], villages, source.village_code, read).begin()

    page.desk.read(ask, found, owner=page, key="layout", failed=page.refuse)


def _replace_rows(
    page: Page, batch_id: UUID, source: Source, then: Callable[[Taken], None]
) -> Callable[[RosterFile, list[Lesson], str], None]:
    """What happens once the file of a batch was read in the new way."""

    def read(file: RosterFile, lessons: list[Lesson], remember: str) -> None:
        account, today = page.desk.account, page.desk.today()

        def write(session: "Session", progress: Progress) -> Taken:
            taken = read_again(session, batch_id, file, today, lessons=lessons, account=account, progress=progress)
            keep(session, lessons, remember, source.village_code, file.file, account)
            return taken

        def done(taken: Taken) -> None:
            page.done(page.tr("{number} is read again; {count} rows.").format(number=taken.number, count=sum(taken.counts.values())))
            then(taken)

        page.write(write, done, title=page.tr("Comparing {name}").format(name=file.file))

    return read


def teach_file(
    page: Page, path: Path, then: Callable[[RosterFile, list[Lesson], str], None], village: str | None = None
) -> None:
    """A file that was refused because nobody knew its columns. `then` gets it read, its village known (asked where the file does
    not say it), what was said, and whether to remember it: call `keep` in the transaction that takes it in. A file still refused
    is given to `page.refuse`."""

    def ask(session: "Session") -> tuple[list[Lesson], Villages]:
        return load_lessons(session), village_names(session)

    def found(answer: tuple[list[Lesson], Villages]) -> None:
        place = find_file(page, path.name, path)
        if place is not None:
            Teaching(page, place, answer[0], answer[1], village, then).begin()

    page.desk.read(ask, found, owner=page, key="layout", failed=page.refuse)


def keep(session: "Session", lessons: list[Lesson], remember: str, village_code: str | None, name: str, account: str) -> None:
    """Remembers what was said by hand, where the user wants that."""
    if remember == VILLAGE and village_code is None:
        raise Problem("It is not clear which village {file} is about. Choose the village, then take the file in again.", file=name)
    if remember != ONCE:
        save_lessons(session, lessons, village_code=None if remember == ALL else village_code, name=name, account=account)


def find_file(page: Page, name: str, path: Path | None) -> Path | None:
    """Where the file lies, or where somebody says it lies now."""
    if path is not None and path.is_file():
        return path
    title = page.tr("{file} no longer lies where it was read. Choose the village's file").format(file=name)
    chosen, _ = QFileDialog.getOpenFileName(page, title, "", page.tr("Lists ({kinds})").format(kinds=KINDS))
    return Path(chosen) if chosen else None


@dataclass(frozen=True)
class Teaching:
    """One file on its way through the dialog. `lessons` are those known before, `village` a code if somebody has said it."""

    page: Page
    path: Path
    lessons: Sequence[Lesson]
    villages: Villages
    village: str | None
    then: Callable[[RosterFile, list[Lesson], str], None]
    passwords: tuple[str, ...] = ()

    def begin(self) -> None:
        """Looks at the file, shows the dialog, reads the file as it says."""
        from rangkul.exchange.layout_look import look_at

        today = self.page.desk.today()

        def look(progress: Progress) -> "FileLook":
            return look_at(
                self.path, today=today, taught=self.lessons, village=self.village, villages=self.villages, passwords=self.passwords,
                progress=progress,
            )  # fmt: skip

        self.page.banner.hide()
        title = self.page.tr("Looking at {name}").format(name=self.path.name)
        self.page.desk.tasks.run(look, self._ask, title=title, owner=self.page, failed=self._not_seen)

    def _not_seen(self, error: Exception) -> None:
        from rangkul.exchange.open import PasswordProblem

        if not isinstance(error, PasswordProblem) or self.passwords:
            self.page.refuse(error)
            return
        page, name = self.page, self.path.name
        sentence = page.tr("{file} is locked with a password.").format(file=name)
        if password := ask_line(page, page.tr("Password of the file"), sentence, page.tr("Open")):
            replace(self, passwords=(password,)).begin()

    def _ask(self, seen: "FileLook") -> None:
        names = {code: name for code, name, _ in self.villages}
        dialog = LayoutDialog(self.page, self.page.desk.language, seen, self.page.desk.today(), names.get(self.village or ""))
        if dialog.exec():
            self._read(dialog.lessons(), dialog.remember)

    def _read(self, said: list[Lesson], remember: str) -> None:
        """Reads the whole file as was said; what was not said is read as before."""
        from rangkul.exchange.roster import check_roster

        page, today = self.page, self.page.desk.today()

        def work(progress: Progress) -> RosterFile:
            return check_roster(
                self.path, today=today, villages=self.villages, taught=[*said, *self.lessons], village=self.village,
                passwords=self.passwords, progress=progress,
            )  # fmt: skip

        def read(file: RosterFile) -> None:
            if file.rejected:
                page.refuse(Problem(file.rejected.template, **file.rejected.values))
            elif (known := self._with_village(file)) is not None:
                self.then(known, said, remember)

        page.desk.tasks.run(work, read, title=page.tr("Reading {name}").format(name=self.path.name), owner=page, failed=page.refuse)

    def _with_village(self, file: RosterFile) -> RosterFile | None:
        """The file with the village it is about; asked where neither it nor anybody has said it. None: called off."""
        if file.village or file.dispatch or self.village:
            return replace(file, village=file.village or self.village)
        dialog = VillageDialog(self.page, file.file, self.villages, file.village_candidates)
        return replace(file, village=dialog.code) if dialog.exec() and dialog.code else None
