"""Events and their tabs."""
