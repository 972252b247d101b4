"""A label as it stands inside a sentence."""

DETERMINERS = {
    *("the", "a", "an", "your", "their", "this", "from", "more", "anything"),
    *("who", "whom", "whose", "which", "what", "when", "where", "why", "how", "whether"),
}


def thing(label) -> str:
    """Return the label with a small first letter, unless it starts with an abbreviation: "NHS number".

    That it is optional is not part of what it is.
    """
    text = str(label).strip().removesuffix("(optional)").rstrip(" ?:")
    if len(text) > 1 and text[1].isupper():
        return text
    return text[:1].lower() + text[1:]


def the(what) -> str:
    """Return "the agency" for "agency". A name stays, and what has its own word in front."""
    text = str(what)
    is_name = text[:1].isupper() and not text[1:2].isupper()
    return text if is_name or text.split(" ")[0].lower().rstrip(",") in DETERMINERS else f"the {text}"


def capital(text) -> str:
    """Return the text with a capital first letter."""
    text = str(text)
    return text[:1].upper() + text[1:]
