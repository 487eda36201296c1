"""The page of reports over a period."""
