"""Workbooks out and back."""
