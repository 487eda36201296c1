"""From the start of the process to the painted frame, and to the painted figures, against a bare PySide6 window."""
# ruff: noqa: T201 - a bench prints

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

RUNS = 9
ROWS = (
    "floor: bare PySide6 window",
    "bare window + sqlalchemy.orm",
    "Rangkul: the frame (must: ≤ 2.0)",
    "Rangkul: the figures of the sample branch",
)
TELL = """
import time
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    '''Says when the window has been painted for the first time.'''
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.UpdateRequest:
            window.removeEventFilter(self)
            QTimer.singleShot(0, self.say)
        return False
    def say(self):
        print(time.time(), flush=True)
        self.after()
painted = Painted()
"""
BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
w = QWidget(); w.resize(1366, 768)
painted.after = app.quit
w.installEventFilter(painted)
w.show()
app.exec()
"""
WITH_DATABASE = "import sqlalchemy.orm\n" + TELL + BARE
OURS = (
    "import gc; gc.disable()  # as rangkul.launch does before it imports the window\n"
    + TELL
    + """
from rangkul.app import App
from rangkul.launch import open_window
show = App.show
def watched(app):
    def figures():
        if not app.is_open or app.tasks.running:
            QTimer.singleShot(1, figures)
            return
        app.window.repaint()
        print(time.time(), flush=True)
        import os
        os._exit(0)
    painted.after = figures
    app.window.installEventFilter(painted)
    show(app)
App.show = watched
open_window()
"""
)


def moments(code: str, **environment: str) -> list[float]:
    """Seconds from the start of a process to each moment it tells."""
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment
    begin = time.time()
    done = subprocess.run([sys.executable, "-c", code], env=around, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return [float(moment) - begin for moment in done.stdout.split()]


def measure(url: str, folder: str) -> list[list[float]]:
    """Floor, stack, frame and figures, by turns, so that a busy machine slows all of them; the first round only warms the disk."""
    rounds: list[list[float]] = []
    for _ in range(RUNS + 1):
        ours = moments(OURS, RANGKUL_DATABASE=url, RANGKUL_HOME=folder)
        rounds.append([*moments(TELL + BARE), *moments(WITH_DATABASE), *ours])
    return rounds[1:]


def main() -> None:
    from rangkul.data.engine import open_database
    from rangkul.work.sample import make_sample

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{(Path(folder) / 'bench.db').as_posix()}"
        database = open_database(url)
        with database.session() as session:
            make_sample(session, date(2026, 11, 22))
        database.close()
        rounds = measure(url, folder)
    print(f"{f'process start → painted; {RUNS} rounds':45} {'median':>8} {'best':>6} {'worst':>6} {'ratio':>6}")
    for place, name in enumerate(ROWS):
        times = [one[place] for one in rounds]
        ratio = statistics.median(one[place] / one[0] for one in rounds)
        print(f"{name:45} {statistics.median(times):6.2f} s {min(times):6.2f} {max(times):6.2f} {ratio:6.2f}")


if __name__ == "__main__":
    main()
