"""Training: labels to weights. Needs torch; nothing in ``demarche`` imports it."""
