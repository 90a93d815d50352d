"""Instants as the report writes them (UTC, with Z) and as it shows them (Japan time in Japanese, else UTC)."""

from datetime import UTC, date, datetime, timedelta, timezone

# The zone of a report follows its language alone: the environment would make two machines write two reports.
JST = timezone(timedelta(hours=9), "JST")
WEEKDAYS_JA = "月火水木金土日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def write_instant(moment: datetime) -> str:
    """`2025-12-21T12:00:00Z`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").removesuffix("+00:00") + "Z"


def show_instant(written: str, lang: str) -> str:
    """「2025-12-21（日）21:00 JST」 or `Sun 21 Dec 2025, 12:00 UTC`."""
    moment = datetime.fromisoformat(written).astimezone(JST if lang == "ja" else UTC)
    return f"{show_day(moment.date(), lang)}{'' if lang == 'ja' else ', '}{moment:%H:%M} {moment.tzname()}"


def show_day(day: date, lang: str) -> str:
    if lang == "ja":
        return f"{day:%Y-%m-%d}（{WEEKDAYS_JA[day.weekday()]}）"
    return f"{WEEKDAYS_EN[day.weekday()]} {day.day} {MONTHS_EN[day.month - 1]} {day.year}"


def show_published(value: str, precision: str, lang: str) -> str:
    """A page's date as fine as the page gives it: a year, a day, or an instant."""
    match precision:
        case "time":
            return show_instant(value, lang)
        case "day":
            return show_day(date.fromisoformat(value), lang)
        case _:
            return value
