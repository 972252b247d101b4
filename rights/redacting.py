"""A text without the words that are left out. What was there cannot be told from what stands instead."""

import re

LEFT_OUT = "[left out]"


def joined(spans):
    """Return spans in order, those that overlap or touch made one."""
    joined_spans = []
    for start, end in sorted((start, end) for start, end in spans if end > start):
        if joined_spans and start <= joined_spans[-1][1]:
            joined_spans[-1][1] = max(joined_spans[-1][1], end)
        else:
            joined_spans.append([start, end])
    return joined_spans


def redacted(text, spans):
    """Return the text with each span replaced. Spans with nothing but space between them are one."""
    spans = joined(spans)
    close = [
        [first[1], second[0]]
        for first, second in zip(spans, spans[1:], strict=False)
        if not text[first[1] : second[0]].strip(" ")
    ]
    parts, at = [], 0
    for start, end in joined([*spans, *close]):
        parts += [text[at:start], LEFT_OUT]
        at = end
    return "".join([*parts, text[at:]])


def spans_of(text, words):
    """Return the spans of each place where the words stand, in any letters."""
    shape = r"\s+".join(re.escape(word) for word in words.split())
    return [[match.start(), match.end()] for match in re.finditer(shape, text, re.I)] if shape else []


def pieces(text, marks):
    """Return (piece, rules) of a text in order, where the rules are those that mark the piece."""
    edges = sorted({0, len(text), *(edge for start, end, _ in marks for edge in (start, end))})
    return [
        (text[start:end], [rule for first, last, rule in marks if first <= start and end <= last])
        for start, end in zip(edges, edges[1:], strict=False)
    ]
