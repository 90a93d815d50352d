"""claimreview.jsonld: schema.org's ClaimReview of the claims that a person has rated, and of no other.

This program finds out what cited sources contain; a ClaimReview says what is so. It is therefore only ever written of
a `rating` in claims.yaml, and refused where someone would rate a claim of their own.
https://developers.google.com/search/docs/appearance/structured-data/factcheck
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from verify.errors import FormatRefused
from verify.report.canonical import write_json
from verify.report.lines import one_line
from verify.report.links import safe_address
from verify.report.notices import archived_notice, in_brackets
from verify.report.view import Json, View, build_view
from verify.text import fold

# What readers of ClaimReview show on one line.
LONGEST_CLAIM: Final = 75
LONGEST_NAME: Final = 200
# The file is pasted into a page's <script>, which a `</script>` in a text would end.
MARKUP: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def render_claimreview(data: Mapping[str, Any], lang: str) -> str:
    view = build_view(data)
    claims = sorted((card for card in view.cards if card.claim["rating"]), key=lambda card: card.number)
    rated = [card.claim for card in claims]
    if not rated:
        raise FormatRefused(
            "no claim of claims.yaml has a `rating`. A ClaimReview publishes what a person has made of somebody "
            "else's claim; verify only finds what cited sources contain, and rates nothing"
        )
    if own := [claim["id"] for claim in rated if _name(claim["rating"]["by"]) == _name(claim["rating"]["claimant"])]:
        raise FormatRefused(f"nobody reviews a claim of their own: `by` is `claimant` in {', '.join(own)}")
    if lost := [claim["id"] for claim in rated if safe_address(claim["rating"]["url"]) is None]:
        raise FormatRefused(f"the page of the rating has no plain web address in {', '.join(lost)}")
    graph = [_review(view, claim, lang) for claim in rated]
    return write_json({"@context": "https://schema.org", "@graph": graph}).translate(MARKUP)


def _name(text: str) -> str:
    """As two spellings of one name compare: any case and width, without signs and spaces."""
    return re.sub(r"[\W_]+", "", fold(text).text.casefold()) or text


def _review(view: View, claim: Json, lang: str) -> Json:
    rating = claim["rating"]
    cited = [source for source in view.sources if source["id"] in claim["sources"]]
    links = [(source, safe_address(source["final_url"] or source["url"])) for source in cited]
    return {
        "@type": "ClaimReview",
        "url": safe_address(rating["url"]),
        "datePublished": rating["at"],
        "inLanguage": view.article["lang"],
        "author": {"@type": "Organization", "name": one_line(rating["by"], LONGEST_NAME)},
        "claimReviewed": one_line(claim["text"], LONGEST_CLAIM),
        # No ratingValue: a number would claim a scale that the newsroom has not published.
        "reviewRating": {"@type": "Rating", "alternateName": one_line(rating["rating"], LONGEST_NAME)},
        "itemReviewed": _claim(view.article, rating),
        "citation": [
            {"@type": "CreativeWork", "name": _cited(source, lang), "url": address}
            for source, address in links
            if address
        ],
    }


def _cited(source: Json, lang: str) -> str:
    notice = archived_notice(source, lang)
    return one_line(source["title"], LONGEST_NAME) + in_brackets((notice,) if notice else ())


def _claim(article: Json, rating: Json) -> Json:
    made: dict[str, Any] = {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": one_line(rating["claimant"], LONGEST_NAME)},
    }
    if article["published"]:
        made["datePublished"] = article["published"][:10]
    if address := safe_address(article["url"]):
        name = one_line(article["title"], LONGEST_NAME)
        made["appearance"] = [{"@type": "CreativeWork", "name": name, "url": address}]
    return made
