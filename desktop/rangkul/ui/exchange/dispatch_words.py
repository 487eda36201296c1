"""How a dispatch is put into words and colours: its state, how late it is, when its village was reminded."""

from datetime import date

from rangkul.language import Language
from rangkul.rules.dates import WIB, short_date
from rangkul.rules.message import Message
from rangkul.work.sending_ledger import STATES, DispatchRecord, days_late, sent_on

STATE_CHIPS = {"overdue": "bad", "out": "new", "returned": "good", "withdrawn": "off"}


class DispatchWords:
    """The sentences about dispatches in one language, as of one day."""

    def __init__(self, language: Language, today: date) -> None:
        self.language, self.today = language, today

    def state(self, dispatch: DispatchRecord) -> str:
        return self.language.text(STATES[dispatch.state])

    def due(self, dispatch: DispatchRecord) -> str:
        """ "4 days late", "today", "in 3 days"; empty when it is not out or has no day."""
        if dispatch.due_on is None or dispatch.state not in ("out", "overdue"):
            return ""
        left = (dispatch.due_on - self.today).days
        if late := days_late(dispatch, self.today):
            return self.language.say(Message("{days} days late", {"days": late}))
        return self.language.say(Message("in {days} days", {"days": left})) if left else self.language.say(Message("today"))

    def reminded(self, dispatch: DispatchRecord) -> str:
        """ "reminded yesterday"; empty when nobody did."""
        if dispatch.reminded_at is None:
            return ""
        days = (self.today - dispatch.reminded_at.astimezone(WIB).date()).days
        if days <= 0:
            return self.language.say(Message("reminded today"))
        if days == 1:
            return self.language.say(Message("reminded yesterday"))
        return self.language.say(Message("reminded {days} days ago", {"days": days}))

    def whole(self, dispatch: DispatchRecord) -> str:
        """All about it on one line."""
        sent = self.language.say(Message("sent {day} by {who}", {"day": short_date(sent_on(dispatch)), "who": dispatch.sent_by or "–"}))
        sealed = self.language.say(Message("with a password")) if dispatch.sealed else ""
        rows = self.language.say(Message("{count} rows", {"count": dispatch.rows}))
        return " · ".join(filter(None, [dispatch.number, sent, rows, sealed, self.reminded(dispatch)]))
