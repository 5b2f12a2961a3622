"""One forward pass: text becomes words, sentences, entities and frames."""
