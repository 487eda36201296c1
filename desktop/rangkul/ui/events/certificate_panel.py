"""The card of one person beside the list of certificates."""

from collections.abc import Callable
from dataclasses import dataclass

from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.ui.cards import Chip, DetailPanel, Label, button
from rangkul.ui.desk import Desk
from rangkul.work.certificate_earning import Candidate
from rangkul.work.certificate_list import STATES, CertificateLine
from rangkul.work.certificate_records import CertificateRecord

CHIPS = {"issued": "good", "earned": "new", "missing": "off", "revoked": "bad"}


@dataclass(frozen=True)
class Actions:
    """What the buttons of the card do, about the person it shows."""

    print: Callable[[], None]
    revoke: Callable[[], None]
    replace: Callable[[], None]
    issue: Callable[[], None]
    decide: Callable[[], None]
    undecide: Callable[[], None]


class CertificatePanel(DetailPanel):
    """What was earned, what was issued, and what can be done about it."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__(width=276)
        self.desk, self.does = desk, actions
        self.decidable = True
        self.show_nobody()

    def show_nobody(self) -> None:
        self.clear()
        self.set_title("")
        self.add_widget(Label(self.tr("Choose a person to see the certificate."), muted=True, wrap=True))

    def show_line(self, line: CertificateLine, decidable: bool = True) -> None:
        """`decidable`: the rule of the certificates on screen is the event's own, against which one can decide."""
        self.decidable = decidable
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
        if record.replaces:
            self.add_widget(Label(self.tr("Replaces certificate {serial}.").format(serial=record.replaces), wrap=True))
        if record.revoked_at is not None:
            day = short_date(record.revoked_at.astimezone(WIB).date())
            words = Label(self._gone(record).format(day=day, reason=record.revoked_reason or "", serial=record.replaced_by), wrap=True)
            words.set_tone("bad")
            self.add_widget(words)
            return
        do = self.does
        self.add_buttons(
            [
                button(self.tr("Print"), icon="print", on_click=do.print),
                button(self.tr("Replace…"), on_click=do.replace),
                button(self.tr("Revoke…"), on_click=do.revoke),
            ]
        )

    def _gone(self, record: CertificateRecord) -> str:
        if record.replaced_by:
            return self.tr("Replaced on {day} by {serial}: {reason}")
        return self.tr("Revoked on {day}: {reason}")

    def _add_earning(self, line: CertificateLine) -> None:
        person, do = line.candidate, self.does
        self.add_section(self.tr("Earning"))
        if person.earned and person.decision is None:
            self.add_widget(Label(self.tr("Everything asked for is there."), wrap=True))
        for why in person.why_not:
            self.add_widget(Label(self.desk.language.say(why), wrap=True))
        text = self.tr("Issue this one") if person.earned else self.tr("Issue nevertheless…")
        buttons = [button(text, icon="certificate", on_click=do.issue)]
        if person.decision is not None:
            self._add_decision(person)
            buttons.append(button(self.tr("Let the rule count"), icon="undo", on_click=do.undecide))
        elif self.decidable:
            buttons.append(button(self.tr("Give no certificate…") if person.earned else self.tr("Count as earned…"), on_click=do.decide))
        for made in buttons:
            self.add_buttons([made])

    def _add_decision(self, person: Candidate) -> None:
        decision = person.decision
        if decision is None:
            return
        day = short_date(decision.at.astimezone(WIB).date())
        if decision.earned:
            words = self.tr("{account} gave the right on {day}: {reason}")
            label = Label(words.format(account=decision.account, day=day, reason=decision.reason), wrap=True)
            label.set_tone("warn")
            self.add_widget(label)
        if person.against:
            rule = "; ".join(self.desk.language.say(why) for why in person.against)
            self.add_widget(Label(self.tr("By the rule: {why}.").format(why=rule), muted=True, wrap=True))
        elif not decision.earned:
            self.add_widget(Label(self.tr("By the rule it was earned."), muted=True, wrap=True))
