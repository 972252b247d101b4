"""What was published for 2015/16, beside what the records give."""

import csv
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from reporting.published import NOT_FROM_ITS_COUNTS, compare, published_figures
from reporting.registry import indicators
from webstar.enums import ReadingKind

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


def printed():
    out = StringIO()
    call_command("published_figures", stdout=out)
    return {row["ref"]: row for row in csv.DictReader(StringIO(out.getvalue()))}


def test_every_figure_of_webstars_and_closures_is_there_in_its_order():
    assert [one.ref for one in published_figures()] == [f"F{number:02d}" for number in range(7, 23)]


@pytest.mark.parametrize("one", published_figures(), ids=lambda one: one.ref)
def test_each_names_a_measure_that_is_declared(one):
    assert indicators()[one.indicator].measure(one.measure).code == one.measure


def test_the_columns_are_those_agreed(db):
    out = StringIO()
    call_command("published_figures", stdout=out)
    assert out.getvalue().splitlines()[0] == "ref,published,numerator,denominator,computed,agrees"


def test_the_figures_are_counted_from_the_records_without_a_run(casework):
    case = casework.closed_case(OPENED, CLOSED, judgement="partially")
    casework.pair(case, case.child, 4, 8)
    casework.reading(case, case.parent, ReadingKind.START)
    rows = printed()
    assert rows["F08"] | {"agrees": ""} == {
        "ref": "F08", "published": "353", "numerator": "", "denominator": "1", "computed": "1", "agrees": "",
    }  # fmt: skip
    assert (rows["F09"]["numerator"], rows["F09"]["denominator"], rows["F09"]["computed"]) == (
        "1",
        "1",
        "100",
    )
    assert (rows["F10"]["computed"], rows["F11"]["computed"]) == ("1", "0")
    assert (rows["F12"]["numerator"], rows["F12"]["denominator"], rows["F12"]["computed"]) == ("1", "", "1")
    assert [rows[ref]["computed"] for ref in ("F13", "F15", "F17", "F19", "F20")] == ["100"] * 3 + [
        "0",
        "100",
    ]
    assert {row["agrees"] for ref, row in rows.items() if ref != "F11"} == {"no"}


def test_without_records_nothing_is_a_percentage_and_nothing_agrees(db):
    rows = printed()
    assert rows["F09"]["computed"] == ""
    assert rows["F12"]["computed"] == "0"
    assert "yes" not in {row["agrees"] for row in rows.values()}


class Counts:
    """Stands for a figure with these counts."""

    def __init__(self, numerator, denominator):
        self.numerator, self.denominator = numerator, denominator


COUNTS = {
    ("O5", "completed", "child"): Counts(127, 353),
    ("O5", "completed", "parent"): Counts(66, 160),
    ("F5", "closures", ""): Counts(627, 627),
    ("O7", "improved", "child"): Counts(112, 127),
    ("O7", "improved", "parent"): Counts(54, 66),
    ("O8", "well", "child"): Counts(119, 127),
    ("O8", "well", "parent"): Counts(60, 66),
    ("O6", "improved", "child:HAPPY"): Counts(100, 127),
    ("O6", "improved", "parent:HAPPY"): Counts(56, 66),
    ("O2", "complete", ""): Counts(346, 627),
    ("O1", "improved", "FE01"): Counts(68, 84),
    ("O1", "improved", "FE02"): Counts(56, 71),
    ("O3", "fully", ""): Counts(326, 627),
    ("O3", "partially", ""): Counts(201, 627),
}


def test_the_counts_of_the_year_agree_in_all_but_the_one_that_contradicts_itself():
    found = {one.published.ref: one for one in compare(lambda *place: COUNTS.get(place))}
    assert {ref for ref, one in found.items() if one.agrees != "yes"} == {"F11"}
    assert (found["F11"].agrees, found["F11"].computed) == (NOT_FROM_ITS_COUNTS, 41)
    assert found["F11"].sentence == (
        "The published 51% does not follow from its own counts: 66 of 160 is 41%"
    )
