"""Exporting workers for the core system: which column map, whose rows; beside it the first rows, and who is left out and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.rules.money import number_text
from rangkul.rules.worker_steps import STATUS_WORDS, STATUSES
from rangkul.ui.cards import Banner, Button, EmptyState, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice, DateEntry
from rangkul.ui.exchange.export_maps_dialog import MapsDialog
from rangkul.ui.exchange.export_preview import preview_table
from rangkul.ui.flow import FlowLayout
from rangkul.ui.paper_files import safe_name
from rangkul.ui.table import Column, Table
from rangkul.ui.workers.words import STATUS_CHIPS
from rangkul.work.export_maps import NamedMap, cautions, list_maps
from rangkul.work.officers import officer_names
from rangkul.work.regions import village_names
from rangkul.work.villages import list_districts
from rangkul.work.worker_export import ExportFilter, ExportPlan, LeftOut, plan_export
from rangkul.work.workers import FUNDING_WORDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SUBMITTED = "diajukan"
PAUSE = 120  # milliseconds after the last click before the rows are asked for
GOES, STAYS = 0, 1


@dataclass(frozen=True)
class ExportOffer:
    """What the dialog begins with: the column maps, and places, officers to choose from."""

    maps: tuple[NamedMap, ...]
    villages: tuple[tuple[str, str], ...] = ()
    districts: tuple[tuple[str, str], ...] = ()
    officers: tuple[tuple[UUID, str], ...] = ()


@dataclass(frozen=True)
class ExportWish:
    """What was decided: by which map, whose rows, into which file, and what they are marked as."""

    map: NamedMap
    chosen: ExportFilter
    target: Path
    mark_as: str | None = None
    left_out: bool = False  # not the list itself, but who is left out of it


def offer_of(session: "Session") -> ExportOffer:
    villages = tuple((code, f"{name} · {district}") for code, name, district in village_names(session))
    return ExportOffer(tuple(list_maps(session)), villages, tuple(list_districts(session)), tuple(officer_names(session)))


class ExportDialog(QDialog):
    """Accepted with `wish`; the place is asked for at the end. Nothing is written here."""

    def __init__(self, parent: QWidget, desk: Desk, offer: ExportOffer, start: ExportFilter, map_key: str = "") -> None:
        super().__init__(parent)
        self.desk, self.start = desk, start
        self.wish: ExportWish | None = None
        self.plan: ExportPlan | None = None
        self.maps = {one.key: one for one in offer.maps}
        self.finished.connect(self.deleteLater)
        self.setWindowTitle(self.tr("Export workers"))
        room = parent.window().size()
        self.resize(min(1180, room.width() - 40), min(700, room.height() - 40))
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self._make_controls(offer, map_key)
        self._make_statuses()
        self._make_right()
        self._lay_out()
        self._connect()
        self.show_map()

    # Widgets

    def _make_controls(self, offer: ExportOffer, map_key: str) -> None:
        say, start = self.desk.language.text, self.start
        self.banner = Banner()
        self.map = Choice([(key, one.name) for key, one in self.maps.items()], False, self.tr("Column map"))
        self.map.set_value(map_key if map_key in self.maps else next(iter(self.maps)))
        self.maps_button = button(self.tr("Column maps…"), "quiet", "edit", self.edit_maps)
        self.caution = Label("", "label", wrap=True)
        self.caution.set_tone("warn")
        self.village = Choice([(None, self.tr("Every village")), *offer.villages], True, self.tr("Village"))
        self.village.set_value(start.villages[0] if start.villages else None)
        self.district = Choice([(None, self.tr("Every district")), *offer.districts], True, self.tr("District"))
        self.district.set_value(start.districts[0] if start.districts else None)
        funding = [(code, say(words)) for code, words in FUNDING_WORDS.items()]
        self.funding = Choice([(None, self.tr("Whoever pays")), *funding], False, self.tr("Who pays"))
        self.funding.set_value(start.funding)
        self.officer = Choice([(None, self.tr("Whoever brought them")), *offer.officers], True, self.tr("Brought by"))
        self.officer.set_value(start.officer_id)
        self.since = DateEntry(self.desk.today(), self.tr("On the roster since"))
        self.since.edit.setAccessibleName(self.tr("On the roster since"))
        self.since.set_value(start.since)
        self.only = Label("", "label", wrap=True)
        self.only.setVisible(bool(start.workers))
        self.only.setText(self.tr("Only the {count} workers chosen on the page.").format(count=number_text(len(start.workers))))

    def _make_statuses(self) -> None:
        self.status_chips: dict[str, Button] = {}
        self.statuses = FlowLayout()
        for status in STATUSES:
            chip = button(self.desk.language.text(STATUS_WORDS[status]), "filter")
            chip.setProperty("status", status)
            self.status_chips[status] = chip
            self.statuses.addWidget(chip)

    def _make_right(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Who goes along"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.holder = QVBoxLayout()
        self.holder.setContentsMargins(0, 0, 0, 0)
        self.preview: Table | None = None
        self.staying = Table(
            [
                Column(self.tr("Name"), lambda p: p.name, 150, bold=True, tooltip=lambda p: p.name),
                Column(self.tr("NIK"), lambda p: p.masked_nik or "–", 150),
                Column(self.tr("Village"), lambda p: p.village, 110),
                Column(self.tr("Status"), self._status_word, 110, chip=lambda p: STATUS_CHIPS[p.status]),
                Column(self.tr("What is missing"), self._why, 200, stretch=True, tooltip=self._why),
            ],
            self.tr("Who is left out"), dense=True, key=lambda p: p.id,
        )  # fmt: skip
        self.staying.empty = EmptyState("check", self.tr("Nobody is left out."))
        self.reasons = Label("", "label", muted=True, wrap=True)
        self.save_staying = button(self.tr("Save who is left out…"), "quiet", "workbook", self.save_left_out)
        self.mark = QCheckBox()
        self.export_button = button("", "primary", "export", self.accept)
        self.export_button.setDefault(True)

    def _lay_out(self) -> None:
        left = column(None, 6)
        left.setContentsMargins(0, 0, 0, 0)
        self._add(left, self.tr("Column map"), self.map)
        left.addLayout(row(self.maps_button, None))
        left.addWidget(self.caution)
        left.addSpacing(4)
        left.addWidget(Label(self.tr("Status"), "label"))
        left.addLayout(self.statuses)
        left.addSpacing(4)
        left.addWidget(self.only)
        for text, control in (
            (self.tr("Village"), self.village), (self.tr("District"), self.district), (self.tr("Who pays"), self.funding),
            (self.tr("Brought by"), self.officer), (self.tr("On the roster since"), self.since),
        ):  # fmt: skip
            self._add(left, text, control)
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(330)
        right = column(None, 8)
        right.addWidget(self.tabs)
        right.addLayout(self.holder, 1)
        right.addWidget(self.staying, 1)
        right.addWidget(self.reasons)
        right.addLayout(row(self.save_staying, None))
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(side)
        body.addLayout(right, 1)
        outer = column(self, 12, (24, 18, 24, 18))
        outer.addWidget(Label(self.tr("Export workers"), "section"))
        outer.addWidget(self.banner)
        outer.addLayout(body, 1)
        outer.addLayout(row(self.mark, None, button(self.tr("Cancel"), on_click=self.reject), self.export_button))

    @staticmethod
    def _add(layout: Any, text: str, control: QWidget) -> None:
        label = Label(text, "label")
        label.setBuddy(control)
        layout.addWidget(label)
        layout.addWidget(control)

    def _connect(self) -> None:
        self.map.currentIndexChanged.connect(self.show_map)
        for choice in (self.village, self.district, self.funding, self.officer):
            choice.currentIndexChanged.connect(self.pause.start)
        for chip in self.status_chips.values():
            chip.clicked.connect(self.pause.start)
        self.since.changed.connect(self.pause.start)
        self.pause.timeout.connect(self.ask)
        self.tabs.currentChanged.connect(self._turn)

    # What was chosen

    @property
    def named(self) -> NamedMap:
        return self.maps[str(self.map.value())]

    def chosen(self) -> ExportFilter:
        statuses = tuple(status for status, chip in self.status_chips.items() if chip.isChecked())
        village, district = self.village.value(), self.district.value()
        return ExportFilter(
            (village,) if village else (), (district,) if district else (), statuses, self.funding.value(), self.officer.value(),
            self.since.value(), self.start.workers,
        )  # fmt: skip

    @Slot()
    def show_map(self) -> None:
        """Another column map: its own statuses, unless the page has chosen one."""
        one = self.named.map
        wanted = self.start.statuses or one.statuses or STATUSES
        for status, chip in self.status_chips.items():
            chip.setChecked(status in wanted or bool(self.start.workers))
        told = [self.desk.tell.words(message) for message in cautions(one)]
        self.caution.setText(" ".join(told))
        self.caution.setVisible(bool(told))
        self.mark.setChecked(self.named.key == "cek")
        self._make_preview()
        self.ask()

    # Asking and showing

    @Slot()
    def ask(self) -> None:
        one, chosen, today = self.named.map, self.chosen(), self.desk.today()
        self.pause.stop()
        self.export_button.setEnabled(False)
        if not chosen.statuses:
            self._refused(Problem("Choose at least one status."))
            return
        self.desk.read(
            lambda session: plan_export(session, one, chosen, today), self._show, owner=self, key="plan", failed=self._refused
        )

    def _refused(self, error: Exception) -> None:
        self.plan = None
        self.export_button.setEnabled(False)
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message), "warn")
        else:
            self.desk.tell.error(error)

    def _show(self, plan: ExportPlan) -> None:
        self.plan = plan
        self.banner.say("")
        if self.preview is not None:
            self.preview.set_records(plan.first)
        self.staying.set_records(plan.left_out_first)
        say = self.desk.tell.words
        self.why_out = " · ".join(f"{number_text(count)} {say(message)}" for message, count in plan.reasons)
        rows, out = number_text(plan.rows), number_text(plan.left_out)
        self.tabs.setTabText(GOES, self.tr("Go along ({count})").format(count=rows))
        self.tabs.setTabText(STAYS, self.tr("Left out ({count})").format(count=out))
        markable = plan.markable(SUBMITTED)
        text = self.tr("Mark {count} workers as submitted; that can be undone")
        self.mark.setText(text.format(count=number_text(markable)))
        self.mark.setVisible(markable > 0)
        self.export_button.setText(self.tr("Export {count} workers…").format(count=rows))
        self.export_button.setAccessibleName(self.export_button.text())
        self.export_button.setEnabled(plan.rows > 0)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        staying = self.tabs.currentIndex() == STAYS
        if self.preview is not None:
            self.preview.setVisible(not staying)
        self.staying.setVisible(staying)
        left_out = self.plan.left_out if self.plan else 0
        self.reasons.setText(self.why_out if staying else self._how_many_shown())
        self.reasons.setVisible(bool(self.reasons.text()))
        self.save_staying.setVisible(staying and left_out > 0)

    def _how_many_shown(self) -> str:
        shown, rows = (len(self.plan.first), self.plan.rows) if self.plan else (0, 0)
        text = self.tr("The first {shown} of {count} rows; NIKs are masked here only.")
        return text.format(shown=shown, count=number_text(rows)) if shown else ""

    def _make_preview(self) -> None:
        """The table has the columns of the map."""
        if self.preview is not None:
            self.holder.removeWidget(self.preview)
            self.preview.deleteLater()
        self.preview = preview_table(self.named.map.columns, self.tr("First rows of the list"), self.tr("Nobody fits this filter."))
        self.holder.addWidget(self.preview)

    def _status_word(self, person: LeftOut) -> str:
        return self.desk.language.text(STATUS_WORDS[person.status])

    def _why(self, person: LeftOut) -> str:
        return " ".join(self.desk.tell.words(complaint.message) for complaint in person.why)

    # Doing

    @Slot()
    def edit_maps(self) -> None:
        """The list of maps; the one chosen there is the one used here."""
        dialog = MapsDialog(self, self.desk, self.named.key)
        dialog.exec()
        self.desk.read(list_maps, lambda maps: self._renew(maps, dialog.chosen), owner=self, key="maps")

    def _renew(self, maps: Sequence[NamedMap], chosen: str) -> None:
        wanted = chosen if chosen in {one.key for one in maps} else self.named.key
        self.maps = {one.key: one for one in maps}
        self.map.blockSignals(True)
        self.map.set_choices([(one.key, one.name) for one in maps])
        self.map.set_value(wanted if wanted in self.maps else next(iter(self.maps)))
        self.map.blockSignals(False)
        self.show_map()

    def ask_file(self, suggested: str, ending: str) -> str:
        """The system's dialog; stands alone so that a test can answer for it."""
        folder = str(self.desk.settings.get("export.folder", ""))
        return QFileDialog.getSaveFileName(self, self.tr("Save the list"), str(Path(folder) / suggested), f"*.{ending}")[0]

    def accept(self) -> None:
        plan, ending = self.plan, self.named.map.layout.kind
        if plan is None or not plan.rows:
            return
        target = self.ask_file(f"{self._file_stem(self.named.name)}.{ending}", ending)
        if target:
            mark_as = SUBMITTED if self.mark.isChecked() and plan.markable(SUBMITTED) else None
            self._wish(ExportWish(self.named, self.chosen(), Path(target), mark_as))

    @Slot()
    def save_left_out(self) -> None:
        stem = self.tr("left out of {name}").format(name=self.named.name)
        target = self.ask_file(f"{self._file_stem(stem)}.xlsx", "xlsx")
        if target:
            self._wish(ExportWish(self.named, self.chosen(), Path(target), left_out=True))

    def _file_stem(self, name: str) -> str:
        return safe_name(f"{name} {self.desk.today():%Y-%m-%d}").removesuffix(".pdf")

    def _wish(self, wish: ExportWish) -> None:
        self.desk.settings.set("export.folder", str(wish.target.parent))
        self.wish = wish
        super().accept()
