"""Hypothesis without a stopwatch: a busy machine is no fault of a rule."""

from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
