"""The branch office itself: its region, letterhead, signers and number templates."""

import base64
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from sqlalchemy.orm import Session

from rangkul.data.account import Setting
from rangkul.errors import Problem
from rangkul.papers.records import Letterhead, Signer
from rangkul.rules.numbering import check_template

CERTIFICATE_NUMBERS = ("{seq:03d}/SERT/{unit}/{roman_month}/{year}", "B/{seq:04d}/{mm}{year}")
"""Templates offered in the settings; the second is the institution's own style (domain.md)."""
LETTER_NUMBERS = ("B/{seq:04d}/{mm}{year}", "{seq:03d}/UND/{unit}/{roman_month}/{year}")


@dataclass(frozen=True)
class Office:
    """What first start asks and every paper shows. `unit` is the short sign in numbers, e.g. "BKC"."""

    regency_code: str = ""
    regency_name: str = ""
    organization: str = "BPJS Ketenagakerjaan"
    name: str = ""
    address: str = ""
    city: str = ""
    contact: str = ""
    police_resort: str = ""
    unit: str = "BPJS"
    certificate_number: str = CERTIFICATE_NUMBERS[0]
    letter_number: str = LETTER_NUMBERS[0]
    return_days: int = 14  # how long a village has for its workbook
    signers: tuple[Signer, ...] = ()
    logo: bytes | None = field(default=None, repr=False)

    def letterhead(self) -> Letterhead:
        return Letterhead(self.organization, self.name, self.address, self.contact, self.logo)


def signer_of(stored: dict[str, Any]) -> Signer:
    """A signer as JSON keeps it."""
    return Signer(stored["position"], stored["name"], stored.get("number", ""), tuple(stored.get("acting", ())))


def load_office(session: Session) -> Office:
    """The office as set up; an empty one before the first start."""
    setting = session.get(Setting, "office")
    if setting is None:
        return Office()
    values: dict[str, Any] = dict(setting.value)
    values["signers"] = tuple(signer_of(signer) for signer in values.get("signers", ()))
    values["logo"] = base64.b64decode(values["logo"]) if values.get("logo") else None
    known = Office.__dataclass_fields__
    return Office(**{name: value for name, value in values.items() if name in known})


def is_set_up(session: Session) -> bool:
    """Whether the branch has its region already."""
    return bool(load_office(session).regency_code)


def save_office(session: Session, office: Office) -> None:
    """Stores the office; refuses a number template that could give the same number twice."""
    for template in (office.certificate_number, office.letter_number):
        for complaint in check_template(template):
            raise Problem("The number template {text} does not work: {why}", text=template, why=complaint.message)
    values = asdict(replace(office, logo=None))
    values["logo"] = base64.b64encode(office.logo).decode() if office.logo else None
    setting = session.get(Setting, "office")
    if setting is None:
        session.add(Setting(name="office", value=values))
    else:
        setting.value = values


def load_preference(session: Session, name: str, default: Any = None) -> Any:
    """One value of the branch that is not part of the office's card (e.g. "sample")."""
    setting = session.get(Setting, name)
    return default if setting is None else setting.value


def save_preference(session: Session, name: str, value: Any) -> None:
    """None forgets the value, so that the default counts again."""
    setting = session.get(Setting, name)
    if value is None:
        if setting is not None:
            session.delete(setting)
    elif setting is None:
        session.add(Setting(name=name, value=value))
    else:
        setting.value = value
