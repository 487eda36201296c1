"""Opens the window from a command or a double click, and tells in a sentence what is in the way."""

import gc
import os
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from rangkul.errors import Cancelled, Problem, write_report
from rangkul.language import LANGUAGES, Language
from rangkul.rules.message import Message
from rangkul.settings import user_name, user_settings

X_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108 - where every X server of this machine listens


def open_window(url: str | None = None, account: str | None = None, lang: str | None = None) -> int:
    """The window until it is closed; the exit status. A Problem where there is no screen: Qt itself would abort."""
    if sys.platform.startswith("linux") and not has_display():
        raise Problem("There is no display here, so the window cannot open. What works without one: rangkul --help")
    gc.disable()  # collecting while a thousand classes are made costs a fifth of the start; later the window collects at quiet moments
    try:
        from rangkul.app import run
    except ImportError as error:
        if "PySide6" not in str(error.path) and "PySide6" not in (error.name or ""):
            raise
        raise Problem("The window cannot open, because this system lacks a part of Qt: {reason}.", reason=str(error)) from error
    settings = user_settings()
    language = Language(lang or str(settings.get("language", "id")))
    return run(url or os.environ.get("RANGKUL_DATABASE") or settings.default_database, account or user_name(), language, settings)


def has_display() -> bool:
    """Whether Linux offers a screen; of another machine's we only know that one was named, of this one's that it is there."""
    if os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    host, _, number = os.environ.get("DISPLAY", "").partition(":")
    if not number or host not in {"", "unix"}:
        return bool(number)
    socket = X_SOCKETS + number.partition(".")[0]
    try:
        return Path(socket).exists() or f"@{socket}" in Path("/proc/net/unix").read_text("utf-8", "replace").split()
    except OSError:
        return True


def in_sentences(work: Callable[[], int]) -> int:
    """Runs it; a refusal is one sentence on standard error and exit status 1, a mistake of ours a sentence and a report."""
    try:
        return work()
    except Problem as problem:
        message = problem.message
    except (Cancelled, KeyboardInterrupt):
        return 1
    except Exception as bug:
        values: dict[str, object] = {"what": type(bug).__name__, "file": write_report(bug, user_settings().folder)}
        message = Message("Something went wrong in Rangkul itself ({what}). The report is in {file}.", values)
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - a windowed program on Windows has none
        print(asked_language().say(message), file=sys.stderr)  # noqa: T201 - this is its answer
    return 1


def asked_language() -> Language:
    """The language of the command line's --lang, else of the settings, before anything is parsed."""
    arguments = sys.argv[1:]
    chosen = next((b for a, b in pairwise(arguments) if a == "--lang"), user_settings().get("language", "id"))
    return Language(chosen if chosen in LANGUAGES else "id")
