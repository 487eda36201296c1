"""Short tones for the door, told apart with closed eyes: in, out, already, misread, unknown. Never waits, never fails."""

import io
import math
import shutil
import struct
import subprocess
import sys
import threading
import wave
from pathlib import Path

from PySide6.QtCore import QTemporaryDir
from PySide6.QtWidgets import QApplication

RATE = 22_050
# Tone in hertz and length in seconds: up for in, down for out, one twice for a repeat, three ticks for once more, deep for unknown.
TONES = {
    "in": ((880, 0.09), (1175, 0.14)),
    "out": ((1175, 0.09), (784, 0.18)),
    "misread": ((988, 0.05), (988, 0.05), (988, 0.05)),
    "already": ((587, 0.12), (587, 0.12)),
    "unknown": ((330, 0.16), (220, 0.26)),
}


def make_wave(name: str) -> bytes:
    """A WAV file (mono, 16 bit) of one signal, each tone with soft ends so that it does not crack."""
    samples: list[int] = []
    for pitch, length in TONES[name]:
        count = int(RATE * length)
        for place in range(count):
            edge = min(1.0, place / 200, (count - place) / 600)
            samples.append(int(14_000 * edge * math.sin(2 * math.pi * pitch * place / RATE)))
        samples += [0] * (RATE // 50)
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return file.getvalue()


class Sounds:
    """`Sounds().play("in")`, or another of TONES. Quiet where `on` is False."""

    def __init__(self, on: bool = True) -> None:
        self.on = on
        self._folder = QTemporaryDir()  # removed with this object
        self._player = next((found for name in ("paplay", "pw-play", "aplay") if (found := shutil.which(name))), None)

    def play(self, name: str) -> None:
        if name not in TONES:
            raise ValueError(name)
        if not self.on:
            return
        if sys.platform != "win32" and self._player is None:
            QApplication.beep()
            return
        threading.Thread(target=self._play, args=(name,), daemon=True, name="sound").start()

    def _play(self, name: str) -> None:
        """Beside the window; a machine without sound is no reason to stop the door."""
        try:
            if sys.platform == "win32":
                import winsound

                winsound.PlaySound(make_wave(name), winsound.SND_MEMORY)
            elif self._player is not None:
                quiet = subprocess.DEVNULL
                command = [self._player, str(self._file(name))]
                subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=5, check=False)  # noqa: S603 - found by which
        except (OSError, RuntimeError, subprocess.SubprocessError):
            self.on = False

    def _file(self, name: str) -> Path:
        file = Path(self._folder.path()) / f"{name}.wav"
        if not file.exists():
            file.write_bytes(make_wave(name))
        return file
