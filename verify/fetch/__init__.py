"""Source → Snapshot | Unavailable. The only place that speaks HTTP.

sources.py is the stage: visit.py is the way to one page, scheduler.py lets all of them go at their hosts' pace.
answer.py is the seam to the two transports, live and cassette.
"""

from verify.fetch.address import refuse_url
from verify.fetch.answer import Answer, Failure, Reply, Transport
from verify.fetch.archive import Archive
from verify.fetch.cassette import CassetteTransport
from verify.fetch.history import NO_HISTORY, History, LookOnly
from verify.fetch.scheduler import Pace
from verify.fetch.sources import USER_AGENT, FetchInterrupted, fetch_sources, leave_unread
from verify.fetch.transport import LiveTransport

__all__ = [
    "NO_HISTORY",
    "USER_AGENT",
    "Answer",
    "Archive",
    "CassetteTransport",
    "Failure",
    "FetchInterrupted",
    "History",
    "LiveTransport",
    "LookOnly",
    "Pace",
    "Reply",
    "Transport",
    "fetch_sources",
    "leave_unread",
    "refuse_url",
]
