"""Profiles of workbooks: which columns a village sees, how its NIKs are shown, how many empty rows it gets."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.exchange.workbook_columns import CHOOSABLE, USUAL, columns_of
from rangkul.language import mark
from rangkul.work.office import load_preference, save_preference
from rangkul.work.templates import TemplateRecord, list_templates, load_template, save_template

TYPE = "workbook"
MOST_EXTRA = 500
_LAST_USED = "sending_profile"


@dataclass(frozen=True)
class SendingProfile:
    """What a workbook holds. `extra_rows` empty rows stand below those that the village's target wants."""

    columns: tuple[str, ...] = USUAL
    masked: bool = False
    extra_rows: int = 20
    per_hamlet: bool = False

    def __post_init__(self) -> None:
        columns_of(self.columns)  # a column no workbook may have (KPJ above all) is refused by construction
        if not self.columns:
            raise Problem("Tick at least one column; NIK and name alone tell nothing that could be compared.")
        if not 0 <= self.extra_rows <= MOST_EXTRA:
            raise Problem("Between 0 and {most} empty rows fit in a workbook.", most=MOST_EXTRA)


@dataclass(frozen=True)
class NamedProfile:
    """A profile to choose. `key` is the word of a built-in one, whose `name` is a source text, or the key of a template."""

    key: str
    name: str
    profile: SendingProfile
    record: TemplateRecord | None = None


SHORT = tuple(name for name in CHOOSABLE if name in ("sex", "birth_date", "address", "occupation", "phone", "note"))
BUILT_IN = (
    NamedProfile("usual", mark("Usual"), SendingProfile()),
    NamedProfile("short", mark("Short: what registration needs"), SendingProfile(SHORT)),
    NamedProfile("full", mark("Full: with family card, hamlet and income"), SendingProfile(CHOOSABLE)),
)


def profile_of(content: Mapping[str, Any]) -> SendingProfile:
    """The profile of a stored template; a Problem when it is none."""
    try:
        columns = tuple(str(name) for name in content["columns"])
        return SendingProfile(columns, bool(content["masked"]), int(content["extra_rows"]), bool(content.get("per_hamlet", False)))
    except (KeyError, TypeError, ValueError):
        raise Problem("This template holds no profile of a workbook.") from None


def list_profiles(session: Session) -> list[NamedProfile]:
    """The built-in ones, then the office's own by name."""
    own = [NamedProfile(str(one.id), one.name, profile_of(one.content), one) for one in list_templates(session, TYPE)]
    return [*BUILT_IN, *own]


def save_profile(
    session: Session, name: str, profile: SendingProfile, account: str, *, base: UUID | None = None
) -> NamedProfile:
    """Keeps a profile as a template of the office."""
    record = save_template(session, TYPE, name, asdict(profile) | {"columns": list(profile.columns)}, account, base=base)
    return NamedProfile(str(record.id), record.name, profile, record)


def find_profile(session: Session, wanted: str) -> NamedProfile:
    """By key, or by the name a person sees, whatever its capitals. Raises Problem."""
    profiles = list_profiles(session)
    for one in profiles:
        if wanted == one.key or wanted.casefold() == one.name.casefold():
            return one
    try:
        record = load_template(session, UUID(wanted))
    except (ValueError, Problem):
        names = ", ".join(one.key if one.record is None else one.name for one in profiles)
        raise Problem("There is no profile “{name}”. There are: {names}.", name=wanted, names=names) from None
    return NamedProfile(str(record.id), record.name, profile_of(record.content), record)


def last_profile(session: Session) -> NamedProfile:
    """The one that was sent with last; the usual one when it is gone."""
    key = load_preference(session, _LAST_USED, "usual")
    return next((one for one in list_profiles(session) if one.key == key), BUILT_IN[0])


def remember_profile(session: Session, key: str) -> None:
    """Offered first the next time."""
    if load_preference(session, _LAST_USED, "usual") != key:
        save_preference(session, _LAST_USED, key)
