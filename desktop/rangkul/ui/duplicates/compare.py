"""Two records beside each other: differences first, each with its reason, and a choice for every field."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rangkul.rules.dates import short_date
from rangkul.ui.cards import Label, button, column, line
from rangkul.ui.desk import Desk
from rangkul.ui.duplicates.field_row import LABEL_WIDTH, FieldRow
from rangkul.ui.duplicates.words import SIGN_WORDS, SIGNS, Words
from rangkul.ui.home.rows import Cut
from rangkul.work.merge_choice import FIELDS, empty, join_notes
from rangkul.work.pair_details import PairDetails, Record

SCROLL = 14  # room for the scroll bar
REASON_FIELDS = {"village": "village_code"}
"""What a reason calls a field, where the register calls it otherwise."""


class Fields(QWidget):
    """All rows below each other, as high as they are at their width; their least width would make them far higher."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Comparison(QFrame):
    """`show_pair(details)`; `chosen` is what to merge with, `missing` the fields that still wait for a person."""

    changed = Signal()
    left = Signal()  # Esc or ↑ from the first field: back to the list

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.words = desk, Words(desk.language)
        self.details: PairDetails | None = None
        self.rows: dict[str, FieldRow] = {}
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("Both records"))
        self.heads = QGridLayout()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        body = column(self, 0, (1, 10, 1, 1))
        body.addLayout(self.heads)
        body.addWidget(line())
        body.addWidget(self.area, 1)

    # Showing

    def show_pair(self, details: PairDetails, *, keep: dict[str, str | None] | None = None) -> None:
        """Shows two workers; `keep` holds choices already made for these very two."""
        self.details = details
        self._show_heads(details)
        self.rows = {}
        inner = Fields()
        inner.setObjectName("plain")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.setSpacing(0)
        reasons = {REASON_FIELDS.get(r.field, r.field): r for r in details.likeness.reasons}
        for field in self._differing(details):
            reason = reasons.get(field)
            row = self._row(details, field, reason.verdict if reason else "")
            asks = details.suggestion.asks.get(field)
            told = [reason.message] if reason and reason.verdict != "missing" else []  # a dash says that by itself
            sentences = [capital(self.desk.tell.words(one)) for one in (*told, *([asks] if asks else []))]
            row.explain(". ".join(one.rstrip(".") for one in sentences) + "." if sentences else "", asks=asks is not None)
            row.set_choice(keep[field] if keep and field in keep else self._proposed(details, field))
            self.rows[field] = row
            layout.addWidget(row)
        self._add_equal(layout, details)
        layout.addStretch(1)
        self.area.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.changed.emit()

    def clear(self) -> None:
        self.details, self.rows = None, {}
        self.area.setWidget(QWidget())
        self._drop_heads()

    def _drop_heads(self) -> None:
        while item := self.heads.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _show_heads(self, details: PairDetails) -> None:
        self._drop_heads()
        self.heads.setContentsMargins(12, 0, 12 + SCROLL, 6)
        self.heads.setHorizontalSpacing(8)
        self.heads.setColumnMinimumWidth(0, 18 + 8 + LABEL_WIDTH + 8)
        for place, (record, role) in enumerate(((details.kept, self.tr("stays")), (details.gone, self.tr("is merged into it")))):
            self.heads.addWidget(self._head(record, role, place), 0, 1 + place)
            self.heads.setColumnStretch(1 + place, 1)

    def _head(self, record: Record, role: str, place: int) -> QWidget:
        made = QWidget()
        layout = column(made, 2)
        layout.addWidget(Cut(str(record.values["name"]), "strong"))
        since = self.tr("{number} · {role} · on the roster since {date}")
        about = Cut(since.format(number=place + 1, role=role, date=short_date(record.added_on)), "label", muted=True)
        take = button(self.tr("Take all"), "quiet", on_click=self._take_left if place == 0 else self._take_right)
        take.setProperty("small", True)
        take.setToolTip(self.tr("Takes every value of this record"))
        take.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(about, 1)
        below.addWidget(take)
        layout.addLayout(below)
        return made

    def _differing(self, details: PairDetails) -> list[str]:
        """Fields to look at; those only a person can decide come first."""
        there = [field for field in FIELDS if field not in details.equal]
        there = [field for field in there if not (empty(details.first.values[field]) and empty(details.second.values[field]))]
        return sorted(there, key=lambda field: field not in details.suggestion.asks)

    def _row(self, details: PairDetails, field: str, verdict: str) -> FieldRow:
        left, right = (self._text(record, field) for record in (details.kept, details.gone))
        alike = "near" if verdict in ("near", "same") else "other"  # written otherwise, though it may mean the same
        verdict = alike if left and right else "only"
        both = field == "note" and bool(left and right)
        row = FieldRow(field, self.words.field(field), (left, right), verdict, joins=both)
        row.sign.setToolTip(self.desk.language.text(SIGN_WORDS[verdict]))
        row.chosen.connect(self.changed)
        row.leaving.connect(self._leave)
        return row

    def _text(self, record: Record, field: str) -> str:
        text = self.words.value(field, record.values, record.words)
        return "" if empty(record.values[field]) and field != "with_jht" else text

    def _proposed(self, details: PairDetails, field: str) -> str | None:
        choice = details.suggestion.chosen.get(field)
        return choice if choice in ("kept", "gone", None) else "both"

    def _add_equal(self, layout: QVBoxLayout, details: PairDetails) -> None:
        """What both say, below and quiet."""
        equal = [field for field in FIELDS if field in details.equal and not empty(details.first.values[field])]
        if not equal:
            return
        layout.addSpacing(6)
        layout.addWidget(line())
        title = Label(self.tr("{sign} The same in both").format(sign=SIGNS["same"]), "label", muted=True)
        title.setContentsMargins(14, 8, 12, 2)
        layout.addWidget(title)
        grid = QGridLayout()
        grid.setContentsMargins(38, 2, 12, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, field in enumerate(equal):
            name = Label(self.words.field(field), "label", muted=True, wrap=True)
            name.setFixedWidth(LABEL_WIDTH)
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(self._text(details.kept, field), wrap=True), number, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(grid)

    # Choosing

    @property
    def choices(self) -> dict[str, str | None]:
        """What is chosen so far, to be shown again after the numbers were unmasked."""
        return {field: row.choice for field, row in self.rows.items()}

    @property
    def missing(self) -> list[str]:
        return [field for field, row in self.rows.items() if row.choice is None]

    @property
    def chosen(self) -> dict[str, Any]:
        """field → "kept" | "gone" | the joined note, as `worker_merge.merge` takes it."""
        found: dict[str, Any] = {field: row.choice for field, row in self.rows.items() if row.choice}
        if found.get("note") == "both" and self.details is not None:
            found["note"] = join_notes(self.details.kept.values["note"], self.details.gone.values["note"])
        return found

    def result(self, field: str) -> str:
        """What the merged worker will have in a field; "" where it is empty or not decided yet."""
        if self.details is None:
            return ""
        row = self.rows.get(field)
        record = self.details.gone if row is not None and row.choice == "gone" else self.details.kept
        return "" if row is not None and row.choice is None else self._text(record, field)

    @Slot()
    def _take_left(self) -> None:
        self._take("kept")

    @Slot()
    def _take_right(self) -> None:
        self._take("gone")

    def _take(self, side: str) -> None:
        for row in self.rows.values():
            row.set_choice(side)
        self.changed.emit()

    def focus_field(self, field: str | None = None) -> None:
        """Goes to a field, else to the first that waits, else to the first."""
        wanted = field or next(iter([*self.missing, *self.rows]), None)
        if wanted is not None and wanted in self.rows:
            self.rows[wanted].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self.rows[wanted], 0, 40)

    @Slot(int)
    def _leave(self, step: int) -> None:
        fields = list(self.rows)
        sender = self.sender()
        place = fields.index(sender.field) + step if isinstance(sender, FieldRow) else 0
        if place < 0 or not step:
            self.left.emit()
        elif place < len(fields):
            self.focus_field(fields[place])


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
