"""One file of tables a language."""

from types import ModuleType
from typing import Final

from verify.judge.lang import de, en, ja, zh

LANGUAGES: Final[dict[str, ModuleType]] = {"ja": ja, "en": en, "zh": zh, "de": de}
# Written without spaces between words: their forms are found anywhere in a text, in its own letters.
WITHOUT_SPACES: Final = frozenset({"ja", "zh"})
