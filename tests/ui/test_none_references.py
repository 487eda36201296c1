"""PySide6 6.12.0 below Python 3.12 destroyed one reference of None in each call, until the process died: never again."""

import subprocess
import sys

CALLS = 1_000
# A fresh process counts exactly: nothing else runs in it. Setters return None, which is what lost its references.
COUNT = f"""
import sys
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
thing, timer = QObject(), QTimer()
def call():
    thing.setObjectName("name")
    timer.setInterval(10)
    thing.setProperty("value", None)
    thing.property("value")
call()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    call()
print(sys.getrefcount(None) - before)
"""


def test_calls_of_qt_leave_none_alone() -> None:
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True)
    assert abs(int(done.stdout)) < CALLS / 100, "Qt's calls destroy or hoard references of None"
