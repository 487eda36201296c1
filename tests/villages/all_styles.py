"""Every style of the corpus, registered by being imported."""

from villages import faults, formats, layouts, systems

__all__ = ["faults", "formats", "layouts", "systems"]
