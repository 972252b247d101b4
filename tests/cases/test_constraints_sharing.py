"""Each rule that the database holds of sharing decisions is broken once."""

import pytest
from django.db import IntegrityError, transaction

from accounts.acting import act_as
from cases.models import SharingDecision
from cases.sharing_services import record_sharing


@pytest.fixture
def decision(people, case, now, today):
    by = act_as(people.lead, people.lead.memberships.get())
    values = {
        "decided_on": today,
        "is_shared": True,
        "what": "How the children are at school.",
        "with_whom": "Dr Rao, GP",
        "basis": "agreement",
        "reason": "So that the referral is complete.",
        "is_family_told": True,
        "not_told_reason": "",
    }
    return record_sharing(case=case, values=values, by=by, now=now, today=today)


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"what": ""}, "cases_sharingdecision_says_what_whom_and_why"),
        ({"with_whom": ""}, "cases_sharingdecision_says_what_whom_and_why"),
        ({"reason": ""}, "cases_sharingdecision_says_what_whom_and_why"),
        ({"basis": "whim"}, "cases_sharingdecision_basis_is_known"),
        ({"basis": "against"}, "cases_sharingdecision_basis_fits"),
        ({"is_family_told": False}, "cases_sharingdecision_family_knows_or_why_not"),
        ({"not_told_reason": "Away"}, "cases_sharingdecision_family_knows_or_why_not"),
    ],
)
def test_the_database_holds_the_rules(decision, changed, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        SharingDecision.objects.filter(pk=decision.pk).update(**changed)
