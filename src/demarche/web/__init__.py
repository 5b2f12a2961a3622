"""A dossier in the browser: a local page, rendered on this machine, that asks nothing of any other."""
