"""A snapshot as a WARC 1.1 record, and back.

Bodies are `resource` records, since the fetcher hands over the decoded body and not the exchange on the wire (ISO
28500:2017, 6.4); a body that the archive already holds becomes a `revisit` with the profile identical-payload-digest
(6.7.2). The snapshot itself travels in an extension field (5.1 allows them), so that the index can be made again from
the WARC files alone.
"""

from __future__ import annotations

import hashlib
import io
import uuid

from pydantic import ValidationError
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.warcwriter import WARCWriter

from schemas import Snapshot

from .errors import ArchiveDamaged

SNAPSHOT_FIELD = "Medborgarloften-Snapshot"
"""Extension field with the snapshot as ASCII JSON."""

_INFO = {
    "software": "medborgarloften",
    "format": "WARC File Format 1.1",
    "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    "robots": "obey",
}


def info_member(name: str, date: str) -> bytes:
    """The gzip member of the `warcinfo` record that opens the file `name`."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    record = writer.create_warcinfo_record(name, _INFO)
    record.rec_headers.replace_header("WARC-Date", date)
    record.rec_headers.replace_header("WARC-Record-ID", _record_id(f"{name} {date}"))
    writer.write_record(record)
    return out.getvalue()


def snapshot_member(snapshot: Snapshot, body: bytes, held: Snapshot | None = None) -> bytes:
    """The gzip member for `snapshot`: with its body, or pointing at `held`, which the same body was archived with."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    writer.write_record(_resource(writer, snapshot, body) if held is None else _revisit(writer, snapshot, held))
    return out.getvalue()


def _resource(writer: WARCWriter, snapshot: Snapshot, body: bytes) -> ArcWarcRecord:
    headers = _headers(snapshot) | {"WARC-Payload-Digest": f"sha256:{snapshot.sha256}"}
    return writer.create_warc_record(
        snapshot.final_url,
        "resource",
        payload=io.BytesIO(body),
        length=len(body),
        warc_content_type=snapshot.media_type or "application/octet-stream",
        warc_headers_dict=headers,
    )


def _revisit(writer: WARCWriter, snapshot: Snapshot, held: Snapshot) -> ArcWarcRecord:
    digest = f"sha256:{snapshot.sha256}"
    return writer.create_revisit_record(
        snapshot.final_url, digest, held.final_url, held.fetched_at, warc_headers_dict=_headers(snapshot)
    )


def _headers(snapshot: Snapshot) -> dict[str, str]:
    text = snapshot.model_dump_json(ensure_ascii=True)
    return {"WARC-Date": snapshot.fetched_at, "WARC-Record-ID": _record_id(text), SNAPSHOT_FIELD: text}


def _record_id(text: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}>"


def read_record(content: bytes) -> tuple[Snapshot, bytes | None] | None:
    """The snapshot in a decompressed record, and its body (None for a revisit); None for a record without a snapshot
    (`warcinfo`).

    Raises ArchiveDamaged when the record cannot be read or its body has another hash than the record says.
    """
    try:
        record = next(ArchiveIterator(io.BytesIO(content)))
        text = record.rec_headers.get_header(SNAPSHOT_FIELD)
        if text is None:
            return None
        snapshot = Snapshot.model_validate_json(text)
        body: bytes | None = None if record.rec_type == "revisit" else record.content_stream().read()
    except (ArchiveLoadFailed, StopIteration, EOFError, ValidationError, UnicodeDecodeError) as error:
        raise ArchiveDamaged(f"unreadable record: {error}") from error
    if body is not None and hashlib.sha256(body).hexdigest() != snapshot.sha256:
        raise ArchiveDamaged(f"the body of {snapshot.url} fetched at {snapshot.fetched_at} has changed")
    return snapshot, body
