"""Invented sites at `.example` hosts, for the demo and the tests, built on the families of real ones.

A package of spiders of its own: `scrapy list` and a crawl of all sources never include it. `articles/`
holds what the sites publish; nobody and nothing in it is real, though provinces and offices are.
"""
