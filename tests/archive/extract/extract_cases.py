"""Helpers of the extraction tests: an article of a few fictional sentences, and what is read of it."""

from archive.article import Article
from archive.extract import report
from archive.extract.reading import read


def article(text, title="", published=None):
    return Article("https://bao.example/a1.html", "bao", title, text, published)


def document(text, title="", published=None):
    return read(article(text, title, published))


def report_of(text, title="", published=None):
    return report(article(text, title, published))
