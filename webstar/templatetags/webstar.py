"""The Webstar on a page: the star and its table. The readings come from ``ReadingQuerySet.with_scores``."""

from django import template

from webstar.comparison import Comparison, answers_by_code, scale_of, whose
from webstar.star import draw_star

register = template.Library()

SIZES = {"full", "thumbnail"}


@register.inclusion_tag("webstar/star.html")
def star(now=None, start=None, size="full", is_live=False, labels=None):
    """Draw a reading, or a start and a later reading on one star.

    :param size: "full" with labels and a key, or "thumbnail" of 160 px without.
    :param is_live: add places to tap, for static/js/webstar.js; the radios on the page stay the control.
    :param labels: axis to what its arm is called here, in the place of the tool’s own word.
    """
    if size not in SIZES:
        raise template.TemplateSyntaxError(f"A star is “full” or “thumbnail”, not “{size}”.")
    comparison = Comparison(now=now, start=start, labels=labels)
    is_thumbnail = size == "thumbnail"
    return {
        "comparison": comparison,
        "drawing": draw_star(comparison.outcomes, comparison.scale, is_thumbnail=is_thumbnail),
        "is_thumbnail": is_thumbnail,
        "is_live": is_live,
        "id": f"star-{comparison.reading.pk}-{size}",
    }


@register.inclusion_tag("components/data_table.html")
def star_table(now=None, start=None):
    """Say in a table what the star shows."""
    return {"table": Comparison(now=now, start=start).table}


@register.simple_tag
def start_score(start, axis):
    """Return what the start Webstar says on the same outcome, as "4", or an empty string.

    On another scale it says so: "4, where 5 was the highest".
    """
    said = answers_by_code(start).get(axis.code)
    if said is None or said.score is None:
        return ""
    is_same = scale_of(start.tool_version) == scale_of(axis.version)
    return (
        str(said.score) if is_same else f"{said.score}, where {start.tool_version.scale_max} was the highest"
    )


@register.filter
def named(reading):
    """Return "Ffion’s review Webstar"."""
    return f"{whose(reading)} {reading.get_kind_display().lower()} Webstar"
