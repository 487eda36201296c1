"""The small parts pages are made of: labels, chips, cards, banners, the detail panel."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from rangkul.ui.icons import icon
from rangkul.ui.theme import SPACE, theme_of


class Label(QLabel):
    """Text in a role of the type scale; words wrap, and can be copied where `copyable`."""

    def __init__(self, text: str = "", role: str = "body", muted: bool = False, wrap: bool = False, copyable: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme_of(self).font(role))
        self.setWordWrap(wrap)
        if copyable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if muted:
            self.set_tone("muted")

    def set_tone(self, tone: str) -> None:
        """ "" (normal), "muted", "accent", "warn" or "bad"."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)


class Icon(QLabel):
    """An icon standing by itself; decoration, so it has no name of its own."""

    def __init__(self, name: str, size: int = 20, colour: str = "muted") -> None:
        super().__init__()
        self.name, self.size_of_icon, self.colour = name, size, colour
        self.setFixedSize(size, size)
        theme_of(self).changed.connect(self.show_icon)
        self.show_icon()

    @Slot()
    def show_icon(self) -> None:
        size = QSize(self.size_of_icon, self.size_of_icon)
        self.setPixmap(icon(self.name, theme_of(self), self.colour).pixmap(size, self.devicePixelRatio()))


class Button(QPushButton):
    """A button whose icon follows the theme; kinds: default, primary, quiet, danger, filter (can be checked)."""

    COLOURS = {"primary": "on_accent", "quiet": "accent", "danger": "danger"}  # noqa: RUF012 - read only

    def __init__(self, text: str, kind: str = "default", icon_name: str | None = None) -> None:
        super().__init__(text)
        self.icon_name = icon_name
        self.setProperty("kind", kind)
        theme = theme_of(self)
        self.setFont(theme.font("strong" if kind == "primary" else "medium"))
        self.setIconSize(QSize(22 if text else 18, 18))
        self.setCheckable(kind == "filter")
        self.setAutoDefault(False)
        theme.changed.connect(self.show_icon)
        self.show_icon()

    @Slot()
    def show_icon(self) -> None:
        if self.icon_name:
            self.setIcon(icon(self.icon_name, theme_of(self), self.COLOURS.get(str(self.property("kind")), "text")))

    def set_icon(self, name: str) -> None:
        self.icon_name = name
        self.show_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def button(
    text: str,
    kind: str = "default",
    icon: str | None = None,
    on_click: Callable[[], object] | None = None,
    shortcut: str | None = None,
) -> Button:
    """A button with its text, and if wanted an icon, what it does and its keys ("Ctrl+N"), which its tip tells."""
    made = Button(text, kind, icon)
    made.setAccessibleName(text.replace("&", ""))
    if on_click is not None:
        made.clicked.connect(lambda: on_click())  # noqa: PLW0108 - the signal would hand over "checked"
    if shortcut:
        made.setShortcut(shortcut)
        made.setToolTip(QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText))
    return made


def repolish(widget: QWidget) -> None:
    """Lets the style sheet look again at the widget's properties."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def column(parent: QWidget | None = None, space: int = SPACE[2], margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    layout = QVBoxLayout(parent) if parent else QVBoxLayout()
    layout.setSpacing(space)
    layout.setContentsMargins(*margins)
    return layout


def row(*parts: QWidget | None, space: int = SPACE[1]) -> QHBoxLayout:
    """Widgets beside each other; None is a gap that takes the rest."""
    layout = QHBoxLayout()
    layout.setSpacing(space)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
    return layout


def hide_without(text: str, widget: QWidget) -> None:
    """Hides what has nothing to say. Never shows: a widget shown before it has a parent is a window that takes the keyboard."""
    if not text:
        widget.hide()


def line() -> QFrame:
    """A hairline across."""
    made = QFrame()
    made.setProperty("surface", "line")
    return made


def paint_chip(painter: QPainter, rect: QRectF, text: str, colours: tuple[str, str]) -> None:
    """A chip that fills `rect`: ground, dot and word; the dot is repeated by the word, nothing is said by colour alone."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours[1]))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setBrush(QColor(colours[0]))
    painter.drawEllipse(QRectF(rect.left() + 8, rect.center().y() - 2.5, 5, 5))
    painter.setPen(QColor(colours[0]))
    painter.drawText(rect.adjusted(18, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


CHIP_EXTRA, CHIP_HEIGHT = 28, 22  # room for dot and ends beside the word


class Chip(QWidget):
    """A status word on its ground; kinds: good, warn, new, off, bad."""

    def __init__(self, text: str = "", kind: str = "off") -> None:
        super().__init__()
        self.setFont(theme_of(self).font("label"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_of(self).changed.connect(self.update)
        self.set(text, kind)

    def set(self, text: str, kind: str) -> None:
        self.text, self.kind = text, kind
        self.setAccessibleName(text)
        self.setFixedSize(self.fontMetrics().horizontalAdvance(text) + CHIP_EXTRA, CHIP_HEIGHT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self.text, theme_of(self).tokens.chips[self.kind])
        painter.end()


class Meter(QWidget):
    """A thin bar: `share` filled with the accent, `second` (reaching further) in its soft tone."""

    def __init__(self, share: float = 0.0, second: float | None = None, height: int = 6) -> None:
        super().__init__()
        self.share, self.second = share, second
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_of(self).changed.connect(self.update)

    def set(self, share: float, second: float | None = None) -> None:
        self.share, self.second = share, second
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, rect = theme_of(self), QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        soft = theme.colour("accent")
        soft.setAlphaF(0.38)
        for share, colour in ((1.0, theme.colour("line")), (self.second or 0.0, soft), (self.share, theme.colour("accent"))):
            width = rect.width() * min(1.0, share)
            if width > 0:
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(0, 0, max(width, rect.height()), rect.height()), rect.height() / 2, rect.height() / 2)
        painter.end()


class Card(QFrame):
    """A surface with a hairline; what belongs on it goes into `body`."""

    def __init__(self, title: str = "", action: QWidget | None = None, space: int = SPACE[2]) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.body = column(self, space, (SPACE[3], 14, SPACE[3], 14))
        self.title = Label(title, "section")
        hide_without(title, self.title)
        self.title.setMinimumHeight(24)
        if action:
            action.setProperty("small", True)
        if title or action:
            self.body.addLayout(row(self.title, None, *([action] if action else [])))
        if title:
            self.setAccessibleName(title)


class FigureCard(QFrame):
    """One figure with its name, a hint and a thin bar; with `link` it is a button to the list behind the figure."""

    clicked = Signal()

    def __init__(
        self,
        title: str,
        figure: str = "",
        hint: str = "",
        share: float | None = None,
        second_share: float | None = None,
        link: bool = False,
    ) -> None:
        super().__init__()
        self.link = link
        self.setProperty("surface", "card")
        self.setProperty("link", "true" if link else "false")
        self.setMinimumWidth(132)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.title, self.figure, self.hint, self.meter = Label(title, "label", muted=True), Label("", "figure"), Label("", "label"), Meter()
        self.hint.set_tone("muted")
        body = column(self, SPACE[0], (SPACE[3], SPACE[2], SPACE[3], SPACE[2]))
        body.addWidget(self.title)
        body.addWidget(self.figure)
        body.addWidget(self.meter)
        body.addWidget(self.hint)
        body.addStretch(1)
        if link:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set(figure, hint, share, second_share)

    def set(self, figure: str, hint: str = "", share: float | None = None, second_share: float | None = None) -> None:
        self.figure.setText(figure)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.meter.setVisible(share is not None)
        self.meter.set(share or 0.0, second_share)
        self.setAccessibleName(f"{self.title.text()}: {figure}")
        self.setAccessibleDescription(hint)
        self._fit()

    def _fit(self) -> None:
        """A long figure is set smaller, never cut: half an amount of money would be read as another one."""
        room, theme = self.width() - 2 * SPACE[3], theme_of(self)
        fonts = [theme.font(role) for role in ("figure", "section", "strong")]
        text = self.figure.text()
        self.figure.setFont(next((font for font in fonts if QFontMetrics(font).horizontalAdvance(text) <= room), fonts[-1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.link and event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.link and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class EmptyState(QWidget):
    """What an empty place says: a picture, a sentence, the button for what to do first."""

    def __init__(
        self,
        icon: str = "inbox",
        sentence: str = "",
        button_text: str = "",
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.picture, self.sentence = Icon(icon, 40, "muted"), Label(sentence, "body", muted=True, wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setMinimumWidth(200)
        self.sentence.setMaximumWidth(420)
        body = column(self, SPACE[2], (SPACE[4], SPACE[4], SPACE[4], SPACE[4]))
        body.addStretch(1)
        body.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addLayout(row(None, self.sentence, None))
        self.button = button(button_text, "primary", None, on_click)
        hide_without(button_text, self.button)
        body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(1)

    def set(self, icon: str, sentence: str) -> None:
        self.picture.name = icon
        self.picture.show_icon()
        self.sentence.setText(sentence)


class Banner(QFrame):
    """A sentence standing where something happened; kinds: problem, warn, hint, good. Hidden while it has no text."""

    ICONS = {"problem": ("problem", "danger"), "warn": ("warn", "warn"), "hint": ("hint", "new"), "good": ("good", "accent")}  # noqa: RUF012

    def __init__(
        self,
        text: str = "",
        kind: str = "problem",
        button_text: str = "",
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.picture, self.text = Icon("problem", 20, "danger"), Label("", wrap=True, copyable=True)
        self.text.setMinimumWidth(120)
        self.button = button(button_text, "default", None, on_click)
        hide_without(button_text, self.button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(10)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        self.say(text, kind)

    def say(self, text: str, kind: str = "problem") -> None:
        """Shows `text`; an empty text hides the banner."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.picture.name, self.picture.colour = self.ICONS[kind]
        self.picture.show_icon()
        self.setProperty("banner", kind)
        repolish(self)
        if text and self.parent() is None:
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)  # shows with the page it will stand on
        else:
            self.setVisible(bool(text))


class DetailPanel(QScrollArea):
    """The panel at the right that follows the selection: title, pairs, sections, widgets, buttons."""

    def __init__(self, title: str = "", width: int = 320) -> None:
        super().__init__()
        self.setFixedWidth(width)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("surface", "card")
        self.card = QWidget()
        self.card.setProperty("clear", "true")
        self.setWidget(self.card)
        self.body = column(None, SPACE[2], (SPACE[3], SPACE[3], SPACE[3], SPACE[3]))
        outer = column(self.card)
        outer.addLayout(self.body)
        outer.addStretch()  # not an alignment, which would give wrapped texts the height of unwrapped ones
        self.title = Label(title, "section", wrap=True, copyable=True)
        self.title.setFont(theme_of(self).font("figure"))
        self.body.addWidget(self.title)
        self.set_title(title)

    def set_title(self, title: str, chip: Chip | None = None) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)
        if chip is not None:
            self.body.addWidget(chip)

    def add_pairs(self, pairs: Iterable[tuple[str, object]]) -> None:
        """Label and value beside each other; a value may be a widget, and an empty one is a dash."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[2])
        grid.setVerticalSpacing(SPACE[1])
        grid.setColumnMinimumWidth(0, 88)
        grid.setColumnStretch(1, 1)
        for number, (label, value) in enumerate(pairs):
            name = Label(label, muted=True, wrap=True)
            shown = value if isinstance(value, QWidget) else Label(str(value or "–") if value != 0 else "0", wrap=True, copyable=True)
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(grid)

    def add_section(self, title: str) -> None:
        self.body.addWidget(line())
        self.body.addWidget(Label(title, "strong"))

    def add_widget(self, widget: QWidget) -> None:
        self.body.addWidget(widget)

    def add_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Two buttons a row, equally wide."""
        grid = QGridLayout()
        grid.setSpacing(SPACE[1])
        for number, made in enumerate(buttons):
            wide = number == len(buttons) - 1 and number % 2 == 0
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(made, number // 2, number % 2, 1, 2 if wide else 1)
        self.body.addLayout(grid)

    def clear(self) -> None:
        """Everything but the title goes."""
        while self.body.count() > 1:
            if item := self.body.takeAt(1):
                _discard(item)


def _discard(item: object) -> None:
    """Deletes what a layout item holds: a widget, or a layout with everything in it."""
    widget = getattr(item, "widget", lambda: None)()
    inner = getattr(item, "layout", lambda: None)()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    elif inner is not None:
        while inner.count():
            _discard(inner.takeAt(0))
        inner.deleteLater()
