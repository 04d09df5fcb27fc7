"""The one exception that ends a command with a line of text instead of a traceback."""

from __future__ import annotations


class ThiduaError(Exception):
    """Something that the user can mend. The message is one line that names the input and the mend."""
