"""What speaks against a day for an event: a holiday, a Sunday, a day that has passed. It is told and stops nobody."""

from datetime import date, timedelta

from rangkul.rules.dates import show_day_date
from rangkul.rules.message import Message

SATURDAY, SUNDAY = 5, 6


def day_off(day: date) -> str | None:
    """The name of the public holiday or collective leave (SKB 3 Menteri), as far as that year's list is known."""
    from lokal.holidays import holidays_on

    try:
        found = holidays_on(day)
    except ValueError:  # the decree for that year is not out yet
        return None
    return ", ".join(one.name for one in found) or None


def doubt_day(day: date, today: date | None = None) -> Message | None:
    """A sentence for the organizer; with `today` also when the day has passed."""
    if today is not None and day < today:
        return Message("{day} has passed already.", {"day": show_day_date(day)})
    if (name := day_off(day)) is not None:
        return Message("{day} is a day off: {name}.", {"day": show_day_date(day), "name": name})
    if day.weekday() == SUNDAY:
        return Message("{day} is a Sunday.", {"day": show_day_date(day)})
    return None


def next_working_day(day: date) -> date:
    """The day itself, or the first after it that is no weekend and no day off."""
    while day.weekday() in (SATURDAY, SUNDAY) or day_off(day) is not None:
        day += timedelta(days=1)
    return day
