"""A small partnership to work in: four workers, each with a case of their own, who help on all of them."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from accounts.acting import act_as
from accounts.enums import Role
from accounts.models import User
from assessments.assessment_services import start_assessment
from cases.models import Case, InvolvementRole
from reporting.reference_lists import load_reference_lists
from tests.factories.accounts import AgencyFactory, LocalityFactory, MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.casework import Casework

NAMES = ["Leah Pugh", "Colin Jones", "Parveen Akhtar", "Maggie Owen"]


@dataclass(frozen=True)
class Scene:
    """Whom the load signs in, and the references of the cases that they work on."""

    workers: list[User]
    cases: list[Case]
    officer: User


def make_scene():
    """Write the scene into an empty database with the reference lists."""
    load_reference_lists()
    locality = LocalityFactory(code="oswestry", name="Oswestry")
    hub = AgencyFactory(code="family-hub", name="Oswestry Family Hub", locality=locality)
    workers = [_person(name, hub, Role.PRACTITIONER) for name in NAMES]
    opened_on = timezone.localdate() - timedelta(days=40)
    cases = [CaseFactory(lead=worker, locality=locality, opened_on=opened_on) for worker in workers]
    role = InvolvementRole.objects.get(code="HEALTH_VISITOR")
    for case, lead in zip(cases, workers, strict=True):
        for worker in workers:
            if worker != lead:
                InvolvementFactory(case=case, user=worker, agency=hub, role=role)
        now = timezone.now()
        by = act_as(lead, lead.memberships.get())
        today = timezone.localdate()
        start_assessment(case=case, started_on=today, by=by, now=now, today=today)
    officer = _person("Anil Mehta", hub, Role.PERFORMANCE_OFFICER)
    _person("Ada Price", hub, Role.ADMINISTRATOR)
    _families_of_a_year()
    return Scene(workers, cases, officer)


def _person(name, agency, role):
    user = UserFactory(full_name=name, email=f"{name.split()[0].lower()}@example.org")
    MembershipFactory(user=user, agency=agency, role=role)
    return user


def _families_of_a_year():
    """Something to count, so that the figures take a while."""
    casework, today = Casework(), timezone.localdate()
    for end in (8, 9, 3, 7):
        case = casework.closed_case(today - timedelta(days=120), today - timedelta(days=30))
        casework.pair(case, case.child, 4, end)
        casework.pair(case, case.parent, 4, end)
