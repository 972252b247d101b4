"""Pages of a long list by the last row seen, not by number: as quick at the end as at the start."""

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q

DESCENDING = "desc"
MAX_CURSOR = 1_000


@dataclass(frozen=True)
class KeysetPage:
    """Rows of one page and the cursors of the pages beside it ("" where there is none)."""

    rows: list
    next: str
    previous: str


def keyset_page(queryset, order, after=None, before=None, size=25) -> KeysetPage:
    """Return one page of the queryset, with one query.

    order is a tuple of (field name, "asc" or "desc") that ends with a unique column. A field may be an
    annotation; none may be null. after and before are cursors of an earlier page, and a cursor that cannot be
    read gives the first page. Raises ValueError for an order without fields.
    """
    if not order:
        raise ValueError("Keyset pagination needs an order that ends with a unique column.")
    cursor = _read(queryset, order, after or before)
    backwards = bool(before and not after and cursor)
    used = [(name, _turned(way) if backwards else way) for name, way in order]
    rows = queryset.order_by(*in_order(used))
    if cursor:
        rows = rows.filter(_beyond(used, cursor))
    found = list(rows[: size + 1])
    has_more, found = len(found) > size, found[:size]
    if backwards:
        found.reverse()
    return KeysetPage(
        rows=found,
        next=_cursor(order, found[-1]) if found and (has_more or backwards) else "",
        previous=_cursor(order, found[0]) if found and cursor and (has_more or not backwards) else "",
    )


def in_order(order):
    """Return the order of a list as names for ``order_by``, for whoever wants all of it."""
    return [f"-{name}" if way == DESCENDING else name for name, way in order]


def _turned(way):
    return "asc" if way == DESCENDING else DESCENDING


def _beyond(order, values):
    """Rows that come after these values: later in the first field, or equal there and later in the next."""
    condition, equal = Q(), Q()
    for (name, way), value in zip(order, values, strict=True):
        compare = "lt" if way == DESCENDING else "gt"
        condition |= equal & Q(**{f"{name}__{compare}": value})
        equal &= Q(**{name: value})
    return condition


def _cursor(order, row):
    values = [_as_text(_value(row, name)) for name, _ in order]
    packed = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def _value(row, name):
    if isinstance(row, dict):
        return row[name]
    for part in name.split("__"):
        row = getattr(row, part)
    return row


def _as_text(value):
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _read(queryset, order, cursor):
    """Return the values of a cursor in the types of their columns, or None for one that cannot be read."""
    if not cursor or len(cursor) > MAX_CURSOR:
        return None
    try:
        packed = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        texts = json.loads(packed)
        if not isinstance(texts, list) or len(texts) != len(order):
            return None
        return [_typed(queryset, name, text) for (name, _), text in zip(order, texts, strict=True)]
    except (ValueError, binascii.Error, ValidationError, RecursionError):
        return None


def _typed(queryset, name, text):
    """Return the text of a cursor as a value of the column or annotation. Raises where it is not one."""
    if not isinstance(text, str) or "\0" in text:
        raise ValueError("A cursor holds texts only.")
    text.encode()  # half of a character pair has no bytes, and its error is a ValueError too
    column = queryset.query.annotations.get(name)
    field = column.output_field if column is not None else _field(queryset.model, name.split("__"))
    value = field.to_python(text)
    field.run_validators(value)
    if isinstance(value, datetime) and value.tzinfo is None:
        raise ValueError("A moment has its time zone, unless somebody made the cursor.")
    return value


def _field(model, path):
    field = model._meta.pk if path[0] == "pk" else model._meta.get_field(path[0])
    return _field(field.related_model, path[1:]) if len(path) > 1 else field
