"""The schedule as tables of Markdown, read from the code that decides it."""

from retention.schedule import SCHEDULE, KeptWith


def table():
    """Return the tables, one for each length of keeping."""
    return "\n".join(line for kept_with in KeptWith for line in _of(kept_with)) + "\n"


def _of(kept_with):
    entries = [(label, entry) for label, entry in SCHEDULE.items() if entry.kept_with == kept_with]
    yield f"## {kept_with.value}\n"
    if kept_with == KeptWith.LIST:
        yield ", ".join(f"`{label}`" for label, _ in entries) + "\n"
        return
    yield "| table | in a copy |"
    yield "| --- | --- |"
    yield from (f"| `{label}` | {_scrubs(entry)} |" for label, entry in entries)
    yield ""


def _scrubs(entry):
    return "; ".join(f"{way}: {', '.join(columns)}" for way, columns in entry.scrubs) or "no words"
