"""Two people at the front door at the same moment, on two connections."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from cases import request_services
from cases.errors import RequestMovedOn
from tests.factories.requests import HelpRequestFactory, RequestOutcomeFactory


def at_once(act, *who):
    """Let everybody act at the same moment; return what each was told, "" for those who did it."""
    together, told = Barrier(len(who)), []

    def go(by):
        together.wait()
        try:
            act(by)
            told.append("")
        except RequestMovedOn as error:
            told.append(error.message)
        connection.close()

    threads = [Thread(target=go, args=[by]) for by in who]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(told)


@pytest.mark.django_db(transaction=True)
def test_of_two_one_decides_and_the_other_learns_who(people, now):
    request, outcome = HelpRequestFactory(opened=True), RequestOutcomeFactory()
    told = at_once(
        lambda by: request_services.decide(request=request, outcome=outcome, reason="So.", by=by, now=now),
        people.front_door,
        people.manager,
    )
    assert told[0] == ""
    assert told[1].endswith("decided this request on 1 March 2016 at 10:00am. Nothing was changed.")
    assert request.history.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_one_starts(people, now):
    request = HelpRequestFactory()
    told = at_once(
        lambda by: request_services.start_looking(request=request, by=by, now=now),
        people.front_door,
        people.manager,
    )
    assert told[0] == ""
    assert told[1].endswith("began to look at this request before. Nothing was changed.")
