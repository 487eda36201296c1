"""Invented people for the sample branch; common Indonesian names combined by chance, nobody in particular."""

import random

MEN = (
    "Ahmad", "Agus", "Budi", "Dedi", "Eko", "Fajar", "Gunawan", "Hendra", "Irfan", "Joko", "Kurnia", "Lukman", "Muhammad",
    "Nana", "Omay", "Purnomo", "Rahmat", "Slamet", "Tatang", "Ujang", "Wahyu", "Yanto", "Zaenal", "Asep", "Cecep",
    "Dadang", "Endang", "Iwan", "Jaja", "Kosasih", "Maman", "Nurdin", "Rohman", "Saepul", "Suryadi", "Tarmidi", "Udin",
    "Wawan", "Yusuf", "Abdul",
)  # fmt: skip
WOMEN = (
    "Aminah", "Ayu", "Dewi", "Eka", "Fatimah", "Ida", "Juju", "Kartika", "Lilis", "Maryam", "Neneng", "Nurhayati", "Oom",
    "Puji", "Rina", "Rohmah", "Siti", "Sri", "Tini", "Umi", "Wati", "Yuliana", "Yayah", "Aisyah", "Cucu", "Dede", "Enok",
    "Hasanah", "Imas", "Komariah", "Mimin", "Nining", "Rukmini", "Sumiati", "Titin", "Wiwin", "Entin", "Kokom", "Lina",
    "Mulyati",
)  # fmt: skip
FAMILY = (
    "Santoso", "Wijaya", "Saputra", "Hidayat", "Kurniawan", "Setiawan", "Nugraha", "Permana", "Ramadhan", "Firmansyah",
    "Supriatna", "Mulyana", "Sopandi", "Rustandi", "Hermawan", "Gunadi", "Sutisna", "Komarudin", "Saputri", "Lestari",
    "Rahayu", "Handayani", "Puspita", "Anggraeni", "Maulana", "Iskandar", "Suhendar", "Wahyudi", "Prasetyo", "Hakim",
    "Fauzi", "Ma'ruf", "Ardiansyah", "Nurjaman", "Sanusi", "Basri", "Jamaludin", "Effendi", "Sudrajat", "Kusuma",
)  # fmt: skip
DEGREES = ("", "", "", "", "", ", S.H.", ", S.H., M.H.", ", S.Sos.", ", S.I.K.")
HAMLETS = ("Bulak", "Pasir", "Cerewed", "Jati", "Rawa Kuda", "Pulo Kapuk", "Gandu", "Utan", "Babakan", "Kaliabang", "Tanah Merah")
OCCUPATIONS = (
    ("Petani", "petani"), ("Buruh tani", "buruh_tani"), ("Nelayan", "nelayan"), ("Pedagang", "pedagang"), ("Ojek", "ojek"),
    ("Sopir", "sopir"), ("Tukang bangunan", "tukang_bangunan"), ("Buruh harian lepas", "buruh_harian"), ("Penjahit", "penjahit"),
    ("Guru ngaji", "guru_ngaji"), ("Asisten rumah tangga", "prt"), ("Wiraswasta", "wiraswasta"), ("Peternak", "peternak"),
)  # fmt: skip


def worker_name(chance: random.Random, sex: str) -> str:
    """One to three names in capitals, as villages write them."""
    first = chance.choice(WOMEN if sex == "P" else MEN)
    rest = chance.sample(FAMILY, chance.choices((0, 1, 2), (1, 7, 2))[0])
    return " ".join([first, *rest]).upper()


def officer_name(chance: random.Random, used: set[str]) -> str:
    """Two or three names with a degree now and then; never the same twice."""
    while True:
        name = " ".join([chance.choice(MEN), *chance.sample(FAMILY, chance.choice((1, 1, 2)))])
        if name not in used:
            used.add(name)
            return name + chance.choice(DEGREES)
