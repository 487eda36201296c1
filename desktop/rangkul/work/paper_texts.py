"""What the papers after an event say when nobody typed anything else: sentences made of the event and its figures, in Indonesian."""

from collections.abc import Sequence
from datetime import date

from rangkul.rules.dates import WIB, spell_date
from rangkul.rules.money import terbilang
from rangkul.rules.report_table import decimal_text
from rangkul.work.events import EventRecord, hours_of
from rangkul.work.office import Office
from rangkul.work.recap import Recap
from rangkul.work.scores import ScoreFigures

KINDS = {"sosialisasi": "sosialisasi", "rapat": "rapat koordinasi", "evaluasi": "evaluasi"}
INPRES = "Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan."
CLOSING = "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya."
PURPOSE = (
    "Meningkatkan pemahaman Bhabinkamtibmas tentang manfaat program jaminan sosial ketenagakerjaan bagi pekerja bukan penerima upah.\n"
    "Mendorong terlindunginya sedikitnya 100 orang pekerja di setiap desa dan kelurahan."
)
SUGGESTIONS = (
    "Petugas yang berhalangan diundang kembali pada kegiatan berikutnya.\n"
    "Setiap Polsek memantau pendataan pekerja di desa binaannya bersama pemerintah desa dan kantor cabang."
)


def counted(number: int, unit: str = "orang") -> str:
    """187 (seratus delapan puluh tujuh) orang"""
    return f"{number} ({terbilang(number)}) {unit}".rstrip()


def day_words(event: EventRecord) -> str:
    """Pada hari ini Minggu tanggal dua puluh dua bulan November tahun …; of several days the first and the last."""
    if event.starts_on == event.ends_on:
        return f"Pada hari ini {spell_date(event.starts_on)}"
    return f"Pada hari {spell_date(event.starts_on)} sampai dengan hari {spell_date(event.ends_on)}"


def opening(event: EventRecord, office: Office) -> str:
    host = " ".join(filter(None, (office.organization, office.name)))
    return (
        f"{day_words(event)}, bertempat di {event.place}, telah dilaksanakan kegiatan {KINDS.get(event.type, event.type)} "
        f"“{event.title}” yang diselenggarakan oleh {host}, dengan hasil sebagai berikut:"
    )


def proceedings_points(recap: Recap, figures: ScoreFigures, certificates: int) -> list[str]:
    """What a berita acara states, each number also in words."""
    total, event = recap.total, recap.event
    points: list[str] = []
    if event.basis:
        points.append(f"Kegiatan dilaksanakan berdasarkan {event.basis.rstrip('.')}.")
    points.append(f"Kegiatan berlangsung dalam {counted(len(event.sessions), 'sesi')}: {sessions_words(event)}.")
    points.append(
        f"Dari {counted(total.invited, 'petugas')} yang diundang, {counted(total.present)} hadir dan {counted(total.represented)} diwakili."
    )
    if recap.absent:
        points.append(f"Yang tidak hadir {counted(len(recap.absent))}, terdiri atas {reasons_words(recap)}.")
    others = len(recap.uninvited) + len(recap.guests)
    if others:
        points.append(f"Hadir pula {counted(others)} di luar undangan, sehingga seluruhnya hadir {counted(recap.came)}.")
    if figures.post is not None:
        points.append(scores_sentence(figures))
    if certificates:
        points.append(f"Kepada {counted(certificates, 'peserta')} telah diterbitkan sertifikat.")
    return points


def sessions_words(event: EventRecord) -> str:
    several_days = event.starts_on != event.ends_on
    return "; ".join(
        f"{one.title}" + (f", {_short_day(one.starts_at.astimezone(WIB).date())}" if several_days else "") + f" {hours_of(one)}"
        for one in event.sessions
    )


def _short_day(day: date) -> str:
    from rangkul.rules.dates import show_date

    return show_date(day)


def reasons_words(recap: Recap) -> str:
    """berhalangan 2 (dua), sakit 1 (satu), tanpa keterangan 9 (sembilan)"""
    total = recap.total
    pairs = (("berhalangan", total.prevented), ("sakit", total.ill), ("izin", total.leave), ("tanpa keterangan", total.unexplained))
    parts = [f"{word} {counted(number)}" for word, number in pairs if number]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + f" dan {parts[-1]}"


def scores_sentence(figures: ScoreFigures) -> str:
    post = decimal_text(round(figures.post or 0, 1))
    if figures.pre is None:
        return f"Rata-rata nilai uji pemahaman {figures.post_count} peserta adalah {post}."
    sentence = f"Rata-rata nilai uji pemahaman sebelum kegiatan {decimal_text(round(figures.pre, 1))} dan sesudahnya {post}"
    if figures.rise is not None and round(figures.rise, 1):
        word = "naik" if figures.rise > 0 else "turun"
        sentence += f"; {figures.both_count} peserta yang mengikuti keduanya {word} rata-rata {decimal_text(round(abs(figures.rise), 1))}"
    return sentence + "."


def execution(recap: Recap) -> str:
    event = recap.event
    return (
        f"Kegiatan {KINDS.get(event.type, event.type)} dilaksanakan pada {event.held_on()} di {event.place} dalam "
        f"{counted(len(event.sessions), 'sesi')}, diikuti {counted(recap.came)}."
    )


def conclusions(recap: Recap, figures: ScoreFigures, certificates: int) -> list[str]:
    """What the figures say by themselves; whoever writes the report says more."""
    total = recap.total
    share = decimal_text(round(total.share * 100, 1))
    found = [f"Kegiatan terlaksana dengan kehadiran {share} % dari {total.invited} petugas yang diundang."]
    stations = [one for one in recap.stations if one.invited]
    full = [one.name for one in stations if one.share >= 1]
    weak = sorted((one for one in stations if one.share < 0.75), key=lambda one: one.share)
    if full and len(full) < len(stations):
        found.append(f"Polsek dengan kehadiran penuh: {listed(full)}.")
    if weak:
        names = [f"{one.name} ({one.present + one.represented} dari {one.invited})" for one in weak[:5]]
        found.append(f"Perlu perhatian karena kehadiran di bawah 75 %: {listed(names)}.")
    if figures.post is not None:
        found.append(scores_sentence(figures))
    if figures.passed is not None and figures.post_count:
        found.append(f"{figures.passed} dari {figures.post_count} peserta uji mencapai nilai yang dipersyaratkan.")
    if certificates:
        found.append(f"Sertifikat diterbitkan untuk {certificates} peserta.")
    return found


def listed(names: Sequence[str]) -> str:
    """a, b dan c"""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" dan {names[-1]}"


def agenda_points(event: EventRecord) -> list[str]:
    """The agenda's lines, else the sessions."""
    lines = [line.strip(" -•\t") for line in (event.agenda or "").splitlines()]
    return [line for line in lines if line] or [one.title for one in event.sessions]
