"""Charts of what products answer: one definition each for pages, notebooks and briefs."""
