"""claims.yaml as pydantic models: its keys, what each takes, and the words that editors show beside them."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue

from verify.load import fields
from verify.load.tree import quoted
from verify.quantity.dates import FISCAL_CALENDARS


def _text_schema(pattern: str) -> JsonSchemaValue:
    return {"type": "string", "pattern": pattern}


Text = Annotated[str, BeforeValidator(fields.read_text), WithJsonSchema(_text_schema(r"\S"))]
Id = Annotated[str, BeforeValidator(fields.read_id), WithJsonSchema(_text_schema(fields.ID))]
Url = Annotated[str, BeforeValidator(fields.read_url), WithJsonSchema(_text_schema(fields.URL))]
Lang = Annotated[str, BeforeValidator(fields.read_lang), WithJsonSchema(_text_schema(fields.LANG))]
Moment = Annotated[datetime, BeforeValidator(fields.read_moment), WithJsonSchema(_text_schema(fields.MOMENT))]
Day = Annotated[date, BeforeValidator(fields.read_day), WithJsonSchema(_text_schema(fields.DAY))]
Version = Annotated[int, BeforeValidator(fields.read_version), WithJsonSchema({"const": 1})]


def read_fiscal_year(value: object) -> str:
    text = fields.read_text(value)
    if text in FISCAL_CALENDARS:
        return text
    raise fields.refusal(f"one of {', '.join(FISCAL_CALENDARS)}; found {quoted(text)}")


FiscalYear = Annotated[str, BeforeValidator(read_fiscal_year), WithJsonSchema({"enum": list(FISCAL_CALENDARS)})]


class Section(BaseModel):
    """A mapping of claims.yaml; keys that it does not name are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class ArticleSection(Section):
    """The article whose claims are checked."""

    title: Text = Field(description="The article's headline.")
    lang: Lang = Field(description="Language of the article and of the claims' texts, as BCP 47: ja, en, zh-Hant.")
    url: Url | None = Field(None, description="Where the article is published.")
    file: Text | None = Field(
        None,
        description=(
            "The article's text (txt, md, html), beside or below this file. "
            "Shows the claims in the article, and the figures that no claim covers."
        ),
    )
    published: Moment | None = Field(
        None,
        description=(
            "When the article was published, with its zone: 2025-12-22T09:00:00+09:00. "
            'The reference for words such as 来春, 昨年 or "Sunday" in a claim.'
        ),
    )
    fiscal_year: FiscalYear = Field(
        "jp", description="The fiscal calendar that 年度 and FY follow; jp is April to March."
    )


class FileSection(Section):
    """Evidence attached by hand, for a page that only a person could open."""

    path: Text = Field(description="The saved page or PDF, beside or below this file.")
    by: Text = Field(description="Who saved it.")
    at: Day = Field(description="The day it was saved: 2025-12-22.")


class SourceSection(Section):
    """A source that claims may cite."""

    id: Id = Field(description="The name that claims cite it by: a-z, 0-9 and hyphens.")
    title: Text = Field(description="The title of the page or document.")
    url: Url | None = Field(None, description="Its address; leave it out when none is known.")
    file: FileSection | None = Field(None, description="A saved copy, instead of or beside the address.")
    robots: Literal["ignore"] | None = Field(
        None, description="ignore: fetch although robots.txt asks not to. The report says so."
    )
    publisher: Text | None = Field(None, description="Who published it.")
    lang: Lang | None = Field(None, description="Its language, as BCP 47, where the page does not say.")
    published: Moment | None = Field(
        None, description="When it was published, with its zone; wins over what the page says."
    )
    line: Text | None = Field(
        None, description="Sources of one line are copies of one dispatch (one wire story) and count once."
    )


class RatingSection(Section):
    """What a person has made of a claim by somebody else, for publication as a ClaimReview."""

    by: Text = Field(description="Who rates: a person or a desk, never the one who made the claim.")
    rating: Text = Field(description="The rating, in words of your own published scale: ミスリード, mostly accurate …")
    claimant: Text = Field(description="Who made the claim.")
    at: Day = Field(description="The day of the rating: 2025-12-24.")
    url: Url = Field(description="The public page on which the rating and its reasons are published.")


class ClaimSection(Section):
    """One statement of the article that can be checked."""

    id: Id = Field(description="A name for the claim, unique in this file: a-z, 0-9 and hyphens.")
    kind: Literal["figure", "date", "headcount", "statement"] = Field(
        description="What the claim turns on; for display and order, never for what is compared."
    )
    text: Text = Field(description="What the article says, as one sentence in the article's language.")
    quote: Text | None = Field(None, description="The exact words of the article; must stand in its file.")
    sources: list[Id] | None = Field(
        None,
        description="The ids of the sources it cites. Left out: every source of this file. []: explicitly uncited.",
    )
    about: Annotated[list[Text], Field(min_length=1)] | None = Field(
        None, description="Words of which any must stand in the passage, its heading or the title of the page."
    )
    note: Text | None = Field(None, description="For the people who edit this file; shown in the report.")
    rating: RatingSection | None = Field(
        None, description="A person's rating of somebody else's claim; changes no verdict, only written as ClaimReview."
    )


class ClaimsFile(Section):
    """An article, the sources it cites, and the claims to be checked against them."""

    version: Version = Field(description="Version of this format.")
    article: ArticleSection
    sources: list[SourceSection] = Field(description="The sources; [] when the article cites none.")
    claims: Annotated[list[ClaimSection], Field(min_length=1)]
