"""What the family said about agencies: who may join the team, who must not know, and who is asked first."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.models import AuditEvent, Membership
from cases.agreement_errors import (
    AgencyInTeam,
    AgencyLeftOut,
    NotAbleToAgree,
    NotAskedYet,
    ReviewTooLate,
    SharingStopped,
)
from cases.agreement_services import record_agreement, record_wish, withdraw_agreement
from cases.attention import agencies_not_covered, agreement_before_lead
from cases.attention import agreement as agreement_attention
from cases.choices import team_roles
from cases.drift import drifting
from cases.enums import LeadChangeReason
from cases.forms.agreement import AgencyWishForm
from cases.home_sources import agreements_to_review, agreements_withdrawn
from cases.models import AgencyWish, Agreement, Case, InvolvementRole
from cases.services import add_to_team, assign_lead_professional
from earlyhelp.common.errors import RuleBroken
from tests.factories.accounts import AgencyFactory, MembershipFactory
from tests.factories.cases import AgreementFactory

GIVEN = date(2016, 2, 5)


@pytest.fixture
def acts(people, now):
    return {"by": people.lead, "now": now, "today": now.date()}


@pytest.fixture
def agreed(case, adult):
    return AgreementFactory(case=case, given_by=adult.person, given_on=GIVEN)


@pytest.fixture
def join(case, people, acts):
    role = InvolvementRole.objects.first()
    told = {"user": people.stranger, "agency": people.other_school, "role": role}
    return lambda **more: add_to_team(case=case, **told, **acts, **more)


@pytest.fixture
def say(case, people, adult, acts):
    def _say(may_know, **changed):
        values = {
            "agency": people.other_school,
            "may_know": may_know,
            "said_by": adult.person,
            "said_on": acts["today"],
        }
        return record_wish(case=case, values=values | changed, **acts)

    return _say


@pytest.fixture
def refuse(case, adult, acts):
    values = {
        "given_on": acts["today"],
        "method": "refused",
        "given_by": [adult.person],
        "refusal_reason": "We would rather wait.",
    }
    return lambda: record_agreement(case=case, values=values, **acts)


def test_the_family_is_asked_before_an_agency_joins_that_no_agreement_covers(agreed, join, adult, people):
    with pytest.raises(NotAskedYet):
        join()
    join(agreed_by=adult.person)
    wish = AgencyWish.objects.get()
    assert (wish.agency, wish.may_know, wish.said_by) == (people.other_school, True, adult.person)
    assert wish.recorded_by == people.lead
    assert AuditEvent.objects.filter(what="wish about an agency").count() == 1


def test_nobody_is_asked_twice_about_one_agency(agreed, say, join):
    say(True)
    join()
    assert AgencyWish.objects.count() == 1


@pytest.mark.parametrize("values", [None, {"method": "override", "override_reason": "Risk at home."}])
def test_where_no_agreement_is_given_there_is_none_to_extend(values, case, join, acts):
    if values:
        record_agreement(case=case, values=values | {"given_on": acts["today"]}, **acts)
    assert join().pk


def test_an_agency_that_must_not_know_cannot_join_or_lead_until_the_family_changes_its_mind(
    case, agreed, say, join, adult, people, acts
):
    say(False)
    with pytest.raises(AgencyLeftOut):
        join(agreed_by=adult.person)
    with pytest.raises(AgencyLeftOut):
        assign_lead_professional(
            case=case,
            lead=people.stranger,
            agency=people.other_school,
            reason=LeadChangeReason.LEFT_ROLE,
            **acts,
        )
    say(True)
    assert join().pk


def test_an_agency_in_the_team_is_not_said_to_be_left_out(say, people):
    with pytest.raises(AgencyInTeam):
        say(False, agency=people.school)


def test_a_day_to_come_and_somebody_else_s_relative_are_refused(say, adult, acts):
    with pytest.raises(RuleBroken, match="today or in the past"):
        say(True, said_on=acts["today"] + timedelta(days=1))
    with pytest.raises(RuleBroken, match="more than a year before"):
        say(True, said_on=date(2014, 1, 1))
    adult.delete()
    with pytest.raises(RuleBroken, match="young person of this family"):
        say(True)


def test_the_whole_must_not_know_and_its_part_is_kept_out_with_it(case, agreed, say, adult, people, acts):
    part = AgencyFactory(part_of=people.other_school)
    worker = MembershipFactory(agency=part, role="practitioner").user
    say(False)
    told = {"user": worker, "agency": part, "role": InvolvementRole.objects.first()}
    with pytest.raises(AgencyLeftOut):
        add_to_team(case=case, **told, agreed_by=adult.person, **acts)


@pytest.mark.parametrize("who", ["council", "front"])
def test_an_agency_that_manages_the_team_or_opened_the_case_is_not_said_to_be_left_out(
    who, say, people, case
):
    agency = getattr(people, who)
    Case.objects.update(opened_for=people.front)
    with pytest.raises(AgencyInTeam):
        say(False, agency=agency)


def test_what_was_allowed_before_a_withdrawal_is_asked_again(case, agreed, say, join, adult, acts):
    say(True)
    told = {"withdrawn_on": acts["today"], "withdrawn_by": adult.person, "reason": "We manage."}
    later = acts | {"now": acts["now"] + timedelta(hours=1)}
    withdraw_agreement(case=case, agreement=agreed, **told, **later)
    values = {"given_on": acts["today"], "method": "verbal", "given_by": [adult.person], "to_take_part": True}
    record_agreement(case=case, values=values, **acts | {"now": acts["now"] + timedelta(hours=2)})
    with pytest.raises(NotAskedYet):
        join()
    assert join(agreed_by=adult.person).pk


@pytest.mark.parametrize(
    ("role", "values", "is_able"),
    [
        ("adult", {"date_of_birth": None}, True),
        ("adult", {"died_on": date(2016, 2, 1)}, False),
        ("child", {"date_of_birth": date(2003, 3, 2)}, False),
        ("child", {"date_of_birth": date(2003, 3, 1)}, True),
        ("child", {"date_of_birth": None, "due_date": date(2016, 5, 1)}, False),
    ],
)
def test_who_is_able_speaks_for_the_family(role, values, is_able, say, adult, case):
    adult.role = role
    adult.save()
    for name, value in values.items():
        setattr(adult.person, name, value)
    adult.person.save()
    if is_able:
        assert say(True).pk
    else:
        with pytest.raises(NotAbleToAgree):
            say(True)
    offered = AgencyWishForm(
        members=case.family.members.current().with_person(), agencies=None, today=date(2016, 3, 1)
    )
    assert (str(adult.number) in dict(offered.fields["said_by"].choices)) is is_able


def test_the_day_to_ask_again_is_set_and_bounded_by_the_service(case, adult, acts):
    values = {"given_on": acts["today"], "method": "verbal", "given_by": [adult.person], "to_take_part": True}
    assert record_agreement(case=case, values=values, **acts).review_on == date(2016, 8, 30)
    with pytest.raises(ReviewTooLate):
        record_agreement(case=case, values=values | {"review_on": date(2017, 3, 3)}, **acts)


def test_what_is_left_out_stands_on_the_overview_and_is_asked_for_again(case, agreed, people, client_for):
    Agreement.objects.update(left_out="Do not tell Dad.")
    client = client_for(people.lead)
    assert "Do not tell Dad." in client.get(reverse("cases:overview", args=[case.reference])).content.decode()
    form = client.get(reverse("cases:record_agreement", args=[case.reference])).context["form"]
    assert form["left_out"].value() == "Do not tell Dad."


def test_a_family_that_did_not_agree_is_not_shared(case, refuse, join, adult, acts, people):
    refuse()
    with pytest.raises(SharingStopped):
        join(agreed_by=adult.person)
    told = [item.text for item in agreement_attention(case, acts["today"])]
    assert len(told) == 1
    assert "the family did not agree" in told[0]
    at_home = [item.sentence for item in agreements_withdrawn(people.lead, acts["today"], acts["now"])]
    assert len(at_home) == 1
    assert at_home[0].endswith("did not agree.")


def test_a_refusal_cannot_be_withdrawn(refuse):
    assert not refuse().may_be_withdrawn


@pytest.mark.parametrize(("days", "is_due"), [(-1, True), (0, True), (1, False)])
def test_the_family_is_asked_again_from_the_day_on(days, is_due, case, agreed, people, acts):
    today = acts["today"]
    Agreement.objects.update(review_on=today + timedelta(days=days))
    assert bool(list(agreements_to_review(people.lead, today, acts["now"]))) is is_due
    assert drifting(Case.objects.all(), "agreement-late", today).exists() is is_due
    assert bool(list(agreement_attention(case, today))) is is_due


def test_a_new_agreement_ends_the_wait(case, agreed, adult, acts, people):
    Agreement.objects.update(review_on=acts["today"])
    values = {"given_on": acts["today"], "method": "verbal", "given_by": [adult.person], "to_take_part": True}
    record_agreement(case=case, values=values, **acts)
    assert not list(agreements_to_review(people.lead, acts["today"], acts["now"]))
    assert not drifting(Case.objects.all(), "agreement-late", acts["today"]).exists()


class TestPages:
    @pytest.fixture
    def client(self, people, client_for):
        return client_for(people.lead)

    @pytest.fixture
    def answers(self, adult, people):
        return {
            "agency": people.other_school.code,
            "may_know": "no",
            "said_by": str(adult.number),
            "said_on_0": "1",
            "said_on_1": "3",
            "said_on_2": "2016",
            "note": "His brother works there.",
            "submission": str(uuid4()),
        }

    def errors(self, response):
        form = response.context["form"]
        return [*form.non_field_errors(), *(sentence for field in form for sentence in field.errors)]

    def test_what_the_family_said_is_on_the_page_and_the_timeline(self, client, case, answers):
        address = reverse("cases:name_agency", args=[case.reference])
        client.post(address, answers)
        client.post(address, answers)
        assert AgencyWish.objects.count() == 1
        for page in ("agreement", "timeline"):
            text = client.get(reverse(f"cases:{page}", args=[case.reference])).content.decode()
            assert "ust not know" in text or "must not know" in text
            assert "His brother works there." in text

    @pytest.mark.parametrize(
        ("changed", "sentence"),
        [
            ({"agency": ""}, "Select the agency."),
            ({"agency": "school"}, AgencyInTeam.message),
            ({"may_know": ""}, "Select whether the family agrees to it."),
            ({"said_by": ""}, "Select who said so."),
            ({"said_on_1": "4"}, "Day on which they said so must be on or before 1 March 2016."),
        ],
    )
    def test_each_error_says_what_to_do(self, changed, sentence, client, case, answers, people):
        if changed.get("agency"):
            changed = {"agency": people.school.code}
        response = client.post(reverse("cases:name_agency", args=[case.reference]), answers | changed)
        assert self.errors(response) == [sentence]

    def test_joining_asks_who_agreed_only_where_the_family_was_not_asked(
        self, client, case, agreed, people, adult
    ):
        place = Membership.objects.get(user=people.stranger)
        search = f"?agency={people.other_school.code}&name={people.stranger.full_name.split()[0]}"
        address = reverse("cases:add_to_team", args=[case.reference]) + search
        answers = {"colleague": place.pk, "role": team_roles().first().pk}
        assert self.errors(client.post(address, answers)) == [
            "Select who in the family agreed to this agency."
        ]
        client.post(address, answers | {"agreed_by": str(adult.number)})
        assert AgencyWish.objects.get().may_know
        lead = reverse("cases:assign_lead", args=[case.reference])
        assert "agreed_by" not in client.get(lead).context["form"].fields

    def test_nobody_is_looked_for_at_an_agency_that_must_not_know(self, client, case, say, people):
        say(False)
        for page in ("add_to_team", "assign_lead", "hand_over"):
            search = {"agency": people.other_school.code, "name": "stuart"}
            text = client.get(reverse(f"cases:{page}", args=[case.reference]), search).content.decode()
            assert "does not want this agency to know" in text
            assert "Stuart Evans" not in text

    def test_somebody_elsewhere_leads_only_once_the_family_agreed(self, client, case, agreed, people, adult):
        place = Membership.objects.get(user=people.stranger)
        search = f"?agency={people.other_school.code}&name={people.stranger.full_name.split()[0]}"
        address = reverse("cases:assign_lead", args=[case.reference]) + search
        answers = {"lead": place.pk, "reason": LeadChangeReason.LEFT_ROLE}
        assert self.errors(client.post(address, answers)) == [
            "Choose who in the family agreed to this agency. If nobody has asked them, ask them first."
        ]
        response = client.post(address, answers | {"agreed_by": str(adult.number)})
        assert response.status_code == 302
        assert case.leads.current().get().user == people.stranger

    def test_a_refusal_is_recorded_with_its_reason_and_the_day_to_ask_again_is_kept(
        self, client, case, adult
    ):
        address = reverse("cases:record_agreement", args=[case.reference])
        answers = {
            "method": "verbal",
            "given_on_0": "20",
            "given_on_1": "2",
            "given_on_2": "2016",
            "given_by": str(adult.number),
            "agreed_to": ["to_take_part", "to_be_assessed", "for_research"],
            "left_out": "The grandfather",
            "privacy_notice": "Version 4",
            "submission": str(uuid4()),
        }
        client.post(address, answers)
        kept = Agreement.objects.get()
        assert kept.review_on == date(2016, 8, 20)
        assert (kept.left_out, kept.privacy_notice) == ("The grandfather", "Version 4")
        assert (kept.to_be_assessed, kept.to_share, kept.for_research) == (True, False, True)
        page = client.get(reverse("cases:agreement", args=[case.reference])).content.decode()
        assert all(words in page for words in ("The grandfather", "Version 4", "20 August 2016"))
        early = answers | {"review_on_0": "20", "review_on_1": "2", "review_on_2": "2016"}
        early |= {"submission": str(uuid4())}
        assert self.errors(client.post(address, early)) == [
            "The day to ask again must be after the day of the agreement."
        ]
        refused = answers | {"method": "refused", "submission": str(uuid4())}
        assert self.errors(client.post(address, refused)) == [
            "Write why they did not agree.",
            "Choose nothing here if they did not agree.",
        ]
        del refused["agreed_to"]
        client.post(address, refused | {"refusal_reason": "We would rather wait."})
        latest = Agreement.objects.order_by("pk").last()
        assert (latest.is_refused, latest.agreed_to, latest.review_on) == (True, [], None)
        page = client.get(reverse("cases:agreement", args=[case.reference])).content.decode()
        assert "We would rather wait." in page


def test_a_change_of_lead_asks_whether_the_agreement_still_holds(case, agreed, people, adult, acts):
    def asked():
        return [item.text for item in agreement_before_lead(case, acts["today"])]

    assert asked() == []
    reason = LeadChangeReason.LEFT_ROLE
    assign_lead_professional(case=case, lead=people.partner, agency=people.school, reason=reason, **acts)
    (sentence,) = asked()
    assert sentence.startswith(f"{people.partner} has led since 1 March 2016. Ask the family whether")
    values = {"given_on": acts["today"], "method": "verbal", "given_by": [adult.person], "to_take_part": True}
    later = acts | {"now": acts["now"] + timedelta(hours=1)}
    record_agreement(case=case, values=values, **later)
    assert asked() == []


def test_agreement_without_sharing_is_said_while_other_agencies_are_in_the_team(
    case, people, adult, acts, say
):
    AgreementFactory(case=case, given_by=adult.person, given_on=GIVEN, to_share=False)
    in_team = set(case.involvements.current().values_list("agency__name", flat=True))
    others = in_team - {case.leads.current().get().agency.name}
    (said,) = agencies_not_covered(case, acts["today"])
    assert said.is_warning
    assert all(name in said.text for name in others)
    Agreement.objects.update(to_share=True)
    assert not list(agencies_not_covered(case, acts["today"]))
