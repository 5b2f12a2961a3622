"""The table of words for linking: how rare each stem is in the background, and vectors of common word forms.

``python -m training.link_words --data DATA --out src/demarche/link/data/words.npz``. Counts are over the raw news in
``DATA``; a form's vector is what the public encoder makes of the form alone (mean over its pieces), centred and cut to
its first 64 principal components, as whole numbers of 8 bits.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from transformers import BertModel

from demarche.link.words import DIMENSIONS, is_content, stem
from training.recipe import encoder_folder

SENTENCES = 15
"""Sentences of the agency's file that are taken for an article: it does not say where articles end."""
LEAST_FORM, LEAST_STEM = 2, 2
"""How often a form must stand in the raw news to get a vector, and in how many articles a stem to get a count."""
BATCH = 256
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*\d|\d")


def background(data: Path) -> Iterator[list[str]]:
    """The words of each article of the raw news."""
    for path in sorted((data / "raw" / "worldwide-newswire").glob("*.txt")):
        _, _, text = path.read_text(encoding="utf-8").partition("\n")
        yield _WORD.findall(text)
    lines = (data / "raw" / "voa-sentences.txt").read_text(encoding="utf-8").splitlines()
    for start in range(0, len(lines), SENTENCES):
        yield _WORD.findall("\n".join(lines[start : start + SENTENCES]))


def embed(forms: Sequence[str]) -> NDArray[np.float32]:
    """The public encoder's vectors of single words, (words, 384)."""
    folder = encoder_folder()
    model = BertModel.from_pretrained(folder, add_pooling_layer=False).eval()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_padding()
    found = []
    with torch.no_grad():
        for start in range(0, len(forms), BATCH):
            rows = tokenizer.encode_batch(list(forms[start : start + BATCH]))
            mask = torch.tensor([row.attention_mask for row in rows])
            hidden = model(input_ids=torch.tensor([row.ids for row in rows]), attention_mask=mask).last_hidden_state
            summed = (hidden * mask[..., None]).sum(1)
            found.append((summed / mask.sum(1, keepdim=True)).numpy())
    return np.concatenate(found).astype(np.float32)


def shrink(vectors: NDArray[np.float32]) -> NDArray[np.int8]:
    """The first principal components of vectors of unit length, as 8-bit numbers, each row by itself."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    centred = unit - unit.mean(0)
    _, _, axes = np.linalg.svd(centred[::3], full_matrices=False)
    small = centred @ axes[:DIMENSIONS].T
    return np.round(127 * small / np.abs(small).max(1, keepdims=True)).astype(np.int8)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Make the table of words for linking.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    forms, stems, articles = Counter[str](), Counter[str](), 0
    for words in background(arguments.data):
        forms.update(word.lower() for word in words if word[0].isalpha())
        stems.update({stem(word) for word in words if is_content(word)})
        articles += 1
    kept = sorted(form for form, count in forms.items() if count >= LEAST_FORM)
    counted = sorted(name for name, count in stems.items() if count >= LEAST_STEM)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        arguments.out,
        forms=np.frombuffer("\n".join(kept).encode(), np.uint8),
        vectors=shrink(embed(kept)),
        stems=np.frombuffer("\n".join(counted).encode(), np.uint8),
        counts=np.array([stems[name] for name in counted], np.uint16),
        articles=np.array(articles),
    )
    print(f"{len(kept)} forms, {len(counted)} stems, {articles} articles")


if __name__ == "__main__":
    main()
