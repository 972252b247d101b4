"""A round of case file audits: who is given what, what it opens, until when, and what it says to whom."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.models import AuditEvent, Notice, User
from cases.models import Case
from cases.who import readers_of
from quality.errors import RoundOver, TooFewCases
from quality.models import AuditRound, SampledCase
from quality.services import draw_round, end_round
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.grants import ConflictFactory
from tests.factories.people import FamilyFactory
from tests.factories.quality import SampledCaseFactory, auditor_of
from tests.reporting.conftest import text


@pytest.fixture
def auditor(people):
    return auditor_of(people.council, full_name="Audrey Bell", email="audrey@example.org")


@pytest.fixture
def draw(people, now, today, auditor):
    def draw(*, auditors=(), each=1, drawn_from="both", first=0, last=13, **more):
        days = {"starts_on": today + timedelta(first), "ends_on": today + timedelta(last)}
        return draw_round(
            values={"name": "Closing well", "drawn_from": drawn_from} | days,
            auditors=list(auditors) or [auditor],
            each=each,
            by=people.analyst,
            now=now,
            today=today,
            **more,
        )

    return draw


def drawn_for(membership):
    return set(SampledCase.objects.filter(auditor=membership.user).values_list("case", flat=True))


class TestDraw:
    def test_each_auditor_gets_as_many_and_no_case_twice(self, people, draw, auditor):
        CaseFactory.create_batch(7, lead=people.lead)
        other = auditor_of(people.council)
        draw(auditors=[auditor, other], each=3)
        assert (len(drawn_for(auditor)), len(drawn_for(other))) == (3, 3)
        assert not drawn_for(auditor) & drawn_for(other)

    def test_the_same_seed_draws_the_same_and_another_does_not(self, people, draw, auditor):
        CaseFactory.create_batch(12, lead=people.lead)
        draws = []
        for seed in ("one", "one", "two"):
            draw(each=5, seed=seed)
            draws.append(list(SampledCase.objects.filter(round__seed=seed).values_list("case", flat=True)))
        assert draws[0] == draws[1][:5] == draws[1][5:] != draws[2]

    def test_a_seed_is_not_foreseen(self, people, draw):
        CaseFactory.create_batch(2, lead=people.lead)
        assert draw().seed != draw().seed

    def test_nobody_audits_their_own_work_or_somebody_they_know(self, people, draw, auditor):
        hub_auditor = auditor_of(people.hub)
        CaseFactory(lead=people.lead)
        own = CaseFactory(lead=people.stranger)
        InvolvementFactory(
            case=own,
            user=auditor.user,
            agency=people.school,
            ended_on=date(2016, 2, 1),
            end_reason="done",
        )
        known = CaseFactory(lead=people.stranger)
        ConflictFactory(user=auditor.user, person=known.family.members.first().person)
        with pytest.raises(TooFewCases, match="There is only 1 case for Audrey Bell"):
            draw(each=2)
        draw(auditors=[hub_auditor], each=2)
        assert drawn_for(hub_auditor) == {own.pk, known.pk}

    def test_restricted_and_long_closed_cases_are_left_out(self, people, draw, auditor):
        CaseFactory(lead=people.lead, is_restricted=True)
        closed = CaseFactory(lead=people.lead, closed=True)
        opened = CaseFactory(lead=people.lead)
        draw(drawn_from="open")
        assert drawn_for(auditor) == {opened.pk}
        draw(drawn_from="closed")
        assert drawn_for(auditor) == {opened.pk, closed.pk}
        with pytest.raises(TooFewCases):
            draw(each=3)
        Case.objects.filter(pk=closed.pk).update(opened_on=date(2014, 1, 1), closed_on=date(2015, 3, 1))
        with pytest.raises(TooFewCases):
            draw(drawn_from="closed")

    def test_where_there_are_too_few_nothing_is_kept(self, people, draw):
        with pytest.raises(TooFewCases):
            draw()
        assert not AuditRound.objects.exists()
        assert not Notice.objects.exists()

    def test_the_same_form_twice_draws_once(self, people, draw):
        CaseFactory.create_batch(3, lead=people.lead)
        number = uuid4()
        assert draw(submission=number) == draw(submission=number)
        assert SampledCase.objects.count() == 1

    def test_the_auditor_is_told_and_each_case_has_its_line(self, people, draw, auditor):
        case = CaseFactory(lead=people.lead)
        draw()
        assert Notice.objects.get(to=auditor.user).sentence.startswith("You are given 1 case to audit until")
        event = AuditEvent.objects.get(case_reference=case.reference)
        assert (event.what, event.detail) == (
            "case file audit",
            {"round": 1, "auditor": "audrey@example.org"},
        )


class TestReach:
    def sees(self, membership, case):
        user = User.objects.get(pk=membership.user_id)  # who acts is kept with the person of one request
        return Case.objects.visible_to(user).filter(pk=case.pk).exists()

    @pytest.mark.parametrize(
        ("first", "last", "is_open"), [(0, 0, True), (0, 13, True), (-1, -1, False), (1, 5, False)]
    )
    def test_only_while_the_round_runs(self, first, last, is_open, today, auditor):
        case = CaseFactory()
        days = {"round__starts_on": today + timedelta(first), "round__ends_on": today + timedelta(last)}
        SampledCaseFactory(case=case, auditor=auditor.user, agency=auditor.agency, **days)
        assert self.sees(auditor, case) is is_open
        assert bool(readers_of(case)) is is_open
        assert not Case.objects.workable_by(auditor.user).exists()

    def test_nobody_else_and_in_no_other_role(self, people, draw, auditor):
        case = CaseFactory(lead=people.lead)
        other = auditor_of(people.council)
        draw()
        assert self.sees(auditor, case)
        assert not self.sees(other, case)
        auditor.role = "practitioner"
        auditor.save()
        assert not self.sees(auditor, case)

    def test_ending_a_round_ends_its_access(self, people, draw, auditor, now, today):
        case = CaseFactory(lead=people.lead)
        audit_round = draw()
        end_round(audit_round=audit_round, reason="Not needed.", by=people.analyst, now=now, today=today)
        assert not self.sees(auditor, case)
        with pytest.raises(RoundOver):
            end_round(audit_round=audit_round, reason="Again.", by=people.analyst, now=now, today=today)

    def test_a_record_restricted_later_closes_to_the_auditor(self, people, draw, auditor):
        case = CaseFactory(lead=people.lead)
        draw()
        Case.objects.filter(pk=case.pk).update(is_restricted=True)
        assert not self.sees(auditor, case)

    def test_a_conflict_declared_later_keeps_the_auditor_out(self, people, draw, auditor):
        case = CaseFactory(lead=people.lead)
        draw()
        ConflictFactory(user=auditor.user, person=case.family.members.first().person)
        assert not self.sees(auditor, case)


class TestPages:
    @pytest.fixture
    def case(self, people):
        return CaseFactory(lead=people.lead, family=FamilyFactory(name="Tudor"))

    def test_an_auditor_begins_at_home_and_reads_with_the_reason_written_down(
        self, case, draw, auditor, client_for
    ):
        draw()
        client = client_for(auditor.user)
        home = text(client.get("/"))
        assert f"Audit the case file of the Tudor family, {case.reference}." in home
        assert "My cases" not in home
        assert reverse("quality:mine") in client.get(reverse("my_account")).content.decode()
        assert "Open a case" not in home
        assert case.reference in text(client.get(reverse("quality:mine")))
        page = text(client.get(reverse("cases:overview", args=[case.reference])))
        assert "You can read this case until the end of 14 March 2016" in page
        assert "Closing well" in page
        look = AuditEvent.objects.filter(what="cases:overview", action="viewed").latest("pk")
        assert look.reason == "Case file audit: Closing well"

    def test_who_can_see_says_that_it_is_audited(self, case, draw, client_for, people):
        draw()
        page = text(client_for(people.lead).get(reverse("cases:who_can_see", args=[case.reference])))
        assert "Audrey Bell" in page
        assert "Audits the case file, to read only" in page
        assert reverse("quality:mine") not in page

    def test_without_a_sample_there_is_none_to_see(self, case, auditor, client_for):
        client = client_for(auditor.user)
        assert "You have no cases to audit" in text(client.get(reverse("quality:mine")))
        assert client.get(reverse("cases:overview", args=[case.reference])).status_code == 404
        assert "Hello, Audrey" in text(client.get("/"))

    def answers(self, auditor, **more):
        return {
            "name": "Spring",
            "drawn_from": "both",
            "auditors": [auditor.pk],
            "each": "1",
            "starts_on_0": "1",
            "starts_on_1": "3",
            "starts_on_2": "2016",
            "ends_on_0": "31",
            "ends_on_1": "3",
            "ends_on_2": "2016",
            "submission": uuid4(),
        } | more

    def test_an_officer_draws_and_sees_no_family(self, case, auditor, client_for, people):
        client = client_for(people.analyst)
        done = client.post(reverse("quality:draw"), self.answers(auditor), follow=True)
        assert "The cases are drawn, and the auditors are told." in text(done)
        page = client.get(reverse("quality:round", args=[1])).content.decode()
        assert "Audrey Bell" in page
        for name in ("Tudor", case.reference):
            assert name not in page + done.content.decode()
        assert client.get(reverse("cases:overview", args=[case.reference])).status_code == 404

    @pytest.mark.parametrize(
        ("change", "sentence"),
        [
            ({"name": ""}, "Enter the name of the round."),
            ({"drawn_from": "all"}, "Select which cases"),
            ({"auditors": []}, "Select who audits."),
            ({"each": "21"}, "Select how many cases for each auditor"),
            ({"each": "2"}, "There is only 1 case for Audrey Bell"),
            ({"starts_on_1": "2"}, "First day must be"),
            ({"ends_on_0": "1", "ends_on_1": "2"}, "Enter a last day that is on or after the first"),
            ({"ends_on_1": "7"}, "within 92 days of it"),
            ({"ends_on_0": "32"}, "day"),
        ],
    )
    def test_bad_answers_are_said_and_nothing_is_drawn(
        self, change, sentence, case, auditor, client_for, people
    ):
        response = client_for(people.analyst).post(reverse("quality:draw"), self.answers(auditor, **change))
        assert response.status_code == 200
        assert sentence in text(response)
        assert not AuditRound.objects.exists()

    def test_somebody_who_is_no_auditor_cannot_be_chosen(self, case, client_for, people):
        lead = people.lead.memberships.get()
        response = client_for(people.analyst).post(reverse("quality:draw"), self.answers(lead))
        assert "Select who audits" in text(response)
        assert not AuditRound.objects.exists()

    def test_ending_a_round(self, case, auditor, client_for, people, draw):
        draw()
        client, address = client_for(people.analyst), reverse("quality:end", args=[1])
        assert "Enter why it ends." in text(client.post(address, {"reason": ""}))
        assert "The round has ended." in text(client.post(address, {"reason": "Done."}, follow=True))
        assert client.get(address)["Location"] == reverse("quality:round", args=[1])

    def test_lists_have_as_many_queries_for_many(self, people, draw, auditor, client_for, count_queries):
        CaseFactory.create_batch(12, lead=people.lead)
        draw()
        auditing, arranging = client_for(auditor.user), client_for(people.analyst)

        def queries(client, name):
            return count_queries(lambda: client.get(reverse(name)))

        def counts():
            mine, home = queries(auditing, "quality:mine"), queries(auditing, "home")
            return mine, home, queries(arranging, "quality:rounds")

        few = counts()
        for _ in range(5):
            draw(each=2)
        assert counts() == few
