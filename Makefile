# A machine with Python 3.11 and the package registries is all these need; no root.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: build test check docs bench art clean

build: .venv/run  ## both editions of the book in every language, into build/
	$(BIN)/novel build

test: .venv/dev  ## all tests
	$(BIN)/pytest -q -n 2

check: .venv/dev  ## what a commit has to pass besides the tests
	$(BIN)/ruff format --check src tests .ci
	$(BIN)/ruff check src tests .ci
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/novel check --strict

docs: .venv/dev  ## what the docs take from the program: tables of keys, the list of codes
	$(BIN)/python .ci/docs.py

# Published lettering in JSON lines, which does not belong to the project.
LETTERING ?= $(wildcard ../shared/lettering-dev/line_breaks.jsonl)

bench: .venv/dev  ## lettering beside published lettering (LETTERING=FILE.jsonl); timings, as a table
	$(if $(LETTERING),$(BIN)/python tests/bench/line_breaks.py $(LETTERING))
	$(if $(LETTERING),$(BIN)/python tests/bench/balloons.py $(LETTERING))
	$(BIN)/python tests/bench/run.py

art: .venv/dev  ## draw the book's panels again from their sources (see panels/README.md)
	cd panels && for page in draw/pages/[a-z]*.py; do ../$(BIN)/python -m draw.render $$(basename $$page .py) || exit 1; done

clean:
	rm -rf .venv build/*.pdf build/.cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

.venv/pip:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "novel needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 build")'
	$(PYTHON) -m venv .venv
	touch $@

.venv/run: .venv/pip requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps -e .
	$(BIN)/python -m compileall -q src  # so that the first command starts as quickly as all others
	touch $@

.venv/dev: .venv/run requirements-dev.lock
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	touch $@
