"""Pages for information governance."""
