"""Everything by which the other family could be asked for, and what of it an answer tells."""

import io
import re
import zipfile
from itertools import islice
from pathlib import Path

from django import forms
from django.conf import settings
from django.db.models import UUIDField
from pypdf import PdfReader

from earlyhelp.common.pagination import _cursor as cursor_of
from tests.fuzz.place import family_models
from tests.sweep.place import GUESSES, MARKERS

APPS = sorted({path.parent.name for path in Path(settings.ROOT).glob("*/apps.py")} | {"earlyhelp"})
READ_FROM_ADDRESS = re.compile(r"""GET(?:\.get(?:list)?\(|\[)"(\w+)"|"(\w+)" (?:not )?in [\w.]*GET\b""")
HUGE = 10**25


def parameters():
    """Every word that a view reads from an address, and every box of every form of ours."""
    found = {"next", "q", "case", "line", "part", "period", "by", "sort", "status"}
    for app in APPS:
        for path in (Path(settings.ROOT) / app).rglob("*.py"):
            found |= {word for words in READ_FROM_ADDRESS.findall(path.read_text()) for word in words if word}
    for form in _below(forms.BaseForm):
        if form.__module__.split(".")[0] in APPS:
            found |= set(getattr(form, "base_fields", {}))
    return sorted(found)


def _below(form):
    for one in form.__subclasses__():
        yield one
        yield from _below(one)


def keys_of_others(place):
    """A few unguessable keys of each kind of record of the other family."""
    for model in family_models():
        names = [field.name for field in model._meta.fields if isinstance(field, UUIDField)]
        pks = place.of_others.get(model, [])
        for name in names:
            values = model._base_manager.filter(pk__in=pks).values_list(name, flat=True)
            yield from (str(key) for key in islice(filter(None, values), 2))
    yield str(place.other.the_case.submission)


def words_to_send(place):
    """What is put into every word of an address, by its kind."""
    case = place.other.the_case
    return {
        "reference": case.reference,
        "number": str(case.pk),
        "key": str(case.submission),
        "code": place.other.people.hub.code,
        **{f"guess {guess}": guess for guess in GUESSES},
        "cursor": cursor_of((("opened_on", "desc"), ("pk", "desc")), case),
        "cursor by family": cursor_of((("family__name", "asc"), ("pk", "asc")), case),
        "cursor by number": cursor_of((("id", "asc"),), case),
    }


def text_of(response):
    """Everything an answer says: heads, page, and what is in a file, unpacked."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    told = [f"{name}: {value}" for name, value in response.headers.items()]
    if body.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(body))
        told += [page.extract_text() for page in reader.pages] + [str(reader.metadata)]
    elif body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            told += [archive.read(name).decode(errors="replace") for name in archive.namelist()]
    else:
        told.append(body.decode(errors="replace"))
    return "\n".join(told)


def leaks_in(place, response, sent=""):
    """Markers of the other family that an answer tells, and its reference where that was not sent."""
    reference = place.other.the_case.reference
    words = [*MARKERS, *([] if reference in sent else [reference])]
    text = text_of(response)
    return [word for word in words if word in text]
