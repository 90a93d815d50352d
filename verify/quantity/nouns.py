"""English nouns behind a figure: which of them are people, companies, countries, or no noun at all.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from collections.abc import Mapping

# fmt: off
PERSON_NOUNS = frozenset(
    "accountant accountants acrobat acrobats activist activists addict addicts adolescent adolescents adult adults "
    "afghan afghans africans agents aide aides allies ally alumni alumnus ambassador ambassadors americans applicant "
    "applicants apprentices arrest arrests artist artists asians assistants astronaut astronauts athlete athletes "
    "attendants attendee attendees aunt aunts australians babies baby beneficiaries beneficiary bishop bishops boy "
    "boys brazilians bride brides briton britons brother brothers businessman businessmen bystander bystanders "
    "cadet cadets cameraman cameramen canadians candidate candidates captains captive captives cardinals casualties "
    "casualty catholics celebrities celebrity chairman chairmen chef chefs child children christians citizen citizens "
    "civilian civilians classmate classmates clerk clerks clients colleague colleagues colonel colonels combatant "
    "combatants comic commuter commuters congressman congressmen conservatives constable constables consultant "
    "consultants convict convicts cooks cop cops correspondents cosmonaut cosmonauts cousin cousins crewman crewmen "
    "cubans customer customers czechs dane danes daughter daughters death deaths defendant defendants delegate "
    "delegates democrats demonstrator demonstrators dependents deputies descendant descendants detainee detainees "
    "detective detectives developer developers diplomat diplomats director directors doctor doctors driver drivers "
    "employee employees engineer engineers envoy envoys ethiopian ethiopians europeans evacuee evacuees executive "
    "executives expatriate expatriates expert experts fan fans farmer farmers fatalities fatality father fathers "
    "filipino filipinos finn finns firefighter firefighters fisherman fishermen foreigner foreigners freshman "
    "freshmen friend friends generals germans girl girls golfer golfers governor governors graduate graduates greeks "
    "groom grooms guardian guardians guards guest guests guy guys hacker hackers haitian haitians hindus hostage "
    "hostages human humans husband husbands immigrant immigrants incumbent incumbents indians individual individuals "
    "infant infants inhabitant inhabitants inmate inmates insurgent insurgents interns investor investors iranians "
    "iraqis israelis italians jew jews journalist journalists judges kid kids kings koreans lad lads lass lasses "
    "laureates lawmaker lawmakers lecturer lecturers locals man manager managers marines mayor mayors medic medics "
    "member members men mentor mentors mexicans migrant migrants militant militants minister ministers monk monks "
    "mother mothers mp mps muslims nationals natives neighbor neighbors neighbour neighbours nephew nephews newcomer "
    "newcomers niece nieces nigerian nigerians nomad nomads nominee nominees novice novices nun nuns nurse nurses "
    "occupant occupants officer officers official officials opponents orphan orphans pakistani pakistanis palestinian "
    "palestinians paramedic paramedics parents participant participants passenger passengers passer-by passers-by "
    "patient patients peer peers pensioner pensioners people person personnel persons pilgrims pilot pilots player "
    "players policeman policemen president presidents priest priests prisoner prisoners professional professionals "
    "professor professors programmer programmers protester protesters pupil pupils queens reader readers rebels "
    "recruit recruits refugee refugees republicans researcher researchers resident residents respondent respondents "
    "rival rivals rookie rookies russians sailor sailors saudis scholar scholars scientist scientists scots senator "
    "senators sergeant sergeants serviceman servicemen shareholder shareholders sheriff sheriffs sibling siblings "
    "signatories sister sisters socialist socialists soldier soldiers son sons specialist specialists spectator "
    "spectators spokesman spokesmen staff staffer staffers student students subscriber subscribers surgeon surgeons "
    "survivor survivors suspect suspects swede swedes syrians taxpayer taxpayers teacher teachers teammate teammates "
    "technician technicians teen teenager teenagers teens tenant tenants thief thieves thug thugs toddler toddlers "
    "tourist tourists trainee trainees traveler travelers traveller travellers troop troops turks twin twins "
    "ukrainians uncle uncles user users venezuelan venezuelans veteran veterans victim victims viewer viewers visitor "
    "visitors volunteer volunteers voter voters widow widows wife wives woman women worker workers youth youths"
    .split()
)
# Participles that stand for people: "over 120 injured".
PERSON_STATES = frozenset(
    "injured dead killed wounded missing arrested hospitalized hospitalised infected detained".split()
)
COMPANY_NOUNS = frozenset(
    "company companies firm firms business businesses corporation corporations enterprise enterprises maker makers "
    "manufacturer manufacturers startup startups start-up start-ups supplier suppliers bank banks retailer retailers "
    "automaker automakers chipmaker chipmakers subsidiary subsidiaries".split()
)
IRREGULAR_NOUNS: Mapping[str, str] = {
    "countries": "country", "cities": "city", "households": "household", "families": "family", "aircraft": "aircraft",
    "fish": "fish", "sheep": "sheep", "series": "series", "species": "species", "jobs": "job", "lives": "life",
    "wives": "wife", "shelves": "shelf", "mice": "mouse", "feet": "foot", "crises": "crisis", "indices": "index",
    "vaccines": "vaccine", "nations": "country",
}
# What is old without being a person or an animal: its age is as well how long it has stood, run or lasted.
AGED_THINGS = tuple(
    "abbey accord agreement aircraft airline airport alliance altar amphitheatre aqueduct archive artefact "
    "artifact axe bakery ban bank bar bell blockade bone book boycott bracelet brand brewery bridge building "
    "bus business cafe camp canal car carving casino castle cathedral cave ceasefire cemetery chapel choir "
    "church cinema city clock club coin college column company complex conflict contract convent cottage "
    "courthouse cup custom dam deal department dispute distillery document embargo factory farm ferry "
    "festival feud firm footbridge footprint fort fortress fossil fountain fresco gallery garden gate glacier "
    "grave group guesthouse hall harbour helmet hospital hotel house inn institution insurgency jail jar jet "
    "jetty jewel landmark law library lighthouse line liner magazine maker manor manuscript map market "
    "marriage mausoleum mill mine ministry monastery monument mosaic mosque mummy museum necklace newspaper "
    "oak occupation opera orchestra organ painting palace paper park partnership pier pipeline plane plant "
    "plate port pot prison program programme pub publisher pyramid quarry racecourse rail railway reactor "
    "rebellion record refinery reign relic resort restaurant ring road ruin rule school scroll sculpture ship "
    "shipwreck shipyard shop shrine siege skeleton skull smelter stadium standoff station statue stone store "
    "strike structure stupa sword synagogue system tablet tapestry tavern tea-house teahouse temple theater "
    "theatre tomb tool tower tradition train tram treaty tree trial truce truck tunnel university vase vessel "
    "viaduct villa village volcano wall war warehouse warship well windmill winery wreck yew zoo".split()
)
# Words in -s after a figure that are no plural noun.
NO_NOUN = frozenset(
    "is was has its this thus as us yes his hers ours theirs yours across minus plus times versus always perhaps less "
    "says does goes makes takes gives shows includes remains comes means becomes rises falls needs wants knows sees "
    "works lies sits stands seems begins ends starts runs plays gets puts sets lets keeps holds brings turns "
    "previous various famous serious religious dangerous continuous business numerous".split()
)
# Nouns in -er, -or, -ist, -ian and -ee that are no people: things, animals, and what is as often a company.
NOT_PEOPLE = frozenset(
    # things and animals
    "accelerator actuator adapter adder alligator amplifier anchor answer badger banner barrier beaver bee "
    "bestseller blacklist blockbuster boiler bomber booster border boulder browser buffer burger burner calculator "
    "calendar caliber cancer canister capacitor career carrier caterpillar center centre chamber chapter character "
    "charger charter checker checklist chimpanzee cleaner cluster coffee collector color colour committee computer "
    "conductor connector container converter cooker cooler corner corridor counter cover cracker crater crawler "
    "cruiser crusher cucumber cutter cylinder danger december decree deer degree destroyer detector diaper digger "
    "dinner disaster dispenser door drawer dryer elevator encounter endeavor error escalator excavator explorer "
    "extinguisher factor fastener favor favour feather fee fender fiber filter finger fist flavor flavour floor "
    "flower folder freezer freighter frontier generator grasshopper guarantee gutter hamburger hammer hamster "
    "hanger harbor harbour header heater heist helicopter holder honor honour hopper hour hover humidifier "
    "indicator inverter jubilee jumper knee ladder lander launcher layer leather letter levee lighter liner list "
    "liter lobster locker loudspeaker lower major manner manor marker marquee matter median meridian meteor meter "
    "microcomputer microprocessor microwave minicomputer minor mirror mist mixer modifier monitor motor multiplier "
    "murder newsletter newspaper november number october odor offer orbiter order otter outlier oyster pager "
    "panther paper parameter patter pedigree pepper pier pillar placeholder plaster platter playlist pointer "
    "polymer poster powder power primer printer prior processor projector propeller purifier quarter quiver razor "
    "reactor refrigerator register remainder reminder resistor retriever revolver river roller rooster router rover "
    "rubber rudder ruler rumor rumour scanner scooter screwdriver sector semester semiconductor sensor september "
    "server sewer shelter shortlist shoulder shower shutter silencer simulator skimmer skyscraper slaughter slipper "
    "smartmeter spacer speaker spider spinner splinter spree stapler starter steamer steer sticker stretcher "
    "stroller subcommittee summer supercomputer supper sweater sweeper tanker temper terrier terror theater theatre "
    "thriller thruster thunder ticker tier tiger timber timer toaster token toner topper tower tracker tractor "
    "trailer transformer transistor transponder tree trigger tumor tumour twist twister typewriter vapor vector "
    "ventilator viper visor wafer waitlist walker washer water weather whitelist winter wishlist wonder wrist "
    "zipper "
    # companies and institutions more often than people
    "advertiser borrower brewer broadcaster builder competitor contractor creditor dealer distributor employer "
    "exporter franchisor grocer homebuilder importer insurer issuer lender operator partner producer provider "
    "publisher refiner reinsurer reseller shipbuilder shipper sponsor streamer subcontractor trader vendor "
    "wholesaler"
    .split()
)
# Makers are companies, save those of films and laws.
MAKERS_WHO_ARE_PEOPLE = frozenset("lawmaker policymaker filmmaker homemaker playmaker dressmaker kingmaker".split())
MAKERS_THAT_ARE_THINGS = frozenset("pacemaker icemaker".split())
# fmt: on

# Nouns after a figure that a plural -s does not show.
NOT_IN_S = frozenset(word for word in PERSON_NOUNS | PERSON_STATES | COMPANY_NOUNS if not word.endswith("s"))
NOT_IN_S |= {word for word in IRREGULAR_NOUNS if not word.endswith("s")}


# "Ears", "beers" and "lists" end alike.
SHORTEST_AGENT = 5


def count_noun(word: str) -> str | None:
    """The unit that an English noun after a figure names; None when it is no plural noun."""
    low = word.lower()
    if low in PERSON_NOUNS or low in PERSON_STATES:
        return "person"
    if low in COMPANY_NOUNS:
        return "company"
    if low in IRREGULAR_NOUNS:
        return IRREGULAR_NOUNS[low]
    if low in NO_NOUN or not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return None
    lemma = _singular(low)
    return _agent(lemma) or lemma


# What follows a number and a hyphen and counts nothing: two-fold, 20-odd, five-a-side, third-placed.
NOT_JOINED = frozenset(
    "fold odd plus strong something ish way ways time timer timers digit digits star stars some wheel wheeler "
    "placed seeded ranked point points for and the hundred thousand million billion trillion percent per yen "
    "dollar dollars euro euros degree degrees nil love all old year years month months week weeks day days "
    "hour hours minute minutes second seconds dimensional sided faced legged pronged headed handed winning "
    "setter course times".split()
)


def joined_noun(word: str) -> str | None:
    """The unit of a noun tied to its number: a two-goal lead, a four-page letter, a six-member panel."""
    if word in NOT_JOINED or word.endswith(("ed", "ing", "th", "ly")):
        return None
    return count_noun(word) or count_noun(f"{word}s")


def _agent(lemma: str) -> str | None:
    """Person or company for a noun of one who does something (defender, economist, librarian, lawmaker)."""
    if lemma.endswith("maker") and lemma not in MAKERS_THAT_ARE_THINGS:
        return "person" if lemma in MAKERS_WHO_ARE_PEOPLE else "company"
    if lemma in NOT_PEOPLE or len(lemma) < SHORTEST_AGENT or lemma.endswith(("meter", "metre")):
        return None
    last = lemma.rpartition("-")[2]
    return "person" if lemma.endswith(("er", "or", "ist", "ian", "ee")) and last not in NOT_PEOPLE else None


# Endings of nouns for doings, states and bodies.
_ABSTRACT = re.compile("(?:[ts]ion|ments?|ness|ity|ship|ance|ence|ism|ing)$")


def is_thing(lemma: str) -> bool:
    """Whether an English noun, in the singular, is known or seen by its ending to name no person."""
    return lemma in NOT_PEOPLE or _ABSTRACT.search(lemma) is not None


def _singular(plural: str) -> str:
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    if plural.endswith(("ches", "shes", "sses", "xes", "zes")):
        return plural[:-2]
    return plural[:-1]
