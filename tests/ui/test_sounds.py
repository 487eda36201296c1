"""The tones of the door are real files, and no machine is too poor for them."""

import io
import time
import wave

import pytest
from PySide6.QtWidgets import QApplication

from rangkul.ui.sounds import TONES, Sounds, make_wave


@pytest.mark.parametrize("name", TONES)
def test_a_tone_is_short_and_no_other(name: str) -> None:
    with wave.open(io.BytesIO(make_wave(name))) as file:
        assert 0.1 < file.getnframes() / file.getframerate() < 0.6
        assert max(file.readframes(file.getnframes())) > 0
    assert sum(make_wave(name) == make_wave(other) for other in TONES) == 1


def test_playing_neither_waits_nor_fails(qapp: QApplication, tmp_path: object) -> None:
    sounds = Sounds()
    sounds._player = "/no/such/player"
    start = time.perf_counter()
    sounds.play("in")
    assert time.perf_counter() - start < 0.2
    for _ in range(100):
        if not sounds.on:
            break
        time.sleep(0.02)
    assert not sounds.on
    sounds.play("unknown")


def test_an_unknown_name_is_a_mistake_of_ours(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="gong"):
        Sounds().play("gong")
