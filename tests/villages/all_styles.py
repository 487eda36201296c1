"""Every style of the corpus, registered by being imported."""

from villages import by_hand, faults, formats, layouts, second, second_faults, systems, third

__all__ = ["by_hand", "faults", "formats", "layouts", "second", "second_faults", "systems", "third"]
