"""Labels, buttons, cards, banners and the panel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rangkul.ui.cards import Banner, Card, Chip, DetailPanel, EmptyState, FigureCard, Label, button
from rangkul.ui.theme import Theme

pytestmark = pytest.mark.usefixtures("theme")


def test_a_card_with_a_link_is_clicked_by_mouse_and_by_key(qtbot: QtBot) -> None:
    card = FigureCard("Workers", "12", link=True)
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    card.set("13", "two more", 0.5)
    assert card.accessibleName() == "Workers: 13"
    assert card.hint.isVisible()
    assert card.meter.isVisible()


def test_a_long_figure_is_set_smaller_and_never_cut(qtbot: QtBot) -> None:
    card = FigureCard("Contribution", "Rp299.842.200")
    qtbot.addWidget(card)
    sizes = list[int]()
    for width in (300, 160, 140):
        card.resize(width, 90)
        card.show()
        sizes.append(card.figure.font().pixelSize())
        assert card.figure.fontMetrics().horizontalAdvance(card.figure.text()) <= width - 32
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]
    card.set("12")
    assert card.figure.font().pixelSize() == sizes[0]


def test_a_card_without_a_link_stays_out_of_the_way_of_the_keyboard(qtbot: QtBot) -> None:
    card = FigureCard("Workers", "12")
    qtbot.addWidget(card)
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus
    with qtbot.assertNotEmitted(card.clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_a_button_says_what_it_does_and_answers_its_keys(qtbot: QtBot) -> None:
    done = list[int]()
    made = button("&Save", "primary", "save", lambda: done.append(1), "Ctrl+S")
    qtbot.addWidget(made)
    made.show()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert done == [1, 1]
    assert made.accessibleName() == "Save"
    assert "Ctrl+S" in made.toolTip()


def test_icons_and_chips_follow_the_theme(qtbot: QtBot, theme: Theme) -> None:
    made, chip = button("Save", icon="save"), Chip("New", "new")
    qtbot.addWidget(made)
    qtbot.addWidget(chip)
    light = (made.icon().pixmap(18, 18).toImage(), chip.grab().toImage())
    theme.set_mode("dark")
    assert made.icon().pixmap(18, 18).toImage() != light[0]
    assert chip.grab().toImage() != light[1]


def test_a_banner_shows_itself_while_it_has_something_to_say(qtbot: QtBot) -> None:
    card, banner = Card("Data"), Banner()
    qtbot.addWidget(card)
    card.body.addWidget(banner)
    card.show()
    assert not banner.isVisible()
    banner.say("The file is locked.", "problem")
    assert banner.isVisible()
    assert banner.accessibleName() == "The file is locked."
    banner.say("")
    assert not banner.isVisible()


def test_the_panel_is_filled_and_emptied(qtbot: QtBot) -> None:
    panel = DetailPanel("Nobody")
    qtbot.addWidget(panel)
    panel.show()
    panel.set_title("Budi")
    panel.add_pairs([("Rank", "Aiptu"), ("Phone", None), ("Events", 0), ("State", Chip("New", "new"))])
    panel.add_section("History")
    panel.add_buttons([button("Edit"), button("Print"), button("Delete", "danger")])
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert {"Budi", "Rank", "Aiptu", "–", "0", "History"} <= set(texts)
    panel.clear()
    qtbot.waitUntil(lambda: [label.text() for label in panel.findChildren(Label) if label.isVisible()] == ["Budi"])


def test_an_empty_place_offers_what_to_do_first(qtbot: QtBot) -> None:
    done = list[int]()
    state = EmptyState("event", "No events yet.", "Plan one", lambda: done.append(1))
    qtbot.addWidget(state)
    state.show()
    qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)
    assert done == [1]


def test_wrapped_texts_of_a_card_in_the_panel_are_not_cut(qtbot: QtBot) -> None:
    panel, card = DetailPanel("Somebody", 300), Card()
    text = Label("+ one digit of the number differs, or two digits that stand beside each other were swapped\n+ the same name", wrap=True)
    card.body.addWidget(text)
    card.body.addWidget(Label("below"))
    panel.add_widget(card)
    qtbot.addWidget(panel)
    panel.resize(300, 600)
    panel.show()
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()) > 2 * text.fontMetrics().height())
