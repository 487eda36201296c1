"""What the editor of designs shows in them: somebody who does not exist, with a usual or the longest name."""

from datetime import date
from typing import Literal

from sqlalchemy.orm import Session

from rangkul.papers.records import CertificatePaper, Letterhead, Signer
from rangkul.rules.dates import show_date, show_day_date
from rangkul.work.office import load_office

Length = Literal["usual", "long"]

NAMES = {"usual": "Budi Santoso, S.H.", "long": "Raden Mas Panji Kusumonegoro Notodiningrat Wibisono, S.Tr.K., S.I.K., M.Si."}
VILLAGES = {"usual": "Desa Sukadarma", "long": "Kelurahan Kertawinangun Kidul Pasirrandu Timur"}
EVENTS = {
    "usual": "Sosialisasi Manfaat Program BPJS Ketenagakerjaan bagi Bhabinkamtibmas",
    "long": "Sosialisasi dan Evaluasi Perlindungan Jaminan Sosial Ketenagakerjaan bagi Pekerja Bukan Penerima Upah di Wilayah Perdesaan "
    "bersama Bhabinkamtibmas, Perangkat Desa, dan Kader Penggerak Jaminan Sosial Tahun Anggaran Dua Ribu Dua Puluh Enam",
}
SERIAL = "000/CONTOH"
SEAL = "R1:" + "6BFOXN*TS0BI$ZD-PHQ3E6SI5S3T3V7L" * 6  # as long as a real one; it verifies as nothing


def sample_letterhead(session: Session) -> Letterhead:
    """The office's own, so that the design is seen as it will be."""
    return load_office(session).letterhead()


def sample_paper(session: Session, type_: str, length: Length, day: date) -> CertificatePaper:
    """One certificate (`type_` "certificate") or charter ("charter") of nobody."""
    office = load_office(session)
    signers = office.signers[:2] or (Signer("Kepala Kantor Cabang", "Nama Penanda Tangan", "NPK 000000000"),)
    place = {"usual": "Aula Polres", "long": "Gedung Serbaguna Wibawa Mukti Kompleks Perkantoran Pemerintah Kabupaten"}[length]
    held = f"yang diselenggarakan pada {show_day_date(day)} di {place}"
    values = {
        "identitas": "Aiptu · NRP 80010123", "keterangan": "Aiptu · NRP 80010123  ·  Polsek Cikarang Utara", "pangkat": "Aiptu",
        "nrp": "80010123", "polsek": "Polsek Cikarang Utara", "peran": "PESERTA", "kegiatan": EVENTS[length], "hari": show_day_date(day),
        "tempat": place, "pelaksanaan": held, "nilai": "85", "sesi": "4 dari 4", "tanggal": show_date(day), "kota": office.city or "Kota",
        "kantor": office.name or "Kantor Cabang", "lembaga": office.organization, "desa": VILLAGES[length], "kecamatan": "Sukatani",
        "kabupaten": office.regency_name or "Kabupaten", "capaian": "112", "target": "100",
        "gelar": "Desa Sadar Jaminan Sosial Ketenagakerjaan",
        "pencapaian": f"dengan 112 pekerja terlindungi dari target 100 orang per {show_date(day)}",
    }  # fmt: skip
    name = VILLAGES[length] if type_ == "charter" else NAMES[length]
    return CertificatePaper(
        "contoh", SERIAL, name, EVENTS[length], signers, values["identitas"], values["polsek"], "PESERTA", held,
        f"{values['kota']}, {values['tanggal']}", SEAL, values=values,
    )  # fmt: skip
