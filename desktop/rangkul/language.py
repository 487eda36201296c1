"""The words of one language, read from the Qt Linguist file; used by the window and the command line alike."""

from xml.etree import ElementTree

from rangkul.resources import resource
from rangkul.rules.message import Message

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}


def mark(source: str) -> str:
    """Marks an English text that stands in data, so that it is translated when it is shown."""
    return source


class Language:
    """Texts in `code` ("id" or "en"); English is the source and needs no file."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.texts: dict[str, str] = {}
        if code != "en":
            for message in ElementTree.parse(resource("translations", f"rangkul_{code}.ts")).iter("message"):  # noqa: S314
                source, translation = message.findtext("source"), message.findtext("translation")
                if source and translation:
                    self.texts[source] = translation

    def text(self, source: str) -> str:
        """The translation of an English source, or the source itself."""
        return self.texts.get(source, source)

    def say(self, message: Message) -> str:
        """A whole sentence; a value that is itself a Message is put into the language too."""
        values = {name: self.say(value) if isinstance(value, Message) else value for name, value in message.values.items()}
        return self.text(message.template).format(**values)
