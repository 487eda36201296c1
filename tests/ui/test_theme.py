"""The tokens are those of the design, readable in both themes, and reach every widget."""

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rangkul.ui.icons import GLYPHS, icon
from rangkul.ui.theme import DARK, LIGHT, Theme, Tokens, theme_of

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def brightness(colour: str) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((brightness(first), brightness(second)))
    return (light + 0.05) / (dark + 0.05)


@BOTH
def test_every_text_can_be_read_on_every_ground_it_stands_on(tokens: Tokens) -> None:
    pairs = [(text, ground) for text in (tokens.text, tokens.muted) for ground in (tokens.background, tokens.surface, tokens.alternate)]
    pairs += [(tokens.text, ground) for ground in (tokens.hover, tokens.selection, tokens.accent_soft, tokens.danger_soft)]
    pairs += [
        (tokens.muted, tokens.hover),
        (tokens.accent, tokens.surface),
        (tokens.accent, tokens.accent_soft),
        (tokens.accent, tokens.hover),
    ]
    pairs += [(tokens.danger, tokens.surface), (tokens.danger, tokens.danger_soft), (tokens.rail_text, tokens.rail)]
    pairs += [(tokens.on_accent, tokens.accent), (tokens.on_accent, tokens.accent_hover), (tokens.chips["warn"][0], tokens.surface)]
    pairs += [*tokens.chips.values(), *((tokens.text, ground) for _, ground in tokens.chips.values())]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


def test_the_theme_reaches_widgets_and_tells_when_it_changes(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    assert theme_of(field) is theme
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background
    theme.set_mode("light")
    assert theme.tokens is LIGHT
    assert QFontInfo(field.font()).family() == "Inter"
    assert QFontInfo(theme.font("title")).pixelSize() == 22


def test_an_unknown_mode_is_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="blue"):
        theme.set_mode("blue")


def test_every_icon_has_a_picture_thin_and_filled(theme: Theme) -> None:
    blank = [
        (name, filled)
        for name in GLYPHS
        for filled in (False, True)
        if not any(colours(icon(name, theme, "accent", filled).pixmap(20, 20).toImage()))
    ]
    assert blank == []
    with pytest.raises(KeyError):
        icon("no such thing", theme)


def colours(image: object) -> list[int]:
    """How opaque the middle lines of a picture are."""
    from PySide6.QtGui import QImage

    assert isinstance(image, QImage)
    return [image.pixelColor(x, y).alpha() for y in range(image.height()) for x in range(image.width())]
