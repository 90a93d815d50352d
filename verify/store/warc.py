"""The evidence as WARC 1.1 (ISO 28500:2017), for archives and lawyers; needs the extra `warc`.

Bodies are kept decoded, so the headers that described them on the wire are renamed (`x-original-…`). A page that had
not changed is a revisit of the record that holds it. Each answer is followed by our own record of it, as metadata.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any, BinaryIO
from uuid import NAMESPACE_URL, uuid5

from verify.model import FetchRecord, Trace
from verify.store.entries import write_entry
from verify.store.evidence import EvidenceStore

# Those that speak of the bytes on the wire; what we keep are the bytes after them.
WIRE_HEADERS = frozenset({"content-encoding", "transfer-encoding", "content-length"})


def write_warc(store: EvidenceStore, out: BinaryIO, software: str) -> int:
    """How many pages were written. The same store gives the same bytes."""
    from warcio.warcwriter import WARCWriter

    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    records = [entry for entry in store.entries() if isinstance(entry, FetchRecord) and entry.trace.fetched_at]
    if records:
        _write_info(writer, software, records[0])
    first: dict[str, FetchRecord] = {}
    pages = 0
    for number, record in enumerate(records):
        body = store.body(record.sha256) if record.sha256 else None
        if record.sha256 is not None and record.trace.status is not None and body is not None:
            _write_page(writer, record, body, revisits=first.get(record.sha256), number=number)
            first.setdefault(record.sha256, record)
            pages += 1
        _write_metadata(writer, record, number)
    return pages


def _write_info(writer: Any, software: str, first: FetchRecord) -> None:
    headers = {
        "WARC-Date": _date(first.trace),
        "WARC-Record-ID": _id("info", _date(first.trace)),
        "WARC-Type": "warcinfo",
    }
    info = BytesIO(f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode())
    record = writer.create_warc_record(
        None, "warcinfo", payload=info, warc_content_type="application/warc-fields", warc_headers_dict=headers
    )
    _add(writer, record)


def _write_page(writer: Any, record: FetchRecord, body: bytes, *, revisits: FetchRecord | None, number: int) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.utils import Digester

    trace = record.trace
    # What is written is the page that a 304 stands for, not the 304.
    status = 200 if trace.unchanged else trace.status or 0
    headers = [(f"x-original-{name}" if name in WIRE_HEADERS else name, value) for name, value in trace.headers]
    http = StatusAndHeaders(f"{status} {_phrase(status)}", headers, protocol="HTTP/1.1")
    url = trace.final_url or record.url
    named = {"WARC-Date": _date(trace), "WARC-Record-ID": _id("page", str(number), record.url, _date(trace))}
    if trace.address:
        named["WARC-IP-Address"] = trace.address
    if revisits is not None:
        digester = Digester("sha1")
        digester.update(body)
        made = writer.create_revisit_record(
            url,
            digest=str(digester),
            refers_to_uri=revisits.trace.final_url or revisits.url,
            refers_to_date=_date(revisits.trace),
            http_headers=http,
            warc_headers_dict=named,
        )
    else:
        made = writer.create_warc_record(
            url, "response", payload=BytesIO(body), http_headers=http, warc_headers_dict=named
        )
    _add(writer, made)


def _write_metadata(writer: Any, record: FetchRecord, number: int) -> None:
    written: Mapping[str, Any] = write_entry(record)
    payload = BytesIO(json.dumps(written, ensure_ascii=False, sort_keys=True).encode())
    headers = {
        "WARC-Date": _date(record.trace),
        "WARC-Record-ID": _id("metadata", str(number), record.url, _date(record.trace)),
    }
    made = writer.create_warc_record(
        record.url, "metadata", payload=payload, warc_content_type="application/json", warc_headers_dict=headers
    )
    _add(writer, made)


def _add(writer: Any, record: Any) -> None:
    writer.write_record(record)
    # A spool file that warcio would leave to the garbage collector.
    record.raw_stream.close()


def _date(trace: Trace) -> str:
    moment = trace.fetched_at or datetime.min.replace(tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _id(*of: str) -> str:
    # Random ones would make two exports of one store differ.
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, ' '.join(of))}>"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
