"""QR codes: written as vector paths, read back from pictures."""

import re
from dataclasses import dataclass
from typing import Any, cast

DARK = re.compile(rb"\x00+")


@dataclass(frozen=True)
class FoundCode:
    """A code in a picture: its text and its four corners in pixels (top left first, clockwise in the code's own view)."""

    text: str
    corners: tuple[tuple[float, float], ...]


def qr_path(text: str, level: str = "M") -> tuple[int, str]:
    """Modules per side (without quiet zone) and the dark runs as PDF operators in modules, y downwards, not yet filled."""
    import zxingcpp

    barcode: Any = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    picture = barcode.to_image(scale=1, add_quiet_zones=False)
    side: int = picture.shape[0]
    pixels = memoryview(picture).tobytes()
    runs: list[str] = []
    for row in range(side):
        for run in DARK.finditer(pixels, row * side, (row + 1) * side):
            runs.append(f"{run.start() - row * side} {row} {run.end() - run.start()} 1 re\n")
    return side, "".join(runs)


def read_codes(width: int, height: int, rgb: bytes) -> list[FoundCode]:
    """All QR codes in a picture of three bytes per pixel, as `look.render_page` gives it."""
    import zxingcpp

    picture = memoryview(rgb).cast("B", (height, width, 3))
    found: list[Any] = zxingcpp.read_barcodes(picture, formats=cast("Any", zxingcpp.BarcodeFormat.QRCode))
    return [FoundCode(code.text, _corners(code.position)) for code in found]


def _corners(position: Any) -> tuple[tuple[float, float], ...]:
    points = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return tuple((float(point.x), float(point.y)) for point in points)
