"""What a status line and the headers beside it say about a page that was not sent."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from verify.fetch.answer import Answer, Failure
from verify.model import Outcome
from verify.outcomes import Cause

# Statuses with a meaning of their own, before the ranges below.
MEANINGS: dict[int, tuple[Outcome, Cause | None]] = {
    # We ask for no part, so a part is not the page.
    206: (Outcome.UNREACHABLE, Cause.BROKEN_ANSWER),
    404: (Outcome.UNREACHABLE, Cause.FIRST_CHECK),
    408: (Outcome.UNREACHABLE, Cause.TIMEOUT),
    410: (Outcome.GONE, Cause.REMOVED),
    425: (Outcome.RATE_LIMITED, None),
    429: (Outcome.RATE_LIMITED, None),
    # Not in any standard; sites send it to programs.
    999: (Outcome.BLOCKED, None),
}
# Header → values by which a protection service says that it put a challenge in the page's place; () means any.
CHALLENGES: dict[str, tuple[str, ...]] = {"cf-mitigated": (), "x-amzn-waf-action": ("challenge", "captcha")}
# Three checks over six days: the rule of the bot that mends dead links in Wikipedia, which edits on its strength.
DAYS_APART = timedelta(days=3)


def refuse_answer(answer: Answer, checks: int = 1) -> Failure | None:
    """Why the answer is not the page, or None for a full 2xx.

    `checks` is how many checks, this one included and days apart, have not found it; one alone proves nothing.
    """
    status = answer.status
    for name, values in CHALLENGES.items():
        value = answer.headers.get(name)
        if value is not None and (not values or value.lower() in values):
            return Failure(Outcome.BLOCKED, Cause.CHALLENGE, status)
    if status == 404 and checks > 1:
        lasting = checks > 2
        outcome = Outcome.GONE if lasting else Outcome.UNREACHABLE
        return Failure(outcome, Cause.THREE_CHECKS if lasting else Cause.SECOND_CHECK, status)
    if status in MEANINGS:
        outcome, cause = MEANINGS[status]
        return Failure(outcome, cause, status, _wait(answer) if outcome is Outcome.RATE_LIMITED else None)
    if 200 <= status < 300:
        return None
    if 400 <= status < 500:
        return Failure(Outcome.BLOCKED, status=status)
    if 500 <= status < 600:
        return Failure(Outcome.SERVER_ERROR, status=status)
    return Failure(Outcome.UNREACHABLE, Cause.BROKEN_ANSWER, status)


def count_checks(moments: Sequence[datetime]) -> int:
    """How many of the checks, in order of time, are far enough apart to count one by one."""
    counted: list[datetime] = []
    for moment in moments:
        if not counted or moment - counted[-1] >= DAYS_APART:
            counted.append(moment)
    return len(counted)


def _wait(answer: Answer) -> str | None:
    value = answer.headers.get("retry-after")
    return f"Retry-After: {value}" if value else None
