"""Makes the sample PDFs from invented content. Needs programs that tests do not: see ../README.md."""
