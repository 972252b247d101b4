"""Scores of a first and last Webstar that show the change they should: Happy, Healthy, Safe and four more."""

from reporting.demo.calendar import pick

AXES = 7
WELL_AT = 6
TOP = 10
GAINS_OF_BETTER = ((-1, 8), (0, 26), (1, 24), (2, 22), (3, 12), (4, 8))
GAINS_OF_OTHERS = ((-2, 14), (-1, 26), (0, 46), (1, 14))


def start_only(chance):
    """Return seven scores of a first Webstar that no other follows."""
    usual = chance.choice((3, 4, 4, 5, 5, 6))
    return [max(1, min(9, usual + chance.randint(-2, 2))) for _ in range(AXES)]


def pair(chance, change):
    """Return the scores of a first and a last Webstar between which the change happened."""
    while True:
        start, end = _try(chance, change)
        if _shows(start, end, change):
            return start, end


def _try(chance, change):
    gains = GAINS_OF_BETTER if change.better else GAINS_OF_OTHERS
    start = [chance.randint(2, 7) for _ in range(AXES)]
    if change.well:
        start[1:3] = [chance.randint(4, 8), chance.randint(4, 8)]
    if not change.happier:
        start[0] = chance.randint(6, 8) if change.well else chance.randint(3, 7)
    end = [max(1, min(TOP, score + pick(chance, gains))) for score in start]
    if change.happier:
        end[0] = min(TOP, start[0] + chance.randint(1, 4))
    return start, end


def _shows(start, end, change):
    return (
        (sum(end) > sum(start)) == change.better
        and (end[0] > start[0]) == change.happier
        and all(score >= WELL_AT for score in end[:3]) == change.well
    )


def halfway(start, end):
    """Return the scores of a review between the two."""
    return [first + (last - first) // 2 for first, last in zip(start, end, strict=True)]
