"""What English sentences are built of: the words that say who does what to whom, and those that take it back.

Used by `judge.clauses`; corpus: tests/corpus/verdict/en_en.yaml.
"""

from typing import Final

DETERMINERS: Final = frozenset("a an the this that these those its his her their our my your".split())
BE: Final = frozenset("is are was were be been being am 's 're".split())
# Tense alone; did is only said for stress, or with a denial.
TENSE: Final = frozenset("has have had do does did".split())
# Words of one row say where alike; every other one says another thing.
PREPOSITIONS: Final[dict[str, str]] = {
    word: row.split()[0]
    for row in (
        "in at on inside within", "to into", "toward towards", "from", "by", "of", "for", "with", "without", "after",
        "before", "against", "between", "among", "through", "during", "until till", "since", "as", "than", "per", "via",
        "upon", "across", "behind", "near", "over", "under", "above", "below", "around", "about", "out", "off", "up",
        "down", "onto", "despite", "beside", "besides", "except", "instead", "like", "unlike", "along", "alongside",
    )
    for word in row.split()
}  # fmt: skip
CONJUNCTIONS: Final = frozenset(
    "and or but nor while although though because if unless whether that which who whom whose when where so yet".split()
)
MODALS: Final = frozenset("will would shall should may might can could must ought need".split())
PRONOUNS: Final = frozenset("he she it they him them i we you us me".split())
# Before a word they take something of it back, or say that it is another one.
PRIVATIVES: Final = frozenset(
    "former ex acting vice deputy assistant would-be self-styled so-called alleged suspected supposed reported rumored"
    " rumoured fake mock replica copied false failed attempted proposed planned potential possible prospective future"
    " next previous partial half part almost nearly partly partially allegedly reportedly supposedly purportedly"
    " apparently possibly probably likely hardly barely scarcely rarely seldom initially formerly previously"
    " temporarily briefly only other another rival second third co anti pro non model toy virtual old new"
    " imaginary fictional honorary interim provisional tentative conditional technically effectively virtually".split()
)
# After what a claim says: it is taken back, or holds only under a condition.
TAKEN_BACK: Final = frozenset("but or if unless until except however although though instead whether".split())
# What is told with these is told of somebody's words or wishes, and need not be so.
ALLEGED: Final = frozenset(
    "allege allegation claim accuse suspect suspicion believe belief rumor rumour suggest suggestion fear doubt dispute"
    " question refuse refusal decline fail failure try attempt threaten threat pretend hope want wish ask urge vow"
    " pledge promise agree forbid forbade forbidden prevent block imagine dream fiction novel joke parody satire"
    " speculate speculation predict prediction forecast guess deny denial myth legend lie pretence supposed"
    " according argue insist assert".split()
)
# One word in another form, or another word for one thing whoever does it to whatever.
SAME: Final[tuple[str, ...]] = (
    "buy buys bought buying purchase purchases purchased purchasing acquire acquires acquired acquiring",
    "begin begins began begun beginning start starts started starting",
    "build builds built building construct constructs constructed constructing",
    "win wins won winning",
    "give gives gave given giving",
    "take takes took taken taking",
    "sell sells sold selling",
    "leave leaves left leaving",
    "become becomes became becoming",
    "hold holds held holding",
    "choose chooses chose chosen choosing",
    "write writes wrote written writing",
    "speak speaks spoke spoken speaking",
    "bring brings brought bringing",
    "teach teaches taught teaching",
    "make makes made making",
    "send sends sent sending",
    "meet meets met meeting",
    "find finds found finding",
    "lead leads led leading",
    "lose loses lost losing",
    "pay pays paid paying",
    "grow grows grew grown growing",
    "go goes went gone going",
    "come comes came coming",
    "fly flies flew flown flying",
    "break breaks broke broken breaking",
    "steal steals stole stealing",
    "sign signs signed signing",
    "appoint appoints appointed appointing",
    "resign resigns resigned resigning quit quits quitting",
    "purchaser buyer",
    "help helps helped helping assist assists assisted assisting",
    "show shows showed shown showing",
    "film films movie movies",
    "car cars automobile automobiles",
    "physician physicians doctor doctors",
    "lawyer lawyers attorney attorneys",
    "child children",
    "wife wives",
    "man men",
    "woman women",
    "person people",
    "labor labour",
    "center centers centre centres",
    "theater theaters theatre theatres",
    "harbor harbors harbour harbours",
    "defense defence",
    "program programs programme programmes",
    "organize organizes organized organise organises organised organizing organising",
)
