"""Two sendings of the last page at the same moment, on two connections, open one case."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from cases.models import Case
from cases.opening_answers import Answers
from cases.opening_services import open_from_draft
from people.models import Family
from reporting.reference_lists import load_reference_lists
from tests.cases.opening_steps import Opener


@pytest.mark.django_db(transaction=True)
def test_two_at_once_open_one_case(client_for, people, now, today):
    load_reference_lists()
    assert people.locality
    opener = Opener(client_for(people.lead)).everything()
    draft, together, opened = opener.draft, Barrier(2), []
    answers = Answers(draft, user=people.lead, today=today)
    assert answers.missing() == []
    plan = answers.plan()

    def send():
        together.wait()
        opened.append(open_from_draft(draft=draft, plan=plan, by=people.lead, now=now, today=today))
        connection.close()

    threads = [Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [case.pk for case in opened] == [Case.objects.get().pk] * 2
    assert Family.objects.count() == 1
