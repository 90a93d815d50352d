"""Evidence that a person attached: a file beside claims.yaml in the place of a page."""

import hashlib

from verify.fetch.answer import Failure
from verify.fetch.media import SUFFIXES, Media, read_media
from verify.fetch.transport import MAX_PDF_BYTES
from verify.model import Attachment, Fetched, Outcome, Snapshot, Source, Trace, Unavailable
from verify.outcomes import Cause, describe_outcome


def read_attachment(source: Source, attachment: Attachment) -> Fetched:
    """The file as a snapshot, its type by suffix and first bytes; its trace names no address."""
    path = attachment.path
    try:
        # A pipe or a device would never end.
        if not path.is_file():
            return _unavailable(source, Failure(Outcome.UNREACHABLE, Cause.NO_FILE, seen=path.name))
        size = path.stat().st_size
        if size > MAX_PDF_BYTES:
            return _unavailable(source, Failure(Outcome.TOO_LARGE, seen=f"{path.name}: {size // 1_000_000} MB"))
        body = path.read_bytes()
    except OSError:
        return _unavailable(source, Failure(Outcome.UNREACHABLE, Cause.NO_FILE, seen=path.name))
    media = read_media(SUFFIXES.get(path.suffix.lower(), ""), body)
    match media:
        case Failure():
            return _unavailable(source, media)
        case Media(media_type=media_type):
            return Snapshot(source, Trace(), body, hashlib.sha256(body).hexdigest(), media_type)


def _unavailable(source: Source, failure: Failure) -> Unavailable:
    return Unavailable(
        source, failure.outcome, describe_outcome(failure.outcome, cause=failure.cause, seen=failure.seen)
    )
