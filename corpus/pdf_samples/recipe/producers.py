"""The programs that make the files."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import docx, html, platypus, typst_markup
from .content import Document

Options = dict[str, Any]


def produce(document: Document, sample: Options) -> bytes:
    """The bytes of one sample."""
    options = {"header": "yes", **sample.get("options", {})}
    made = _PRODUCERS[sample["producer"]](document, options)
    if "scan" in sample:
        from .scan import scanned

        made = scanned(made, sample["scan"])
    return made


def weasyprint(document: Document, options: Options) -> bytes:
    """CSS to PDF, with hyphenation by Pyphen."""
    import weasyprint as program

    return bytes(program.HTML(string=html.page(document, options)).write_pdf(pdf_tags=bool(options.get("tagged"))))


def chromium(document: Document, options: Options) -> bytes:
    """What people get who print a page from their browser."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html.page(document, {**options, "header": ""}), encoding="utf-8")
        _run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
            "--no-pdf-header-footer",
            f"--print-to-pdf={folder}/page.pdf", page.as_uri(),
        )  # fmt: skip
        return (Path(folder) / "page.pdf").read_bytes()


def libreoffice(document: Document, options: Options) -> bytes:
    """A word processor's export, plain or tagged."""
    return _converted(docx.file(document, options), "docx", "pdf", bool(options.get("tagged")))


def word_file(document: Document, options: Options) -> bytes:
    """The DOCX itself."""
    return docx.file(document, options)


def odt_file(document: Document, options: Options) -> bytes:
    """The same as LibreOffice saves it."""
    return _converted(docx.file(document, options), "docx", "odt", False)


def _converted(data: bytes, suffix: str, target: str, is_tagged: bool) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"file.{suffix}").write_bytes(data)
        tags = f':writer_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"{str(is_tagged).lower()}"}}}}'
        _run(
            "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
            target + (tags if target == "pdf" else ""), "--outdir", folder, f"{folder}/file.{suffix}",
        )  # fmt: skip
        return (Path(folder) / f"file.{target}").read_bytes()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=120)


_PRODUCERS: dict[str, Callable[[Document, Options], bytes]] = {
    "weasyprint": weasyprint,
    "chromium": chromium,
    "libreoffice": libreoffice,
    "docx": word_file,
    "odt": odt_file,
    "reportlab": platypus.file,
    "typst": typst_markup.file,
}
