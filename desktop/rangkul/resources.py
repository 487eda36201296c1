"""Where the program's own files lie: fonts, translations, icons, rates."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Path of a file under `resources/`, in a checkout and in the frozen program alike."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2]))
    return root.joinpath("resources", *parts)
