"""A child process for foreign files: limits on time and memory, no network, can be cancelled; it may die, we may not."""

import contextlib
import logging
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.records import Progress
from rangkul.rules.message import Message

LOG = logging.getLogger(__name__)
SECONDS_WITHOUT_PROGRESS = 20.0
MEMORY_LIMIT = 1_000_000_000
_PATIENCE = 0.1
_PART = 400  # records a message: each is unpacked in a few milliseconds, so the window's event loop never waits long

Parts = Iterator[tuple[str, list[Any]]]


@dataclass(frozen=True)
class Job:
    """What the child shall do: `work(path, options, progress)` yields (name, list) parts, then one ("result", [value])."""

    work: Callable[[Path, dict[str, Any], Progress], Parts]
    path: Path
    options: dict[str, Any] = field(default_factory=dict[str, Any])


class Child:
    """One child process for one or several files; started at the first, started anew after one that killed it.

    >>> with Child() as child:
    ...     parts = child.do(Job(read_roster, path, {...}), progress)
    """

    def __init__(self, seconds: float = SECONDS_WITHOUT_PROGRESS, memory: int = MEMORY_LIMIT) -> None:
        self.seconds, self.memory = seconds, memory
        self._process: Any = None
        self._pipe: Connection | None = None

    def __enter__(self) -> "Child":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def start(self) -> Connection:
        """Start the process if it does not run; returns our end of the pipe."""
        if self._pipe is None or not self._process.is_alive():
            self.close()
            spawn = multiprocessing.get_context("spawn")
            ours, theirs = spawn.Pipe()
            self._process = spawn.Process(target=_serve, args=(theirs, self.memory), daemon=True, name="rangkul-reader")
            self._process.start()
            theirs.close()
            self._pipe = ours
        return self._pipe

    def close(self) -> None:
        """End the process at once."""
        if self._pipe is not None:
            self._pipe.close()
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None

    def do(self, job: Job, progress: Progress | None) -> dict[str, list[Any]]:
        """All parts the job yields, joined by name. Raises Problem, or Cancelled when `progress` does."""
        pipe = self.start()
        parts: dict[str, list[Any]] = {}
        try:
            pipe.send(job)
            self._collect(pipe, job, progress, parts)
        except (EOFError, OSError):
            self._report_death(job.path.name)
        except BaseException:
            if "result" not in parts:
                self.close()
            raise
        return parts

    def _collect(self, pipe: Connection, job: Job, progress: Progress | None, parts: dict[str, list[Any]]) -> None:
        last = time.monotonic()
        said: tuple[int, int, str] = (0, 0, job.path.name)
        while "result" not in parts:
            if pipe.poll(_PATIENCE):
                kind, value = pipe.recv()
                last = time.monotonic()
                if kind == "progress":
                    said = value
                elif kind == "problem":
                    parts["result"] = []
                    raise _problem(value)
                elif kind == "failed":
                    LOG.error("reading %s failed:\n%s", job.path.name, value)
                    parts["result"] = []
                    raise Problem("The file {name} could not be understood; save it in Excel as .xlsx and try again.", name=job.path.name)
                else:
                    parts.setdefault(kind, []).extend(value)
                    continue
            elif time.monotonic() - last > self.seconds:
                raise Problem("The file {name} takes too long to read; it is refused. Ask for a smaller one.", name=job.path.name)
            elif not _has_rlimit() and _memory_of(self._process.pid) > self.memory:
                raise Problem("The file {name} needs too much memory; it is refused. Ask for a smaller one.", name=job.path.name)
            if progress is not None:
                progress(*said)

    def _report_death(self, name: str) -> None:
        self._process.join(5)
        LOG.warning("the reader of %s died with %s", name, self._process.exitcode)
        self.close()
        raise Problem("The file {name} cannot be read: it is damaged or needs too much memory. Save it in Excel as .xlsx.", name=name)


def _problem(message: tuple[str, Message]) -> Problem:
    from rangkul.exchange.open import PasswordProblem

    kind = PasswordProblem if message[0] == "PasswordProblem" else Problem
    return kind(message[1].template, **message[1].values)


def _serve(pipe: Connection, memory: int) -> None:
    """The child's whole life: jobs in, parts out, until the pipe closes."""
    _limit(memory)
    _hush()
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            _serve_one(pipe, pipe.recv())


def _serve_one(pipe: Connection, job: Job) -> None:
    import gc
    import traceback

    last = 0.0

    def progress(done: int, total: int, text: str) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last > 0.05:
            last = now
            pipe.send(("progress", (done, total, text)))

    gc.disable()  # a short life with many small objects and no circles
    try:
        for name, values in job.work(job.path, job.options, progress):
            for first in range(0, len(values), _PART):
                pipe.send((name, values[first : first + _PART]))
    except Problem as problem:
        pipe.send(("problem", (type(problem).__name__, problem.message)))
    except MemoryError:
        message = Message("The file {name} needs too much memory; it is refused. Ask for a smaller one.", {"name": job.path.name})
        pipe.send(("problem", ("Problem", message)))
    except (EOFError, BrokenPipeError):
        raise
    except BaseException:  # the edge: also what a reader written in Rust throws (a panic is no Exception)
        pipe.send(("failed", traceback.format_exc()))
    finally:
        gc.enable()


def _limit(memory: int) -> None:
    """No more memory than allowed, no core file, no network, no other programs."""
    if _has_rlimit():
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    sys.addaudithook(_forbid)


def _forbid(event: str, _values: object) -> None:
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        raise PermissionError(event)


def _hush() -> None:
    """Readers written in Rust print what they stumble over; nobody shall read that beside our sentence."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 2)
        os.close(silence)


def _has_rlimit() -> bool:
    return sys.platform == "linux"


def _memory_of(pid: int) -> int:
    """Bytes the process holds now (Windows); 0 where it cannot be told."""
    if sys.platform != "win32":
        return 0
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", wintypes.DWORD), ("faults", wintypes.DWORD), ("peak", ctypes.c_size_t), ("working", ctypes.c_size_t),
            ("peak_paged", ctypes.c_size_t), ("paged", ctypes.c_size_t), ("peak_non_paged", ctypes.c_size_t),
            ("non_paged", ctypes.c_size_t), ("pagefile", ctypes.c_size_t), ("peak_pagefile", ctypes.c_size_t),
        )  # fmt: skip

    kernel = ctypes.windll.kernel32
    kernel.OpenProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = (wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD)
    kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
    process = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not process:
        return 0
    counters = Counters()
    counters.size = ctypes.sizeof(Counters)
    kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
    kernel.CloseHandle(process)
    return int(counters.pagefile)
