"""One file of tables a language; `judge.lexicon.LANGUAGES` lists them."""
