"""Linking: judgements beside the facts, about what in several articles is one and the same, and where it differs."""
