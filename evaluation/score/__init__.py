"""Scorers: gold and predictions in, figures with exact definitions out. No scorer runs the model itself."""
