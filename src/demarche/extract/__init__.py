"""Document and analysis become records: pure functions, no I/O."""
