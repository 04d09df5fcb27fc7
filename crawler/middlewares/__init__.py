"""Downloader middlewares: one job a file."""
