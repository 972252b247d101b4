"""Webstars and their scores."""

from earlyhelp.common.dates import date_long
from history.entries import Entry, Section, facts
from history.record import grouped, keys
from webstar.models import WebstarReading, WebstarScore


def webstar_entries(record):
    readings = record.of_case(WebstarReading)
    scores = grouped(
        record.rows(WebstarScore, "axis", "not_scored_reason", reading__in=keys(readings)),
        "reading_id",
    )
    return [
        Entry(
            row.pgh_obj_id,
            f"{row.get_kind_display()}, {_whose(record, row)}, {date_long(row.read_on)}",
            (
                *facts(row, "status", "completed_with"),
                *[_score(score) for score in scores.get(row.pgh_obj_id, [])],
                *facts(row, "own_words"),
            ),
        )
        for row in readings
    ]


def _whose(record, reading):
    return record.name_of(reading.member_id) if reading.member_id else "the whole family"


def _score(row):
    said = str(row.score) if row.score is not None else row.not_scored_reason_words or ""
    return row.axis_words or "", f"{said}: {row.own_words}" if row.own_words else said


WEBSTARS = Section("Webstars", webstar_entries, "webstar:list", "No Webstar had been started.")
