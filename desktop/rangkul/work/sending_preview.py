"""What a sending would put into the world: per village its people, its hamlets and what is missing, before anything is written."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.worker import COUNTED, Worker
from rangkul.work.coverage import coverage
from rangkul.work.office import load_office
from rangkul.work.sending_profiles import NamedProfile, last_profile, list_profiles


@dataclass(frozen=True)
class VillagePreview:
    """A village that would be sent to. `hamlets` counts those its people live in, people without one as one more."""

    code: str
    name: str
    district: str
    workers: int
    target: int
    without_nik: int
    hamlets: int

    def books(self, per_hamlet: bool) -> int:
        return max(1, self.hamlets) if per_hamlet else 1


@dataclass(frozen=True)
class SendingDesk:
    """Everything the send dialog starts with."""

    villages: tuple[VillagePreview, ...]
    profiles: tuple[NamedProfile, ...]
    chosen: NamedProfile
    due_on: date


def sending_desk(session: Session, codes: Sequence[str], today: date) -> SendingDesk:
    wanted = set(codes)
    query = select(Worker.village_code, Worker.hamlet, func.count(), func.count(Worker.nik)).where(
        Worker.village_code.in_(wanted), Worker.status.in_(COUNTED)
    )
    workers, with_nik, hamlets = Counter[str](), Counter[str](), dict[str, set[str]]()
    for code, hamlet, people, niks in session.execute(query.group_by(Worker.village_code, Worker.hamlet)):
        workers[code] += people
        with_nik[code] += niks
        hamlets.setdefault(code, set()).add(" ".join((hamlet or "").split()).casefold())
    villages = tuple(
        VillagePreview(
            p.code, p.name, p.district, workers[p.code], p.target, workers[p.code] - with_nik[p.code], len(hamlets.get(p.code, ()))
        )
        for p in coverage(session, "village") if p.code in wanted
    )  # fmt: skip
    due_on = today + timedelta(days=load_office(session).return_days)
    return SendingDesk(villages, tuple(list_profiles(session)), last_profile(session), due_on)
