"""A block of bare figures from the clipboard, as it was copied out of a workbook."""

from dataclasses import dataclass

from rangkul.exchange.score_list import PASTE, ScoreFile, ScoreRow
from rangkul.rules.score_text import understand_score
from rangkul.work.scores import ScoreLine, read_score

MOST = 2000  # lines


@dataclass(frozen=True)
class Block:
    """Lines of one figure, or of two (before and after); "" where a cell was empty."""

    texts: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        return len(self.texts[0])

    def value(self, line: int, place: int) -> float | None:
        return read_score(self.texts[line][place])

    def as_file(self, lines: list[ScoreLine], tests: tuple[str, ...]) -> ScoreFile:
        """The same as a list with NRPs, for the review, when somebody must say what the figures are out of."""
        filled = [{test: text for test, text in zip(tests, texts, strict=False) if text} for texts in self.texts]
        rows = tuple(
            ScoreRow(None, number, line.officer.nrp, line.officer.name, texts)
            for number, (line, texts) in enumerate(zip(lines, filled, strict=False), 1)
        )
        return ScoreFile(PASTE, rows=tuple(row for row in rows if row.texts))


def read_block(text: str) -> Block | str | None:
    """The figures; the text that is none when all others are; None when there is more than figures (names, NRPs, headings)."""
    lines = [[cell.strip() for cell in line.split("\t")] for line in text.rstrip("\r\n").splitlines()[:MOST]]
    if not lines or len({len(line) for line in lines}) > 1 or not 1 <= len(lines[0]) <= 2:
        return None
    cells = [cell for line in lines for cell in line]
    figures = [understand_score(cell).how for cell in cells]
    wrong = [cell for cell, how in zip(cells, figures, strict=True) if how == "wrong"]
    if wrong:
        return wrong[0] if len(wrong) * 5 <= len(cells) else None
    if all(how == "none" for how in figures) or _counts(lines):
        return None
    none = {cell for cell, how in zip(cells, figures, strict=True) if how == "none"}
    return Block(tuple(tuple("" if cell in none else cell for cell in line) for line in lines))


def _counts(lines: list[list[str]]) -> bool:
    """Whether the first of two columns only numbers the lines: 1, 2, 3 are nobody's scores."""
    first = [line[0] for line in lines]
    return len(lines[0]) == 2 and len(first) > 2 and all(text.isdigit() for text in first) and [
        int(text) for text in first
    ] == list(range(int(first[0]), int(first[0]) + len(first)))
