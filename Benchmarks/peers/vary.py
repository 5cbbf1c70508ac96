#!/usr/bin/env python3
"""Makes another instance of a .vm file, of a kind that the usual ones lack.

    vary.py roles N IN OUT     every volunteer may take N roles
    vary.py places N IN OUT    every need has N times as many places
    vary.py gather N IN OUT    each N needs that follow each other become one, with all their places
"""

import sys

import numpy as np
from volunteer_matrix import VolunteerMatrix


def gathered(rows: VolunteerMatrix, count: int) -> VolunteerMatrix:
    """One need for each `count`; a pair keeps the best score of those that become it."""
    volunteer = np.repeat(np.arange(len(rows.roles), dtype=np.int64), np.diff(rows.offset))
    needs = -(-len(rows.places) // count)
    keys, pair = np.unique(volunteer * needs + rows.need // count, return_inverse=True)
    score = np.zeros(len(keys), np.int32)
    np.maximum.at(score, pair, rows.score)
    places = np.bincount(np.arange(len(rows.places)) // count, weights=rows.places, minlength=needs)
    offset = np.searchsorted(keys, np.arange(len(rows.roles) + 1, dtype=np.int64) * needs)
    return VolunteerMatrix(rows.roles, places.astype(np.int32), offset, keys % needs, score)


def main() -> None:
    if len(sys.argv) != 5 or sys.argv[1] not in ("roles", "places", "gather"):
        raise SystemExit(__doc__)
    kind, count = sys.argv[1], int(sys.argv[2])
    rows = VolunteerMatrix.read(sys.argv[3])
    if kind == "roles":
        rows.roles = np.full(len(rows.roles), count, np.int32)
    elif kind == "places":
        rows.places = rows.places * count
    else:
        rows = gathered(rows, count)
    rows.write(sys.argv[4])


if __name__ == "__main__":
    main()
