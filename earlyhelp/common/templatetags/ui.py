"""The components of the page, and the filters that say dates, names and numbers in words.

Each component's template, in templates/components/, documents its arguments at the top.
"""

from datetime import datetime

from django import forms, template

from earlyhelp.common import dates, numbers
from earlyhelp.common.drafts import KeptSaid, KeptWords
from earlyhelp.common.forms import error_links
from earlyhelp.common.revisions import BothVersions

register = template.Library()

register.filter("date_long", dates.date_long)
register.filter("datetime_long", dates.datetime_long)
register.filter("until_long", dates.until_long)
register.filter("as_time", dates.time_words)
register.filter("age_on", dates.age_on)
register.filter("days_between", dates.days_between)
register.filter("nhs_number", numbers.nhs_spaced)
register.filter("join_and", numbers.join_and)
register.filter("possessive", numbers.possessive)

TAG_COLOURS = {"", "grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow"}


@register.filter
def percent(numerator, denominator):
    """Return "36% (127 of 353)", or "no cases"."""
    return numbers.percent_of(numerator, denominator)


@register.simple_tag
def n_of_d(numerator, denominator):
    """Return "127 of 353"."""
    return numbers.n_of_d(numerator, denominator)


@register.inclusion_tag("components/back_link.html")
def back_link(url, text="Back"):
    return {"url": url, "text": text}


@register.inclusion_tag("components/button_link.html")
def button_link(url, text, kind=""):
    return {"url": url, "text": text, "kind": kind}


@register.simple_tag(takes_context=True)
def kept_words(context, form):
    """At the top of a long form drawn box by box: the key of its draft, and what is offered back."""
    return KeptWords().render(form, context)


@register.simple_tag(takes_context=True)
def both_versions(context, form):
    """In a form that a page draws box by box: the choices where somebody else changed the same record."""
    return BothVersions().render(form, context)


@register.simple_tag(takes_context=True)
def kept_said(context, form):
    """The line above the buttons of such a form that says until when its words are kept."""
    return KeptSaid().render(form, context)


@register.inclusion_tag("components/error_summary.html")
def error_summary(form):
    """List every error of the form, each with a link to the box that it is about."""
    return {"errors": error_links(form) if form else []}


CONTROL_CLASSES = (
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.widgets.Input, "govuk-input"),
)


@register.simple_tag
def control(bound):
    """Return the box of a form's field with the classes of GOV.UK Frontend. Django adds what describes it."""
    widget = bound.field.widget
    if isinstance(widget, forms.MultiWidget):
        if bound.errors and hasattr(widget, "wrong"):
            widget.wrong = widget.wrong or set(range(len(widget.widgets)))
        return bound.as_widget()
    base = next(name for kind, name in CONTROL_CLASSES if isinstance(widget, kind))
    names = [base, widget.attrs.get("class", ""), f"{base}--error" if bound.errors else ""]
    return bound.as_widget(attrs={"class": " ".join(name for name in names if name)})


@register.filter
def shape(bound):
    """Return how a field is drawn: "radios", "checkboxes", "checkbox", "boxes" or "box"."""
    for kind, name in SHAPES:
        if isinstance(bound.field.widget, kind):
            return name
    return "box"


SHAPES = (
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.MultiWidget, "boxes"),
)


@register.filter
def answer_id(field_id, position):
    """Return the id of an answer's box: the field's own for the first, so that an error can lead to it."""
    return field_id if position == 1 else f"{field_id}_{position}"


@register.filter
def is_chosen(bound, choice):
    """Whether this answer is the one, or among those, that the field holds now; "" is chosen by no answer."""
    value = bound.value()
    held = value if isinstance(value, list | tuple | set) else [value]
    return str(choice[0]) in {"" if item is None else str(item) for item in held}


@register.filter
def under_answer(under, choice):
    """Return the questions that are drawn under this answer, or ""."""
    return (under or {}).get(str(choice[0]), "")


@register.inclusion_tag("components/filters.html", takes_context=True)
def filters(context, form):
    return {"form": form, "path": context["request"].path, "errors": form.errors}


@register.inclusion_tag("components/identity_bar.html")
def identity_bar(name, facts=(), warnings=()):
    return {"name": name, "facts": facts, "warnings": warnings}


@register.inclusion_tag("components/sub_navigation.html")
def sub_navigation(items, label="Parts of this case"):
    return {"items": items, "label": label}


@register.inclusion_tag("components/summary_list.html")
def summary_list(rows, title="", empty="Not recorded"):
    rows = [
        {"key": row["key"], "values": _as_list(row.get("value")), "actions": row.get("actions", ())}
        for row in rows
    ]
    return {"rows": rows, "title": title, "empty": empty, "any_actions": any(row["actions"] for row in rows)}


def _as_list(value):
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


@register.inclusion_tag("components/tag.html")
def tag(text, colour=""):
    """Raise ValueError for a colour that GOV.UK Frontend does not have."""
    if colour not in TAG_COLOURS:
        raise ValueError(
            f"There is no tag colour {colour!r}. Choose one of {', '.join(sorted(TAG_COLOURS))}."
        )
    return {"text": text, "colour": colour}


@register.inclusion_tag("components/badge.html")
def badge(text, colour=""):
    return {"text": text, "colour": colour}


@register.inclusion_tag("components/timeline.html")
def timeline(items, heading_level=2):
    names = ("kind", "icon", "by", "about", "text", "links", "anchor", "additions")
    blank = dict.fromkeys(names, "") | {"colour": "grey"}
    items = [blank | item for item in items]
    for item in items:
        item["is_moment"] = isinstance(item["at"], datetime)
    return {"items": items, "heading_level": heading_level}


@register.inclusion_tag("components/export_link.html")
def export_link(url, count=None, what=""):
    return {"url": url, "count": count, "what": what}


@register.inclusion_tag("components/empty_state.html")
def empty_state(title, text="", link_text="", url=""):
    return {"title": title, "text": text, "link_text": link_text, "url": url}


@register.inclusion_tag("components/pagination_keyset.html", takes_context=True)
def pagination_keyset(context, page, previous_text="Previous", next_text="Next"):
    """Links to the pages before and after, which keep the filters of the address."""
    kept = context["request"].GET.copy()
    kept.pop("after", None)
    kept.pop("before", None)
    return {
        "previous_url": _with(kept, "before", page.previous),
        "next_url": _with(kept, "after", page.next),
        "previous_text": previous_text,
        "next_text": next_text,
    }


def _with(kept, name, cursor):
    if not cursor:
        return ""
    query = kept.copy()
    query[name] = cursor
    return f"?{query.urlencode()}"


@register.inclusion_tag("components/figure_card.html")
def figure_card(name, numerator, denominator=None, heading_level=2, **more):
    """A share of (numerator and denominator), or a count where there is no denominator."""
    if denominator is None:
        number, base = f"{numerator:,}", ""
    else:
        share = numbers.whole_percent(numerator, denominator)
        number = "–" if share is None else f"{share}%"
        base = "No cases to measure" if share is None else numbers.n_of_d(numerator, denominator)
    names = ("code", "unit", "definition", "coverage", "change", "trend", "url", "link_text")
    unknown = set(more) - set(names)
    if unknown:
        raise TypeError(f"A figure card does not take {', '.join(sorted(unknown))}.")
    card = {"name": name, "number": number, "base": base, "heading_level": heading_level}
    return card | {key: more.get(key, "") for key in names}


@register.inclusion_tag("components/data_table.html")
def data_table(table):
    return {"table": table}


@register.inclusion_tag("components/warning_text.html")
def warning_text(text):
    return {"text": text}


@register.inclusion_tag("components/inset.html")
def inset(text):
    return {"text": text}


@register.inclusion_tag("components/task_list.html")
def task_list(items, place=0):
    """:param place: of the list among several on a page, so that each status has an id of its own."""
    blank = dict.fromkeys(("url", "hint", "status", "colour"), "")
    return {"items": [blank | item for item in items], "place": place}


@register.inclusion_tag("components/panel.html")
def panel(title, text=""):
    return {"title": title, "text": text}
