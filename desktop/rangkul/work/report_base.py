"""What a report over a period is asked for, and what it gives."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from rangkul.rules.dates import MONTHS, show_date
from rangkul.rules.report_table import ReportTable


@dataclass(frozen=True)
class Request:
    """A period, both days included and either may be open; `level` is one of the report's; `today` the day it is made."""

    today: date
    since: date | None = None
    until: date | None = None
    level: str = ""

    def period(self) -> str:
        """The period in words for a paper: "1 Januari 2026 sampai 22 November 2026"."""
        if self.since and self.until:
            if self.since == self.until:
                return show_date(self.since)
            return f"{show_date(self.since)} sampai {show_date(self.until)}"
        if self.since:
            return f"sejak {show_date(self.since)}"
        return f"sampai {show_date(self.until)}" if self.until else "seluruh waktu"


@dataclass(frozen=True)
class Report:
    """One report of the list: `name` on the command line; `title` and `hint` English sources; levels as (code, English source)."""

    name: str
    title: str
    hint: str
    make: Callable[[Session, Request], ReportTable]
    levels: tuple[tuple[str, str], ...] = ()
    has_period: bool = True
    icon: str = "report"
    this_month: bool = False  # a period that is left open means the present month

    def period(self, request: Request) -> str:
        """The period in words, or nothing where the report knows none."""
        if not self.has_period:
            return ""
        if self.this_month and request.since is None and request.until is None:
            return f"{MONTHS[request.today.month - 1]} {request.today.year}"
        return request.period()
