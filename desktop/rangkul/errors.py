"""The one polite way to refuse: a sentence that says what happened and what to do."""

from rangkul.rules.message import Message


class Problem(Exception):  # noqa: N818 - it is a word of the office, not a defect of the program
    """Refused, with a sentence for the user. Anything else that is raised is our own mistake.

    >>> raise Problem("The file {name} is empty; choose another one.", name="a.xlsx")
    """

    def __init__(self, template: str, **values: object) -> None:
        self.message = Message(template, values)
        super().__init__(str(self.message))


class Cancelled(Exception):  # noqa: N818 - not an error: the user changed their mind
    """Raised by a progress function when the user cancels; nothing half done may remain."""
