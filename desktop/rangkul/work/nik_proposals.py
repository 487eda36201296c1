"""A damaged NIK put right from what we know: the workbook that was sent, or a worker of the same name, birth date and digits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from rangkul.exchange.records import RosterProblem
from rangkul.rules.message import Message
from rangkul.rules.people import name_key
from rangkul.work.matching import Values, load_roster, person_of

REPAIRABLE = frozenset({
    "nik_truncated_by_excel", "nik_scientific_notation", "nik_wrong_length", "nik_masked", "nik_missing", "nik_non_digit",
    "nik_temporary", "nik_looks_like_kk", "nik_invalid_structure",
})  # fmt: skip
"""What may be wrong with a NIK so that another one is proposed; it is never taken without being asked."""
MOST = 20_000
"""Rows with a damaged NIK that are looked up; a longer list is wrong as a whole."""
SLIPS = 2
Told = tuple[Values, list[RosterProblem]]


def propose_niks(session: Session, rows: Sequence[Told], sent: Mapping[str, Mapping[str, Any]]) -> None:
    """Puts proposals with their reasons into the problems of the rows. `sent`: hidden key of a row → what was sent in it."""
    damaged = [(values, found, place) for values, found in rows if (place := _damage(values, found)) is not None][:MOST]
    if not damaged:
        return
    roster = load_roster(session, [values for values, _, _ in damaged])
    for values, found, place in damaged:
        problem = found[place]
        before = sent.get(values.get("row_key") or "")
        if before and (nik := before.get("nik")) and _same_person(values, before, problem, nik):
            found[place] = _with(problem, nik, Message("It stood in the workbook that was sent."))
            continue
        person = person_of(values)
        alike = {known.values["nik"]: known for known in roster.by_person.get(person, ()) if known.values["nik"]} if person else {}
        fitting = [(nik, known) for nik, known in alike.items() if fits(problem, nik)]
        if len(fitting) == 1:
            nik, known = fitting[0]
            words: dict[str, object] = {"name": known.values["name"], "village": known.village}
            found[place] = _with(problem, nik, Message("{name} in {village} has the same name and birth date.", words))


def _damage(values: Values, found: Sequence[RosterProblem]) -> int | None:
    """Which of the problems says what is wrong with the NIK."""
    if values.get("nik"):
        return None
    places = (number for number, problem in enumerate(found) if problem.field == "nik" and problem.code in REPAIRABLE)
    return next((number for number in places if found[number].proposal is None), None)


def _same_person(values: Values, before: Mapping[str, Any], problem: RosterProblem, nik: str) -> bool:
    """The line still is that person's: the name is, or the digits that are left."""
    if name_key(values.get("name") or "") == name_key(str(before.get("name") or "")) != "":
        return True
    return problem.code != "nik_missing" and fits(problem, nik)


def fits(problem: RosterProblem, nik: str) -> bool:
    """Whether what is left of a damaged number can come from this NIK; where nothing is left, name and birth date must do."""
    text = str(problem.message.values.get("number") or problem.message.values.get("text") or "")
    digits = re.sub(r"\D", "", text)
    if problem.code == "nik_truncated_by_excel":
        return digits[:15] == nik[:15]
    if problem.code == "nik_scientific_notation":
        kept = re.sub(r"\D", "", re.split("[eE]", text)[0])[:-1]  # the last one was rounded
        return len(kept) >= 4 and nik.startswith(kept)
    if problem.code == "nik_masked":
        return len(text) == len(nik) and all(sign == digit or not sign.isdigit() for sign, digit in zip(text, nik, strict=True))
    if problem.code in ("nik_wrong_length", "nik_invalid_structure"):
        from rapidfuzz.distance import OSA  # late: it costs the start

        return OSA.distance(digits, nik, score_cutoff=SLIPS) <= SLIPS
    return True


def _with(problem: RosterProblem, nik: str, reason: Message) -> RosterProblem:
    return replace(problem, proposal=nik, message=Message("{what} {reason}", {"what": problem.message, "reason": reason}))
