PYTHON ?= python3
VENV ?= .venv
PACK ?= examples/nga-nam-2023-11

bin := $(VENV)/bin
pip := $(bin)/python -m pip --disable-pip-version-check
library := $(VENV)/library.stamp
tools := $(VENV)/tools.stamp
pages := README.md CONTRIBUTING.md GLOSSARY.md docs src

# An empty value lets Python keep the bytecode it compiles: every later start is three to four times faster.
export PYTHONDONTWRITEBYTECODE =
export PYTHONUTF8 = 1

.PHONY: help report test quick lowest lint format picture bench bench-large dist clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

report: $(library) ## build the example report into out/
	@mkdir -p out
	@$(bin)/ngaman report $(PACK) -o out/report.docx -o out/report.html -o out/report.txt -o out/report.md -o out/report.json

test: lint ## everything that has to hold: style, types, import law, every test, every example of the docs
	@$(bin)/python -m pytest -q -n auto --dist worksteal tests plugins
	@$(bin)/python -m pytest -q -n auto --dist loadfile $(pages)  # the examples of a page build on each other

quick: $(tools) ## the tests without the slow ones, for the minute between two edits
	@$(bin)/python -m pytest -q -n auto --dist worksteal -m "not slow" tests plugins

lowest: ## the tests on the oldest libraries that the distributions allow, in an environment of their own
	@$(MAKE) --no-print-directory VENV=.venv-lowest .venv-lowest/tools.stamp
	@.venv-lowest/bin/python -m pip --disable-pip-version-check install -qq -r requirements-lowest.txt
	@.venv-lowest/bin/python -m pytest -q -n auto --dist worksteal tests plugins

lint: $(tools) ## style, types and the import law
	@$(bin)/ruff format --check --quiet . || { echo "make format mends the layout"; exit 1; }
	@$(bin)/ruff check --quiet .
	@$(bin)/mypy --no-error-summary
	@$(bin)/lint-imports --no-logo

format: $(tools) ## lay the code out as the style asks
	@$(bin)/ruff check --fix --quiet . ; $(bin)/ruff format .

picture: $(library) ## draw the pages that docs/explanation/decree-30.md shows (needs LibreOffice and poppler)
	@$(bin)/python -P docs/picture.py

bench: $(tools) ## measure what docs/performance.md quotes
	@$(bin)/python -m benchmarks

bench-large: $(tools) ## measure what takes more memory and minutes
	@$(bin)/python -m benchmarks large

dist: $(library) ## build the wheel and the source of every distribution into dist/
	@for folder in . plugins/*/; do (cd $$folder && "$(abspath $(bin))/python" -m hatchling build -d "$(CURDIR)/dist") || exit 1; done

clean: ## forget the environment and everything built
	rm -rf $(VENV) .venv-lowest out dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(library): requirements.txt constraints.txt pyproject.toml $(wildcard plugins/*/pyproject.toml)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "ngaman-core needs Python 3.11 or later: make PYTHON=python3.12")'
	@echo "setting up $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@$(pip) install -qq -c constraints.txt hatchling editables
	@$(pip) install -qq --no-build-isolation -r requirements.txt
	@touch $@

$(tools): $(library) requirements-dev.txt
	@echo "adding the tools to $(VENV)"
	@$(pip) install -qq -r requirements-dev.txt
	@touch $@
