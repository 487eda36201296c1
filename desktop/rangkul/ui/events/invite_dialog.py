"""Choosing whom to invite: by district, Polsek, village, from a list, or all; without those who came before; counted while ticking."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from rangkul.ui.cards import Banner, EmptyState, Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.events.invite_list_dialog import InviteListDialog
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.inviting import Candidate, Choosing
from rangkul.work.officers import list_officers

if TYPE_CHECKING:
    from rangkul.work.officers import OfficerRecord

ANY = "any"


class InviteDialog(Dialog):
    """`chosen()` are the ticked; whoever a filter hides stays ticked, whoever is excluded does not."""

    def __init__(self, desk: Desk, parent: QWidget | None, choosing: Choosing) -> None:
        super().__init__(parent, self.tr("Invite officers"), self.tr("Invite"), width=1080)
        self.desk, self.choosing = desk, choosing
        self._make_filters()
        self._make_table()
        self.counts, self.banner = Label("", muted=True), Banner()
        self.drop_button = button(self.tr("Untick those with a clash"), "default", None, self._drop_clashing)
        if parent is not None:
            room = parent.window().size()
            self.resize(min(1240, max(1080, room.width() - 80)), min(860, max(600, room.height() - 70)))
        self.body.addLayout(row(self.search, self.district, self.station, self.village))
        self.body.addLayout(row(self.without, None, self.all_button, self.none_button, self.list_button))
        self.body.addWidget(self.table, 1)
        warning = row(self.banner, self.drop_button)
        warning.setStretch(0, 1)
        self.body.addLayout(warning)
        self.buttons.insertWidget(0, self.counts)
        self._fill()
        self.search.setFocus()

    def _make_filters(self) -> None:
        people = self.choosing.candidates
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, NRP, Polsek, village"))
        self.search.setAccessibleName(self.tr("Filter officers"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        districts = sorted({name for one in people for name in one.districts})
        stations = sorted({one.officer.station for one in people if one.officer.station})
        villages = sorted({name for one in people for name in one.officer.villages})
        self.district = self._choice(self.tr("Every district"), districts, self.tr("District"))
        self.station = self._choice(self.tr("Every Polsek"), stations, self.tr("Polsek"))
        self.village = self._choice(self.tr("Every village"), villages, self.tr("Village"))
        said = self.tr("Without those who came to {event} ({count})")
        leave: list[tuple[object, str]] = [
            (None, self.tr("Leave out nobody")), (ANY, self.tr("Without those who came to any event before")),
            *((event.id, said.format(event=event.title, count=len(event.came))) for event in self.choosing.past),
        ]  # fmt: skip
        self.without = Choice(leave, False, self.tr("Leave out"))
        self.without.setMinimumWidth(300)
        self.without.setMaximumWidth(460)
        self.without.setEnabled(len(leave) > 2)
        self.without.currentIndexChanged.connect(self._fill)
        self.all_button = button(self.tr("Tick all shown"), "default", "check", self._tick_shown)
        self.none_button = button(self.tr("Untick all"), "quiet", None, self._untick)
        self.list_button = button(self.tr("From a list…"), "default", "list", self._from_list)

    def _choice(self, everything: str, names: list[str], title: str) -> Choice:
        made = Choice([(None, everything), *((name, name) for name in names)], None, title)
        made.setMinimumWidth(176)
        made.currentIndexChanged.connect(self._filter)
        return made

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("Name"), lambda c: c.officer.printed, 220, stretch=True, bold=True),
                Column("NRP", lambda c: c.officer.nrp, 96),
                Column(self.tr("Polsek"), lambda c: c.officer.station, 170),
                Column(self.tr("Village"), lambda c: ", ".join(c.officer.villages), 160, stretch=True),
                Column(self.tr("District"), lambda c: ", ".join(c.districts), 140),
                Column(self.tr("At the same time"), lambda c: ", ".join(e.title for e in c.clashes), 190,
                       chip=lambda c: "bad" if c.clashes else "", tooltip=lambda c: "\n".join(e.said for e in c.clashes)),
            ],
            self.tr("Officers to invite"),
            key=lambda c: c.officer.id,
            checkable=True,
            dense=True,
        )
        self.table.setMinimumHeight(280)
        self.table.checked_changed.connect(self._count)

    # What is shown

    def _left_out(self) -> frozenset[UUID]:
        which = self.without.value()
        if which == ANY:
            return self.choosing.came_before
        return next((event.came for event in self.choosing.past if event.id == which), frozenset())

    @Slot()
    def _fill(self) -> None:
        """Whoever is left out goes from the list, and their tick with them."""
        gone = self._left_out()
        self.people = [one for one in self.choosing.candidates if one.officer.id not in gone]
        everybody, nobody = self.tr("Everybody in the register is invited already."), self.tr("Nobody fits this choice.")
        self.table.empty = EmptyState("officer", nobody if self.choosing.candidates else everybody)
        ticked = {one.officer.id for one in self.table.checked()}
        self.table.set_records(self.people)
        self.table.set_checked([one for one in self.people if one.officer.id in ticked])
        self._filter()

    @Slot()
    def _filter(self) -> None:
        ticked = {one.officer.id for one in self.table.checked()}
        self.table.set_records([one for one in self.people if self._fits(one) or one.officer.id in ticked])
        self.table.filter(self.search.text())
        self._count()

    def _fits(self, one: Candidate) -> bool:
        district, station, village = self.district.value(), self.station.value(), self.village.value()
        return (
            (district is None or district in one.districts)
            and (station is None or station == one.officer.station)
            and (village is None or village in one.officer.villages)
        )

    # Ticking

    @Slot()
    def _tick_shown(self) -> None:
        fitting = [one for one in self.table.shown if self._fits(one)]
        self.table.set_checked([*self.table.checked(), *fitting])

    @Slot()
    def _untick(self) -> None:
        self.table.set_checked([])
        self._filter()

    @Slot()
    def _drop_clashing(self) -> None:
        self.table.set_checked([one for one in self.table.checked() if not one.clashes])

    def _from_list(self) -> None:
        today = self.desk.today()
        self.desk.read(lambda session: list_officers(session, today, everyone=True), self._open_list, owner=self, key="list")

    def _open_list(self, officers: "list[OfficerRecord]") -> None:
        can = {one.officer.id for one in self.people}
        dialog = InviteListDialog(self.desk, self, officers, can)
        if dialog.exec():
            wanted = dialog.chosen()
            ticked = [*self.table.checked(), *(one for one in self.people if one.officer.id in wanted)]
            self.table.set_records(self.people)
            self.table.set_checked(ticked)
            self._filter()
        dialog.deleteLater()

    @Slot()
    def _count(self) -> None:
        ticked = self.table.checked()
        count, invited, quota = len(ticked), self.choosing.invited, self.choosing.quota
        self.verb_button.setText(self.tr("Invite {count} officers").format(count=count) if count else self.tr("Invite"))
        self.verb_button.setEnabled(bool(count))
        stations = len({one.officer.station for one in ticked if one.officer.station})
        words = self.tr("{count} ticked from {stations} Polsek · {shown} shown · {invited} invited already")
        text = words.format(count=count, stations=stations, shown=len(self.table.shown), invited=invited)
        over = invited + count - quota if quota else 0
        if quota:
            text += " · " + self.tr("{places} places").format(places=quota)
        self.counts.setText(text)
        self.counts.set_tone("muted")
        self._warn([one for one in ticked if one.clashes], over if count else 0)

    def _warn(self, clashing: list[Candidate], over: int) -> None:
        sentences: list[str] = []
        if over > 0:
            sentences.append(self.tr("With these, {over} more are invited than there are places.").format(over=over))
        if clashing:
            events = "; ".join(dict.fromkeys(event.said for one in clashing for event in one.clashes))
            words = self.tr("{count} of them are expected elsewhere at the same time: {events}.")
            sentences.append(words.format(count=len(clashing), events=events))
        self.banner.say(" ".join(sentences), "warn")
        self.drop_button.setVisible(bool(clashing))

    def chosen(self) -> list[UUID]:
        return [one.officer.id for one in self.table.checked()]
