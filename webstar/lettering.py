"""How wide a label will be, near enough to wrap it, without a browser. Arial, in the star's own units."""

SIZE = 19
LINE = 22
LONGEST_WORD = 150
NARROW, THIN, MIDDLE, CAPITAL, WIDE = 0.31, 0.4, 0.61, 0.73, 0.95
WIDTHS = (
    dict.fromkeys("ijlI.,:;'’|!", NARROW)
    | dict.fromkeys('frt-()[]“”" /', THIN)
    | dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", CAPITAL)
    | dict.fromkeys("mwMW%@—", WIDE)
)


def width_of(words):
    """Return about how wide a line of bold text is; rather too wide than too narrow."""
    return SIZE * sum(WIDTHS.get(mark, MIDDLE) for mark in words)


def wrap(label, room):
    """Return the lines of a label that fit the room, as even as they can be.

    A longer word has a line of its own, up to LONGEST_WORD; beyond that it is cut with a hyphen.
    """
    pieces = [piece for word in label.split() for piece in _pieces(word, max(room, LONGEST_WORD))]
    lines = _fill(pieces, room)
    for narrower in range(int(room), int(room) // 2, -4):
        evener = _fill(pieces, narrower)
        if len(evener) > len(lines):
            break
        lines = evener
    return lines


def _fill(pieces, room):
    lines = [""]
    for piece in pieces:
        longer = f"{lines[-1]} {piece}".strip()
        if width_of(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def _pieces(word, room):
    pieces = []
    while width_of(word) > room:
        cut = next(length for length in range(len(word), 0, -1) if width_of(word[:length] + "-") <= room)
        pieces.append(word[:cut] + "-")
        word = word[cut:]
    return [*pieces, word]
