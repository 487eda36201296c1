"""Duplikat: doubtful pairs beside each other, merged or told apart."""
