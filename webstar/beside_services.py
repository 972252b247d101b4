"""What stands beside a Webstar: a worker’s own view of it, and scores of other licensed tools."""

from django.db import transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.errors import NotInFamily
from cases.services import lock_open_case
from earlyhelp.common.dates import date_long
from earlyhelp.common.models import lock, save_checked
from webstar.enums import WITHOUT_THE_PERSON
from webstar.errors import (
    BroughtInFuture,
    BroughtOtherwise,
    NotAWorkersView,
    OffTheOtherScale,
    OffTheScale,
    ViewUnexplained,
    ViewUnscored,
)
from webstar.models import OtherToolScore, WorkerView


@transaction.atomic
def record_views(*, reading, views, by, now):
    """Keep how one worker sees the outcomes of somebody’s Webstar, beside the person’s own scores.

    Each worker has views of their own, so that two never overwrite each other. Sent again, nothing changes.

    :param views: axis to (score or None, why); an axis without both is taken away.
    :raises CaseAlreadyClosed, NotAWorkersView, OffTheScale, ViewUnexplained, ViewUnscored: see their
        sentences; the field is ``score_<position>`` or ``why_<position>``.
    """
    case = lock_open_case(reading.case)
    reading = lock(reading)
    if reading.completed_with in WITHOUT_THE_PERSON:
        raise NotAWorkersView
    _check_views(reading.tool_version, views)
    kept = {view.axis: view for view in reading.views.filter(recorded_by=by).select_related("axis")}
    changed = [axis.code for axis, said in views.items() if _change_view(reading, axis, kept, said, by, now)]
    if changed:
        _tell(case, "Webstar, worker’s view", AuditAction.CHANGED, by, now, reading=reading.number)
    return changed


def _check_views(version, views):
    for axis, (score, why) in views.items():
        if score is not None and score not in version.scale:
            low, high = version.scale_min, version.scale_max
            raise OffTheScale(f"Choose a score from {low} to {high}.", field=f"score_{axis.position}")
        if score is not None and not why:
            raise ViewUnexplained(field=f"why_{axis.position}")
        if score is None and why:
            raise ViewUnscored(field=f"score_{axis.position}")


def _change_view(reading, axis, kept, said, by, now):
    """Bring one view to what is said now, and return whether that changed it."""
    score, why = said
    view = kept.get(axis)
    if score is None:
        if view is not None:
            view.delete()
        return view is not None
    if view is not None and (view.score, view.why) == said:
        return False
    view = view or WorkerView(reading=reading, axis=axis, recorded_by=by)
    view.score, view.why, view.recorded_at = score, why, now
    view.recorded_for = acting_membership(by).agency
    save_checked(view)
    return True


@transaction.atomic
def bring_scores(*, case, member, tool, lines, by, now, today):
    """Bring in scores of another tool, all of them or none. What is kept already is not kept again.

    :param member: the family member, or None for the whole family.
    :param lines: (day, area, score); nothing else of the other tool comes with it.
    :returns: how many were new, and how many were there already.
    :raises CaseAlreadyClosed, NotInFamily, BroughtInFuture, OffTheOtherScale, BroughtOtherwise: see their
        sentences.
    """
    case = lock_open_case(case)
    if member is not None and member.family_id != case.family_id:
        raise NotInFamily
    held = {
        (one.read_on, one.area): one.score for one in case.other_tool_scores.filter(member=member, tool=tool)
    }
    new = 0
    for place, (day, area, score) in enumerate(lines, start=1):
        _check_line(place, day, area, score, tool, held, today)
        if (day, area) in held:
            continue
        held[day, area] = score
        new += 1
        save_checked(
            OtherToolScore(
                case=case,
                member=member,
                tool=tool,
                read_on=day,
                area=area,
                score=score,
                brought_by=by,
                brought_for=acting_membership(by).agency,
                brought_at=now,
            )
        )
    if new:
        _tell(case, "readings of another tool", AuditAction.CREATED, by, now, tool=tool.code, scores=new)
    return new, len(lines) - new


def _check_line(place, day, area, score, tool, held, today):
    if day > today:
        raise BroughtInFuture(f"Line {place}: the date is still to come. Check the day, month and year.")
    if not tool.lowest <= score <= tool.highest:
        raise OffTheOtherScale(
            f"Line {place}: the scale of {tool} is {tool.lowest} to {tool.highest}, and {score} is not on it."
        )
    if held.get((day, area), score) != score:
        raise BroughtOtherwise(
            f"Line {place}: “{area}” has the score {held[day, area]} on {date_long(day)} already. "
            "Nothing of this was kept."
        )


def _tell(case, what, action, by, now, **detail):
    audit.record(by=by, now=now, action=action, what=what, case_reference=case.reference, detail=detail)
