# Needs python3 (3.11 to 3.13) with its venv module, make and a package index; everything else is made here.
# Another interpreter: `make test PYTHON=python3.13`.
PYTHON ?= python3

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
# The stamps say what .venv was made with: this interpreter, then one of the locks.
VENV := .venv/python$(VERSION).stamp
DEMO := .venv/demo.stamp
DEV := .venv/dev.stamp
COMPILE = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
          --no-annotate --custom-compile-command 'make lock' --quiet $(UPGRADE)

.PHONY: help
help: ## Say what can be made (this)
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: $(DEMO) ## Watch a small programme live: a post office, a worker and a dozen people on this machine
	$(BIN)/mailbot demo

.PHONY: test
test: $(DEV) ## Run the tests, on every core
	$(BIN)/python -m pytest -n auto

.PHONY: check
check: $(DEV) ## Check format, lint, types, floors and dependencies
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy mailbot migrations tests bench
	$(BIN)/lint-imports
	$(BIN)/deptry mailbot migrations

.PHONY: bench
bench: $(DEV) ## Measure and print the figures that the documents state
	$(BIN)/python -m bench

.PHONY: format
format: $(DEV) ## Rewrite the code as `make check` wants it
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: lock
lock: $(DEV) ## Write requirements/ anew from pyproject.toml (newest of everything: make lock UPGRADE=--upgrade)
	$(BIN)/python -m pip install --quiet uv
	$(COMPILE) --output-file requirements/dev.txt pyproject.toml --extra demo --group dev
	$(COMPILE) --output-file requirements/demo.txt pyproject.toml --extra demo --group build --constraints requirements/dev.txt
	$(COMPILE) --output-file requirements/runtime.txt pyproject.toml --constraints requirements/dev.txt
	$(COMPILE) --output-file requirements/build.txt --group build --constraints requirements/dev.txt

$(VENV):
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || \
	  { echo "mailbot needs Python 3.11, 3.12 or 3.13; $(PYTHON) is $(VERSION). Try: make PYTHON=python3.13"; exit 1; }
	$(PYTHON) -m venv --clear .venv
	@touch $@

$(DEMO): $(VENV) requirements/demo.txt pyproject.toml
	$(call install,demo)

$(DEV): $(VENV) requirements/dev.txt pyproject.toml
	$(call install,dev)

# The project itself is built by the locked hatchling, so nothing is fetched that has no hash.
define install
$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/$(1).txt
$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
@touch $@
endef
