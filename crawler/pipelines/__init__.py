"""Item pipelines: one job a file."""
