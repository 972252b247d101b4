"""The pages of an assessment as its writers use them, saved while typing too; read, compared, printed."""

import json

import pytest
from django.urls import reverse

from assessments.models import Answer, AssessmentPart, VoiceEntry, WholeFamilyAssessment
from assessments.signing_services import sign_off
from tests.factories.cases import CaseFactory

HEALTH = ("child-health",)


def section(writing, code, member):
    return url("person_section", writing, code, member.number)


def url(name, writing, *place):
    return reverse(f"assessments:{name}", args=[writing.case.reference, *place])


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def typed():
    return {"question_1": "Often ill.", "revision": "0", "finish": "yes"}


def text(response):
    return response.content.decode()


def test_the_task_list_names_every_child_and_what_is_known(writing, client):
    page = text(client.get(url("assessment", writing)))
    for words in ("Health and development: Ffion", "Health and development: Non", "What Dylan says"):
        assert words in page
    assert "Not heard yet: Ffion, Dylan and Non." in page
    assert "Ask the family before you assess" in page


def test_it_takes_as_many_queries_with_one_child_as_with_many(writing, client, count_queries):
    writing.write("CHILD_FEELINGS", writing.ffion)
    writing.hear(writing.ffion)
    few = count_queries(lambda: client.get(url("assessment", writing)))
    for code in ("CHILD_HEALTH", "CHILD_LIFE"):
        for child in (writing.ffion, writing.dylan, writing.baby):
            writing.write(code, child)
    writing.hear(writing.dylan)
    writing.hear(writing.baby)
    assert count_queries(lambda: client.get(url("assessment", writing))) == few


def test_a_finished_section_leads_to_the_next_child(writing, client, typed):
    page = url("person_section", writing, *HEALTH, writing.ffion.number)
    assert "Health and development: Ffion" in text(client.get(page))
    answer = client.post(page, typed)
    assert answer["Location"] == url("person_section", writing, *HEALTH, writing.dylan.number)
    part = AssessmentPart.objects.get()
    assert (part.is_done, part.answers.get().text, part.saved_by.full_name) == (
        True,
        "Often ill.",
        "Leah Pugh",
    )


def test_what_somebody_else_saved_stands_beside_what_was_typed(writing, client, typed):
    writing.write("CHILD_HEALTH", writing.ffion, "Never ill.")
    page = text(client.post(url("person_section", writing, *HEALTH, writing.ffion.number), typed))
    assert "Never ill." in page
    assert "Often ill." in page
    again = typed | {"revision": "1"}
    client.post(url("person_section", writing, *HEALTH, writing.ffion.number), again)
    assert AssessmentPart.objects.get().answers.get().text == "Often ill."


def test_a_made_up_version_of_what_nobody_wrote_yet_is_no_fault(writing, client, typed):
    page = url("person_section", writing, *HEALTH, writing.ffion.number)
    response = client.post(page, typed | {"revision": "999999"})
    assert response.status_code == 200
    assert "Often ill." in text(response)
    assert not AssessmentPart.objects.exists()


def test_the_same_as_a_sister(writing, client, typed):
    page = url("person_section", writing, *HEALTH, writing.dylan.number)
    assert "The same as Ffion" in text(client.get(page))
    client.post(page, {"revision": "0", "same_as": writing.ffion.number, "finish": "yes"})
    assert AssessmentPart.objects.get().same_as == writing.ffion
    both = {"revision": "1", "same_as": writing.ffion.number, "question_1": "But taller."}
    refused = text(client.post(page, both))
    assert "Leave the answers empty if they are the same" in refused
    assert "But taller." in refused


class TestWhileTyping:
    def send(self, client, writing, answers):
        page = url("person_section", writing, *HEALTH, writing.ffion.number)
        return client.post(page, answers, headers={"X-Autosave": "yes"})

    def test_it_is_kept_without_being_finished(self, writing, client, typed):
        told = self.send(client, writing, typed).json()
        assert (told["said"], told["revision"]) == ("Saved 10:00", 1)
        assert set(json.loads(told["opened"])) == {"question_1", "same_as"}
        assert not AssessmentPart.objects.get().is_done

    def test_a_finished_section_stays_finished(self, writing, client, typed):
        writing.write("CHILD_HEALTH", writing.ffion, "Well.")
        self.send(client, writing, typed | {"revision": "1"})
        assert AssessmentPart.objects.get().is_done

    def test_somebody_else_s_words_are_not_overwritten(self, writing, client, typed):
        writing.write("CHILD_HEALTH", writing.ffion, "Never ill.")
        answer = self.send(client, writing, typed)
        assert (answer.status_code, "somebody else changed this" in answer.json()["said"]) == (409, True)
        assert AssessmentPart.objects.get().answers.get().text == "Never ill."

    def test_what_cannot_be_kept_is_said(self, writing, client, typed):
        answer = self.send(client, writing, typed | {"question_1": "x" * 8001})
        assert (answer.status_code, answer.json()["said"][:9]) == (422, "Not saved")


def test_an_earlier_case_is_shown_to_who_reaches_it(writing, people, client_for, client):
    before = CaseFactory(family=writing.case.family, lead=people.partner, closed=True)
    assert before.reference in text(client_for(people.partner).get(url("assessment", writing)))
    assert before.reference not in text(client.get(url("assessment", writing)))


@pytest.mark.parametrize(
    "place", [("no-such",), ("child-health",), ("story", 1), ("child-health", 4), ("child-health", 77)]
)
def test_a_section_that_is_not_for_them_is_not_there(writing, client, place):
    name = "section" if len(place) == 1 else "person_section"
    assert client.get(url(name, writing, *place)).status_code == 404


def test_own_words_from_the_link_of_a_child(writing, client, today):
    page = url("add_words", writing)
    form = client.get(f"{page}?member={writing.ffion.number}").context["form"]
    answers = {
        "submission": form["submission"].value(),
        "member": writing.ffion.number,
        "said_on_0": today.day,
        "said_on_1": today.month,
        "said_on_2": today.year,
        "method": form.fields["method"].queryset.first().pk,
    }
    missing = text(client.post(page, answers))
    assert "Enter what they said" in missing
    shown = client.post(page, answers | {"words": "Mum shouts less."}, follow=True)
    client.post(page, answers | {"words": "Mum shouts less."})
    assert VoiceEntry.objects.get().member == writing.ffion
    assert "Mum shouts less." in text(shown)


def test_the_case_says_who_was_not_heard(writing, client):
    overview = reverse("cases:overview", args=[writing.case.reference])
    assert "Ffion, Dylan and Non were not heard in the assessment yet." in text(client.get(overview))
    writing.hear(writing.ffion)
    writing.hear(writing.dylan)
    assert "Non was not heard in the assessment yet." in text(client.get(overview))


def test_the_timeline_tells_of_it(writing, client):
    writing.hear(writing.ffion)
    page = text(client.get(reverse("cases:timeline", args=[writing.case.reference])))
    assert "Whole family assessment started" in page
    assert "What Ffion says" in page
    assert "I like maths." in page


def test_signing_off_names_what_is_missing_and_then_asks(writing, client):
    page = text(client.get(url("sign", writing)))
    assert "Record what Ffion says, or why Ffion was not heard." in page
    assert "Sign the assessment off</button>" not in page
    writing.ready()
    form = client.get(url("sign", writing)).context["form"]
    client.post(url("sign", writing), {"revision": form["revision"].value()})
    assert WholeFamilyAssessment.objects.get().is_complete
    read = text(client.get(url("version", writing, 1)))
    for words in (
        "As it is.",
        "I like maths.",
        "was not heard: They did not want to.",
        "A plan with the team around the family",
    ):
        assert words in read


@pytest.mark.parametrize("is_another_begun", [False, True])
def test_words_typed_while_somebody_signs_stay_on_the_page(client, writing, typed, is_another_begun):
    page = section(writing, *HEALTH, writing.ffion)
    typed |= {"assessment": "1"}
    writing.ready()
    sign_off(assessment=writing.assessment, revision=writing.assessment.revision, **writing.acts_today)
    if is_another_begun:
        writing.assessment = writing.start()
    shown = client.post(page, typed).content.decode()
    assert "This assessment is signed off" in shown
    assert "Often ill." in shown
    told = client.post(page, typed, headers={"x-autosave": "yes"})
    assert (told.status_code, "signed off" in told.json()["said"]) == (422, True)
    assert not Answer.objects.filter(text="Often ill.").exists()


def test_two_assessments_side_by_side(writing, client):
    writing.write("HOME", words="A flat.")
    writing.ready()
    sign_off(assessment=writing.assessment, revision=writing.assessment.revision, **writing.acts_today)
    writing.assessment = writing.start()
    writing.write("HOME", words="A house with a garden.", revision=1)
    page = text(client.get(url("compare_versions", writing, 2)))
    for words in ("A flat.", "A house with a garden.", "Changed", "The same"):
        assert words in page
    assert client.get(url("compare_versions", writing, 1)).status_code == 404


def test_a_manager_decides_where_the_council_asks_for_it(writing, settings, people, client_for, client):
    settings.ASSESSMENT_NEEDS_MANAGER = True
    writing.ready()
    form = client.get(url("sign", writing)).context["form"]
    client.post(url("sign", writing), {"revision": form["revision"].value()})
    manager = client_for(people.manager)
    assert "has signed off the assessment of the Tudor family" in text(manager.get("/"))
    missing = text(manager.post(url("decide", writing), {"decision": "return", "comment": ""}))
    assert "Write what is missing, so that its author can put it right." in missing
    manager.post(url("decide", writing), {"decision": "return", "comment": "Non is missing."})
    assert "Returned by the manager: Non is missing." in text(client.get(url("assessment", writing)))
