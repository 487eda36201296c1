"""The officers."""
