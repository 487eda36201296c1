"""Gives Qt the words of a language, whatever class asks for them."""

from PySide6.QtCore import QTranslator

from rangkul.language import Language, mark

STOCK = {
    "&Yes": mark("Yes"), "&No": mark("No"), "OK": mark("OK"), "Cancel": mark("Cancel"), "&Cancel": mark("Cancel"), "Close": mark("Close"),
    "&Close": mark("Close"), "&Save": mark("Save"), "Save": mark("Save"), "Open": mark("Open"), "&Open": mark("Open"), "Help": mark("Help"),
    "&Undo": mark("Undo"), "&Redo": mark("Redo"), "Cu&t": mark("Cut"), "&Copy": mark("Copy"), "&Paste": mark("Paste"),
    "Delete": mark("Delete"), "Select All": mark("Select all"), "Look in:": mark("Look in:"), "File &name:": mark("File name:"),
    "Files of type:": mark("Files of type:"), "Directory:": mark("Folder:"), "&Choose": mark("Choose"),
}  # fmt: skip
"""Texts of Qt's own dialogs, for which Qt ships no Indonesian."""


class Translator(QTranslator):
    """The context is not minded: one English source has one translation throughout the program."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.words = language.texts

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]  # noqa: N803 - Qt's names
        source = STOCK.get(sourceText, sourceText)
        return self.words.get(source)
