"""Numbers as people read them. A percentage is never shown without what it is of."""

NO_CASES = "no cases"


def whole_percent(numerator: int, denominator: int) -> int | None:
    """Return numerator as a whole per cent of denominator, a half rounded up; None on a zero denominator.

    Raises ValueError for a negative number.
    """
    if numerator < 0 or denominator < 0:
        raise ValueError("A share cannot be negative.")
    if denominator == 0:
        return None
    return (200 * numerator + denominator) // (2 * denominator)


def percent_of(numerator: int, denominator: int) -> str:
    """Return "36% (127 of 353)", or "no cases" on a zero denominator."""
    share = whole_percent(numerator, denominator)
    return NO_CASES if share is None else f"{share}% ({n_of_d(numerator, denominator)})"


def n_of_d(numerator: int, denominator: int) -> str:
    """Return "127 of 353", with thousands separated."""
    return f"{numerator:,} of {denominator:,}"


def nhs_spaced(value: str | None) -> str:
    """Return an NHS number in the way it is printed, 943 476 5919; anything else is returned as it is."""
    if not value:
        return ""
    return f"{value[:3]} {value[3:6]} {value[6:]}" if len(value) == 10 else value


def join_and(names) -> str:
    """Return "Ava", "Ava and Ben" or "Ava, Ben and Cara"; "" for none."""
    names = [str(name) for name in names]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def possessive(name: str) -> str:
    """Return "Ava’s", and "James’" for a name that ends in s."""
    name = str(name)
    return f"{name}’" if name.lower().endswith("s") else f"{name}’s"
