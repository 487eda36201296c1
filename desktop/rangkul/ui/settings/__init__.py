"""The office and how it works."""
