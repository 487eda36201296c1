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


def timed(code: str, **environment: str) -> list[list[float]]:
    """Seconds from the start of the process to each moment it tells, sorted, for whole processes; the first only warms the disk."""
    runs: list[list[float]] = []
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment
    for _ in range(RUNS + 1):
        begin = time.time()
        done = subprocess.run([sys.executable, "-c", code], env=around, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr)
        runs.append([float(moment) - begin for moment in done.stdout.split()])
    return [sorted(times) for times in zip(*runs[1:], strict=True)]


def main() -> None:
    from rangkul.data.engine import open_database
    from rangkul.work.sample import make_sample

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{(Path(folder) / 'bench.db').as_posix()}"
        database = open_database(url)
        with database.session() as session:
            make_sample(session, date(2026, 11, 22))
        database.close()
        (floor,) = timed(TELL + BARE)
        (stack,) = timed(WITH_DATABASE)
        frame, figures = timed(OURS, RANGKUL_DATABASE=url, RANGKUL_HOME=folder)
    base = statistics.median(floor)
    print(f"{'process start → painted; median of ' + str(RUNS):50} {'seconds':>8} {'worst':>6} {'ratio':>6}")
    rows = {
        "floor: bare PySide6 window": floor,
        "bare window + sqlalchemy.orm": stack,
        "Rangkul: the frame (must: ≤ 2.0)": frame,
        "Rangkul: the figures of the sample branch": figures,
    }
    for name, times in rows.items():
        print(f"{name:50} {statistics.median(times):8.2f} {times[-1]:6.2f} {statistics.median(times) / base:6.2f}")


if __name__ == "__main__":
    main()
