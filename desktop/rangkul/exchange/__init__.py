"""Workbooks to records and back; knows neither Qt nor SQLAlchemy."""
