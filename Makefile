# Needs python3 (3.11 to 3.13) with its venv module, make and a package index; everything else is made here.
# Another interpreter: `make test PYTHON=python3.13`.
PYTHON ?= python3

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
SECONDS ?= 60
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
# The stamps say what .venv was made with: this interpreter, then one of the locks.
VENV := .venv/python$(VERSION).stamp
DEMO := .venv/demo.stamp
DEV := .venv/dev.stamp
BENCH := .venv/bench.stamp
SCALE := .venv/scale.stamp
FUZZ := .venv/fuzz.stamp
COMPILE = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
          --no-annotate --custom-compile-command 'make lock' --quiet $(UPGRADE)

.PHONY: help
help: ## Say what can be made (this)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: $(DEMO) ## Watch a small programme live: a post office, a worker and a dozen people on this machine
	$(BIN)/mailbot demo

.PHONY: test
test: $(DEV) ## Run the tests, on every core
	$(BIN)/python -m pytest -n auto

.PHONY: test-scale
test-scale: $(SCALE) ## Run the tests that a database can change once more, on PostgreSQL and Valkey
	$(BIN)/python -m pytest -n auto --scale --ignore=tests/parsers --ignore=tests/domain

.PHONY: check
check: $(DEV) ## Check format, lint, types, floors and dependencies
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy mailbot migrations tests bench
	$(BIN)/lint-imports
	$(BIN)/deptry mailbot migrations

.PHONY: bench
bench: $(BENCH) ## Measure and print the figures that the documents state
	$(BIN)/python -m bench

.PHONY: fuzz
fuzz: $(FUZZ) ## Throw broken messages at the readers for a minute (longer: make fuzz SECONDS=600)
	$(BIN)/python -m bench.fuzz -max_total_time=$(SECONDS)

.PHONY: torture
torture: $(DEV) ## Kill the worker over and over while mail comes; needs Dovecot (a few minutes: make torture ARGS=--short)
	$(BIN)/python -m bench.torture $(ARGS)

.PHONY: outages
outages: $(SCALE) ## Kill four workers, PostgreSQL and Valkey over and over (shorter: make outages ARGS="--messages 500 --kills 5")
	$(BIN)/python -m bench.outages $(ARGS)

.PHONY: cuts
cuts: $(DEV) ## Cut connections over and over while mail comes and goes; needs Dovecot (shorter: make cuts ARGS="--cuts 100")
	$(BIN)/python -m bench.cuts $(ARGS)

.PHONY: erasures
erasures: $(DEV) ## Erase people who left words everywhere, and look for these in every byte; needs Dovecot
	$(BIN)/python -m bench.erasures $(ARGS)

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
	$(COMPILE) --output-file requirements/image.txt pyproject.toml --extra scale --extra oauth --constraints requirements/dev.txt
	$(COMPILE) --output-file requirements/servers.txt --group servers --constraints requirements/dev.txt
	$(COMPILE) --output-file requirements/bench.txt --group bench --constraints requirements/dev.txt
	$(COMPILE) --output-file requirements/fuzz.txt --group fuzz
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

# quotequail has no wheel: setuptools, locked with the rest of dev, builds it.
$(BENCH): $(DEV) requirements/bench.txt
	$(call fetch,bench,--no-build-isolation)
	@touch $@

$(SCALE): $(DEV) requirements/servers.txt
	$(call fetch,servers)
	@touch $@

# Fuzzing is for whoever has such a wheel: building atheris takes a compiler of its own.
$(FUZZ): $(DEV) requirements/fuzz.txt
	@$(call fetch,fuzz,--only-binary :all:) || \
	  { echo "atheris has no wheel for Python $(VERSION) on this machine. Try another: make fuzz PYTHON=python3.12"; exit 1; }
	@touch $@

fetch = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes $(2) -r requirements/$(1).txt

# The project itself is built by the locked hatchling, so nothing is fetched that has no hash.
define install
$(call fetch,$(1))
$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
@touch $@
endef
