"""One file a source, declarative; `crawler.base` documents the attributes."""
