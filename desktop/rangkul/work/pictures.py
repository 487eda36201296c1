"""Pictures by the hash of their content: checked and cleaned when they come in, never changed afterwards."""

import hashlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from rangkul.data.template import Picture
from rangkul.errors import Problem

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE = 25_000_000  # bytes of a file that is taken in
LARGEST_KEPT = 4_000_000  # bytes that are kept
MOST_PIXELS = 80_000_000
LONGEST_SIDE = 2_480  # pixels: A4 lying at 212 dots an inch
FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg"}
SOURCES = ("PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF", "MPO")
BIG_PNG = 700_000  # an opaque PNG above this becomes a JPEG if that is smaller: a photograph, not a drawing


def put_picture(session: Session, content: bytes, *, longest: int = LONGEST_SIDE) -> str:
    """Keeps a picture and gives its key; the same picture again gives the same key.

    Turned as its camera says, without its metadata, no side longer than `longest` pixels, as PNG or JPEG. Raises Problem when it is none.
    """
    media, width, height, kept = clean_picture(content, longest)
    key = hashlib.sha256(kept).hexdigest()
    if session.get(Picture, key) is None:
        session.add(Picture(sha256=key, media=media, width=width, height=height, content=kept))
        session.flush()
    return key


def get_picture(session: Session, key: str) -> bytes:
    """The PNG or JPEG as it is kept."""
    row = session.scalar(select(Picture).options(undefer(Picture.content)).where(Picture.sha256 == key))
    if row is None:
        raise Problem("A picture is missing in the database; choose it again.")
    return row.content


def picture_size(session: Session, key: str) -> tuple[int, int] | None:
    """Width and height in pixels, or None when there is no such picture."""
    row = session.get(Picture, key)
    return None if row is None else (row.width, row.height)


def clean_picture(content: bytes, longest: int = LONGEST_SIDE) -> tuple[str, int, int, bytes]:
    """Media, width, height and the bytes to keep; what is clean already is kept as it is."""
    from PIL import Image

    if len(content) > LARGEST_FILE:
        raise Problem("The picture is too large; {most} MB are the most.", most=LARGEST_FILE // 1_000_000)
    try:
        with Image.open(BytesIO(content), formats=SOURCES) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise _too_many_pixels()
            opened.load()
            if _is_clean(opened, len(content), longest):
                return FORMATS[str(opened.format)], opened.width, opened.height, content
            media, kept, size = _encoded(opened, longest)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many_pixels() from None
    except (OSError, SyntaxError, ValueError, TypeError, KeyError):  # Pillow's words for broken files
        raise Problem("The file is no picture that can be read; choose a PNG or JPEG.") from None
    return media, *size, kept


def _too_many_pixels() -> Problem:
    return Problem("The picture is too large; {most} megapixels are the most.", most=MOST_PIXELS // 1_000_000)


def _is_clean(picture: "Image", size: int, longest: int) -> bool:
    known = {"PNG": ("RGB", "RGBA", "L"), "JPEG": ("RGB", "L")}.get(str(picture.format), ())
    hidden = {"exif", "xmp", "XML:com.adobe.xmp", "comment", "transparency", "icc_profile"} & set(map(str, picture.info))
    photo = picture.format == "PNG" and picture.mode != "RGBA" and size > BIG_PNG
    return picture.mode in known and not hidden and not photo and max(picture.size) <= longest and size <= LARGEST_KEPT


def _encoded(picture: "Image", longest: int) -> tuple[str, bytes, tuple[int, int]]:
    from PIL import ImageOps

    upright: Any = ImageOps.exif_transpose(picture)
    clear = upright.has_transparency_data
    flat: Image = upright.convert("RGBA" if clear else "L" if upright.mode in {"1", "L"} else "RGB")
    flat.thumbnail((longest, longest))
    lossless, lossy = BytesIO(), BytesIO()
    flat.info.clear()
    if clear or picture.format != "JPEG":
        flat.save(lossless, "PNG", optimize=True)
        if clear or lossless.tell() <= BIG_PNG:
            return "image/png", _small_enough(lossless), flat.size
    flat.save(lossy, "JPEG", quality=88, optimize=True)
    return "image/jpeg", _small_enough(lossy), flat.size


def _small_enough(file: BytesIO) -> bytes:
    if file.tell() > LARGEST_KEPT:
        raise Problem("The picture is too large; make it smaller or simpler.")
    return file.getvalue()
