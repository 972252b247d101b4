"""What a spreadsheet program is given: every row as it is, and nothing that it would run."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from earlyhelp.common.spreadsheets import csv_response, csv_text, plain


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://evil.example";"Open")',
        "+44 1743 000000",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        "\u00a0=1+1",
        "＝1+1",
        "－1",
    ],
)
def test_what_would_be_run_is_shown(text):
    assert plain(text) == f"'{text}"
    [[name], [cell]] = csv.reader(io.StringIO(csv_text(["Name"], [[text]]), newline=""))
    assert cell == f"'{text}"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "Yes"),
        (False, "No"),
        (-3, -3),
        (Decimal("-0.5"), Decimal("-0.5")),
        (date(2016, 3, 1), "2016-03-01"),
        (datetime(2016, 7, 1, 9, 5, tzinfo=UTC), "2016-07-01 10:05"),
        ('O’Brien, "Siân"', 'O’Brien, "Siân"'),
        ("a\0b", "ab"),
        ("\0=1", "'=1"),
        ("3 = 4", "3 = 4"),
    ],
)
def test_other_values_stay_as_they_are(value, cell):
    assert plain(value) == cell


def test_a_column_s_name_is_never_run_either():
    assert csv_text(["=1+1"], []) == "'=1+1\r\n"


def test_a_file_is_saved_and_read_as_utf_8():
    response = csv_response("my-cases", ["Family"], [['Siân, the "one"\nand only']])
    assert response["Content-Disposition"] == 'attachment; filename="my-cases.csv"'
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    text = response.content.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["Family"], ['Siân, the "one"\nand only']]
