"""Piagam: from the villages that reached their target to a PDF, replaced and revoked."""

from pathlib import Path

import pytest
from sqlalchemy import select

from rangkul.app import App
from rangkul.data.village import Village
from rangkul.papers.look import page_count, page_text
from rangkul.ui.villages.charters_dialog import ChartersDialog
from rangkul.work.charters import charter_lines, list_charters
from rangkul.work.villages import list_villages
from robot import Robot


@pytest.fixture
def reached(app: App) -> int:
    """Two villages at least whose target is what they have; how many there are."""
    with app.database.session() as session:
        full = sorted(list_villages(session), key=lambda v: -v.workers)[:2]
        for village in session.scalars(select(Village).where(Village.code.in_([v.code for v in full]))):
            village.target = 1
    with app.database.reading() as session:
        return len(charter_lines(session))


def test_charters_are_issued_printed_replaced_and_revoked(app: App, robot: Robot, reached: int, tmp_path: Path) -> None:
    seen: list[bytes] = []

    def look(paper: Robot) -> None:
        seen.append(paper.root.pdf)
        assert paper.root.save_to(tmp_path / "piagam.pdf")
        paper.press("Tutup")

    def revoke(asked: Robot) -> None:
        asked.field("Cabut piagam").setPlainText("Angka salah")
        asked.press("Cabut")

    def steps(dialog: Robot) -> None:
        assert isinstance(dialog.root, ChartersDialog)
        heard = robot.in_dialog(look)
        dialog.press(f"Terbitkan {reached} piagam")
        heard()
        dialog.settle().see(f"{reached} piagam diterbitkan.")
        assert not dialog.root.verb_button.isEnabled()
        dialog.root.table.select_first()
        armed = []

        def replace(asked: Robot) -> None:
            asked.field("Ganti piagam").setPlainText("Angka salah")
            armed.append(robot.in_dialog(look))
            asked.press("Ganti")

        asked = robot.in_dialog(replace)
        dialog.press("Ganti…")
        asked()
        armed[0]()
        dialog.settle()
        dialog.root.table.select_first()
        asked = robot.in_dialog(revoke)
        dialog.press("Cabut…")
        asked()
        dialog.settle().see("Terbitkan 1 piagam").press("Tutup")

    hear = robot.in_dialog(steps)
    app.window.go("villages", "charters")
    hear()
    robot.settle()
    assert page_count(seen[0]) == reached
    assert "Menggantikan sertifikat nomor" in page_text(seen[1], 1)
    with app.database.reading() as session:
        given = list_charters(session)
    assert len(given) == reached + 1
    assert given[-1].revoked_at is not None
    assert sum(one.replaced_by is not None for one in given) == 1
    assert sorted(one.prints for one in given) == [1] * (reached + 1)


def test_a_charter_found_by_its_number_opens_the_list(app: App, robot: Robot, reached: int) -> None:
    from rangkul.work.charters import issue_charters

    with app.database.session() as session:
        keys = issue_charters(session, [line.code for line in charter_lines(session)], account="uji")
    hear = robot.in_dialog(lambda dialog: dialog.see("Sudah ada").press("Tutup"))
    app.window.go("events", ("certificate", keys[0]))
    robot.settle()
    hear()
