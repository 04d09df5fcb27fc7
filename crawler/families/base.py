"""What a CMS family says about its pages. A family is one short file of these class attributes.

A source whose pages are like no other's has a family of its own, in its spider's file. A query is CSS, or
XPath where it starts with "/" or "(". Of several queries the first that gives something is taken, so newer
markup comes first and older after it; `drop`, `photo`, `caption`, `byline` and `beside_body` take all.
"""

from __future__ import annotations


class Family:
    name: str
    """The family's name, as `Article.parser` has it."""
    mark: tuple[str, ...] = ()
    """What only this family's pages have: any of them lets the family read a page of an unknown site."""

    # The article page
    title: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    lead_is_first_paragraph = False
    """The family marks no lead: where `lead` finds nothing, the body's first paragraph is it."""
    date: tuple[str, ...] = ()
    """Text or attributes that hold the article's date; never the page's header clock."""
    body: tuple[str, ...] = ()
    """The element that holds the article; without it the generic parser reads the pages."""
    drop: tuple[str, ...] = ()
    """What inside the body is not the article: related news, share boxes, advertisements."""
    photo: tuple[str, ...] = ("figure",)
    """What holds a picture with its caption."""
    caption: tuple[str, ...] = ("figcaption",)
    """The caption, inside `photo` or on its own."""
    caption_follows_photo = False
    """A centred or italic paragraph after a picture is its caption."""
    beside_body: tuple[str, ...] = ()
    """Pictures with captions that stand outside the body; they come before its text."""
    attachments: tuple[str, ...] = ()
    """Links of documents that stand outside the body."""
    author: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    """Last paragraphs of the body that name the author; right-aligned ones are always taken so."""
    section: tuple[str, ...] = ("meta[property='article:section']::attr(content)",)
    tags: tuple[str, ...] = ()

    # Addresses
    article: str = ""
    """Pattern that the path of an article's address matches.

    Group `id`, or where that is not there `slug`, is what makes it this article; a group of any other name
    says within what ids count (a language, a month). With "\\?" in it, it is matched against path and query;
    else no parameter is part of the address."""
    views: tuple[tuple[str, str], ...] = ()
    """Print and mobile views: (pattern, replacement) that turn such a path into the article's own."""

    # Where articles are found
    listing: tuple[str, ...] = ()
    """Links of a listing page; only those whose address `article` matches are followed."""
    first_page: str = "/{section}"
    """Address of a section."""
    paging: str | None = None
    """Address of a section's pages n ≥ 2, with {section} and {n}, {offset} or {portlet} (see
    `crawler.discovery.paging`); None where more comes by script only."""
    search: str | None = None
    """Address of an on-site search, with {query} and, where it has pages, {n} or {offset}."""
    feeds: tuple[str, ...] = ()
    """Paths of RSS or Atom feeds; {section} stands for each section of a source."""
    sitemaps: tuple[str, ...] = ()
    """Paths of sitemaps or their indexes; with {yyyy} and {m} or {mm} one a month."""
