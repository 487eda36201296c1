"""An officer's photo: cut to a portrait of 3 × 4, small, kept like every other picture."""

from datetime import date
from io import BytesIO
from uuid import UUID

from sqlalchemy.orm import Session

from rangkul.data.officer import Officer
from rangkul.errors import Problem
from rangkul.work.officer_undo import OfficerUndo, keep_officer
from rangkul.work.pictures import clean_picture, put_picture

WIDTH, HEIGHT = 360, 480  # pixels


def set_photo(session: Session, officer_id: UUID, content: bytes | None, today: date) -> OfficerUndo:  # noqa: ARG001 - as every edit of an officer
    """Another photo, or none; Problem when the file is no picture."""
    officer = session.get(Officer, officer_id)
    if officer is None:
        raise Problem("This officer is no longer in the register; somebody removed the entry. Refresh the list.")
    before = keep_officer(session, officer_id)
    officer.photo = None if content is None else put_picture(session, portrait(content))
    session.flush()
    return OfficerUndo(officer_id, before, officer.version)


def portrait(content: bytes) -> bytes:
    """The middle of a picture, a little above it as faces are, as a JPEG of 3 × 4."""
    from PIL import Image

    _, _, _, clean = clean_picture(content)
    with Image.open(BytesIO(clean)) as opened:
        picture = opened.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(paper, picture).convert("RGB")
    width = min(picture.width, picture.height * WIDTH // HEIGHT)
    height = min(picture.height, picture.width * HEIGHT // WIDTH)
    left, top = (picture.width - width) // 2, (picture.height - height) // 4
    cut = picture.crop((left, top, left + max(1, width), top + max(1, height))).resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    file = BytesIO()
    cut.save(file, "JPEG", quality=85, optimize=True)
    return file.getvalue()
