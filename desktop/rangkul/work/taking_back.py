"""Taking back whatever a file brought in: workers, officers, attendance, scores; each by its own exact way."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.data.batch import Batch
from rangkul.exchange.records import Progress
from rangkul.language import mark
from rangkul.work import applying, attendance_import, officer_import, score_import
from rangkul.work.applying import TakenBack

LISTS = {"officers": mark("Officers"), "attendance": mark("Attendance"), "scores": mark("Scores")}
"""What a file that is no village's list held."""


def take_back_any(session: Session, batch_id: UUID, today: date, *, account: str, progress: Progress | None = None) -> TakenBack:
    """Undoes an import of any kind; what was edited since stays and is named."""
    kind = session.get_one(Batch, batch_id).type
    if kind == "officers":
        return officer_import.take_back(session, batch_id, today)
    if kind == "attendance":
        return attendance_import.take_back(session, batch_id, account=account)
    if kind == "scores":
        return score_import.take_back(session, batch_id)
    return applying.take_back(session, batch_id, progress=progress)
