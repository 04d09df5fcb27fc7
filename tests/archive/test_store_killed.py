"""A writer that is killed at any moment loses nothing that it had committed, and leaves no half of anything."""

from killing import rounds


def test_kills_at_random_moments_of_intake_and_rebuild(tmp_path):
    outcomes = rounds(tmp_path, kills=20)
    assert all(found.kills >= 10 for found in outcomes.values())
    assert [fault for found in outcomes.values() for fault in found.faults] == []
