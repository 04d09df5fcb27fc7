"""Text to facts: the second stage, between the article and the store. Pure functions throughout."""
