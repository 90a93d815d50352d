"""Source → Snapshot | Unavailable. The only place that speaks HTTP."""

from verify.fetch.answer import Answer, Failure, Reply, Transport
from verify.fetch.transport import LiveTransport

__all__ = ["Answer", "Failure", "LiveTransport", "Reply", "Transport"]
