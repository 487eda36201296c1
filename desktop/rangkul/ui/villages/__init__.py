"""The villages."""
