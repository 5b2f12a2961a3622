"""Measuring speed, memory and start-up; side by side with another model in one run."""
