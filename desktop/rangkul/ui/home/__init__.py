"""The first page: coverage, next events, what waits."""
