"""Certificates and attendance sheets against bare ReportLab loops: python tests/bench/bench_papers.py ."""

import random
import re
import sys
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from time import perf_counter

import segno  # the named rival for QR codes
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from rangkul.papers import records, seal
from rangkul.papers.certificate import draw_certificates
from rangkul.papers.certificate_book import draw_book
from rangkul.papers.certificate_elements import Designed
from rangkul.papers.certificate_standard import standard_template
from rangkul.papers.certificate_template import PictureElement
from rangkul.papers.fitting import fit, word_width
from rangkul.papers.fonts import printable
from rangkul.papers.qr import qr_path
from rangkul.papers.sheet import draw_sheets

MADE = datetime(2026, 11, 22, tzinfo=UTC)
EVENT = "Sosialisasi Manfaat Program BPJS Ketenagakerjaan bagi Bhabinkamtibmas"
A4_WIDE = (841.89, 595.28)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


class Written(BytesIO):
    """A file that keeps only its length, so that memory is the drawing's own."""

    size = 0

    def write(self, content) -> int:
        self.size += len(content)
        return len(content)


def background() -> bytes:
    """A soft picture, 1754 × 1240 (150 dpi), as an office would choose."""
    small = Image.new("RGB", (40, 28))
    dice = random.Random(1)
    small.putdata([tuple(230 + dice.randrange(25) for _ in range(3)) for _ in range(40 * 28)])
    file = BytesIO()
    small.resize((1754, 1240), Image.Resampling.BICUBIC).save(file, "JPEG", quality=85)
    return file.getvalue()


def payloads(count: int) -> list[dict[str, str]]:
    return [
        {
            "kind": "certificate",
            "serial": f"{number:04d}/SERT/BKC/XI/2026",
            "name": f"Aiptu Budi Santoso {number}, S.H., M.H.",
            "nrp": f"{80010000 + number}",
            "event": EVENT,
            "date": "2026-11-22",
        }
        for number in range(1, count + 1)
    ]


def our_certificates(count: int, picture: bytes | None, file: BytesIO) -> None:
    sealer = seal.Sealer(seal.make_key())
    signer = records.Signer("Kepala Kantor Cabang Bekasi Cikarang", "Dra. Ratna Dewi Anggraini, M.M.", "NIP 19760412 200112 2 001")
    papers = (
        records.CertificatePaper(
            who=payload["nrp"],
            serial=payload["serial"],
            name=payload["name"],
            identity=f"NRP {payload['nrp']}",
            station="Polsek Cikarang Utara",
            event=EVENT,
            held="pada Minggu, 22 November 2026 di Aula Wibawa Mukti",
            place_and_date="Cikarang, 22 November 2026",
            signers=(signer, signer),
            code=sealer.seal(payload),
        )
        for payload in payloads(count)
    )
    head = records.Letterhead(office="Kantor Cabang Bekasi Cikarang", address="Jl. Ki Hajar Dewantara No. 1")
    draw_certificates(papers, file, records.CertificateDesign(head, picture, made=MADE))


def template_certificates(count: int, picture: bytes, file: BytesIO) -> None:
    """The same from a template: the background, a scanned signature and a stamp as its pictures."""
    sealer = seal.Sealer(seal.make_key())
    signer = records.Signer("Kepala Kantor Cabang Bekasi Cikarang", "Dra. Ratna Dewi Anggraini, M.M.", "NIP 19760412 200112 2 001")
    day = {"tanggal": "22 November 2026", "kota": "Cikarang", "peran": "PESERTA", "kegiatan": EVENT}
    place = "yang diselenggarakan pada Minggu, 22 November 2026 di Aula Wibawa Mukti"
    papers = (
        records.CertificatePaper(
            who=payload["nrp"], serial=payload["serial"], name=payload["name"], event=EVENT, signers=(signer, signer),
            code=sealer.seal(payload),
            values=day | {"keterangan": f"NRP {payload['nrp']}  ·  Polsek Cikarang Utara", "pelaksanaan": place},
        )
        for payload in payloads(count)
    )  # fmt: skip
    scanned = (PictureElement(40, 166, 40, 15, "b" * 64, 1), PictureElement(205, 160, 25, 25, "c" * 64, 2))
    template = standard_template()
    template = replace(template, background="picture", picture="a" * 64, elements=template.elements + scanned)
    head = records.Letterhead(office="Kantor Cabang Bekasi Cikarang", address="Jl. Ki Hajar Dewantara No. 1")
    look = Designed(template, {"a" * 64: picture, "b" * 64: stroke((500, 200)), "c" * 64: stroke((300, 300))}, head)
    draw_book(((paper, look) for paper in papers), file, MADE, "Sertifikat")


def stroke(size: tuple[int, int]) -> bytes:
    """A transparent PNG as a scanned signature is."""
    picture, file = Image.new("RGBA", size, (0, 0, 0, 0)), BytesIO()
    pen = ImageDraw.Draw(picture)
    for turn in range(9):
        pen.arc((turn * 20, 10, turn * 20 + 120, size[1] - 10), turn * 30, turn * 30 + 200, (20, 40, 120, 255), 6)
    picture.save(file, "PNG")
    return file.getvalue()


def bare_certificates(count: int, picture: bytes, file: BytesIO) -> None:
    """What one writes first: a canvas, standard fonts, segno's matrix as rectangles, the background embedded once."""
    sealer = seal.Sealer(seal.make_key())
    canvas = Canvas(file, pagesize=A4_WIDE, pageCompression=1)
    canvas.beginForm("background")
    canvas.drawImage(ImageReader(BytesIO(picture)), 0, 0, *A4_WIDE)
    canvas.endForm()
    for payload in payloads(count):
        canvas.doForm("background")
        lines = (
            ("SERTIFIKAT", 40, 430),
            (payload["serial"], 10, 410),
            ("diberikan kepada", 14, 380),
            (payload["name"], 32, 340),
            (f"NRP {payload['nrp']} Polsek Cikarang Utara", 11, 310),
            ("atas partisipasinya sebagai PESERTA dalam kegiatan", 14, 280),
            (EVENT, 18, 250),
            ("pada Minggu, 22 November 2026 di Aula Wibawa Mukti", 14, 225),
        )
        for text, size, y in lines:
            canvas.setFont("Times-Roman", size)
            canvas.drawCentredString(420, y, text)
        code = segno.make_qr(sealer.seal(payload), error="m", boost_error=False)
        side = 65 / len(code.matrix)
        path = canvas.beginPath()
        for row, modules in enumerate(code.matrix):
            for run in re.finditer(b"\x01+", bytes(modules)):
                path.rect(388 + run.start() * side, 120 - row * side, (run.end() - run.start()) * side, side)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()


def our_sheets(file: BytesIO) -> None:
    for remembered in (fit, word_width, printable):
        remembered.cache_clear()  # as if these names had never been printed
    groups = tuple(
        records.SheetGroup(
            f"Polsek {station}",
            tuple(
                records.SheetPerson(
                    f"{station}-{n}", f"Budi Santoso {n}, S.H., M.H.", "Aiptu", f"8001{n:04d}", f"Polsek {station}", "Sukamaju"
                )
                for n in range(12 if station < 13 else 11)
            ),
        )
        for station in range(17)
    )
    signer = records.Signer("Kepala Kantor Cabang Bekasi Cikarang", "Dra. Ratna Dewi Anggraini, M.M.", "NIP 19760412 200112 2 001")
    head = records.Letterhead(office="Kantor Cabang Bekasi Cikarang", address="Jl. Ki Hajar Dewantara No. 1")
    order = records.SheetOrder(
        "K7QX20AB", EVENT, date(2026, 11, 22), "pukul 09.00 WIB", "Aula Wibawa Mukti", groups, (signer, signer), head, made=MADE
    )
    file.write(draw_sheets(order).pdf)


def bare_sheets(file: BytesIO) -> None:
    """The same rows, lines and two codes a page, with our codes (rival QR codes would decide the race), without measuring or a map."""
    canvas = Canvas(file, pagesize=(595.28, 841.89), pageCompression=1)
    edges = (28, 48, 150, 194, 251, 309, 417, 524, 540, 567)
    for station in range(17):
        for y in (760, 40):
            modules, path = qr_path(f"R1:K7QX20AB:{station}.17:T:4ZQ1")
            canvas.addLiteral(f"q {51 / modules} 0 0 {-51 / modules} 516 {y} cm {path}f Q")
        canvas.setFont("Helvetica-Bold", 12)
        for line, text in enumerate(("BPJS Ketenagakerjaan", "DAFTAR HADIR", EVENT, "Minggu, 22 November 2026", "Aula Wibawa Mukti")):
            canvas.drawCentredString(297, 800 - line * 16, text)
        canvas.setFont("Helvetica", 8)
        for row in range(15):
            y = 640 - row * 26
            canvas.line(28, y, 567, y)
            cells = (
                str(row + 1),
                f"Budi Santoso {row}, S.H., M.H.",
                "Aiptu 80010001",
                f"Polsek {station}",
                "Sukamaju",
                str(row + 1),
            )
            for x, text in zip(edges, cells, strict=False):
                canvas.drawString(x + 3, y + 9, text)
        for x in edges:
            canvas.line(x, 666, x, 276)
        canvas.showPage()
    canvas.save()


def best(run: Callable[[], object], times: int = 3) -> float:
    """Seconds of the quickest of a few runs, after one to warm up (fonts are read once in a program's life)."""
    run()
    found: list[float] = []
    for _ in range(times):
        start = perf_counter()
        run()
        found.append(perf_counter() - start)
    return min(found)


def peak(run: Callable[[], object]) -> float:
    tracemalloc.start()
    run()
    top = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return top / 1e6


def main() -> None:
    picture = background()
    say("| what | ours | rival | ratio | must | peak memory | file |\n| --- | --- | --- | --- | --- | --- | --- |")
    for count in (200, 2000):
        times = 3 if count == 200 else 1
        ours = best(lambda count=count: our_certificates(count, picture, BytesIO()), times)
        rival = best(lambda count=count: bare_certificates(count, picture, BytesIO()), 1)
        file = Written()
        top = peak(lambda count=count, file=file: our_certificates(count, picture, file))
        row = f"{ours:.2f} s | {rival:.2f} s | {ours / rival:.2f} | ≤ 0.4 | {top:.1f} MB | {file.size / 1e6:.2f} MB"
        say(f"| {count} certificates, picture background, signed QR | {row} |")
        ours = best(lambda count=count: template_certificates(count, picture, BytesIO()), times)
        file = Written()
        top = peak(lambda count=count, file=file: template_certificates(count, picture, file))
        row = f"{ours:.2f} s | {rival:.2f} s | {ours / rival:.2f} | ≤ 0.4 | {top:.1f} MB | {file.size / 1e6:.2f} MB"
        say(f"| {count} certificates from a template with signature and stamp | {row} |")
    own = Written()
    ours = best(lambda: our_certificates(200, None, BytesIO()))
    our_certificates(200, None, own)
    say(f"| 200 certificates, built-in design | {ours:.2f} s | – | – | ≤ 1 MB | – | {own.size / 1e6:.2f} MB |")
    file = Written()
    ours, rival = best(lambda: our_sheets(BytesIO())), best(lambda: bare_sheets(BytesIO()))
    our_sheets(file)
    top = peak(lambda: our_sheets(Written()))
    row = f"{ours:.3f} s | {rival:.3f} s | {ours / rival:.2f} | ≤ 2 | {top:.1f} MB | {file.size / 1e6:.2f} MB"
    say(f"| sheets, 200 officers, 17 Polsek | {row} |")


if __name__ == "__main__":
    main()
