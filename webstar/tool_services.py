"""Changing what a Webstar asks. A version that is used is never changed: a new one takes its place."""

from datetime import timedelta

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from earlyhelp.common.models import lock, save_checked
from webstar.errors import NewerVersionExists, ReadAfterNewVersion, VersionStartsTooEarly
from webstar.models import AxisWords, WebstarAxis, WebstarToolVersion

COPIED = ("scale_min", "scale_max", "higher_is_better", "age_from", "age_until", "source")
COPIED_AXIS = ("position", "code", "label", "prompt", "better", "worse")
COPIED_WORDS = ("age_from", "age_until", "label", "question", "worst", "best", "has_faces")


@transaction.atomic
def new_tool_version(*, version, valid_from, by, now):
    """Copy a version and its axes into a new one from a day on, and end the old one the day before.

    Readings made with the old version keep it.

    :raises NewerVersionExists: only the newest version of a tool is copied.
    :raises VersionStartsTooEarly, ReadAfterNewVersion: see their sentences.
    """
    lock(version.tool)
    version = lock(version)
    if version.tool.versions.filter(number__gt=version.number).exists():
        raise NewerVersionExists
    if valid_from <= version.valid_from:
        raise VersionStartsTooEarly
    if version.readings.filter(read_on__gte=valid_from).exists():
        raise ReadAfterNewVersion
    new = WebstarToolVersion(
        tool=version.tool,
        number=version.number + 1,
        valid_from=valid_from,
        **{name: getattr(version, name) for name in COPIED},
    )
    save_checked(new)
    for axis in version.axes.all():
        copy = save_checked(WebstarAxis(version=new, **{name: getattr(axis, name) for name in COPIED_AXIS}))
        for words in axis.words.all():
            save_checked(AxisWords(axis=copy, **{name: getattr(words, name) for name in COPIED_WORDS}))
    if version.valid_until is None or version.valid_until >= valid_from:
        version.valid_until = valid_from - timedelta(days=1)
        save_checked(version)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="version of a Webstar tool",
        detail={"item": str(new), "from": valid_from.isoformat()},
    )
    return new
