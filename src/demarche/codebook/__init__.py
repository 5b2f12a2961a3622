"""The ontology as data: event types, modes, cues, actors' codes and the gazetteer, and their readers."""
