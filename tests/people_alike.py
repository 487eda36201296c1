"""Invented rosters with known duplicates: families, twins and namesakes of Indonesian villages, and what clerks and Excel do to them.

The names here are chosen on their own, not from the program's list of common names.
"""

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import combinations
from uuid import UUID

from people_faults import spoil
from rangkul.rules.likeness import Person
from rangkul.rules.people import name_key

MEN = [
    "Muhammad", "Ahmad", "Abdul", "Agus", "Asep", "Dedi", "Ujang", "Iwan", "Eko", "Budi", "Joko", "Slamet", "Yusuf", "Hasan", "Husen",
    "Rizki", "Wahyu", "Dadang", "Cecep", "Endang", "Jajang", "Tatang", "Yayan", "Maman", "Nana", "Opan", "Sarmin", "Karta", "Naman",
    "Nemin", "Sanim", "Mista", "Rasim", "Tarmin", "Wardi", "Suparman", "Sutarjo", "Sumarno", "Sukardi", "Suryadi", "Junaedi", "Zaenal",
    "Saepul", "Saeful", "Fauzi", "Rahmat", "Taufik", "Hidayat", "Nurdin", "Jamaludin", "Komarudin", "Saripudin", "Imron", "Rojali",
    "Gozali", "Marjuki", "Mahfud", "Sobirin", "Mukhlis", "Ridwan", "Irfan", "Arif", "Fajar", "Galih", "Bayu", "Dimas", "Rangga", "Aldi",
    "Andika", "Reza", "Fikri", "Ilham", "Dani", "Heri", "Hendra", "Gunawan", "Robi", "Roni", "Rudi", "Toni", "Yanto", "Supriyanto",
    "Haryanto", "Bambang", "Purwanto", "Sugeng", "Waluyo", "Untung", "Parto", "Paijo", "Ngadiman", "Wagiman", "Sakiman", "Jumadi",
    "Abidin", "Barudin", "Enjang", "Ocim", "Icang", "Kosim", "Entis", "Uus", "Ade", "Aang", "Didin", "Odang", "Karim", "Latip",
    "Mansur", "Najib", "Kholid", "Yohanes", "Petrus", "Tigor", "Parlindungan", "Made", "Ketut", "Wayan", "Daeng", "Andi", "La", "Ode",
    "Firdaus", "Zulfikar", "Syahrial", "Azhar", "Helmi", "Nasrul",
]  # fmt: skip
WOMEN = [
    "Siti", "Nur", "Sri", "Dewi", "Aminah", "Fatimah", "Rina", "Yanti", "Neneng", "Euis", "Iis", "Lilis", "Imas", "Nining", "Entin",
    "Wati", "Sumiati", "Kartini", "Rohayati", "Nurhayati", "Nurjanah", "Maryam", "Aisyah", "Khodijah", "Juju", "Cucu", "Ayu", "Indah",
    "Lestari", "Ratna", "Wulan", "Puji", "Tuti", "Titin", "Eni", "Erna", "Ani", "Ida", "Icah", "Amih", "Rumsiah", "Saroh", "Marsah",
    "Minah", "Nasih", "Onah", "Rodiah", "Sawiyah", "Tarsiah", "Usnah", "Wasti", "Yoyoh", "Sutinah", "Sulastri", "Suparti", "Sukini",
    "Wagiyem", "Ponirah", "Tukiyem", "Painem", "Ngatinah", "Jumiati", "Mulyani", "Mulyati", "Musrifah", "Masitoh", "Zubaedah",
    "Julaeha", "Halimah", "Hasanah", "Komariah", "Rokayah", "Suryati", "Herlina", "Marlina", "Novita", "Fitri", "Fitriani", "Putri",
    "Intan", "Mega", "Bunga", "Citra", "Dina", "Dini", "Dian", "Lia", "Mila", "Nia", "Novi", "Rini", "Rika", "Risma", "Vina", "Yuli",
    "Yuni", "Yuliana", "Anis", "Astuti", "Rahayu", "Susanti", "Handayani", "Ningsih", "Permatasari", "Anggraeni", "Oktaviani",
    "Agustina", "Maria", "Magdalena", "Butet",
]  # fmt: skip
LAST_M = [
    "Hidayat", "Saputra", "Setiawan", "Kurniawan", "Wijaya", "Santoso", "Nugraha", "Permana", "Pratama", "Ramadhan", "Firmansyah",
    "Maulana", "Hakim", "Rahman", "Rohman", "Fauzi", "Mulyana", "Sutisna", "Hermawan", "Suhendar", "Sopian", "Iskandar", "Hasanudin",
    "Syarifudin", "Saepudin", "Abdullah", "Anwar", "Basri", "Salim", "Junaedi", "Effendi", "Prasetyo", "Wibowo", "Susanto", "Hartono",
    "Wahyudi", "Gunadi", "Suherman", "Nurjaman", "Kusnadi", "Ruhiyat", "Sasmita", "Wiguna", "Darmawan", "Siregar", "Nasution",
    "Simanjuntak", "Sihombing", "Kusuma", "Jaya", "Putra", "Suryana", "Apandi", "Bahtiar", "Maryadi", "Mardani", "Sapri", "Nasir",
    "Ramli", "Sanusi", "Yusup", "Zakaria", "Ibrahim", "Ismail", "Idris", "Kamaludin", "Badrudin", "Alamsyah", "Ardiansyah",
    "Ferdiansyah",
]  # fmt: skip
LAST_W = [
    "Aminah", "Lestari", "Handayani", "Rahayu", "Wulandari", "Susanti", "Astuti", "Kurniasih", "Ningsih", "Puspita", "Sari",
    "Rahmawati", "Setiawati", "Wahyuni", "Anggraeni", "Oktaviani", "Permatasari", "Nurhasanah", "Hasanah", "Fatimah", "Zahra", "Aisyah",
    "Maryam", "Komala", "Rohmah", "Halimah", "Mulyani", "Suryani", "Yuliani", "Fitriani", "Agustina", "Herawati", "Kartika", "Pertiwi",
    "Utami", "Safitri", "Damayanti", "Indriani", "Maesaroh", "Badriyah", "Solihah", "Zubaidah", "Nurjanah", "Rohaeni", "Jubaedah",
    "Saadah", "Masruroh", "Khasanah", "Mutmainah", "Latifah",
]  # fmt: skip
HAMLETS = (
    "Pulo Kapuk", "Bulak", "Rawa Kuda", "Cerewed", "Gandu", "Utan Jati", "Babakan", "Kaliabang",
    "Tanah Merah", "Pasir Angin", "Cibeber", "Bojong Sari", "Poncol", "Warung Bongkok",
)  # fmt: skip
SYLLABLES = [
    "ka", "sa", "na", "wa", "ra", "ta", "ma", "ya", "ga", "da", "ba", "su", "ku", "ru", "tu", "nu",
    "li", "di", "mi", "si", "ki", "pa", "ju", "en", "an", "in",
]  # fmt: skip
ENDINGS = ["man", "di", "no", "san", "ri", "nah", "tin", "ja", "wan", "min", "sih", "nem", "pon", "dar", "lan", "sun", "gep", "cih"]
PLACES = ("Bekasi",) * 12 + ("Karawang", "Jakarta", "Bogor", "Subang", "Cirebon", "Brebes", "Tegal", "Garut", "Klaten", "Medan")
VILLAGES = tuple(f"32.16.{1 + number % 23:02}.2{1 + number // 23:03}" for number in range(187))


@dataclass
class People:
    """A roster and who is who on it: `owner` tells for each key which real person it means."""

    persons: list[Person] = field(default_factory=list[Person])
    owner: dict[UUID, int] = field(default_factory=dict[UUID, int])

    @property
    def links(self) -> set[tuple[UUID, UUID]]:
        """All pairs of rows that mean one person, the lesser key first."""
        groups: dict[int, list[UUID]] = {}
        for key, owner in self.owner.items():
            groups.setdefault(owner, []).append(key)
        return {(min(pair), max(pair)) for keys in groups.values() for pair in combinations(keys, 2)}


class Maker:
    """Makes people by chance; the same seed makes the same people."""

    def __init__(self, seed: int, today: date = date(2026, 11, 22)) -> None:
        self.chance = random.Random(seed)
        self.today = today
        self.roster = People()
        self.weights = {id(words): [1 / (place + 6) ** 0.7 for place in range(len(words))] for words in (MEN, WOMEN, LAST_M, LAST_W)}
        self.number = 0
        self.used: set[str] = set()

    # ---- names, numbers -----------------------------------------------------------------------------------------------

    def pick(self, words: list[str]) -> str:
        return self.chance.choices(words, self.weights[id(words)])[0]

    def rare(self) -> str:
        """A name like no other: two or three syllables and an ending."""
        start, end = self.chance.choice(SYLLABLES) + self.chance.choice(SYLLABLES), self.chance.choice(ENDINGS)
        return (start + end).capitalize()

    def name(self, sex: str) -> str:
        first, last = (MEN, LAST_M) if sex == "L" else (WOMEN, LAST_W)
        words = [self.pick(first)]
        for _ in range(self.chance.choices((0, 1, 2), (26, 60, 14))[0]):
            draw = self.chance.random()
            words.append(self.rare() if draw < 0.22 else self.pick(last) if draw < 0.8 else self.pick(first))
        if len(words) == 1 and self.chance.random() < 0.5:
            words = [self.rare()]
        return " ".join(dict.fromkeys(words)).upper()

    def key(self) -> UUID:
        return UUID(int=self.chance.getrandbits(128))

    def nik(self, village: str, born: date, sex: str) -> str:
        """Mostly of the own district, a serial that is mostly small; never given twice."""
        while True:
            draw = self.chance.random()
            region = village[:8].replace(".", "") if draw < 0.7 else f"3216{self.chance.randint(1, 23):02}"
            if draw > 0.85:
                region = f"{self.chance.choice((31, 32, 33, 35, 36))}{self.chance.randint(1, 20):02}{self.chance.randint(1, 25):02}"
            serial = min(9999, 1 + int(self.chance.expovariate(0.18)))
            number = f"{region}{born.day + 40 * (sex == 'P'):02}{born:%m%y}{serial:04}"
            if number not in self.used:
                self.used.add(number)
                return number

    def phone(self) -> str:
        return f"+628{self.chance.choice(('12', '13', '57', '96', '21', '95'))}{self.chance.randint(1000000, 99999999)}"

    def card(self, village: str) -> str:
        issued = date(2008, 1, 1) + timedelta(days=self.chance.randrange(6500))
        return f"{village[:8].replace('.', '')}{issued:%d%m%y}{self.chance.randint(1, 4000):04}"

    def born(self, youngest: int, oldest: int) -> date:
        return self.today - timedelta(days=self.chance.randint(youngest * 365, oldest * 365))

    # ---- families -----------------------------------------------------------------------------------------------------

    def person(self, sex: str, born: date, home: Person, name: str | None = None, mother: str | None = None) -> Person:
        name = name or self.name(sex)
        mine = self.chance.random() < 0.35
        return replace(
            home,
            key=self.key(),
            name=name,
            name_key=name_key(name),
            nik=self.nik(home.village_code or "", born, sex) if self.chance.random() < 0.97 else None,
            birth_date=born if self.chance.random() < 0.97 else None,
            sex=sex,
            birth_place=self.chance.choice(PLACES),
            mother_name=(mother or self.name("P")) if self.chance.random() < 0.7 else None,
            phone=self.phone() if mine else home.phone,
        )

    def add(self, person: Person, owner: int | None = None) -> int:
        if owner is None:
            self.number += 1
            owner = self.number
        self.roster.persons.append(person)
        self.roster.owner[person.key] = owner
        return owner

    def family(self) -> None:
        """One to five adults of one card: a couple, grown children (now and then twins), a father and his namesake."""
        chance = self.chance
        village = chance.choice(VILLAGES)
        home = Person(
            self.key(), None, "", "", None, None, village, None, None,
            self.phone() if chance.random() < 0.75 else None,
            self.card(village) if chance.random() < 0.8 else None,
            f"Kp. {chance.choice(HAMLETS)}".upper() if chance.random() < 0.85 else None,
            f"{chance.randint(1, 12):03}", f"{chance.randint(1, 10):03}",
        )  # fmt: skip
        father = self.person("L", self.born(20, 66), home)
        mother = self.person("P", self.born(20, 64), home)
        self.add(father)
        if chance.random() < 0.55:
            self.add(mother)
        for _ in range(chance.choices((0, 1, 2, 3), (55, 27, 13, 5))[0]):
            born, sex = self.born(16, 34), chance.choice("LP")
            name = father.name if sex == "L" and chance.random() < 0.02 else None
            child = self.person(sex, born, home, name, mother.name)
            self.add(child)
            if chance.random() < 0.05:
                self.twin(child, home, mother.name)

    def twin(self, child: Person, home: Person, mother: str) -> None:
        """Born the same day, the next serial, a name that often begins or ends alike."""
        sex, born = child.sex or "L", child.birth_date or self.born(16, 34)
        other, draw = self.name(sex), self.chance.random()
        if draw < 0.4:
            other = " ".join([*other.split()[:1], *child.name.split()[1:]])
        elif draw < 0.7:
            other = " ".join([*child.name.split()[:1], *other.split()[1:]])
        if set(other.split()) <= set(child.name.split()) or set(child.name.split()) <= set(other.split()):
            other = f"{self.rare().upper()} {other.split()[-1]}"
        twin = self.person(sex, born, home, other, mother)
        if child.nik and (number := f"{child.nik[:12]}{int(child.nik[12:]) + 1:04}") not in self.used:
            self.used.add(number)
            twin = replace(twin, nik=number)
        self.add(replace(twin, birth_date=born))

    def namesake(self, of: Person) -> None:
        """Somebody else with the same name, born the same day, in another village."""
        village = self.chance.choice([code for code in VILLAGES if code != of.village_code])
        born = of.birth_date or self.born(18, 60)
        address = f"Kp. {self.chance.choice(HAMLETS)}".upper()
        home = Person(
            self.key(), None, "", village_code=village, kk=self.card(village), address=address, rt="004", rw="002", phone=self.phone()
        )
        twin = self.person(of.sex or "L", born, home, of.name)
        self.add(replace(twin, nik=self.nik(village, born, of.sex or "L"), birth_date=born))


def make_people(count: int, seed: int, again: float = 0.06, sakes: float = 0.004) -> People:
    """About `count` rows in random order; a share `again` of the people stands there twice or thrice, a share `sakes` has a namesake."""
    maker = Maker(seed)
    while len(maker.roster.persons) < count / (1 + again * 1.15 + sakes):
        maker.family()
    originals = list(maker.roster.persons)
    for person in maker.chance.sample(originals, int(len(originals) * again)):
        for _ in range(maker.chance.choices((1, 2), (85, 15))[0]):
            maker.add(spoil(person, maker.chance, maker.key, maker.phone, VILLAGES), maker.roster.owner[person.key])
    plain = [person for person in originals if len(person.name.split()) <= 2]
    for person in maker.chance.sample(plain, int(len(plain) * sakes)):
        maker.namesake(person)
    maker.chance.shuffle(maker.roster.persons)
    return maker.roster

