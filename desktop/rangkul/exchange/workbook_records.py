"""What a village's workbook tells and offers beside its rows: figures of the village, and what its dropdowns hold."""

from dataclasses import dataclass


@dataclass(frozen=True)
class VillageFigures:
    """What a village's first sheet says of its workers; `refused` are names with the reason in words."""

    registered: int = 0
    submitted: int = 0
    candidates: int = 0
    refused: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class WorkbookChoices:
    """What the dropdowns offer; an empty list makes none. Other words may be typed all the same."""

    occupations: tuple[str, ...] = ()
    hamlets: tuple[str, ...] = ()
    rts: tuple[str, ...] = ()
    rws: tuple[str, ...] = ()
