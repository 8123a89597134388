"""The dataset as flat tables, one CSV file each."""

from .csv_text import csv_text
from .datapackage import datapackage
from .flatten import Tables, flatten

__all__ = ["Tables", "csv_text", "datapackage", "flatten"]
