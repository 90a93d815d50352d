"""claims.yaml → Project: the tree, its sections and what must hold between them, every problem at once."""

import hashlib
from pathlib import Path

from pydantic import ValidationError

from verify.errors import ClaimsFileError, UsageError
from verify.load.checks import check_parts
from verify.load.messages import problems_of
from verify.load.schema import ArticleSection, ClaimSection, ClaimsFile, FileSection, RatingSection, SourceSection
from verify.load.tree import MAX_BYTES, Tree, read_tree
from verify.model import Article, Attachment, Citation, Claim, ClaimKind, Location, Project, Rating, Source


def read_project(path: Path) -> Project:
    """See `verify.load.load_project`."""
    raw = _read(path)
    tree = read_tree(raw)
    if isinstance(tree, tuple):
        raise ClaimsFileError(path.name, tree)
    checked = check_parts(tree, path.parent)
    problems = {*tree.problems, *checked.problems}
    try:
        claims_file = ClaimsFile.model_validate(tree.data)
    except ValidationError as error:
        problems |= set(problems_of(error, tree))
        raise ClaimsFileError(path.name, tuple(problems)) from None
    if problems:
        raise ClaimsFileError(path.name, tuple(problems))
    article = _article(claims_file.article, checked.article_text)
    return Project(
        article,
        tuple(_source(section, path.parent) for section in claims_file.sources),
        _claims(claims_file, article, tree, file=path.name),
        hashlib.sha256(raw).hexdigest(),
    )


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UsageError(f"{path}: no such file") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})") from None


def _article(section: ArticleSection, text: str | None) -> Article:
    return Article(
        title=section.title,
        lang=section.lang,
        url=section.url,
        text=text,
        published=section.published,
        fiscal_year=section.fiscal_year,
    )


def _source(section: SourceSection, base: Path) -> Source:
    return Source(
        id=section.id,
        title=section.title,
        url=section.url,
        file=_attachment(section.file, base),
        robots_ignored=section.robots == "ignore",
        publisher=section.publisher,
        lang=section.lang,
        published=section.published,
        line=section.line,
    )


def _attachment(section: FileSection | None, base: Path) -> Attachment | None:
    return Attachment(base / section.path, section.by, section.at) if section else None


def _claims(claims_file: ClaimsFile, article: Article, tree: Tree, *, file: str) -> tuple[Claim, ...]:
    every_source = [source.id for source in claims_file.sources]
    claims = []
    for index, section in enumerate(claims_file.claims):
        place = tree.place(("claims", index))
        cited = every_source if section.sources is None else section.sources
        claims.append(_claim(section, article, cited, Location(file, place.line, place.column)))
    return tuple(claims)


def _claim(section: ClaimSection, article: Article, cited: list[str], location: Location) -> Claim:
    return Claim(
        id=section.id,
        kind=ClaimKind(section.kind),
        text=section.text,
        lang=article.lang,
        citations=tuple(Citation(source) for source in cited),
        quote=section.quote,
        about=tuple(section.about or ()),
        note=section.note,
        published=article.published,
        fiscal_year=article.fiscal_year,
        location=location,
        rating=_rating(section.rating),
    )


def _rating(section: RatingSection | None) -> Rating | None:
    return Rating(section.by, section.rating, section.claimant, section.at, section.url) if section else None
