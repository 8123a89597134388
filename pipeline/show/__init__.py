"""One document as a page for people: its text with every extracted span marked, and the record beside it."""

from .page import failure_html, record_html

__all__ = ["failure_html", "record_html"]
