"""The rule for earning an event's certificate: as data, as what cannot be, and as a plain sentence."""

from dataclasses import dataclass

from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules.message import Message

AWARDS = {"peserta": mark("Attended (hadir)"), "lulus": mark("Passed (lulus)")}


@dataclass(frozen=True)
class Earning:
    """What earns a certificate: so many sessions or `share` percent of them (both None = all), a post-test score if asked.

    `award` is what it then says: "peserta" (was there) or "lulus" (passed).
    """

    sessions: int | None = None
    post_test: int | None = None
    share: int | None = None
    award: str = "peserta"


def needed_sessions(earning: Earning, count: int) -> int:
    """In how many of `count` sessions somebody must have been; a percentage is rounded up, and it is never none at all."""
    if earning.sessions is not None:
        return max(1, earning.sessions)
    if earning.share is not None:
        return max(1, -(-count * earning.share // 100))
    return max(1, count)


def check_earning(earning: Earning, sessions: int) -> None:
    """A Problem when nobody could earn it, or when it says two things."""
    if earning.award not in AWARDS:
        raise Problem("{award} is no kind of certificate; it is either attended or passed.", award=earning.award)
    if earning.sessions is not None and earning.share is not None:
        raise Problem("The rule for the certificate names a number of sessions and a percentage. Choose one of them.")
    if earning.sessions is not None and not 1 <= earning.sessions <= sessions:
        wanted = earning.sessions
        raise Problem("A certificate asks for {wanted} sessions, but the event has {sessions}.", wanted=wanted, sessions=sessions)
    if earning.share is not None and not 1 <= earning.share <= 100:
        raise Problem("A share of the sessions lies between 1 and 100 %; {value} % does not.", value=earning.share)
    if earning.post_test is not None and not 0 <= earning.post_test <= 100:
        raise Problem("A score lies between 0 and 100; {value} does not.", value=earning.post_test)


def rule_sentence(earning: Earning, count: int) -> Message:
    """"Sertifikat lulus untuk yang hadir paling sedikit 80 % sesi (4 dari 5) dan nilai pasca paling sedikit 60": the rule, said."""
    award = Message("Certificate of passing") if earning.award == "lulus" else Message("Certificate of attendance")
    values: dict[str, object] = {"award": award, "sessions": _sessions(earning, count), "score": earning.post_test}
    if earning.post_test is None:
        return Message("{award} for those who were at {sessions}.", values)
    return Message("{award} for those who were at {sessions} and scored at least {score} after it.", values)


def _sessions(earning: Earning, count: int) -> Message:
    values: dict[str, object] = {"needed": needed_sessions(earning, count), "count": count, "share": earning.share}
    if earning.sessions is not None and earning.sessions < count:
        return Message("at least {needed} of {count} sessions", values)
    if earning.sessions is None and earning.share is not None:
        return Message("at least {share} % of the sessions ({needed} of {count})", values)
    return Message("all {count} sessions", values) if count > 1 else Message("the session", values)
