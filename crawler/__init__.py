"""From the web to articles: sources, page families, spiders, WARC files.

The first stage of the flow. Imports nothing of `archive` but its store, its errors and the article model.
"""
