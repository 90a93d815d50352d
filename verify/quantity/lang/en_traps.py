"""English idioms, names and marks that hold a number and state none: eleventh hour, 12 Elm Street, S&P 500.

Corpus: tests/corpus/quantity/{en,no_figures}.yaml.
"""

import re

from verify.quantity.rules import Rule, trap
from verify.quantity.word_tables import WORDS

_IDIOMS = (
    r"third[- ]part(?:y|ies)|third[- ](?:world|countr(?:y|ies))|fourth estate|(?:take|takes|took|plead|pleaded) the fifth|"
    r"sixth sense|seventh heaven|eleventh hour|second (?:nature|wind|fiddle|guess\w*|opinion)|two-faced|takes two to|two and two|"
    r"(?:in|into) two(?=[.,;!?]|$)|saves nine|cloud nine|nine lives|nine yards|nine[- ]to[- ]five|ten to one|a million to one|"
    r"thanks a million|like a million (?:dollars|bucks)|never in a million years|forty winks|half the battle|better half|"
    r"ten commandments|thousand-yard stare|world war (?:one|two)|hundred years'? war|five-star|four-star|three-star|six-pack|"
    r"(?:group of|the big) (?:two|three|four|five|six|seven|eight|ten|twenty|twenty-four)"
)
HOURS = [word for word, n in WORDS.items() if 0 < n <= 12]
_ROAD = r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Terrace|Court|Place|Parkway)\b"
_NTH = r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d{1,3}(?:st|nd|rd|th))"
_INDICES = r"S&P \d{2,3}|Nikkei(?: Stock Average)? 225|FTSE \d{3}|(?:Fortune|Global) \d{2,4}|Russell \d{4}|Nasdaq 100|(?:CAC|DAX) \d\d"
_SCREENS = r"[248]K(?= (?:[a-z]+ )?(?:screen|video|TV|display|resolution|monitor|camera|footage|film)s?\b)"

# Read before the dates.
NAMED_DAYS = trap(
    "Black Friday",
    r"\bSunday (?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|World|People|Sun)\b|\b(?:Mail|Independent) on Sunday\b|\bSaturday Night Live\b"
    r"|\b(?:Good|Black|Super|Fat|Ash|Cyber|Palm|Easter|Super Bowl) (?:Sunday|Monday|Tuesday|Wednesday|Friday|Saturday)\b",
)
IDIOMS: tuple[Rule, ...] = (
    trap("1. Introduction", r"(?m)^ *\(?\d{1,2}[.)] +(?=[A-Za-z\"'])"),
    trap("12 Elm Street", rf"\b\d{{1,5}} (?:[A-Z][a-z]+ ){{1,3}}{_ROAD}|\b{_NTH} (?:{_ROAD}|Amendment|World|Circuit|Republic|Reich)"),
    trap("First, …", r"(?:(?m:^)|(?<=[.!?] ))(?:First|Second|Third|Fourth),(?= )"),
    trap("eleventh hour", rf"\b(?:{_IDIOMS})\b", re.I),
    trap("S&P 500", rf"\b(?:{_INDICES}|7-Eleven|{_SCREENS}|(?:Terminal|Python|Java|Web|Psalm|Concourse|Stage|Zone) \d{{1,3}}(?:\.\d{{1,3}}){{0,2}}\b)"),
    trap("dialled 911", r"\b(?:[Dd]ial|[Cc]all|[Pp]hone)(?:l?ed|d|ing|s)? \d{3}(?=[.,;!?]|$| (?:and|for|to|when|after|but)\b)"),
    trap("5&4", r"(?<![\w.])\d{1,2}&\d{1,2}(?!\w)|(?<![\d.,-])\d{1,3}(?:-\d{1,3}){2}(?![\d-])|(?<=[A-Za-z] )\d{1,3} - \d{1,3}(?= [A-Z])"),
    trap("a score of 16.5 to 10.5", r"\bscore of \d{1,3}(?:\.\d)? ?(?:to|-|–) ?\d{1,3}(?:\.\d)?(?![\d%])"),
    trap("call 0800 555 111", r"(?<![\w.,$€£¥])(?<!\d )(?:0\d{2,4}(?: \d{3,4}){1,3}|00\d)(?![\d.,]*\d)"),
    trap("six in the morning", rf"\b(?:{'|'.join(HOURS)}|1?\d) in the (?:morning|afternoon|evening)\b", re.I),
    trap("ended 2-1", r"\b(?:ended|finished|tied|drew|level at|beaten) \d{1,2}[-–]\d{1,2}\b(?! ?(?:%|percent|people))"),
)  # fmt: skip
