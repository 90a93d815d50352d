"""English number words by themselves: how far a number goes, its worth and the worth of its last digit."""

from decimal import Decimal

import pytest

from verify.quantity.words import find_number

# text: what of it is read, its worth, the worth of the last digit
NUMBERS = {
    # ones, teens and tens
    "zero": ("zero", "0", "1"),
    "ten": ("ten", "10", "1"),
    "twenty five": ("twenty five", "25", "1"),
    "twenty - five": ("twenty - five", "25", "1"),
    "twenty - one": ("twenty - one", "21", "1"),
    "twenty - people": ("twenty", "20", "1"),
    "twenty - thirty people": ("twenty", "20", "1"),
    "twenty - million": ("twenty", "20", "1"),
    "two hundred - five": ("two hundred", "200", "100"),
    "ten five": ("ten", "10", "1"),
    "ten and five": ("ten", "10", "1"),
    "twenty and five": ("twenty", "20", "1"),
    "twenty ten": ("twenty", "20", "1"),
    "twenty zero": ("twenty", "20", "1"),
    "five twenty": ("five", "5", "1"),
    "eleven twelve": ("eleven", "11", "1"),
    # hundreds
    "fourteen hundred": ("fourteen hundred", "1400", "100"),
    "ten hundred": ("ten hundred", "1000", "100"),
    "ninety hundred": ("ninety hundred", "9000", "100"),
    "twenty-five hundred": ("twenty-five hundred", "2500", "100"),
    "two thousand hundred": ("two thousand", "2000", "1000"),
    "two hundred hundred": ("two hundred", "200", "100"),
    "two hundred five-hundred-dollar bills": ("two hundred five", "205", "1"),
    "three hundred and five": ("three hundred and five", "305", "1"),
    "five hundred and twenty-one": ("five hundred and twenty-one", "521", "1"),
    "six hundred and ten": ("six hundred and ten", "610", "1"),
    "one hundred and ninety-nine thousand": ("one hundred and ninety-nine thousand", "199000", "1000"),
    "3 hundred and 21": ("3 hundred and 21", "321", "1"),
    # thousands and more
    "4 thousand 3 hundred": ("4 thousand 3 hundred", "4300", "100"),
    "two thousand and twenty-one": ("two thousand and twenty-one", "2021", "1"),
    "five thousand, three hundred": ("five thousand, three hundred", "5300", "100"),
    "two million, three hundred thousand": ("two million, three hundred thousand", "2300000", "1000"),
    "five million and six thousand": ("five million and six thousand", "5006000", "1000"),
    "three thousand million": ("three thousand million", "3000000000", "1000000"),
    "a million million": ("a million million", "1000000000000", "1000000"),
    "two thousand thousand": ("two thousand thousand", "2000000", "1000"),
    "three million thousand": ("three million", "3000000", "1000000"),
    "two, three": ("two", "2", "1"),
    # dozens
    "a dozen": ("a dozen", "12", "12"),
    "half a dozen": ("half a dozen", "6", "6"),
    "fourteen dozen": ("fourteen dozen", "168", "12"),
    "ninety-nine dozen": ("ninety-nine dozen", "1188", "12"),
    "three hundred and two dozen": ("three hundred and two dozen", "324", "12"),
    "twenty dozen": ("twenty", "20", "1"),
    "five dozen dozen": ("five dozen", "60", "12"),
    "5 dozen": ("5 dozen", "60", "12"),
    "a dozen two-bedroom flats": ("a dozen", "12", "12"),
    "five dozen two-bedroom flats": ("five dozen", "60", "12"),
    "three-quarters of a dozen": ("three-quarters of a dozen", "9", "9"),
    # parts of a scale
    "half a million": ("half a million", "500000", "500000"),
    "half million": ("half million", "500000", "500000"),
    "a quarter of a million": ("a quarter of a million", "250000", "250000"),
    "three quarters of a million": ("three quarters of a million", "750000", "750000"),
    # halves and other parts at the end
    "twelve and a half": ("twelve and a half", "12.5", "0.5"),
    "twenty and a half": ("twenty and a half", "20.5", "0.5"),
    "two hundred and a half": ("two hundred and a half", "200.5", "0.5"),
    "thirteen and three quarters": ("thirteen and three quarters", "13.75", "0.25"),
    "two and 3 quarters": ("two and 3 quarters", "2.75", "0.25"),
    "two and a half million": ("two and a half million", "2500000", "500000"),
    "three million and a half": ("three million and a half", "3500000", "500000"),
    "a million and a half and two in the bank": ("a million and a half", "1500000", "500000"),
    "two million million": ("two million million", "2000000000000", "1000000"),
    "two billion and half a million": ("two billion and half a million", "2000500000", "500000"),
    "two billion and half a billion": ("two billion", "2000000000", "1000000000"),
    "two thousand and half a million": ("two thousand", "2000", "1000"),
    "two million and a quarter": ("two million", "2000000", "1000000"),
    # decimals
    "ten point five": ("ten point five", "10.5", "0.1"),
    "fifty point two five": ("fifty point two five", "50.25", "0.01"),
    "twenty-one point six": ("twenty-one point six", "21.6", "0.1"),
    "twenty point five million": ("twenty point five million", "20500000", "100000"),
    "a hundred point five": ("a hundred", "100", "100"),
}
# The same for numbers that begin with digits.
DIGITS = {
    "2.45 billion": ("2.45 billion", "2450000000", "10000000"),
    "0.5 million": ("0.5 million", "500000", "100000"),
    "5 lakh crore": ("5 lakh crore", "5000000000000", "1000000000000"),
    "3.5bn": ("3.5bn", "3500000000", "100000000"),
    "10 bn": ("10 bn", "10000000000", "1000000000"),
    "$10b": ("10b", "10000000000", "1000000000"),
    "10b": ("10", "10", "1"),
    "10B": ("10B", "10000000000", "1000000000"),
    "10M": ("10M", "10000000", "1000000"),
    "10 mm yen": ("10 mm", "10000000", "1000000"),
    "10 mm of rain": ("10", "10", "1"),
    "10m people": ("10m", "10000000", "1000000"),
    "10m hurdles": ("10", "10", "1"),
    "5k races": ("5", "5", "1"),
    "$5k": ("5k", "5000", "1000"),
    ".5": (".5", "0.5", "0.1"),
    "1.234,56": ("1.234,56", "1234.56", "0.01"),
    "12,5": ("12,5", "12.5", "0.1"),
    "1,2 and 5": ("1", "1", "1"),
    "1.5e6": ("1.5e6", "1500000", "100000"),
    "3x10^6": ("3x10^6", "3000000", "1000000"),
    "3 × 10^−6": ("3 × 10^−6", "0.000003", "0.000001"),
    "2 1/2": ("2 1/2", "2.5", "0.5"),
    "5-1/2": ("5-1/2", "5.5", "0.5"),
    "2 1/4 million": ("2 1/4 million", "2250000", "250000"),
    "2 and a half": ("2 and a half", "2.5", "0.5"),
    "2 and a half million": ("2 and a half million", "2500000", "500000"),
    "2.5 and a half": ("2.5", "2.5", "0.1"),
    "1,000th": ("1,000", "1000", "1"),
}
# text: what of it is read, lowest, highest, the worth of a step
VAGUE = {
    "dozens of people": ("dozens", "24", "99", "12"),
    "scores of people": ("scores", "40", "90", "20"),
    "tens of millions of people": ("tens of millions", "20000000", "90000000", "10000000"),
    "dozens of thousands of people": ("dozens of thousands", "24000", "99000", "12000"),
    "hundreds of thousands of people": ("hundreds of thousands", "200000", "900000", "100000"),
    "several dozen people": ("several dozen", "24", "108", "12"),
    "several hundred people": ("several hundred", "200", "900", "100"),
    "a few hundred thousand people": ("a few hundred thousand", "200000", "900000", "100000"),
    "several dozen million people": ("several dozen million", "24000000", "108000000", "12000000"),
    "several days": ("several", "2", "9", "1"),
    "a few days": ("a few", "2", "9", "1"),
    "A couple of days": ("A couple of", "2", "3", "1"),
}
ORDINALS = {
    "5th": 5,
    "third": 3,
    "twentieth": 20,
    "twenty-second": 22,
    "forty fifth": 45,
    "hundredth": 100,
    "two hundredth": 200,
    "one hundred first": 101,
    "one hundred and first": 101,
    "two thousandth": 2000,
    "three thousand and first": 3001,
    "two million five hundredth": 2000500,
    "three hundred thousandth": 300000,
}
NO_ORDINALS = {
    "twenty-tenth": "twenty",
    "twenty and second": "twenty",
    "five second": "five",
    "fourteen first": "fourteen",
}
# text: its worth, the worth of the last digit
PARTS = {
    "1/2": ("0.5", "0.5"),
    "3/100": ("0.03", "0.01"),
    "three quarters": ("0.75", "0.25"),
    "one half": ("0.5", "0.5"),
    "a quarter of": ("0.25", "0.25"),
    "two fifths": ("0.4", "0.2"),
    "twenty-one hundredths": ("0.21", "0.01"),
    "a hundred trillionths": ("0.0000000001", "0.000000000001"),
}
NO_PARTS = ["three halves", "five fifths", "two fifth", "a hundred hundredths", "two halves"]


@pytest.mark.parametrize("text", [*NUMBERS, *DIGITS])
def test_number(text: str) -> None:
    found = find_number(text)
    read, value, precision = (NUMBERS | DIGITS)[text]
    assert found is not None
    assert text[found.start : found.end] == read
    assert found.numeral.value == Decimal(value)
    assert found.numeral.precision == Decimal(precision)
    if text in DIGITS or not any(char.isdigit() for char in text):
        assert found.numeral.spelled is (text in NUMBERS)
    assert not found.ordinal
    assert not found.part


@pytest.mark.parametrize("text", ["million", "the million mark", "hundred-year storms", "dozen"])
def test_a_scale_alone_is_no_number(text: str) -> None:
    assert find_number(text) is None


@pytest.mark.parametrize("text", VAGUE)
def test_vague(text: str) -> None:
    found = find_number(text)
    read, *figures = VAGUE[text]
    assert found is not None
    assert text[found.start : found.end] == read
    numeral = found.numeral
    assert numeral.value is None
    assert [numeral.low, numeral.high, numeral.precision] == list(map(Decimal, figures))
    assert numeral.spelled


@pytest.mark.parametrize("text", ["the 3/200 mark", "3/101", "3/2", "2/2", "1/1"])
def test_no_fraction(text: str) -> None:
    found = find_number(text)
    assert found is not None
    assert not found.part


@pytest.mark.parametrize("text", ORDINALS)
def test_ordinal(text: str) -> None:
    found = find_number(text)
    assert found is not None
    assert found.ordinal
    assert (found.start, found.end) == (0, len(text))
    assert found.numeral.value == ORDINALS[text]
    assert found.numeral.precision == 1
    assert found.numeral.spelled == (not text[0].isdigit())


@pytest.mark.parametrize("text", NO_ORDINALS)
def test_no_ordinal(text: str) -> None:
    found = find_number(text)
    assert found is not None
    assert not found.ordinal
    assert text[found.start : found.end] == NO_ORDINALS[text]


@pytest.mark.parametrize("text", PARTS)
def test_part(text: str) -> None:
    found = find_number(text)
    assert found is not None
    assert found.part
    value, precision = map(Decimal, PARTS[text])
    assert (found.numeral.value, found.numeral.precision) == (value, precision)
    assert found.numeral.spelled == (not text[0].isdigit())


@pytest.mark.parametrize("text", NO_PARTS)
def test_no_part(text: str) -> None:
    found = find_number(text)
    assert found is not None
    assert not found.part
