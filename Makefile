# brief: `make demo` shows the main job on a real briefing, `make test` proves everything.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RAW := examples/azerbaijan-kazakhstan.ar.txt
DEMO := $(VENV)/demo.md

.DELETE_ON_ERROR:
.PHONY: extension editors terminals some-terminals demo test check pytest messages test-pythons docs bench fuzz clean
CONSUMERS := tests/reports/consumers tests/render/consumers
PEERS := bench/peers
EDITORS := tests/server/editors
NPM_INSTALL := npm install --no-package-lock --no-audit --no-fund --silent
FUZZ_EXAMPLES ?= 5000
PYTHONS := 3.12 3.13
# What starts clusters and other programs says nothing about a Python, and takes the longest: it is tested once.
ONCE := tests/archive tests/hostile tests/test_contributing.py tests/test_docs_commands.py tests/render/test_pdf.py \
  tests/render/test_docx.py tests/render/test_docx_properties.py tests/render/test_html.py
PROPERTIES := tests/lint/test_fixer.py tests/ingest/test_properties.py tests/render/test_properties.py tests/rtl

demo: $(VENV)/.installed
	@echo '$$ brief import $(RAW) --output $(DEMO) --report text'
	@$(BIN)/brief import $(RAW) --output $(DEMO) --report text --force
	@echo '$$ brief lint $(DEMO)'
	@$(BIN)/brief lint --format human $(DEMO) || echo 'what is wrong with the text itself is for an editor'
	@echo '$$ brief preview $(DEMO)'
	@$(BIN)/brief preview $(DEMO)

test: check pytest

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check src tests bench docs tools hatch_build.py
	$(BIN)/ruff check src tests bench docs tools hatch_build.py
	$(BIN)/mypy
	$(BIN)/lint-imports

pytest: $(VENV)/.installed-dev $(VENV)/.consumers
	$(BIN)/python -m pytest -n auto

# Real terminals under an X server, as far as they are installed: some ten minutes.
terminals: $(VENV)/.installed-dev
	@if command -v npm >/dev/null; then npm install --prefix tests/terminal/real --no-package-lock --no-audit --no-fund --silent || true; fi
	$(BIN)/python -m pytest -m real tests/terminal/real -v

# A few small ones, themselves and in tmux: half a minute. On a busy machine a picture may be taken
# before a terminal has drawn: what failed is looked at once more.
some-terminals: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m real tests/terminal/real \
	  -k 'xterm-60 or mlterm-60 or PuTTY-60 or st-60 or unicode-60 or xterm-tmux or mlterm-tmux or PuTTY-tmux or st-tmux or unicode-tmux or measure' \
	  || $(BIN)/python -m pytest -m real tests/terminal/real --last-failed --last-failed-no-failures none

# Real editors, as far as they are installed, VS Code among them: some five minutes.
editors: $(VENV)/.installed-dev $(VENV)/.editors
	$(BIN)/python -m pytest -m editors tests/server/editors -v

# The extension for VS Code: its tests, and the package that is installed.
extension: $(VENV)/.extension

$(VENV)/.extension: $(shell find editors/vscode -path '*/node_modules' -prune -o -path '*/dist' -prune -o -type f ! -name '*.vsix' -print) $(VENV)/.installed-dev
	$(NPM_INSTALL) --prefix editors/vscode
	npm test --silent --prefix editors/vscode
	npm run package --silent --prefix editors/vscode
	touch $@

# VS Code comes as code-server; what it compiles for terminals and logs is not needed.
$(VENV)/.editors: editors/vscode/package.json $(EDITORS)/package.json $(EDITORS)/vscode/package.json $(VENV)/.installed-dev
	@if command -v npm >/dev/null; then \
	  $(NPM_INSTALL) --prefix $(EDITORS) && \
	  $(MAKE) extension && \
	  $(NPM_INSTALL) --ignore-scripts --prefix $(EDITORS)/vscode && \
	  cd $(EDITORS)/vscode/node_modules/code-server/lib/vscode && \
	  npm install --omit=dev --ignore-scripts --no-audit --no-fund --silent && \
	  cd extensions && npm install --omit=dev --ignore-scripts --no-audit --no-fund --silent; \
	else echo 'npm is not installed: editors that run on Node are skipped'; fi
	touch $@

# The tests under every other Python that is here, each in an environment of its own. A shim of
# pyenv is no Python where another version is chosen: what it stands for is looked for behind it.
test-pythons:
	@for version in $(PYTHONS); do \
	  found=; \
	  for each in python$$version "$${PYENV_ROOT:-$$HOME/.pyenv}"/versions/$$version.*/bin/python; do \
	    if "$$each" -c '' 2>/dev/null; then found=$$each; break; fi; \
	  done; \
	  if test -z "$$found"; then echo "Python $$version is not here: its tests are skipped"; continue; fi; \
	  echo "Python $$version:"; \
	  test -x .venv-$$version/bin/python || "$$found" -m venv .venv-$$version || exit 1; \
	  .venv-$$version/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]' || exit 1; \
	  .venv-$$version/bin/python -m pytest -n auto $(ONCE:%=--ignore=%) || exit 1; \
	done

# After a change of what is said: the catalogues brought up to date with the code, and compiled.
messages: $(VENV)/.installed-dev
	$(BIN)/python tools/messages.py extract
	$(BIN)/python tools/messages.py compile

docs: $(VENV)/.installed-dev
	$(BIN)/python docs/make_schemas.py
	$(BIN)/python docs/make_rules.py
	$(BIN)/mkdocs build
	@echo 'the site is in build/site: open build/site/index.html'

# Against other linters (those of Node where npm is), by size, by stage.
bench: $(VENV)/.installed-dev $(VENV)/.peers
	$(BIN)/python bench/peers.py
	$(BIN)/python bench/stages.py
	$(BIN)/python bench/scale.py
	$(BIN)/python bench/list.py
	-$(BIN)/python bench/cold_start.py
	$(BIN)/python bench/preview.py
	$(BIN)/python bench/server.py

# For as long as FUZZ_EXAMPLES says, each campaign with fresh randomness.
fuzz: $(VENV)/.installed-dev
	BRIEF_FUZZ_EXAMPLES=$(FUZZ_EXAMPLES) $(BIN)/python -m pytest -n auto tests/fuzz $(PROPERTIES)
	$(BIN)/python tests/fuzz/shared_cache.py
	$(BIN)/python tests/fuzz/full_disk.py

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "brief needs Python 3.11 or later; say make PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

# Programs of others that read our reports and pages; without npm their tests are skipped.
$(VENV)/.consumers: $(CONSUMERS:%=%/package.json) $(VENV)/.installed-dev
	@if command -v npm >/dev/null; then for each in $(CONSUMERS); do npm install --prefix $$each --no-package-lock --no-audit --no-fund --silent || echo "the programs of Node could not be installed: tests with them are skipped"; done; else echo 'npm is not installed: tests with programs of Node are skipped'; fi
	touch $@

$(VENV)/.peers: $(PEERS)/package.json $(VENV)/.installed-dev
	@if command -v npm >/dev/null; then npm install --prefix $(PEERS) --no-package-lock --no-audit --no-fund --silent || true; fi
	$(BIN)/python -m pip install --quiet --disable-pip-version-check yamllint proselint rumdl
	touch $@

clean:
	rm -rf $(VENV) $(PYTHONS:%=.venv-%) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache $(CONSUMERS:%=%/node_modules) $(PEERS)/node_modules tests/terminal/real/node_modules $(EDITORS)/node_modules $(EDITORS)/vscode/node_modules editors/vscode/node_modules editors/vscode/dist
