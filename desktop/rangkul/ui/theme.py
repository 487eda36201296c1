"""The look of the window in one place: colours, type, space, light and dark."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from rangkul.resources import resource
from rangkul.ui.style_sheet import sheet, write_pictures


@dataclass(frozen=True)
class Tokens:
    """Every colour of one theme as "#RRGGBB"; `chips` gives (text, ground) of a kind of status."""

    background: str
    surface: str
    alternate: str
    line: str
    hover: str
    selection: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    rail: str
    rail_text: str
    danger: str
    danger_soft: str
    chips: Mapping[str, tuple[str, str]]


LIGHT = Tokens(
    background="#F5F6F8",
    surface="#FFFFFF",
    alternate="#FAFBFC",
    line="#E1E4E8",
    hover="#EEF1F4",
    selection="#DDF0E8",
    text="#1B2430",
    muted="#5B6675",
    accent="#0B6E4F",
    accent_hover="#095C42",
    accent_soft="#E3F3EC",
    on_accent="#FFFFFF",
    rail="#0F2A22",
    rail_text="#C6D8D0",
    danger="#B42318",
    danger_soft="#FDECEA",
    chips={
        "good": ("#0B6E4F", "#DDF3E8"),
        "warn": ("#9A3412", "#FDE9DC"),
        "new": ("#1D4ED8", "#E0E9FF"),
        "off": ("#4B5563", "#E9ECEF"),
        "bad": ("#B42318", "#FDE3E0"),
    },
)
DARK = Tokens(
    background="#14181D",
    surface="#1C2229",
    alternate="#1F252D",
    line="#2D353F",
    hover="#252C35",
    selection="#1E4234",
    text="#E8ECF1",
    muted="#9AA7B5",
    accent="#3CC48E",
    accent_hover="#55D19F",
    accent_soft="#17382D",
    on_accent="#06130D",
    rail="#0D1114",
    rail_text="#9DB0A8",
    danger="#FF9B8F",
    danger_soft="#3A2023",
    chips={
        "good": ("#7FE0B5", "#173A2C"),
        "warn": ("#FFB68A", "#42261A"),
        "new": ("#9DBBFF", "#1D2B4D"),
        "off": ("#B8C2CE", "#2C343D"),
        "bad": ("#FF9B8F", "#45211F"),
    },
)
SPACE = (4, 8, 12, 16, 24)
RADIUS = 8
ROW, DENSE_ROW = 40, 32

FAMILY = "Inter"
FONT_FILES = ("Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf", "Inter_700Bold.ttf")
ROLES = {
    "title": (22, QFont.Weight.DemiBold),
    "figure": (20, QFont.Weight.DemiBold),
    "section": (15, QFont.Weight.DemiBold),
    "strong": (13, QFont.Weight.DemiBold),
    "medium": (13, QFont.Weight.Medium),
    "body": (13, QFont.Weight.Normal),
    "label": (12, QFont.Weight.Normal),
    "head": (12, QFont.Weight.DemiBold),
}
MODES = ("system", "light", "dark")


def make_font(size: int, weight: QFont.Weight) -> QFont:
    """Inter with figures of equal width, `size` in pixels of the design."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # letters keep their distance at every size
    font.setFeature(QFont.Tag("tnum"), 1)  # columns of numbers stand under each other
    return font


@cache
def load_fonts() -> None:
    """Inter, once in a process."""
    for file in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", file)))


class Theme(QObject):
    """Holds the chosen mode and dresses the application; `changed` tells whoever paints by hand."""

    changed = Signal()

    def __init__(self, mode: str = "system") -> None:
        super().__init__()
        self.mode = mode if mode in MODES else "system"
        self._app: QApplication | None = None
        self._pictures = QTemporaryDir()  # removed with the theme
        self._fonts = {role: make_font(*form) for role, form in ROLES.items()}

    @property
    def dark(self) -> bool:
        if self.mode != "system":
            return self.mode == "dark"
        return self._app is not None and self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @property
    def tokens(self) -> Tokens:
        return DARK if self.dark else LIGHT

    def font(self, role: str) -> QFont:
        """A font of the type scale: title, figure, section, strong, medium, body, label, head."""
        return QFont(self._fonts[role])

    def colour(self, name: str) -> QColor:
        """A token or the text colour of a kind of chip ("warn") as QColor."""
        tokens = self.tokens
        return QColor(tokens.chips[name][0] if name in tokens.chips else getattr(tokens, name))

    def apply(self, app: QApplication) -> None:
        """Dresses `app`; from now on `theme_of(widget)` finds this theme."""
        self._app = app
        load_fonts()
        self.setParent(app)  # the property below does not keep its object alive
        app.setProperty("rangkul.theme", self)
        app.setStyle("Fusion")
        app.setFont(self.font("body"))
        app.styleHints().colorSchemeChanged.connect(self._follow_system, Qt.ConnectionType.UniqueConnection)
        self._dress()

    def set_mode(self, mode: str) -> None:
        """ "system", "light" or "dark"."""
        if mode not in MODES:
            raise ValueError(mode)
        if mode != self.mode:
            self.mode = mode
            self._dress()
            self.changed.emit()

    @Slot()
    def _follow_system(self) -> None:
        if self.mode == "system":
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        if self._app is None:
            return
        pictures = write_pictures(self._pictures.path(), self.tokens, "dark" if self.dark else "light")
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(sheet(self.tokens, pictures))


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette from our tokens, for everything the style sheet does not name."""
    made, role = QPalette(), QPalette.ColorRole
    colours = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.alternate,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.surface,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.line,
        role.Shadow: tokens.line,
    }
    for part, colour in colours.items():
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(tokens.muted))
    return made


def theme_of(widget: QWidget | None = None) -> Theme:  # noqa: ARG001 - says whose theme is meant
    """The theme that dresses the application of `widget`; `Theme().apply(app)` comes first."""
    app = QApplication.instance()
    theme = app.property("rangkul.theme") if app else None
    if not isinstance(theme, Theme):
        raise TypeError("no theme yet: Theme().apply(app) comes before the first widget")
    return theme
