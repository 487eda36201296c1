"""The style sheet of the window, written from the tokens, with the small pictures it needs."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from rangkul.ui.theme import Tokens

# Lines on a square of 16: each picture is a few strokes.
STROKES: dict[str, list[tuple[float, float]]] = {
    "down": [(4, 6.25), (8, 10.25), (12, 6.25)],
    "up": [(4, 9.75), (8, 5.75), (12, 9.75)],
    "left": [(9.75, 4), (5.75, 8), (9.75, 12)],
    "right": [(6.25, 4), (10.25, 8), (6.25, 12)],
    "check": [(3.75, 8.25), (6.75, 11.25), (12.25, 5)],
    "partly": [(4, 8), (12, 8)],
}


def draw(points: list[tuple[float, float]], colour: str, scale: int) -> QPixmap:
    picture = QPixmap(16 * scale, 16 * scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    pen = QPen(QColor(colour), 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.end()
    return picture


def write_pictures(folder: str, tokens: "Tokens", prefix: str) -> dict[str, str]:
    """Arrows and check marks as files, because a style sheet takes pictures only from files; name → path."""
    paths: dict[str, str] = {}
    for name, points in STROKES.items():
        colour = tokens.on_accent if name in ("check", "partly") else tokens.muted
        for scale, suffix in ((1, ""), (2, "@2x")):
            path = Path(folder) / f"{prefix}-{name}{suffix}.png"
            if not path.exists():
                draw(points, colour, scale).save(str(path))
        paths[name] = (Path(folder) / f"{prefix}-{name}.png").as_posix()
    return paths


def sheet(t: "Tokens", pictures: dict[str, str]) -> str:
    """The whole sheet; tables and charts paint themselves and are not in it."""
    return "".join((fields(t, pictures), buttons(t), choices(t, pictures), moving(t), popups(t, pictures), surfaces(t), frame(t)))


def fields(t: "Tokens", pictures: dict[str, str]) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QDoubleSpinBox {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; border-radius: 8px;
    padding: 0 10px; min-height: 34px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit, QTextEdit {{ padding: 6px 6px; }}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover {{ border-color: {t.muted}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 1px solid {t.accent}; }}
QLineEdit[small="true"] {{ min-height: 20px; max-height: 22px; padding: 2px 5px; }}
QLineEdit[state="warn"] {{ border-color: {t.chips["warn"][0]}; }}
QLineEdit[state="bad"], QComboBox[state="bad"], QPlainTextEdit[state="bad"] {{ border-color: {t.danger}; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled,
QLineEdit:read-only {{ background: {t.alternate}; color: {t.muted}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QComboBox QLineEdit:focus {{
    border: none; padding: 0; min-height: 0; background: transparent; }}
QComboBox {{ padding-right: 28px; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{
    subcontrol-origin: border; subcontrol-position: center right; width: 28px; border: none; background: transparent; }}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{ image: url("{pictures["down"]}"); width: 16px; height: 16px; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; width: 24px; border: none; background: transparent; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; width: 24px; border: none; background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url("{pictures["up"]}"); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url("{pictures["down"]}"); width: 12px; height: 12px; }}
"""


def buttons(t: "Tokens") -> str:
    return f"""
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; border-radius: 8px;
    padding: 0 14px; min-height: 34px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {t.selection}; }}
QPushButton:focus {{ border-color: {t.accent}; }}
QPushButton:disabled {{ color: {t.muted}; background: {t.alternate}; }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent}; }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text}; padding: 0 13px; min-height: 32px; }}
QPushButton[kind="primary"]:disabled {{ background: {t.hover}; border-color: {t.line}; color: {t.muted}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {t.accent}; padding: 0 10px; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="quiet"]:disabled {{ color: {t.muted}; }}
QPushButton[kind="danger"] {{ color: {t.danger}; }}
QPushButton[kind="danger"]:hover, QPushButton[kind="danger"]:focus {{ background: {t.danger_soft}; border-color: {t.danger}; }}
QPushButton[kind="filter"] {{ border-radius: 15px; min-height: 28px; padding: 0 12px; color: {t.muted}; }}
QPushButton[kind="filter"]:checked {{ background: {t.accent_soft}; border-color: {t.accent}; color: {t.accent}; }}
QPushButton[small="true"] {{ min-height: 22px; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; color: {t.text}; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.selection}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def choices(t: "Tokens", pictures: dict[str, str]) -> str:
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; min-height: 24px; color: {t.text}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.muted}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; background: {t.surface}; border: 1px solid {t.muted}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox::indicator:focus, QRadioButton::indicator:focus {{
    border-color: {t.accent}; background: {t.accent_soft}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url("{pictures["check"]}"); }}
QCheckBox::indicator:indeterminate {{ background: {t.accent}; border-color: {t.accent}; image: url("{pictures["partly"]}"); }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {t.accent}; background: {t.on_accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {t.line}; background: {t.hover}; }}
"""


def moving(t: "Tokens") -> str:
    return f"""
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; border: none; border-bottom: 2px solid transparent;
    padding: 9px 8px; margin-right: 10px; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.accent}; border-bottom-color: {t.accent}; }}
QTabBar::tab:selected:focus {{ background: {t.accent_soft}; border-top-left-radius: 6px; border-top-right-radius: 6px; }}
QTabBar::tab:disabled {{ color: {t.muted}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 3px; }}
QScrollBar::handle:vertical {{ min-height: 36px; margin: 3px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; margin: 3px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.hover}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; color: transparent; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
"""


def popups(t: "Tokens", pictures: dict[str, str]) -> str:
    return f"""
QMenu {{ background: {t.surface}; border: 1px solid {t.line}; padding: 5px; }}
QMenu::item {{ padding: 7px 28px 7px 12px; border-radius: 6px; color: {t.text}; }}
QMenu::item:selected {{ background: {t.hover}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 5px 8px; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: 1px solid {t.text}; padding: 5px 8px; }}
QListView {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; outline: none; padding: 4px; }}
QListView::item {{ min-height: 32px; padding: 0 8px; border-radius: 6px; color: {t.text}; }}
QListView::item:hover {{ background: {t.hover}; }}
QListView::item:selected {{ background: {t.selection}; color: {t.text}; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 0; padding: 4px; outline: none;
    selection-background-color: {t.selection}; selection-color: {t.text}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.surface}; }}
QCalendarWidget QToolButton {{ color: {t.text}; padding: 5px 8px; }}
QCalendarWidget QToolButton#qt_calendar_prevmonth {{ qproperty-icon: url("{pictures["left"]}"); }}
QCalendarWidget QToolButton#qt_calendar_nextmonth {{ qproperty-icon: url("{pictures["right"]}"); }}
QCalendarWidget QSpinBox {{ min-height: 26px; }}
QCalendarWidget QAbstractItemView {{ background: {t.surface}; color: {t.text}; border: none; outline: none;
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {t.muted}; }}
"""


def surfaces(t: "Tokens") -> str:
    return f"""
QDialog {{ background: {t.surface}; }}
QFrame[surface="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[surface="card"][link="true"]:hover, QFrame[surface="card"][link="true"]:focus {{ border-color: {t.accent}; }}
QFrame[surface="card"][shape="list"] {{ padding: 1px 1px 4px 1px; }}
QFrame[surface="card"][shape="list"]:focus {{ border-color: {t.accent}; }}
QFrame[surface="popup"] {{ background: {t.surface}; border: 1px solid {t.line}; }}
QFrame[surface="line"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
QLabel[tone="muted"] {{ color: {t.muted}; }}
QLabel[tone="accent"] {{ color: {t.accent}; }}
QLabel[tone="warn"] {{ color: {t.chips["warn"][0]}; }}
QLabel[tone="bad"] {{ color: {t.danger}; }}
QFrame[banner="problem"] {{ background: {t.danger_soft}; border: none; border-radius: 8px; }}
QFrame[banner="hint"] {{ background: {t.chips["new"][1]}; border: none; border-radius: 8px; }}
QFrame[banner="warn"] {{ background: {t.chips["warn"][1]}; border: none; border-radius: 8px; }}
QFrame[banner="good"] {{ background: {t.accent_soft}; border: none; border-radius: 8px; }}
QScrollArea, QScrollArea > QWidget > QWidget[clear="true"] {{ background: transparent; border: none; }}
QScrollArea[surface="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; padding: 2px 1px; }}
"""


def frame(t: "Tokens") -> str:
    """The rail at the left and the status line below."""
    return f"""
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget#plain {{ background: transparent; }}
QLabel#railText {{ color: {t.rail_text}; }}
QLabel#railText[now="true"] {{ color: #FFFFFF; font-weight: 600; }}
QFrame#rail {{ background: {t.rail}; border: none; }}
QLabel#railName {{ color: {t.on_accent if t.rail == "#0F2A22" else t.text}; }}
QPushButton#railButton {{ background: transparent; color: {t.rail_text}; border: none; border-radius: 8px; text-align: left;
    padding: 0 12px; font-weight: 500; min-height: 40px; max-height: 40px; }}
QPushButton#railButton:hover {{ background: rgba(255, 255, 255, 0.07); }}
QPushButton#railButton:checked {{ background: {t.accent}; color: {t.on_accent}; }}
QPushButton#railButton:focus {{ border: 1px solid {t.rail_text}; }}
QFrame#statusLine {{ border: none; border-top: 1px solid {t.line}; background: transparent; }}
QFrame#searchPopup {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame#searchPopup QListWidget {{ border: none; }}
"""
