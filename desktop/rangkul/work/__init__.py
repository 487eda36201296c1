"""What the program does: functions that take a session and never commit."""
