"""Readers of the gold and silver corpora. Texts are read from a data folder and never copied into the
repository."""
