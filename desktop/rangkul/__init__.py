"""Rangkul: worker protection, village by village."""
