"""The release as a page for police staff, in Swedish: `index.html`."""

from .page import report_html

__all__ = ["report_html"]
