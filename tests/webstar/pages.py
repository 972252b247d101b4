"""What the pages of the Webstar are sent, and what they say."""

import re

from django.urls import reverse


def scores(given="6", revision=1, button="complete", **changed):
    """What the scoring page sends: the same answer on each axis but those named."""
    fields = {f"axis_{place}": given for place in range(1, 8)}
    return {"revision": revision, button: "yes", "own_words": ""} | fields | changed


def address(name, case, *number):
    return reverse(f"webstar:{name}", args=[case.reference, *number])


def errors(response):
    assert response.status_code == 200
    form = response.context["form"]
    return [*form.non_field_errors(), *(sentence for field in form for sentence in field.errors)]


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())
