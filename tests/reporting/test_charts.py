"""What a chart says in the room it has: whole labels, and words only on the parts that hold them."""

from decimal import Decimal
from xml.etree import ElementTree

from reporting.charts import Bar, Chart, render

LONG = "Children and young people are safe from harm and live free from abuse of every kind"


def said(bars, *, narrow=False):
    drawn, _ = render(Chart("Finding", "Measure", bars, is_percent=True), narrow=narrow)
    root = ElementTree.fromstring(drawn)
    labels = [
        [line.text for line in text] for text in root.iter("{http://www.w3.org/2000/svg}text") if len(text)
    ]
    return labels, drawn


def test_a_long_label_goes_on_over_lines_and_is_whole():
    labels, _ = said([Bar(LONG, [("Improved", 70, "70%"), ("Worse", 30, "30%")])])
    assert len(labels[0]) == 3
    assert " ".join(labels[0]) == LONG


def test_a_label_too_long_for_a_phone_says_that_it_goes_on():
    labels, _ = said([Bar(LONG, [("Improved", 70, "70%"), ("Worse", 30, "30%")])], narrow=True)
    assert labels == [["Children and young", "people are safe", "from harm and…"]]


def test_medians_are_drawn_as_well_as_counts():
    bars = [Bar("School", [("", Decimal("231.5"), "231.5 days")])]
    drawn, _ = render(Chart("Finding", "Measure", bars, is_percent=False))
    assert "231.5 days" in drawn


def test_a_bar_of_one_part_has_its_number_beside_the_label():
    labels, _ = said([Bar("School", [("", 5, "5 of 9")]), Bar("A" * 33, [("", 9, "9 of 9")])])
    assert labels == [["A" * 33 + ":", "9 of 9"], ["School: 5 of 9"]]


def test_a_part_has_its_name_only_where_it_fits():
    _, drawn = said([Bar("School", [("Improved", 90, "90%"), ("No change", 8, "8%"), ("Worse", 2, "2%")])])
    assert "Improved 90%" in drawn
    assert "No change 8%" not in drawn
    assert ">8%<" in drawn
    assert "2%" not in drawn
