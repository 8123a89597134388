"""`python -m pipeline.cli`, where the command itself is not on the path."""

from . import main

main(prog_name="medborgarloften")
