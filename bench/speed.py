"""How fast the coder is: ``python -m bench.speed [--articles N] [--data DATA] [--model DIR] [--against
DIR]``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.run import Speed, peak_megabytes, time_coding
from bench.startup import help_seconds, import_seconds
from bench.stopwatch import Stopwatch, TimedModel
from bench.texts import read_articles
from demarche.analyse.model import model_folder
from demarche.errors import DemarcheError

THREADS = 2


def speed_lines(name: str, speed: Speed) -> list[str]:
    """A model's speed as lines of text."""
    shares = (
        f"{part} {100 * seconds / speed.seconds:.0f} %"
        for part, seconds in (
            ("graphs", speed.graphs),
            ("decoding", speed.decoding),
            ("extraction", speed.extraction),
        )
    )
    return [
        f"{name}: {speed.articles} articles, {speed.words} words in {speed.seconds:.1f} s",
        f"  {speed.articles_per_second:.1f} articles/s, {speed.words_per_second:.0f} words/s",
        f"  time: {', '.join(shares)}",
    ]


def as_json(speeds: dict[str, Speed], startup: dict[str, float]) -> str:
    """All results as one JSON object."""
    rates = {
        name: asdict(s) | {"articles_per_second": s.articles_per_second, "words_per_second": s.words_per_second}
        for name, s in speeds.items()
    }
    return json.dumps({"models": rates, **startup}, indent=1)


def main(argv: Sequence[str] | None = None) -> int:
    """Command line; exit code 2 where model or articles are missing."""
    parser = argparse.ArgumentParser(description="Measure speed, memory and start-up of the coder.")
    parser.add_argument("--articles", type=int, default=100, help="how many articles to code")
    parser.add_argument("--data", type=Path, help="the data folder; without it the repository's examples are read")
    parser.add_argument("--model", type=Path, help="the model's folder; default: the one the program uses")
    parser.add_argument("--against", type=Path, help="another model's folder, timed side by side")
    parser.add_argument("--threads", type=int, default=THREADS)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results to FILE")
    arguments = parser.parse_args(argv)
    try:
        documents = read_articles(arguments.data, arguments.articles)
        folders = [f for f in (arguments.model or model_folder(), arguments.against) if f is not None]
        models = [TimedModel(folder, threads=arguments.threads, watch=Stopwatch()) for folder in folders]
        speeds = dict(zip(map(str, folders), time_coding(documents, models), strict=True))
    except (DemarcheError, OSError) as error:
        print(f"speed: {error}", file=sys.stderr)
        return 2
    startup = {
        "peak_megabytes": peak_megabytes(),
        "import_seconds": import_seconds(),
        "help_seconds": help_seconds(),
    }
    for name, speed in speeds.items():
        print("\n".join(speed_lines(name, speed)))
    if len(speeds) == 2:
        first, second = (s.articles_per_second for s in speeds.values())
        print(f"ratio of articles/s, first to second: {first / second:.2f}")
    print(f"peak memory {startup['peak_megabytes']:.0f} MB on {arguments.threads} threads")
    print(f"import demarche {startup['import_seconds']:.3f} s, demarche --help {startup['help_seconds']:.3f} s")
    if arguments.json:
        arguments.json.write_text(as_json(speeds, startup) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
