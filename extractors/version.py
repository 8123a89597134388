"""Version of the extraction rules. Raise it with every change that can alter a record; stored records of another
version are read again."""

EXTRACTOR_VERSION = "1.9.0"
