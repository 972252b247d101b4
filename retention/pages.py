"""What every page of retention has in common: its parts beside each other."""

from django.shortcuts import render
from django.urls import reverse

PARTS = [
    ("queue", "Due for disposal", "retention:queue"),
    ("holds", "Legal holds", "retention:holds"),
    ("rules", "Rules", "retention:rules"),
    ("log", "Disposal log", "retention:log"),
]


def render_part(request, template, *, part, **context):
    """Answer with a page of retention. The part is the code of the current item of the sub navigation."""
    items = [{"label": label, "url": reverse(name), "current": code == part} for code, label, name in PARTS]
    return render(request, template, {"parts": items, **context})
