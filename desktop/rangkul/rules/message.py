"""A sentence for people: an English source with named values, put into the reader's language at the edge."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Message:
    """`template` is the English source and the key of its translation; `values` fill its {names}."""

    template: str
    values: dict[str, object] = field(default_factory=dict[str, object])

    def __str__(self) -> str:
        return self.template.format(**self.values)

    def as_json(self) -> dict[str, Any]:
        """The sentence as data, values as texts; to be kept and put into the language of whoever reads it later."""
        values = {name: value.as_json() if isinstance(value, Message) else str(value) for name, value in self.values.items()}
        return {"template": self.template, "values": values}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Message":
        """What `as_json` kept; other names in `kept` are left alone."""
        values: dict[str, Any] = kept["values"]
        return cls(kept["template"], {name: cls.from_json(value) if isinstance(value, dict) else value for name, value in values.items()})


@dataclass(frozen=True)
class Complaint:
    """What is wrong with a value: a stable code (cli.md), a sentence, and where possible a proposed value.

    A complaint that `blocks` makes the value unusable; any other asks a person to look.
    """

    code: str
    message: Message
    proposal: str | None = None
    blocks: bool = False
