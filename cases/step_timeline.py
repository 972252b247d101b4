"""Steps up and down in the timeline: asked for, acknowledged, decided and withdrawn."""

from django.db.models import F
from django.urls import reverse

from cases.enums import StepStatus, TimelineKind
from cases.models import StepRequest
from cases.timeline import Event, Source
from earlyhelp.common.dates import date_long


class _StepSource(Source):
    """One moment of each step that has come to it."""

    kind = TimelineKind.STEP
    moment = ""

    def rows(self, case, member):
        rows = StepRequest.objects.filter(case=case, **{f"{self.moment}__isnull": False})
        rows = rows.annotate(at=F(self.moment))
        return rows.filter(children__member=member) if member else rows

    def events(self, case, keys):
        rows = StepRequest.objects.filter(pk__in=keys).with_names()
        return {step.pk: self._event(case, step) for step in rows}

    def _event(self, case, step):
        title, text, by, colour, icon = self.told(step)
        return Event(
            title=title,
            at=getattr(step, self.moment),
            kind=step.get_direction_display(),
            colour=colour,
            icon=icon,
            by=by,
            about=", ".join(child.member.person.short_name for child in step.children.all()),
            text=text,
            links=[
                {
                    "text": f"Open this {step.get_direction_display().lower()}",
                    "url": reverse("steps:step", args=[case.reference, step.number]),
                }
            ],
        )


class Asked(_StepSource):
    """A step up asked for, or a step down recorded."""

    moment = "asked_at"
    agency = "asked_for"

    def told(self, step):
        by = f"{step.asked_by} ({step.asked_for})"
        if step.is_up:
            text = f"To {step.agency}. {step.reason}. {step.urgency}."
            return "Step up requested", text, by, "purple", "↑"
        text = f"From {step.agency}, {date_long(step.decided_on)}. {step.reason}."
        return "Step down recorded", text, by, "purple", "↓"


class Acknowledged(_StepSource):
    """That the receiving side has it."""

    moment = "acknowledged_at"

    def told(self, step):
        by, day = str(step.acknowledged_by), date_long(step.acknowledged_on)
        if step.is_up:
            return "Step up acknowledged", f"{step.received_by}, {step.agency}, {day}.", by, "teal", "✓"
        return "Step down acknowledged", f"On {day}.", by, "teal", "✓"


class Decided(_StepSource):
    """What social care decided on a step up."""

    moment = "decided_at"

    def told(self, step):
        accepted = step.status != StepStatus.NOT_ACCEPTED
        title = "Step up accepted" if accepted else "Step up not accepted"
        text = f"{step.agency}, {date_long(step.decided_on)}. {step.decision_reason}".strip()
        return title, text, str(step.decided_by), "green" if accepted else "orange", "✓" if accepted else "×"


class Withdrawn(_StepSource):
    """A step that was taken back."""

    moment = "withdrawn_at"

    def told(self, step):
        title = f"{step.get_direction_display()} withdrawn"
        return title, step.withdrawal_reason, str(step.withdrawn_by), "grey", "×"
