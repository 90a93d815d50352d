"""Where sentences of Japanese, English, Chinese, Korean, German and French end; corpus: tests/corpus/sentences.yaml.

Nothing is lost: what stands between two sentences is white space. A cut too few does less harm than a cut inside
a figure or between a quotation and who said it, so every doubt is settled against cutting.
"""

import re
from collections.abc import Iterator

from verify.text import Span

OPENERS = "「『（(【［〈《“〔«"
CLOSERS = "」』）)】］〉》”〕»"
OPENER_OF = dict(zip(CLOSERS, OPENERS, strict=True))
# „ is closed by what opens in English.
GERMAN_OPENER, GERMAN_CLOSERS = "„", "“”"
# Closing signs behind a stop; French puts a space before its own.
CLOSING = re.compile(r"[\"”’')»“]*(?:[ \u00a0\u202f]?»)?")
QUOTES = "」』”"
WIDE_ENDS = "。｡！？"
NARROW_ENDS = ".!?…"
ANY_END = WIDE_ENDS + NARROW_ENDS
# A bracket that is still open after so many characters was never closed; a quoted speech of four sentences fits.
LONGEST_BRACKET = 240
# What may follow 「…。」 or a title that ends in 。 when the sentence goes on.
PARTICLE = re.compile(r"[ \u3000]*(?:と|などと?|って|という|は|が|を|に|の|で|も|や|、|,|，|へ|から|まで|だ|です)")
# A new sentence may begin with these, though they look like the particles は and の.
NO_PARTICLE = (
    "はい",
    "のち",
    "はじめ",
    "ところ",
    "もう",
    "もっと",
    "もし",
    "やが",
    "でも",
    "では",
    "とはい",
    "だが",
    "ですが",
)
SAID_IN_CHINESE = re.compile(r"\w{0,4}[说說道问問]")
# Behind 」 only signs that Japanese does not write.
SAID_IN_TAIWAN = re.compile(r"\w{0,4}(?:說|問道)")
WORD_BEFORE = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ.’'&]{0,20}$")
INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
# `1. Open` at the start of a line or behind a sentence, not `Sept. 30.`
LIST_NUMBER = re.compile(r"(?:^|\n|([A-Za-z]{1,16})[.!?] )[ \t]*\d{1,2}$")
# am 3. Juli; months whose names are English too count only behind an article.
GERMAN_DAY = re.compile(
    r"(?:Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b|(?:Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\."
)
# der 2. Vorsitzende, am 10. November
GERMAN_ORDINAL = re.compile(
    r"\b(?i:am|vom|zum|zur|im|ab|seit|bis|der|die|das|den|dem|des|beim|jeder|jeden|jedes|ihr|ihre[nrms]?|seine?[nrms]?)"
    r" \d{1,3}$"
)
# 2025. 7. 3. in Korean, before its second and third stop and behind its last.
KOREAN_DATE = re.compile(r"(?<!\d)\d{4}(?:\. ?\d{1,2}){0,2}$")
DATE_GOES_ON = re.compile(r" ?\d{1,2}\.")
# l’art., d’env.: the article is no part of the abbreviation.
ELISION = re.compile(r"(?:[cdjlmnst]|qu)[’']")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
NEXT_WORD = re.compile(r"[\"“‘'(\[]*([A-Za-z][\w’'-]*)?")
CAPITAL = re.compile(r"[\"“‘'(\[„«]*\s?[A-Z0-9$£€¥•À-Þ\u3040-\u9fff\uac00-\ud7a3]")

# Never the last word of a sentence: something they belong to follows.
NEVER_LAST = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt cmdr adm rep reps sen sens gov rev hon pres st ft mt no nos vol vols pp p"
    " fig figs sec sect art ch eq ref vs v cf approx ca eg ie e.g i.e viz dept dist messrs supt maj pvt al"
    " mm mme mlle nr mgr hrsg bzw vgl abs bspw ca env fa fam gegr geb inkl zzgl evtl sog tel"
    " z d u z.b d.h u.a p.ex".split()
)
# May end a sentence; taken so only before a word that begins one.
MAY_BE_LAST = frozenset(
    "inc corp co ltd llc llp plc bros jr sr u.s u.k u.n e.u d.c a.m p.m am pm etc est bldg ave blvd rd jan feb mar apr"
    " jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun mln bn tn mil bil tril trn pct in oz lb"
    " lbs min hr hrs secs med clin j ph.d m.d b.a m.a n.y calif fla ill mass mich minn pa tenn tex va wash wis"
    " y t mio mrd md janv févr avr juil déc mär okt dez usw".split()
)
STARTERS = frozenset(
    "the a an it he she they we i you this that these those there his her its their our but and in on at for as if"
    " when while after before since under by with from to according however meanwhile some many most no all about"
    " around more less officials analysts economists shares sales police both each one two three last next what who"
    " how why so also still then now another earlier later such"
    " le la les il elle un une der die das ein eine er sie wir es".split()
)
# What stands behind a time of day in the same sentence: 8 p.m. EST, 8 p.m. Friday.
CLOCKS = frozenset({"a.m", "p.m"})
BEHIND_A_CLOCK = re.compile(r"[A-Z]{2,5}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ (?:[Tt]ime|\d)|\W|\d")
BRANDS_WITH_A_BANG = frozenset({"yahoo", "jeopardy", "yum"})


def split_sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of `text`, in order, without the white space between them."""
    spans: list[Span] = []
    start = 0
    for end in (*_cuts(text), len(text)):
        sentence = text[start:end]
        if stripped := sentence.strip():
            first = start + len(sentence) - len(sentence.lstrip())
            spans.append(Span(first, first + len(stripped)))
        start = end
    return tuple(spans)


def _cuts(text: str) -> Iterator[int]:
    """Ends of sentences, in order; the end of the text is not among them."""
    open_brackets: list[tuple[str, int]] = []
    at = 0
    while at < len(text):
        char = text[at]
        if open_brackets and at - open_brackets[0][1] > LONGEST_BRACKET:
            open_brackets.clear()
        if char == "\n":
            open_brackets.clear()
            yield at
        elif _closes_german(open_brackets, char):
            open_brackets.pop()
        elif char in OPENERS or char == GERMAN_OPENER:
            open_brackets.append((char, at))
        elif char in CLOSERS:
            opened = at
            if open_brackets and open_brackets[-1][0] == OPENER_OF[char]:
                opened = open_brackets.pop()[1]
            if not open_brackets and (_ends_after_quote(text, at) if char in QUOTES else _is_aside(text, opened, at)):
                yield at + 1
        elif char in ANY_END:
            stop = _run_end(text, at)
            narrow = _is_narrow(text, at, stop)
            cut = _narrow_cut(text, at, stop, bool(open_brackets)) if narrow else _wide_cut(text, stop)
            if cut and (narrow or not open_brackets):
                yield cut
            at = max(stop, cut) - 1
            if narrow and cut:
                open_brackets.clear()
        at += 1


def _run_end(text: str, at: int) -> int:
    stop = at + 1
    while stop < len(text) and text[stop] in ANY_END:
        stop += 1
    return stop


def _closes_german(open_brackets: list[tuple[str, int]], char: str) -> bool:
    return char in GERMAN_CLOSERS and bool(open_brackets) and open_brackets[-1][0] == GERMAN_OPENER


def _is_narrow(text: str, at: int, stop: int) -> bool:
    """Whether a run of stops ends a sentence only before white space: not ……。 and not !! among Japanese letters."""
    run = text[at:stop]
    if any(char in WIDE_ENDS for char in run):
        return False
    asian = text[at - 1 : at] + text[stop : stop + 1]
    return run.strip("!?") != "" or len(asian) < 2 or not all(JAPANESE.match(char) for char in asian)


def _goes_on(following: str) -> bool:
    return PARTICLE.match(following) is not None and not following.lstrip(" \u3000").startswith(NO_PARTICLE)


def _ends_after_quote(text: str, at: int) -> bool:
    """Whether the quotation that closes at `at` was a sentence of its own."""
    before, following = text[at - 1 : at], text[at + 1 : at + 12]
    if not following.strip():
        return False
    if text[at] == "”":
        if before in "。！？" and before:
            return not following[0].isspace() and following[0] not in "，、,。" and not SAID_IN_CHINESE.match(following)
        return bool(before) and before in ".!?" and re.match(r"\s+[A-Z“\"]", following) is not None
    # 「えっ！」と is one sentence, and 「えっ！」 alone often is a word of one: only 。 is taken for an end.
    if not before or before not in "。｡…" or following[0] in ANY_END:
        return False
    return not _goes_on(following) and not SAID_IN_TAIWAN.match(following)


def _is_aside(text: str, opened: int, at: int) -> bool:
    """Whether a bracket holds sentences of its own: （…。） between two others."""
    return (
        text[at] in "）)"
        and text[at - 1] in "。｡"
        and (opened == 0 or text[opened - 1] in f"{WIDE_ENDS}\n \u3000")
        and opened < at
    )


def _wide_cut(text: str, stop: int) -> int:
    """The end of the sentence that a full-width stop closes, or 0."""
    following = text[stop : stop + 8]
    if text[stop - 1] in "。｡":
        # モーニング娘。の: a name with a stop in it
        goes_on = following[:1] in tuple("のは") and not following.startswith(NO_PARTICLE)
    else:
        goes_on = following[:1] in tuple("とのはがをに、」") and _goes_on(following)
    return 0 if goes_on else stop


def _narrow_cut(text: str, at: int, stop: int, in_bracket: bool) -> int:
    """The end of the sentence that a Latin stop closes, closing quotes included, or 0."""
    closing = CLOSING.match(text, stop)
    end = closing.end() if closing else stop
    if end >= len(text) or not text[end].isspace():
        return 0  # 1.5, U.S, an address; or the end of the text
    closers, following = text[stop:end], text[end : end + 40].lstrip()
    if not following or not CAPITAL.match(following):
        return 0
    if in_bracket and not set(closers) & set("”)»“"):
        return 0
    # Straight quotes do not say which way they face: an odd number before means we are inside one.
    if '"' not in closers and text.count('"', max(0, at - LONGEST_BRACKET), at) % 2 == 1:
        return 0
    if stop == at + 1 and _is_abbreviation(text, at, following):
        return 0
    return end


def _is_abbreviation(text: str, at: int, following: str) -> bool:
    match = WORD_BEFORE.search(text, max(0, at - 24), at)
    word = ELISION.sub("", match.group(0).lower().rstrip("."), count=1) if match else ""
    if text[at] == "!":
        return word in BRANDS_WITH_A_BANG
    if text[at] != ".":
        return False
    if word in NEVER_LAST or (text[at - 1].isdigit() and _is_numbering(text, at, following)):
        return True
    if len(word) == 1 and word != "i" and text[at - 1].isupper():
        return True  # an initial
    if word in CLOCKS:
        return BEHIND_A_CLOCK.match(following) is not None
    if word in MAY_BE_LAST or INITIALS.fullmatch(word):
        found = NEXT_WORD.match(following)
        return not found or (found.group(1) or "").lower() not in STARTERS
    return False


def _is_numbering(text: str, at: int, following: str) -> bool:
    """Whether the stop behind a number makes it an ordinal, a part of a date, or the number of a list item."""
    first = max(0, at - 24)
    if GERMAN_DAY.match(following) or GERMAN_ORDINAL.search(text, first, at):
        return True
    if (date := KOREAN_DATE.search(text, first, at)) and (
        date.group().count(".") == 2 or DATE_GOES_ON.match(following)
    ):
        return True
    number = LIST_NUMBER.search(text, first, at)
    return number is not None and (number.group(1) or "").lower() not in NEVER_LAST | MAY_BE_LAST
