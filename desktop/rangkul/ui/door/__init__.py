"""The door, full screen."""
