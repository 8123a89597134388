# Both targets set up what they need: a virtual environment in .venv with the versions of constraints.txt.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: run test lint schemas constraints clean

# The sample world through the real fetcher; the dataset lands in output/. Status 1 says that a source failed or could not
# be read, as some in the sample world are there to do; the release is published all the same.
run: $(STAMP)
	$(BIN)/medborgarloften run || [ $$? -eq 1 ]

test: $(STAMP)
	$(BIN)/python -m pytest

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/mypy

# Writes schemas/jsonschema/*.json again after a change to the models.
schemas: $(STAMP)
	$(BIN)/medborgarloften schema --write schemas/jsonschema

# Writes constraints.txt again from what is installed; edit pyproject.toml and remove .venv and constraints.txt first.
constraints: $(STAMP)
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

clean:
	rm -rf $(VENV)

# The stamp is written last, so that an interrupted installation is done again.
$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	touch $@
