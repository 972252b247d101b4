"""The demo year, loaded once for all of these tests: what it holds, counted without the framework."""

import csv
from datetime import date
from hashlib import sha256
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from accounts.enums import Role
from accounts.models import NoticeChoice, User
from assessments.models import (
    ActionPlan,
    AssessmentPerson,
    PlanAction,
    Review,
    WholeFamilyAssessment,
)
from cases.drift import drifting
from cases.enums import OPENS_A_CASE, DecisionKind, HelpRequestStatus
from cases.models import (
    Agreement,
    Case,
    CaseNote,
    CaseNotePerson,
    CaseTransfer,
    HelpRequest,
    HelpRequestPerson,
    LeadProfessional,
    StepRequest,
    Task,
)
from closures.models import ClosureSummary
from reporting.demo import DOMAIN
from reporting.demo.loader import HoldsOtherRecords, is_loaded, load_demo
from reporting.demo.people import CAST, PASSWORD
from reporting.enums import RunStatus
from reporting.models import Run
from tests.reporting.demo_facts import facts_of_cases_until
from webstar.models import WebstarReading, WebstarScore

FIRST_DAY, LAST_DAY = date(2015, 4, 1), date(2016, 3, 31)
TODAY = date(2026, 5, 12)
DIGEST = "f9d1deed49b1"
"""Of the facts of the cases that opened before April 2016: it changes when, and only when, the demo does."""


pytestmark = pytest.mark.xdist_group("demo")  # one process runs them all, so that it is loaded once


@pytest.fixture(scope="module")
def progress(django_db_setup, django_db_blocker):
    """Load the demo and undo it after the last test. Return what was told while it was loaded."""
    told = []
    with django_db_blocker.unblock(), transaction.atomic():
        load_demo(today=TODAY, tell=told.append)
        yield told
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _inside_a_savepoint(progress):
    """Undo what a test changes."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def closures():
    """Closure summaries of the year, but those of cases opened in error."""
    return ClosureSummary.objects.filter(closed_on__range=(FIRST_DAY, LAST_DAY)).exclude(reason__code="ERROR")


def starts(tool):
    """Complete start Webstars, with a tool, of cases that closed in the year."""
    return WebstarReading.objects.filter(
        tool_version__tool__code=tool, kind="start", status="complete", case__closure__in=closures()
    )


def closings(tool):
    """Complete closing Webstars of the year, of people with a start Webstar in the same case."""
    start = starts(tool).filter(case=OuterRef("case"), member=OuterRef("member"))
    return WebstarReading.objects.filter(
        Exists(start),
        tool_version__tool__code=tool,
        kind="closing",
        status="complete",
        case__closure__in=closures(),
    )


def scores_of(readings):
    """Return each person's scores by axis."""
    found = {}
    rows = WebstarScore.objects.filter(reading__in=readings)
    for case, member, axis, score in rows.values_list(
        "reading__case", "reading__member", "axis__code", "score"
    ):
        found.setdefault((case, member), {})[axis] = score
    return found


def pairs(tool):
    first, last = scores_of(starts(tool)), scores_of(closings(tool))
    return [(first[person], scores) for person, scores in last.items()]


PEOPLE = [("WEBSTAR_CHILD", 353, 127, 112, 119, 100), ("WEBSTAR_PARENT", 160, 66, 54, 60, 56)]


def test_f12_closure_summaries():
    assert closures().count() == 627


@pytest.mark.parametrize(("judgement", "count"), [("fully", 326), ("partially", 201), ("not_at_all", 100)])
def test_f19_f20_what_the_lead_professional_judged(judgement, count):
    assert closures().filter(judgement=judgement).count() == count


@pytest.mark.parametrize(("tool", "started", "ended", "better", "well", "happier"), PEOPLE)
def test_f08_to_f18_webstars(tool, started, ended, better, well, happier):
    both = pairs(tool)
    assert starts(tool).count() == started
    assert closings(tool).count() == len(both) == ended
    assert all(None not in (*first.values(), *last.values()) and len(last) == 7 for first, last in both)
    assert sum(sum(last.values()) > sum(first.values()) for first, last in both) == better
    assert sum(min(last["HAPPY"], last["HEALTHY"], last["SAFE"]) >= 6 for _, last in both) == well
    assert sum(last["HAPPY"] > first["HAPPY"] for first, last in both) == happier


@pytest.mark.parametrize("tool", ["WEBSTAR_CHILD", "WEBSTAR_PARENT"])
def test_happy_shows_the_greatest_progress_and_starts_below_the_top(tool):
    both = pairs(tool)
    improved = {axis: sum(last[axis] > first[axis] for first, last in both) for axis in both[0][0]}
    happy = improved.pop("HAPPY")
    assert max(improved.values()) < happy
    assert max(first["HAPPY"] for first, _ in both) < 10


def test_a_closing_webstar_follows_a_start():
    of_people = WebstarReading.objects.filter(member__isnull=False)
    start = of_people.filter(kind="start", case=OuterRef("case"), member=OuterRef("member"))
    assert not of_people.filter(~Exists(start), kind="closing").exists()


def test_the_framework_computes_what_was_published():
    out = StringIO()
    call_command("published_figures", stdout=out)
    rows = {row["ref"]: row for row in csv.DictReader(StringIO(out.getvalue()))}
    assert [ref for ref, row in rows.items() if row["agrees"] != "yes"] == ["F11"]
    assert rows["F11"]["computed"] == "41"
    assert "does not follow from its own counts" in rows["F11"]["agrees"]


def test_some_were_opened_before_the_year_and_some_lasted_over_a_year():
    lengths = sorted(
        (closed - opened).days for closed, opened in closures().values_list("closed_on", "case__opened_on")
    )
    assert closures().filter(case__opened_on__lt=FIRST_DAY).count() > 100
    assert 120 <= lengths[len(lengths) // 2] <= 180
    assert 20 <= sum(length > 365 for length in lengths) <= 80


def test_about_150_were_open_at_the_years_end_and_closed_by_september():
    was_open = Case.objects.filter(opened_on__lte=LAST_DAY, closed_on__gt=LAST_DAY)
    assert was_open.count() == 150
    assert not was_open.filter(closed_on__gt=date(2016, 9, 30)).exists()
    assert not Case.objects.filter(opened_on__lte=LAST_DAY, status="open").exists()


def test_some_were_opened_in_error():
    assert ClosureSummary.objects.filter(reason__code="ERROR").count() == 8


def test_leads_sit_in_many_agencies():
    kinds = set(LeadProfessional.objects.values_list("agency__kind", flat=True))
    assert {"council_team", "school", "health", "voluntary", "provider"} <= kinds


def test_agreements_lead_changes_and_the_childs_voice_are_there():
    assert Agreement.objects.filter(method="override").exists()
    assert LeadProfessional.objects.exclude(end_reason__in=["", "CLOSED"]).count() > 20
    assert CaseNotePerson.objects.filter(child_seen="seen_alone").count() > 200
    assert WebstarScore.objects.exclude(own_words="").count() > 1000


def test_words_are_varied_and_filled_in():
    texts = list(CaseNote.objects.values_list("text", flat=True))
    assert len(set(texts)) > 0.9 * len(texts)
    assert not [text for text in texts if "{" in text or "  " in text]


def test_the_cases_of_today_have_something_missing_each():
    today = Case.objects.filter(status="open")
    assert today.count() == 40
    assert not today.filter(Q(opened_on__gte=TODAY) | Q(opened_on__lt=date(2025, 7, 10))).exists()
    assert today.filter(agreements__isnull=True).exists()
    assert today.exclude(readings__kind="start").exists()
    assert today.filter(readings__status="draft").exists()


def test_the_cases_of_the_lead_show_every_state_of_assessment_and_plan():
    lead = User.objects.get(email=f"lead@{DOMAIN}")
    cases = Case.objects.visible_to(lead).led_for_now(lead)
    assessments = WholeFamilyAssessment.objects.filter(case__in=cases)
    assert assessments.filter(status="draft").exists()
    assert assessments.complete().exists()
    assert ActionPlan.objects.filter(case__in=cases, status="draft").exists()
    assert PlanAction.objects.late(TODAY).filter(goal__plan__in=ActionPlan.objects.active()).exists()
    assert drifting(cases, "review-overdue", TODAY).exists()
    assert drifting(cases, "no-plan", TODAY).exists()
    draft = AssessmentPerson.objects.children().filter(assessment__in=assessments.filter(status="draft"))
    assert draft.exclude(member__voices__isnull=False).exists()


def test_some_of_the_year_were_assessed_planned_and_reviewed():
    of_year = {"case__closure__in": closures()}
    assert WholeFamilyAssessment.objects.complete().filter(**of_year).count() > 40
    assert ActionPlan.objects.filter(**of_year, active_from__isnull=False).count() > 30
    reviews = Review.objects.filter(plan__case__closure__in=closures())
    assert set(reviews.values_list("status", flat=True)) == {"held", "not_needed"}


def test_some_cases_closed_in_the_half_year_before_today():
    lately = ClosureSummary.objects.filter(closed_on__gt=date(2016, 9, 30))
    assert lately.count() == 24
    assert not lately.filter(closed_on__gte=TODAY).exists()


def test_my_cases_of_each_of_the_cast_who_records():
    led = {
        part.key: Case.objects.visible_to(User.objects.get(email=part.email)).open().count() for part in CAST
    }
    assert led["lead"] >= 8
    assert led["manager"] > led["lead"]
    assert min(led[key] for key in ("colleague", "partner", "agency-lead", "front-door", "two-agencies")) > 0
    assert {
        led[key]
        for key in ("social-care", "stranger", "auditor", "performance", "governance", "administrator")
    } == {0}


def test_requests_wait_at_the_front_door_and_were_decided_in_every_way():
    requests = HelpRequest.objects.all()
    assert requests.count() == 30
    assert set(requests.values_list("status", flat=True)) == set(HelpRequestStatus.values)
    assert set(requests.exclude(decision_kind="").values_list("decision_kind", flat=True)) == set(
        DecisionKind.values
    )
    assert requests.overdue(TODAY).exists()
    assert not requests.undecided().filter(sent_at__date__gte=TODAY).exists()
    assert not HelpRequestPerson.objects.filter(
        request__decision_kind__in=[*OPENS_A_CASE, DecisionKind.ADDED], searched_at__isnull=True
    ).exists()


def test_a_step_up_waits_one_is_accepted_and_one_family_came_down():
    steps = StepRequest.objects.order_by("direction", "status")
    assert [(step.direction, step.status) for step in steps] == [
        ("down", "taken_on"),
        ("up", "accepted"),
        ("up", "asked"),
    ]
    assert steps.late(TODAY).count() == 1
    assert steps.visible_to(User.objects.get(email=f"social-care@{DOMAIN}")).count() == 2


def test_a_case_is_offered_to_the_manager_s_team():
    manager = User.objects.get(email=f"manager@{DOMAIN}")
    offered = CaseTransfer.objects.visible_to(manager).sent_to(manager).get()
    assert offered.is_open
    assert not Case.objects.visible_to(manager).filter(pk=offered.case_id).exists()


def test_a_case_is_offered_to_the_lead_by_a_colleague():
    lead = User.objects.get(email=f"lead@{DOMAIN}")
    offered = CaseTransfer.objects.visible_to(lead).sent_to(lead).get()
    assert offered.is_open
    assert offered.to_lead == lead
    assert not Case.objects.visible_to(lead).filter(pk=offered.case_id).exists()


def test_each_reads_the_requests_that_are_theirs_to_read():
    seen = {
        part.key: HelpRequest.objects.visible_to(User.objects.get(email=part.email)).count() for part in CAST
    }
    assert {seen["front-door"], seen["social-care"], seen["manager"]} == {30}
    assert seen["stranger"] == 4
    assert sum(seen.values()) == 94


def test_the_stranger_reaches_no_case_of_any_year():
    stranger = User.objects.get(email=f"stranger@{DOMAIN}")
    assert not Case.objects.visible_to(stranger).exists()


def test_each_role_has_a_sign_in_that_works(client):
    roles = {role for part in CAST for _, role, _, _ in part.posts}
    assert roles == set(Role)
    assert all(User.objects.get(email=part.email).check_password(PASSWORD) for part in CAST)
    answer = client.post(reverse("account_login"), {"login": CAST[0].email, "password": PASSWORD})
    assert answer.status_code == 302


def test_nobody_else_can_sign_in():
    others = User.objects.exclude(email__in=[part.email for part in CAST])
    assert len(others) > 100
    assert not any(user.has_usable_password() for user in others)
    assert not User.objects.exclude(email__endswith=f"@{DOMAIN}").exists()


def test_the_sign_ins_are_printed():
    out = StringIO()
    call_command("demo_sign_ins", stdout=out)
    printed = out.getvalue()
    assert all(part.email in printed and part.to_try in printed for part in CAST)
    assert PASSWORD in printed
    assert "Targeted Youth Support and Riverside Youth Project" in printed


def test_progress_is_told_after_each_case(progress):
    assert [one.cases for one in progress] == list(range(progress[-1].of + 1))
    assert progress[-1].notes == CaseNote.objects.count()
    assert progress[-1].webstars == WebstarReading.objects.count()


def test_it_is_never_loaded_twice_or_into_other_records():
    assert is_loaded()
    with pytest.raises(HoldsOtherRecords):
        load_demo(today=TODAY, tell=lambda progress: None)


def test_a_second_start_says_that_it_is_loaded(now):
    Run.objects.create(as_at=now.date(), status=RunStatus.COMPLETE, requested_at=now, finished_at=now)
    before, out = Case.objects.count(), StringIO()
    call_command("load_demo", stdout=out)
    assert out.getvalue() == "The demo year is loaded already. Its records were left as they are.\n"
    assert Case.objects.count() == before


def test_most_closed_cases_had_a_targeted_service():
    """The report has 346 families whose needs were rated at closing, all by targeted services."""
    assert closures().filter(case__service__isnull=False).count() >= 346
    assert closures().values("case__service").distinct().count() == 8


@pytest.mark.parametrize("command", ["load_demo", "demo_sign_ins"])
def test_a_real_site_refuses_it(settings, command):
    settings.DEMO = False
    with pytest.raises(CommandError, match="This is not a demo site"):
        call_command(command)


def test_the_year_is_the_same_on_every_machine():
    digest = sha256("\n".join(sorted(facts_of_cases_until(LAST_DAY))).encode()).hexdigest()
    assert digest[:12] == DIGEST


def test_everybody_who_reaches_families_has_something_to_do_and_few_notices(progress):
    for key in ("lead", "partner", "manager"):
        user = User.objects.get(email=f"{key}@{DOMAIN}")
        to_do = Task.objects.visible_to(user).owned_by(user).open()
        assert to_do.overdue(TODAY).exists(), key
        assert user.notices.unread().count() < 40, key
    assert not NoticeChoice.objects.exists()
