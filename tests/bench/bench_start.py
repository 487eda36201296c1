"""From the start of the process to the painted window, against a bare PySide6 window and against the imports nobody can avoid."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

BARE = """
from PySide6.QtWidgets import QApplication, QWidget
from PySide6.QtCore import QTimer
app = QApplication([])
w = QWidget(); w.resize(1366, 768); w.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
WITH_DATABASE = "import sqlalchemy.orm\n" + BARE
OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from rangkul.app import start
from rangkul.language import Language
from rangkul.settings import Settings
application = QApplication([])
app = start(application, sys.argv[1], "bench", Language("id"), Settings(Path(sys.argv[2])))
app.show()
def painted():
    if app.tasks.running:
        QTimer.singleShot(1, painted)
        return
    app.window.repaint()
    QTimer.singleShot(0, application.quit)
QTimer.singleShot(0, painted)
application.exec()
import os
os._exit(0)
"""


def timed(code: str, *words: str, runs: int = 9) -> tuple[float, float]:
    """Median and worst of whole processes, in seconds; the first run only warms the disk."""
    times: list[float] = []
    for _ in range(runs + 1):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", code, *words], check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        times.append(time.perf_counter() - begin)
    return statistics.median(times[1:]), max(times[1:])


def main() -> None:
    from rangkul.data.engine import open_database
    from rangkul.work.sample import make_sample

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        database = open_database(url)
        with database.session() as session:
            make_sample(session, date(2026, 11, 22))
        database.close()
        floor, _ = timed(BARE)
        stack, _ = timed(WITH_DATABASE)
        ours, worst = timed(OURS, url, folder)
    print(f"{'process start → window with its figures painted':50} {'seconds':>8} {'ratio':>6}")
    print(f"{'floor: bare PySide6 window':50} {floor:8.2f} {1:6.2f}")
    print(f"{'bare window + sqlalchemy.orm':50} {stack:8.2f} {stack / floor:6.2f}")
    print(f"{'Rangkul, sample branch (worst ' + format(worst, '.2f') + ' s)':50} {ours:8.2f} {ours / floor:6.2f}")


if __name__ == "__main__":
    main()
