"""One act on many requests. Each is locked, judged and written down by itself."""

from dataclasses import dataclass, field

from django.db import transaction

from cases.enums import HelpRequestStatus
from cases.models import HelpRequest
from cases.request_services import decide, start_looking
from earlyhelp.common.errors import RuleBroken


@dataclass
class Done:
    """What a bulk act did.

    :ivar done: how many requests it was done to.
    :ivar refused: (reference, sentence) of each that a rule forbade.
    """

    done: int = 0
    refused: list = field(default_factory=list)


def start_several(*, keys, by, now):
    """Start to look at each of these requests.

    :param keys: primary keys. Each request is looked up again among those that the user reaches.
    """
    return _each(keys, by, lambda request: start_looking(request=request, by=by, now=now))


def decide_several(*, keys, outcome, reason, by, now, same_as=""):
    """Decide each of these requests the same way; a new one is begun to be looked at first."""

    @transaction.atomic
    def act(request):
        if request.status == HelpRequestStatus.NEW:
            start_looking(request=request, by=by, now=now)
        decide(request=request, outcome=outcome, reason=reason, same_as=same_as, by=by, now=now)

    return _each(keys, by, act)


def _each(keys, by, act):
    result = Done()
    for request in HelpRequest.objects.visible_to(by).filter(pk__in=keys).order_by("pk"):
        try:
            act(request)
        except RuleBroken as error:
            result.refused.append((request.reference, error.message))
        else:
            result.done += 1
    return result
