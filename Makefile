# Every target sets up what it needs. Python 3.11 or newer; override with `make PYTHON=python3.12 demo`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TRAIN_VENV := .venv-train
TRAIN_READY := $(TRAIN_VENV)/.ready
DATA ?= ../shared/data
RUN ?= build/run
SCALE ?= 1
MODEL := models/demarche-en/demarche_en

.PHONY: help demo test check lint types floors format gate measure links stories bench train train-open docs pictures clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1\t/' | expand -t 14

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("demarche needs Python 3.11 or newer; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@echo "setting up $(VENV) (once)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(READY)  ## set up, code the examples and show what was found
	@mkdir -p build && rm -f build/examples.dossier*
	$(BIN)/demarche code examples -o build/examples.dossier
	$(BIN)/demarche show build/examples.dossier documents
	$(BIN)/demarche show build/examples.dossier timeline
	$(BIN)/demarche show build/examples.dossier statements
	$(BIN)/demarche show build/examples.dossier proposals
	$(BIN)/demarche show build/examples.dossier actors
	$(BIN)/demarche show build/examples.dossier compare
	$(BIN)/demarche brief build/examples.dossier --dyad PER CHL -o build/brief.md
	@echo "now: $(BIN)/demarche serve build/examples.dossier"

test: $(READY)  ## set up and run the tests
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

floors: $(READY)
	$(BIN)/lint-imports --no-cache

check: lint types floors test  ## lint, types, floors and tests

format: $(READY)  ## put the code into the house's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

measure: $(READY)  ## print every dev figure (needs the data folder)
	$(BIN)/python -m evaluation.measure --data $(DATA)

gate: $(READY)  ## fail if a dev figure is below its floor (needs the data folder)
	$(BIN)/python -m evaluation.gate --data $(DATA)

bench: $(READY)  ## articles a second, words a second, memory, start-up
	$(BIN)/python -m bench.speed

$(TRAIN_READY): pyproject.toml
	@$(PYTHON) -m venv $(TRAIN_VENV)
	@$(TRAIN_VENV)/bin/python -m pip install --quiet --disable-pip-version-check 'torch==2.13.0'
	@$(TRAIN_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[train]'
	@touch $@

train: $(TRAIN_READY)  ## make the weights anew from the data folder (about 110 minutes on two cores; SCALE=0.01 tries it)
	GOMP_SPINCOUNT=0 $(TRAIN_VENV)/bin/python -m training.recipe --data $(DATA) --out $(RUN) --scale $(SCALE)
	$(TRAIN_VENV)/bin/python -m training.export --run $(RUN) --out $(MODEL)

train-open: $(TRAIN_READY)  ## the same from openly licensed corpora alone
	GOMP_SPINCOUNT=0 $(TRAIN_VENV)/bin/python -m training.recipe --data $(DATA) --out $(RUN)-open --scale $(SCALE) --open-only
	$(TRAIN_VENV)/bin/python -m training.export --run $(RUN)-open --out build/demarche-en-open

links: $(READY)  ## event coreference on ECB+ (needs the data folder)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[evaluate]"
	$(BIN)/python -m evaluation.links --data $(DATA)

stories: $(READY)  ## linking on the stories written for it
	$(BIN)/python -m evaluation.stories --of dev
	$(BIN)/python -m evaluation.stories --of test

docs: $(READY)  ## write the codebook pages from the YAML, and the page of commands
	$(BIN)/python -m demarche.codebook.pages docs/codebook
	$(BIN)/python -m demarche.cli.reference docs/commands.md

pictures: $(READY)  ## take the pictures of the documentation (needs Chromium)
	$(BIN)/python docs/pictures/take.py

clean:  ## remove what the targets made
	rm -rf build .venv .venv-train .mypy_cache .ruff_cache .pytest_cache .hypothesis
