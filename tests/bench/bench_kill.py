"""SIGKILL at random moments of intake and rebuild: `python tests/bench/bench_kill.py [KILLS]` (200 by default).

After each kill the archive is checked whole, no committed article may be lost, and what is run again must end in
the tables of a run that nobody killed. Prints a row for each kind of work; exits with 1 if anything did not hold.
The suite runs a tenth (tests/archive/test_store_killed.py).
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1] / "archive"))

from killing import rounds


def main(kills: int) -> int:
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        outcomes = rounds(Path(folder), kills)
    print(f"{'killed':10}{'kills':>8}{'came to the end':>18}{'articles committed':>20}{'faults':>8}")
    for name, found in outcomes.items():
        print(f"{name:10}{found.kills:8}{found.ends:18}{found.committed or '':>20}{len(found.faults):8}")
    faults = [fault for found in outcomes.values() for fault in found.faults]
    print(*faults[:20], sep="\n")
    print(f"{time.monotonic() - start:.0f} s")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 200))
