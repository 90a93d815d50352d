"""One file of tables a language."""

from types import ModuleType
from typing import Final

from verify.judge.lang import en, ja

LANGUAGES: Final[dict[str, ModuleType]] = {"ja": ja, "en": en}
