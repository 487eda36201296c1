"""What a NIK, a date, a name, a contribution is: pure rules, each with its source."""
