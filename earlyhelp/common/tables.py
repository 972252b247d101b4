"""A table, described for the data_table component."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Column:
    """A column. Numbers stand right, short things never break, and a way to sort is an address."""

    label: str
    is_number: bool = False
    is_short: bool = False  # a date or a reference, kept on one line
    sort_url: str = ""
    sorted: str = ""  # "ascending", "descending" or "" for not sorted by this column


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: words, a link where there is an address, a tag where there is a colour.

    With ``choose`` it is a box that is sent with the form named "bulk", and the words are its label.
    """

    text: str
    url: str = ""
    tag: str = ""
    note: str = ""
    choose: str = ""

    def __str__(self):
        return str(self.text)


def two_versions(rows):
    """Return a table of what somebody else saved beside what was typed: (label, theirs, yours) a row."""
    columns = [Column("What"), Column("Recorded by somebody else"), Column("Typed by you")]
    told = [[label, theirs or "Not recorded", yours or "Not recorded"] for label, theirs, yours in rows]
    return Table("Where the two versions differ", columns, told)


@dataclass(frozen=True)
class Table:
    """A caption that says what the table shows, its columns, and rows of cells (a value is a cell too).

    The first cell of each row is its heading. Raises ValueError when a row does not fit the columns.
    """

    caption: str
    columns: list[Column]
    rows: list[list] = field(default_factory=list)
    caption_is_hidden: bool = False

    def __post_init__(self):
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"Each row of “{self.caption}” needs {len(self.columns)} cells.")

    @property
    def body(self):
        """Rows of (column, cell), in the order of the page."""
        return [
            [
                (column, cell if isinstance(cell, Cell) else Cell(cell))
                for column, cell in zip(self.columns, row, strict=True)
            ]
            for row in self.rows
        ]
