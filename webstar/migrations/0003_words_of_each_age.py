"""Give the Webstars that a site has already the words that a new site starts with."""

from django.db import migrations

from webstar.axis_words import CHANGES, CHILD_WORDS, changes_for

CHILD_LABELS = {"CHOSE_NOT_TO": "I’d rather not say", "NOT_UNDERSTOOD": "I don’t understand this one"}
NAMES = ("label", "question", "worst", "best")


def fill(apps, editor):
    reasons, axes, words = (
        apps.get_model("webstar", name).objects for name in ("NotScoredReason", "WebstarAxis", "AxisWords")
    )
    for code, label in CHILD_LABELS.items():
        reasons.filter(code=code).update(child_label=label)
    for axis in axes.filter(code__in=CHANGES).select_related("version__tool"):
        better, worse = changes_for(axis.version.tool.tool_for, axis.code)
        axes.filter(pk=axis.pk).update(better=better, worse=worse)
    words.bulk_create(
        words.model(
            axis=axis,
            age_from=age_from,
            age_until=age_until,
            has_faces=has_faces,
            **dict(zip(NAMES, told[axis.code], strict=True)),
        )
        for age_from, age_until, has_faces, told in CHILD_WORDS
        for axis in axes.filter(version__tool__code="WEBSTAR_CHILD", code__in=told)
    )


class Migration(migrations.Migration):
    dependencies = [("webstar", "0002_with_the_child")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
