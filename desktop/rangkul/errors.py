"""The one polite way to refuse: a sentence that says what happened and what to do."""

from pathlib import Path

from rangkul.rules.message import Message
from rangkul.version import VERSION


class Problem(Exception):  # noqa: N818 - it is a word of the office, not a defect of the program
    """Refused, with a sentence for the user. Anything else that is raised is our own mistake.

    >>> raise Problem("The file {name} is empty; choose another one.", name="a.xlsx")
    """

    def __init__(self, template: str, **values: object) -> None:
        self.message = Message(template, values)
        super().__init__(str(self.message))


class Cancelled(Exception):  # noqa: N818 - not an error: the user changed their mind
    """Raised by a progress function when the user cancels; nothing half done may remain."""


def write_report(bug: BaseException, folder: Path) -> Path:
    """Keeps what is needed to mend a defect of ours, without anybody's data; gives the file."""
    import platform  # both are not needed at the start
    import traceback

    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "report.txt"
    lines = [f"Rangkul {VERSION}, Python {platform.python_version()}, {platform.platform()}", *traceback.format_exception(bug)]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file
