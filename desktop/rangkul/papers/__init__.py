"""Records to PDF; knows neither Qt nor SQLAlchemy."""
