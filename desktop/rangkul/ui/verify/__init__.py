"""Checking certificates: the page."""
