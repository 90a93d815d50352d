"""Texts made from the rules themselves: a walk through the parsed patterns of a language.

Random pieces rarely come near a rule that wants four words in a row; the rule's own pattern always does.
"""

import re
from collections.abc import Callable, Iterator
from itertools import cycle
from random import Random
from re import _constants as opcode, _parser as parser  # type: ignore[attr-defined]
from typing import Any

from verify.quantity.rules import Language

# How often more than it must a repeat may come, and how many texts a pattern gets.
MORE = 3
FEWEST, MOST = 8, 30
# Letters that stand for "any" and for "none of these"; what a rule looks for comes from its own branches.
ANY = "aZ 1年.,-円"
CLASSES = {
    opcode.CATEGORY_DIGIT: "0123579",
    opcode.CATEGORY_NOT_DIGIT: "a 年.",
    opcode.CATEGORY_SPACE: " ",
    opcode.CATEGORY_NOT_SPACE: "a1年",
    opcode.CATEGORY_WORD: "ab1年",
    opcode.CATEGORY_NOT_WORD: " .,-",
}
HUGE = "99999999999999999999"
_EAST_ASIAN = f"1|2|10|25|2025|1,234|3.5|0|二十|五|三千|数十|二〇二五|1.5兆|{HUGE}"
NUMBERS = {
    "ja": f"1万2千|3億|何百|十数|3分の2|½|{_EAST_ASIAN}",
    "zh": f"1万2千|3亿|几百|十几|{_EAST_ASIAN}",
    "ko": f"1만2천|3억|1조|{_EAST_ASIAN}",
    "de": f"1|10|25|2025|1.234|3,5|0|zwei|zehn|Hunderte|1,5 Mrd.|{HUGE}",
    "fr": f"1|10|25|2025|1 234|3,5|0|deux|dix|des milliers|1,5 milliard|{HUGE}",
    "en": "1|2|10|25|2025|1,234|3.5|0|one|two dozen|half a million|dozens|two-thirds|third|a few hundred|1.5 billion|"
    f"zero|twenty-first|1/2|{HUGE}",
}


def texts_of(language: Language) -> Iterator[tuple[str, str]]:
    """Each rule's name with the texts that its pattern allows, each branch of it taken at least once (up to MOST)."""
    numbers = cycle(NUMBERS[language.code].split("|"))
    for rule in language.rules:
        walk = Walk(rule.pattern)
        yield from ((rule.name, walk.text()) for _ in range(walk.size))
    for unit in language.units:
        before, after = (Walk(pattern or re.compile("")) for pattern in (unit.before, unit.after))
        for _ in range(max(before.size, after.size)):
            yield unit.name, before.text() + next(numbers) + after.text()


class Walk:
    """Texts of one pattern; what a negative assertion forbids may still come out, as it does in life."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.random = Random(pattern.pattern)  # so that one rule's texts do not change with another rule
        self.tree = parser.parse(pattern.pattern, pattern.flags)
        self.groups: dict[int, str] = {}
        self.decks: dict[int, list[Any]] = {}
        self.size = max(FEWEST, min(MOST, widest(self.tree)))

    def text(self) -> str:
        self.groups.clear()
        return self._sequence(self.tree)

    def _sequence(self, tree: Any) -> str:
        return "".join(self._node(op, argument) for op, argument in tree)

    def _node(self, op: Any, argument: Any) -> str:
        ways: dict[Any, Callable[[Any], str]] = {
            opcode.LITERAL: chr,
            opcode.ANY: lambda _: self.random.choice(ANY),
            opcode.NOT_LITERAL: lambda code: next(char for char in ANY if ord(char) != code),
            opcode.IN: self._one_of,
            opcode.BRANCH: lambda branches: self._sequence(self._next(branches[1])),
            opcode.SUBPATTERN: self._group,
            opcode.GROUPREF: lambda number: self.groups.get(number, ""),
            opcode.ASSERT: self._beside,
        }
        if op in ways:
            return ways[op](argument)
        return self._repeated(argument) if str(op).endswith("REPEAT") else ""

    def _next(self, branches: list[Any]) -> Any:
        """Branches as cards from a shuffled deck: none comes again before all have come."""
        deck = self.decks.setdefault(id(branches), [])
        if not deck:
            deck += branches
            self.random.shuffle(deck)
        return deck.pop()

    def _group(self, argument: Any) -> str:
        text = self._sequence(argument[-1])
        if argument[0] is not None:
            self.groups[argument[0]] = text
        return text

    def _beside(self, argument: Any) -> str:
        """What must stand before comes always; what must follow may already be what comes next."""
        direction, inner = argument
        return self._sequence(inner) if direction < 0 or self.random.random() < 0.5 else ""

    def _repeated(self, argument: Any) -> str:
        low, high, inner = argument
        return "".join(self._sequence(inner) for _ in range(self.random.randint(low, min(int(high), low + MORE))))

    def _one_of(self, choices: Any) -> str:
        if choices[0][0] is opcode.NEGATE:
            kept = [char for char in ANY if not any(_holds(choice, char) for choice in choices[1:])]
            return self.random.choice(kept or ["~"])
        op, argument = self.random.choice(choices)
        if op is opcode.RANGE:
            return chr(self.random.randint(*argument))
        return chr(argument) if op is opcode.LITERAL else self.random.choice(CLASSES[argument])


def _holds(choice: Any, char: str) -> bool:
    op, argument = choice
    if op is opcode.RANGE:
        return bool(argument[0] <= ord(char) <= argument[1])
    return ord(char) == argument if op is opcode.LITERAL else char in CLASSES[argument]


def widest(tree: Any) -> int:
    """The most branches at one place of a parsed pattern."""
    most = 0
    for node in tree:
        if isinstance(node, tuple) and node and node[0] is opcode.BRANCH:
            most = max(most, len(node[1][1]))
        if isinstance(node, (tuple, list, parser.SubPattern)):
            most = max(most, widest(node))
    return most
