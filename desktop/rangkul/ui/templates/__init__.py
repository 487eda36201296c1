"""The designs of certificates and charters: their list and the editor."""
