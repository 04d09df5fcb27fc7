"""What each page shows: functions from the archive, and the id asked for, to the context of its template."""
