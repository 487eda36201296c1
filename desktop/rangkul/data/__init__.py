"""What is stored, one noun per file."""
