"""Questions answered with sources; ``catalogue`` lists them."""
