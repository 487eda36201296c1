"""Where Rangkul keeps its things on this computer, and what this computer's user prefers."""

import json
import os
from pathlib import Path
from typing import Any


class Settings:
    """Preferences of one user on one computer (language, theme, window place), kept as JSON; the branch's own are in the database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "settings.json"
        try:
            stored = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            stored = {}
        self.values: dict[str, Any] = stored if isinstance(stored, dict) else {}

    def get(self, name: str, default: Any = None) -> Any:
        return self.values.get(name, default)

    def set(self, name: str, value: Any) -> None:
        """Stored at once and whole; a full disk loses the preference, not the program."""
        if self.values.get(name) == value:
            return
        self.values[name] = value
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            new = self.file.with_suffix(".new")
            new.write_text(json.dumps(self.values, ensure_ascii=False, indent=1), encoding="utf-8")
            new.replace(self.file)
        except OSError:
            pass

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def default_database(self) -> str:
        return f"sqlite:///{(self.folder / 'rangkul.db').as_posix()}"


def user_settings() -> Settings:
    """The settings of whoever runs the program; RANGKUL_HOME puts them elsewhere (tests, portable sticks)."""
    from platformdirs import user_data_path

    home = os.environ.get("RANGKUL_HOME")
    return Settings(Path(home) if home else user_data_path("Rangkul", appauthor=False))


def user_name() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "pengguna"


def station_name() -> str:
    """What this computer is called in the trail."""
    import socket

    return socket.gethostname() or "komputer"


