"""A sentence for people: an English source with named values, put into the reader's language at the edge."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Message:
    """`template` is the English source and the key of its translation; `values` fill its {names}."""

    template: str
    values: dict[str, object] = field(default_factory=dict[str, object])

    def __str__(self) -> str:
        return self.template.format(**self.values)


@dataclass(frozen=True)
class Complaint:
    """What is wrong with a value: a stable code (cli.md), a sentence, and where possible a proposed value.

    A complaint that `blocks` makes the value unusable; any other asks a person to look.
    """

    code: str
    message: Message
    proposal: str | None = None
    blocks: bool = False
