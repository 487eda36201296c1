"""The fields of a worker's form, section by section."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from rangkul.rules.contribution import PAYMENT_MONTHS
from rangkul.rules.message import Complaint
from rangkul.rules.worker_steps import CONSENT_FORMS
from rangkul.ui.form import Field
from rangkul.ui.workers.step_dialog import status_choices
from rangkul.ui.workers.words import SEX_WORDS
from rangkul.work.workers import FUNDING_WORDS, WorkerCard

if TYPE_CHECKING:
    from rangkul.ui.desk import Desk


class Offered(Protocol):
    """Villages, officers and events to choose from."""

    @property
    def villages(self) -> Sequence[tuple[str, str]]: ...
    @property
    def officers(self) -> Sequence[tuple[UUID, str]]: ...
    @property
    def events(self) -> Sequence[tuple[UUID, str]]: ...


class Asking(Protocol):
    """The dialog the fields stand in."""

    desk: "Desk"
    card: WorkerCard | None

    def tr(self, text: str, /) -> str: ...
    def nik_typed(self, text: str) -> list[Complaint]: ...
    def step_typed(self, status: str) -> list[Complaint]: ...


def worker_fields(self: Asking, choices: Offered) -> list[Field]:
    return [*_person(self), *_place(self, choices), *_work(self), *_membership(self), *_origin(self, choices)]


def _pairs(self: Asking, words: dict[Any, str]) -> list[tuple[Any, str]]:
    return [(code, self.desk.language.text(source)) for code, source in words.items()]


def _person(self: Asking) -> list[Field]:
    return [
        Field("nik", self.tr("NIK"), "nik", placeholder="3216…", validate=self.nik_typed, section=self.tr("Who it is")),
        Field("name", self.tr("Name as on the KTP"), required=True, beside=True),
        Field("birth_place", self.tr("Birth place")),
        Field("birth_date", self.tr("Birth date"), "date", beside=True),
        Field("sex", self.tr("Sex"), "choice", _pairs(self, SEX_WORDS), beside=True),
        Field("kk", self.tr("Family card number")),
        Field("mother_name", self.tr("Mother's name"), beside=True),
        Field("phone", self.tr("Phone"), "phone", placeholder="0812…", beside=True),
    ]


def _place(self: Asking, choices: Offered) -> list[Field]:
    return [
        Field("village_code", self.tr("Village"), "choice", choices.villages, required=True, section=self.tr("Where they live")),
        Field("address", self.tr("Address"), beside=True),
        Field("hamlet", self.tr("Hamlet")),
        Field("rt", self.tr("RT"), beside=True),
        Field("rw", self.tr("RW"), beside=True),
    ]


def _work(self: Asking) -> list[Field]:
    lengths = [(count, self.tr("{count} months").format(count=count)) for count in PAYMENT_MONTHS]
    return [
        Field("occupation", self.tr("Occupation"), section=self.tr("Work and contribution")),
        Field("income", self.tr("Income a month"), "number", placeholder="1.000.000", beside=True),
        Field("funding", self.tr("Who pays"), "choice", _pairs(self, FUNDING_WORDS)),
        Field("pay_months", self.tr("Paid at a time"), "choice", lengths, beside=True),
        Field("with_jht", self.tr("With old-age savings (JHT)"), "check"),
    ]


def _membership(self: Asking) -> list[Field]:
    statuses = status_choices(self.desk, self.card.status if self.card else None, self.tr("{status} (correction)"))
    return [
        Field("status", self.tr("Status"), "choice", statuses, required=True, validate=self.step_typed, section=self.tr("Membership")),
        Field("status_since", self.tr("Since"), "date", beside=True),
        Field("status_reason", self.tr("Reason"), placeholder=self.tr("Needed for corrections and refusals")),
        Field("registered_on", self.tr("Registered on"), "date"),
        Field("paid_until", self.tr("Paid until"), "date", beside=True),
    ]


def _origin(self: Asking, choices: Offered) -> list[Field]:
    return [
        Field("officer_id", self.tr("Brought by"), "choice", choices.officers, section=self.tr("Origin and consent")),
        Field("event_id", self.tr("Event"), "choice", choices.events, beside=True),
        Field("consent_form", self.tr("Consent"), "choice", _pairs(self, CONSENT_FORMS)),
        Field("consent_on", self.tr("Consented on"), "date", beside=True),
        Field("note", self.tr("Note"), "multiline"),
    ]
