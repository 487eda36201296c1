"""The card of one person beside the list of certificates."""

from collections.abc import Callable

from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.ui.cards import Chip, DetailPanel, Label, button
from rangkul.ui.desk import Desk
from rangkul.work.certificate_list import STATES, CertificateLine
from rangkul.work.certificates import CertificateRecord

CHIPS = {"issued": "good", "earned": "new", "missing": "off", "revoked": "bad"}


class CertificatePanel(DetailPanel):
    """What was earned, what was issued, and what can be done about it."""

    def __init__(self, desk: Desk, print_: Callable[[], None], revoke: Callable[[], None], issue: Callable[[], None]) -> None:
        super().__init__(width=276)
        self.desk, self.print_, self.revoke, self.issue = desk, print_, revoke, issue
        self.show_nobody()

    def show_nobody(self) -> None:
        self.clear()
        self.set_title("")
        self.add_widget(Label(self.tr("Choose a person to see the certificate."), muted=True, wrap=True))

    def show_line(self, line: CertificateLine) -> None:
        person = line.candidate
        self.clear()
        self.set_title(person.name, Chip(self.desk.language.text(STATES[line.state]), CHIPS[line.state]))
        attended = self.tr("{count} of {sessions} sessions").format(count=person.attended, sessions=line.sessions)
        self.add_pairs(
            [
                (self.tr("Rank"), person.identity),
                (self.tr("Unit"), person.station or ""),
                (self.tr("Present"), attended),
                *([(self.tr("Guest"), self.tr("not in the register"))] if person.is_guest else []),
            ]
        )
        if line.shown is not None:
            self._add_certificate(line.shown)
        if line.valid is None:
            self._add_earning(line)

    def _add_certificate(self, record: CertificateRecord) -> None:
        self.add_section(self.tr("Certificate"))
        issued = record.issued_at.astimezone(WIB)
        self.add_pairs(
            [
                (self.tr("Number"), record.serial),
                (self.tr("Issued"), f"{short_date(issued.date())} {show_time(issued)}"),
                (self.tr("By"), record.issued_by),
                (self.tr("Prints"), str(record.prints)),
            ]
        )
        if record.revoked_at is not None:
            day = short_date(record.revoked_at.astimezone(WIB).date())
            words = Label(self.tr("Revoked on {day}: {reason}").format(day=day, reason=record.revoked_reason or ""), wrap=True)
            words.set_tone("bad")
            self.add_widget(words)
            return
        self.add_buttons([button(self.tr("Print"), icon="print", on_click=self.print_), button(self.tr("Revoke…"), on_click=self.revoke)])

    def _add_earning(self, line: CertificateLine) -> None:
        self.add_section(self.tr("Earning"))
        if line.candidate.earned:
            self.add_widget(Label(self.tr("Everything asked for is there."), wrap=True))
        for why in line.candidate.why_not:
            self.add_widget(Label(self.desk.language.say(why), wrap=True))
        text = self.tr("Issue this one") if line.candidate.earned else self.tr("Issue nevertheless…")
        self.add_buttons([button(text, icon="certificate", on_click=self.issue)])
