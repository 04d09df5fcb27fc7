"""The exceptions that end a command with a line of text instead of a traceback."""

from __future__ import annotations


class ThiduaError(Exception):
    """Something that the user can mend. The message is one line that names the input and the mend."""


class WrongUsage(ThiduaError):
    """A command was called wrongly: a name or a date that there is not."""


class ArchiveUnavailable(ThiduaError):
    """An archive that cannot be read or written now: another program holds it, the disk is full, it is damaged."""


class RuleFault(ThiduaError):
    """A rule failed on articles, so that they stay without facts; stored they are, as `saved` says."""

    def __init__(self, message: str, saved: list):
        super().__init__(message)
        self.saved = saved
