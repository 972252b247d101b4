"""One act on many cases or tasks. Each is looked up again through the gate and judged by itself."""

from dataclasses import dataclass, field
from uuid import uuid5

from accounts.permissions import Permission, can
from cases.models import Case, Task
from cases.task_services import add_task, finish_task
from earlyhelp.common.errors import RuleBroken

NOT_THERE = "You cannot open it, or it is closed."
NOT_ALLOWED = "You may not record for families."


@dataclass
class Report:
    """What a bulk act did.

    :ivar done: how many it was done to.
    :ivar refused: (what was named, sentence) of each that was left as it is.
    """

    done: int = 0
    refused: list = field(default_factory=list)

    @property
    def reasons(self):
        """How many were refused for each sentence, as (sentence, count)."""
        sentences = [sentence for _, sentence in self.refused]
        return [(sentence, sentences.count(sentence)) for sentence in dict.fromkeys(sentences)]


def give_to_leads(*, references, title, due_on, submission, by, now, today):
    """Give the lead professional of each of these cases a task. Sent twice, it gives each task once."""

    def act(reference):
        case = Case.objects.workable_by(by).open().filter(reference=reference).first()
        if case is None:
            raise RuleBroken(NOT_THERE)
        lead = case.leads.current().select_related("user", "agency").get()
        add_task(
            case=case,
            title=title,
            owner=lead.user,
            agency=lead.agency,
            due_on=due_on,
            submission=uuid5(submission, reference),
            by=by,
            now=now,
            today=today,
        )

    return _each(references, act, by)


def finish_several(*, names, by, now):
    """Say of each of these tasks that it is done.

    :param names: (case reference, number of the task) of each.
    """

    def act(name):
        reference, number = name
        found = Task.objects.visible_to(by).filter(case__reference=reference, number=number)
        task = found.select_related("case").first()
        if task is None:
            raise RuleBroken(NOT_THERE)
        finish_task(task=task, by=by, now=now)

    return _each(names, act, by)


def _each(names, act, by):
    report = Report()
    may = can(by, Permission.CASE_RECORD)
    for name in dict.fromkeys(names):
        try:
            if not may:
                raise RuleBroken(NOT_ALLOWED)
            act(name)
        except RuleBroken as error:
            report.refused.append((name, error.message))
        else:
            report.done += 1
    return report
