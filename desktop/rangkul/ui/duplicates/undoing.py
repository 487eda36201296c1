"""Undoing a merge from wherever it is shown: what comes back, what stays as somebody has edited it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rangkul.ui.duplicates.words import Words
from rangkul.ui.tell import ask
from rangkul.work.merge_list import MergeDetails
from rangkul.work.worker_merge import UndoneMerge


class Undoing(QObject):
    """The question before, and what to say after."""

    def __init__(self, page: QWidget, words: Words) -> None:
        super().__init__(page)
        self.page, self.words = page, words

    def fields(self, names: Sequence[str]) -> str:
        return ", ".join(self.words.field(name) for name in names)

    def ask(self, details: MergeDetails) -> bool:
        made = details.record
        text = self.tr("{kept} and {gone} stand on the roster again as they were before the merge.")
        text = text.format(kept=made.kept_name, gone=made.gone_name)
        if details.edited:
            stays = self.tr("Edited since the merge, so it would stay as it is now: {fields}.")
            text += " " + stays.format(fields=self.fields(details.edited))
        return ask(self.page, self.tr("Undo this merge?"), text, self.tr("Undo the merge"))

    def done(self, undone: UndoneMerge) -> str:
        return self.tr("{kept} and {gone} are two entries again.").format(kept=undone.kept_name, gone=undone.gone_name)

    def what_stayed(self, undone: UndoneMerge) -> str:
        """What could not be as before; "" where everything is."""
        if not undone.kept_is_there:
            text = self.tr("{kept} was removed from the roster since the merge; only {gone} is back.")
            return text.format(kept=undone.kept_name, gone=undone.gone_name)
        if not undone.left:
            return ""
        text = self.tr("{kept} keeps what was edited since the merge: {fields}.")
        return text.format(kept=undone.kept_name, fields=self.fields(undone.left))
