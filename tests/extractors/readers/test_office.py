"""DOCX and ODT become the same blocks as the PDF of the same content."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import pytest

from corpus.pdf_samples import score
from extractors.blocks import Block
from extractors.errors import DamagedFile, EmptyDocument, EncryptedFile, TooLarge
from extractors.readers.docx import read_docx
from extractors.readers.odt import read_odt

OFFICE = [record for record in score.gold() if not record["file"].endswith(".pdf")]
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(**parts: str) -> bytes:
    """A ZIP package; `word_document` stands for word/document.xml."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("_", "/", 1) + ".xml", text)
    return out.getvalue()


def docx(body: str) -> list[Block]:
    """Blocks of a DOCX with this body."""
    return list(read_docx(package(word_document=f"<w:document {_W}><w:body>{body}</w:body></w:document>")).blocks)


def paragraph(text: str, properties: str = "", bold: bool = False) -> str:
    """One paragraph in one run."""
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{weight}<w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize("record", OFFICE, ids=lambda record: record["id"])
def test_office_file_has_its_blocks(record: dict[str, Any]) -> None:
    """Headings, items with depth, rows and paragraphs of files made by python-docx and LibreOffice."""
    read = read_docx if record["file"].endswith("docx") else read_odt
    tally = score.Tally()
    blocks = read((score.HERE / record["file"]).read_bytes()).blocks
    wrong = tally.add(score.found_keys(record, blocks), score.expected_keys(record))
    assert tally.f1() >= 0.95, wrong


def test_bold_line_over_text_is_a_heading_and_over_a_title_a_name() -> None:
    """People make headings by hand, and set names in bold."""
    long = "Under hösten har många invånare berättat att de undviker parken efter mörkrets inbrott."
    blocks = docx(
        paragraph("Bakgrund", bold=True)
        + paragraph(long)
        + paragraph("")
        + paragraph("Gunvor Ekdal", bold=True)
        + paragraph("kommunchef")
    )
    assert [(block.kind, block.text) for block in blocks] == [
        ("heading", "Bakgrund"), ("paragraph", long), ("paragraph", "Gunvor Ekdal"), ("paragraph", "kommunchef"),
    ]  # fmt: skip
    assert blocks[2].group == blocks[3].group != 0
    assert blocks[2].strong == len("Gunvor Ekdal")


def test_names_parted_by_tabs_are_read_person_by_person() -> None:
    """A signature block of two columns made with tabs."""
    tab = "</w:t><w:tab/><w:t>"
    blocks = docx(paragraph(f"Gunvor Ekdal{tab}Torkel Vidhult") + paragraph(f"Kommunchef{tab}Polischef"))
    assert [block.text for block in blocks] == ["Gunvor Ekdal", "Kommunchef", "Torkel Vidhult", "Polischef"]


def test_deleted_text_is_left_out_and_inserted_text_kept() -> None:
    """Tracked changes read as accepted."""
    body = (
        "<w:p><w:r><w:t>Polisen ska </w:t></w:r><w:del><w:r><w:delText>inte </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>alltid </w:t></w:r></w:ins><w:r><w:t>svara.</w:t></w:r></w:p>"
    )
    assert [block.text for block in docx(body)] == ["Polisen ska alltid svara."]


def test_line_breaks_make_a_group() -> None:
    """Lines of an address stand together without being one paragraph."""
    blocks = docx("<w:p><w:r><w:t>Almsjö kommun</w:t><w:br/><w:t>Storgatan 1</w:t></w:r></w:p>")
    assert [block.text for block in blocks] == ["Almsjö kommun", "Storgatan 1"]
    assert blocks[0].group == blocks[1].group != 0


@pytest.mark.parametrize("read", [read_docx, read_odt])
def test_unusable_packages(read: Any) -> None:
    """Nothing, no package, a package of something else, an OLE container."""
    with pytest.raises(EmptyDocument):
        read(b" ")
    with pytest.raises(DamagedFile):
        read(b"PK\x03\x04 cut off")
    with pytest.raises(DamagedFile):
        read(package(other_thing="<a/>"))
    with pytest.raises(EncryptedFile):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def test_part_that_unpacks_to_very_much() -> None:
    """60 MB of spaces in 60 KB."""
    with pytest.raises(TooLarge):
        read_docx(package(word_document=" " * 60_000_000))


def test_entities_are_not_expanded() -> None:
    """A part that defines entities of entities stays small."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE w [<!ENTITY e0 "ha">{levels}]><w:document {_W}><w:body>{paragraph("&e8;")}</w:body></w:document>'
    with pytest.raises((DamagedFile, EmptyDocument)):
        read_docx(package(word_document=bomb))
