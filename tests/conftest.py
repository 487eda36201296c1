"""Fixtures for all tests."""

from hypothesis import settings

pytest_plugins = ["fixtures_database", "fixtures_window"]

settings.register_profile("patient", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("patient")
