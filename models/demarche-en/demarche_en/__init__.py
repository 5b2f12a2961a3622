"""The English model of Demarche: int8 ONNX graphs, tokenizer, label inventories and card, as package data."""
