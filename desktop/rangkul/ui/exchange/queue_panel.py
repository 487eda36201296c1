"""What a file of the queue wants, beside the list: choose its village, give its password, show its layout, or leave it out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from rangkul.ui.cards import Chip, DetailPanel, Label, button
from rangkul.ui.entries import Choice
from rangkul.ui.exchange.words import BATCH_CHIPS, KIND_ORDER, Words
from rangkul.work.review_queue import TYPE_WORDS, WANTS_WORDS, QueueEntry
from rangkul.work.review_records import STATUS_WORDS

WIDTH = 276


class QueuePanel(DetailPanel):
    """`village_said(code)`, `password_said(text)`, `asked(word)` with "open", "again", "layout", "leave": for the chosen files."""

    village_said = Signal(str)
    password_said = Signal(str)
    asked = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__("", WIDTH)
        self.words = words
        self.villages: list[tuple[str, str, str]] = []
        self.choice: Choice | None = None
        self.password: QLineEdit | None = None

    def show_entries(self, entries: Sequence[QueueEntry]) -> None:
        self.clear()
        self.choice = self.password = None
        if not entries:
            self.set_title("")
            self.add_widget(Label(self.tr("Choose a file to see what it wants."), muted=True, wrap=True))
            return
        entry = entries[0]
        self.set_title(entry.file_name if len(entries) == 1 else self.tr("{count} files chosen").format(count=len(entries)))
        if entry.wants:
            self._waiting(entries)
        else:
            self._batch(entry)

    def _waiting(self, entries: Sequence[QueueEntry]) -> None:
        entry, say = entries[0], self.words.language
        self.add_widget(Chip(say.text(WANTS_WORDS[entry.wants]), "warn" if entry.wants in ("village", "password") else "bad"))
        if entry.wants == "village":
            self._ask_village(entries)
        elif entry.why is not None:
            sentence = Label(say.say(entry.why), wrap=True, copyable=True)
            sentence.set_tone("bad")
            self.add_widget(sentence)
        if entry.wants == "password":
            self._ask_password()
        if entry.wants in ("layout", "other"):
            self.add_section(self.tr("What to do"))
            if entry.wants == "layout":
                self.add_buttons([button(self.tr("Show the columns by hand…"), icon="edit", on_click=partial(self.asked.emit, "layout"))])
            else:
                told = self.tr("Ask the village for the file again, or mend it and read it once more.")
                self.add_widget(Label(told, muted=True, wrap=True))
        self.add_buttons([button(self.tr("Read again"), icon="refresh", on_click=partial(self.asked.emit, "again"))])
        self.add_buttons([button(self.tr("Leave out of the list"), "quiet", "remove", partial(self.asked.emit, "leave"))])
        self.add_widget(Label(str(entry.path or ""), "label", muted=True, wrap=True, copyable=True))

    def _ask_village(self, entries: Sequence[QueueEntry]) -> None:
        entry = entries[0]
        names = {code: (name, district) for code, name, district in self.villages}
        likely = [code for code in entry.candidates if code in names]
        told = self.tr("The file may be about several villages.") if likely else self.tr("The file does not say which village it is about.")
        if len(entries) > 1:
            told = self.tr("All {count} chosen files are taken in for one village.").format(count=len(entries))
        self.add_widget(Label(told, wrap=True))
        for code in likely[:4]:
            name, district = names[code]
            made = button(f"{name}, {district}", icon="village", on_click=partial(self.village_said.emit, code))
            self.add_buttons([made])
        rest = [(code, f"{name}, {district}") for code, name, district in self.villages]
        first = self.tr("Another village…") if likely else self.tr("Choose the village…")
        self.choice = Choice([("", first), *rest], True, self.tr("Village"))
        self.choice.set_value("")
        self.choice.activated.connect(self._village)
        self.add_widget(self.choice)

    def _village(self) -> None:
        if self.choice is not None and (code := self.choice.value()):
            self.village_said.emit(str(code))

    def _ask_password(self) -> None:
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password of the file"))
        self.password.setPlaceholderText(self.tr("Password of the file"))
        self.password.returnPressed.connect(self._password)
        self.add_widget(self.password)
        self.add_buttons([button(self.tr("Read with this password"), icon="lock", on_click=self._password)])
        self.add_widget(Label(self.tr("It is tried on all locked files of the list, and kept nowhere."), "label", muted=True, wrap=True))

    def _password(self) -> None:
        if self.password is not None and self.password.text():
            self.password_said.emit(self.password.text())

    def _batch(self, entry: QueueEntry) -> None:
        say = self.words.language.text
        self.add_widget(Chip(say(STATUS_WORDS[entry.status]), BATCH_CHIPS[entry.status]))
        pairs: list[tuple[str, object]] = [(self.tr("Import"), entry.number), (self.tr("Village"), entry.village or "–")]
        if entry.type in TYPE_WORDS:
            pairs.append((self.tr("Kind"), say(TYPE_WORDS[entry.type])))
        self.add_pairs([*pairs, *((self.words.group(kind), entry.kinds[kind]) for kind in KIND_ORDER if entry.kinds.get(kind))])
        self.add_section("")
        self.add_buttons([button(self.tr("Review"), icon="search", on_click=partial(self.asked.emit, "open"))])
        if entry.type == "workers" and entry.status == "review":
            self.add_buttons([button(self.tr("Layout of the file…"), "quiet", "edit", partial(self.asked.emit, "layout"))])
