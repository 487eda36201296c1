"""Photos made ready for paper: the right way up, as fine as print can show, a few hundred kilobytes at most."""

from io import BytesIO
from typing import Final

LONGEST: Final = 1500  # pixels: 170 mm at 220 dots an inch
QUALITY: Final = 78


def prepare_photo(content: bytes) -> bytes | None:
    """A JPEG turned as its EXIF says, scaled down, without its EXIF (place and telephone stay private); None for no picture."""
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(content)) as picture:
            picture.draft("RGB", (LONGEST * 2, LONGEST * 2))  # a large JPEG is decoded small at once
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGEST, LONGEST))
            if upright.mode in ("RGBA", "LA", "P"):
                with_alpha = upright.convert("RGBA")
                flat = Image.new("RGB", upright.size, "white")
                flat.paste(with_alpha, mask=with_alpha.getchannel("A"))
                upright = flat
            file = BytesIO()
            upright.convert("RGB").save(file, "JPEG", quality=QUALITY, optimize=True)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):  # SyntaxError: a broken PNG
        return None
    return file.getvalue()
