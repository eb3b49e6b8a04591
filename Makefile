.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run chat test lint bench chaos lock

BIN := .venv/bin
RUNTIME := .venv/runtime.stamp
DEV := .venv/dev.stamp
COUNTERPARTS := .venv/counterparts.stamp
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: $(RUNTIME) ## Start everything on SQLite with the demo business and print the addresses
	$(BIN)/slotwright run --demo

chat: $(RUNTIME) ## Talk to the demo business in this terminal
	$(BIN)/slotwright chat --demo

test: lint $(COUNTERPARTS) ## Check style, types, imports, and run all tests on SQLite and PostgreSQL
	$(BIN)/pytest -n 4

lint: $(DEV) ## Check style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(DEV) ## Measure against the floors and print the ratios
	$(BIN)/python -m bench

chaos: $(DEV) ## Run the races and kills at full size
	CHAOS=1 $(BIN)/pytest -m chaos -s -o faulthandler_timeout=0

lock: $(DEV) ## Pin the newest allowed versions anew
	$(COMPILE) --upgrade --group build -o requirements-build.lock
	$(COMPILE) --upgrade pyproject.toml -o requirements.lock
	$(COMPILE) --upgrade pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

# uv installs in seconds what pip installs in a minute; pip is only asked for uv itself.
$(RUNTIME): pyproject.toml requirements-build.lock requirements.lock
	@python=; for name in python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; \
	done; \
	if [ -z "$$python" ]; then echo 'Slotwright needs Python 3.11 or newer on the PATH.' >&2; exit 1; fi; \
	echo "Building .venv with $$python"; \
	$$python -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.lock
	$(INSTALL) -r requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(RUNTIME) requirements-dev.lock
	$(INSTALL) -r requirements-dev.lock
	@touch $@

# What stands in for Twilio in tests runs on Node; without it the tests that need it are skipped and say so.
$(COUNTERPARTS): tests/whatsapp/package-lock.json $(RUNTIME)
	@if command -v node >/dev/null && command -v npm >/dev/null; then \
		cd tests/whatsapp && npm ci --silent && touch $(CURDIR)/$@; \
	else echo 'Without Node and npm the tests that need them are left out.'; fi
