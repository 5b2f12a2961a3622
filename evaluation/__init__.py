"""Measuring: gold readers, scorers with exact definitions, floors and the gate."""
