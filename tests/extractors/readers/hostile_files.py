"""PDFs that try to cost too much, made small."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence

Objects = dict[int, bytes]


def pdf(objects: Objects, root: int = 1) -> bytes:
    """A file of numbered objects with a correct cross-reference table."""
    out = b"%PDF-1.7\n"
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (max(objects) + 1)
    for number in range(1, max(objects) + 1):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return out + b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (max(objects) + 1, root, start)


def stream(data: bytes, head: bytes = b"", *, packed: bool = True) -> bytes:
    """A stream object."""
    body = zlib.compress(data, 9) if packed else data
    kind = b"/Filter /FlateDecode " if packed else b""
    return b"<< %s%s/Length %d >>\nstream\n%s\nendstream" % (head, kind, len(body), body)


def pages(contents: Sequence[bytes], resources: bytes = b"", extra: Objects | None = None) -> bytes:
    """A file with one page per content stream, Helvetica as F1."""
    fonts = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>"
    objects: Objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    kids = b""
    for place, content in enumerate(contents):
        page, body = 10 + 2 * place, 11 + 2 * place
        kids += b"%d 0 R " % page
        objects[page] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << %s %s >> >>"
            % (body, fonts, resources)
        )
        objects[body] = content
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents))
    return pdf({**objects, **(extra or {})})


def text_page(lines: Sequence[str], size: int = 11) -> bytes:
    """Content of a page of running text."""
    shown = b"".join(
        b"(%s) Tj 0 -14 Td " % line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") for line in lines
    )
    return stream(b"BT /F1 %d Tf 60 780 Td %s ET" % (size, shown))


def flate_bomb() -> bytes:
    """A page whose 500 KB unpack to 500 MB of drawing commands."""
    return pages([stream(b"0 0 m 9 9 l S " * 36_000_000)])


def many_objects() -> bytes:
    """Ten forms that each draw the next one thirty times: 30^10 drawings."""
    extra: Objects = {}
    for place in range(10):
        content = b"/X Do " * 30 if place < 9 else b"0 0 m 5 5 l S"
        child = b"/Resources << /XObject << /X %d 0 R >> >> " % (801 + place) if place < 9 else b""
        extra[800 + place] = stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + child)
    return pages([stream(b"/X Do")], b"/XObject << /X 800 0 R >>", extra)


def deep_tree(depth: int) -> bytes:
    """Page tree nodes, each the only child of the one above."""
    objects: Objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    for number in range(2, depth + 2):
        objects[number] = b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 1)
    objects[depth + 2] = b"<< /Type /Page /MediaBox [0 0 595 842] >>"
    return pdf(objects)


def deep_array(depth: int) -> bytes:
    """An array nested in itself, in the page's resources."""
    return pages([text_page(["Polisen lovar att patrullera."])], b"/Properties " + b"[" * depth + b"]" * depth)


def huge_picture() -> bytes:
    """A picture of 60,000 x 60,000 pixels, 3.6 GB when unpacked, in 3.5 MB."""
    picture = stream(
        bytes(60_000 * 600),
        b"/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8 ",
    )
    return pages([stream(b"q 595 0 0 842 0 0 cm /P Do Q")], b"/XObject << /P 900 0 R >>", {900: picture})


def dotted_picture() -> bytes:
    """A scan of nothing but dots, one in each square of four pixels: more spots than pages have letters."""
    width, height = 5000, 7000
    row = bytes([0, 255]) * (width // 2)
    picture = stream(
        (row + bytes([255]) * width) * (height // 2),
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
        % (width, height),
    )
    return pages([stream(b"q 595 0 0 842 0 0 cm /P Do Q")], b"/XObject << /P 900 0 R >>", {900: picture})


def noisy_picture() -> bytes:
    """A scan of the worst of noise at the resolution that pages are drawn in."""
    width, height = 1818, 2572
    grey = b"".join(hashlib.shake_128(b"%d" % row).digest(width) for row in range(height))
    picture = stream(
        grey,
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
        % (width, height),
    )
    return pages([stream(b"q 595 0 0 842 0 0 cm /P Do Q")], b"/XObject << /P 900 0 R >>", {900: picture})


def tall_page() -> bytes:
    """A picture page of one point by 14,000: its drawing is a line."""
    picture = stream(
        bytes(100), b"/Type /XObject /Subtype /Image /Width 1 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    )
    data = pages([stream(b"q 1 0 0 14000 0 0 cm /P Do Q")], b"/XObject << /P 900 0 R >>", {900: picture})
    return data.replace(b"[0 0 595 842]", b"[0 0 1 14000]")


def many_pages(count: int) -> bytes:
    """Pages of other business with a promise on the last but one page of the first thousand."""
    other = text_page(["Förslaget om ny taxa för vatten bereds vidare."] * 30)
    promise = text_page(
        ["Medborgarlöfte 2024", "Polisen lovar att patrullera varje vecka.", "Kommunen lovar att ha ljus på torget."]
    )
    return pages([promise if number == 998 else other for number in range(count)])
