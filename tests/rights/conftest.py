"""A mother who asks for what is held about her, in a family with a father who lives elsewhere."""

from datetime import date

import pytest

from accounts.acting import act_as
from accounts.enums import Role
from people.models import FamilyAddress
from rights import pack_services, services
from rights.enums import AskerKind, Outcome
from rights.models import WithholdingReason
from tests.factories.accounts import MembershipFactory
from tests.factories.cases import CaseFactory, CaseNoteFactory, InvolvementFactory
from tests.factories.people import RECORDED, FamilyFactory, FamilyMemberFactory

BORN = date(1984, 5, 6)
NOTE = (
    "Rhian was tired. Owen said that he pays nothing. His phone is 07700 900123. "
    "Rhian showed me the new kitchen."
)


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.DOCUMENTS = tmp_path / "documents"
    return settings.DOCUMENTS


@pytest.fixture
def family(db):
    family = FamilyFactory(name="Tudor")
    FamilyAddress.objects.create(
        family=family,
        line_1="1 High Street",
        postcode="SY11 1AA",
        lived_from=date(2012, 1, 1),
        recorded_at=RECORDED,
    )
    return family


@pytest.fixture
def mother(family):
    return FamilyMemberFactory(
        family=family, is_adult=True, person__given_name="Rhian", person__date_of_birth=BORN
    )


@pytest.fixture
def father(family, mother):
    return FamilyMemberFactory(
        family=family,
        is_adult=True,
        lives_in_household=False,
        person__given_name="Owen",
        person__family_name="Pritchard",
        person__phone="07700 900123",
        person__nhs_number="9434765919",
        person__nhs_number_status="verified",
    )


@pytest.fixture
def child(family, father):
    return FamilyMemberFactory(family=family, person__given_name="Ffion")


@pytest.fixture
def case(people, family, mother, father, child):
    case = CaseFactory(family=family, lead=people.lead)
    InvolvementFactory(case=case, user=people.partner, agency=people.school)
    return case


@pytest.fixture
def note(people, case, mother):
    return CaseNoteFactory(
        case=case, text=NOTE, about=[mother], recorded_by=people.lead, recorded_for=people.hub
    )


@pytest.fixture
def second(people):
    """Somebody else of information governance."""
    return MembershipFactory(
        agency=people.council, role=Role.INFORMATION_GOVERNANCE, user__full_name="Hal Wyn"
    ).user


def acting(user):
    return act_as(user, user.memberships.get())


@pytest.fixture
def acts(people, now):
    return {"by": acting(people.governance), "now": now}


@pytest.fixture
def others(second, now):
    return {"by": acting(second), "now": now}


@pytest.fixture
def values(today):
    return {
        "asker_kind": AskerKind.SUBJECT,
        "asker_name": "Rhian Tudor",
        "asker_contact": "rhian@example.org",
        "authority": "",
        "given_name": "Rhian",
        "family_name": "Tudor",
        "date_of_birth": BORN,
        "case_reference": "",
        "wanted": "",
        "received_on": date(2016, 2, 12),
    }


@pytest.fixture
def asked(values, acts):
    return services.record_request(values=values, **acts)


@pytest.fixture
def identified(asked, acts, today):
    told = {"how": "The lead professional knows her.", "checked_on": today, "asked_on": None}
    return services.check_identity(request=asked, **told, **acts)


@pytest.fixture
def found(identified, values, case, acts):
    whom = {name: values[name] for name in ("given_name", "family_name", "date_of_birth", "case_reference")}
    return services.find_person(request=identified, values=whom, **acts)


@pytest.fixture
def gathered(found, note, acts):
    return pack_services.gather_pack(request=found, **acts)


@pytest.fixture
def third_party(db):
    return WithholdingReason.objects.get(code="THIRD_PARTY")


def entry_of(request, source):
    return request.entries.with_decisions().get(source=source)


@pytest.fixture
def reviewed(gathered, third_party, acts):
    """Every entry decided: the note without what is marked, the rest given whole."""
    for entry in gathered.entries.all():
        told = {"outcome": Outcome.GIVE, "words": "It is hers."}
        if entry.source == "notes":
            spans = [[start, end] for start, end, _ in entry.marks]
            told = {"outcome": Outcome.REDACT, "chosen": spans, "reason": third_party}
        pack_services.decide_entry(entry=entry, **told, **acts)
    return pack_services.submit_pack(request=gathered, **acts)


@pytest.fixture
def released(reviewed, others, today, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return pack_services.approve_pack(request=reviewed, today=today, **others)
