"""Extensions: one job a file."""
