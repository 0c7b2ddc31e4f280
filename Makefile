# brief: `make demo` shows the main job on a real briefing, `make test` proves everything.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RAW := examples/azerbaijan-kazakhstan.ar.txt
DEMO := $(VENV)/demo.md

.DELETE_ON_ERROR:
.PHONY: demo test check pytest clean

demo: $(VENV)/.installed
	@echo '$$ brief import $(RAW) --output $(DEMO) --report text'
	@$(BIN)/brief import $(RAW) --output $(DEMO) --report text --force
	@echo '$$ brief lint $(DEMO)'
	@$(BIN)/brief lint --format human $(DEMO) || echo 'what is wrong with the text itself is for an editor'
	@echo '$$ brief preview $(DEMO)'
	@$(BIN)/brief preview $(DEMO)

test: check pytest

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check src tests bench docs
	$(BIN)/ruff check src tests bench docs
	$(BIN)/mypy
	$(BIN)/lint-imports

pytest: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n auto

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "brief needs Python 3.11 or later; say make PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
