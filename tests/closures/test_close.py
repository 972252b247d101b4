"""Closing page by page, as the lead professional and their manager meet it."""

import pytest
from django.urls import reverse

from cases.models import Case
from closures.models import ClosureDraft, ClosurePart, ClosureSummary
from tests.closures.guided import Typist


@pytest.fixture
def lead(scene, client_for):
    return Typist(client_for(scene.people.lead), scene)


def test_the_lead_closes_part_by_part_and_sees_how_it_ended(lead, scene):
    lead.save_all()
    page = lead.finish().content.decode()
    assert "Early help for the Tudor family has ended." in page
    for words in (
        "Needs met, no further support",
        "The school nurse stays in touch.",
        "Sleeps at night.",
        "It was good that you came.",
        "Mornings get loud again.",
        "Young carers’ club",
        "Told on ",
        "They asked for none.",
        "Moved away",
    ):
        assert words in page
    assert not Case.objects.get().is_open
    assert not ClosureDraft.objects.exists()


def test_each_part_is_kept_by_itself_right_or_wrong(lead):
    lead.begin()
    sent = {"judgement": "partially", "what_next": "School.", "status": "closed", "reason_id": "1"}
    page = lead.save("ending", sent).content.decode()
    assert "Explain what was and what was not achieved." in page
    assert "<title>Error: " in page
    again = lead.client.get(lead.url("part", "ending")).content.decode()
    assert "School." in again
    assert "Begun" in lead.client.get(lead.url("close")).content.decode()
    assert {"status", "reason_id"}.isdisjoint(ClosurePart.objects.get().typed), "a box that no page has"


@pytest.mark.parametrize(
    ("part", "typed", "sentence"),
    [
        ("ending", {"closed_on_2": "2099"}, "The closing date must be today or in the past."),
        ("ending", {"closed_on_2": "1999"}, "The closing date must not be before the date the case opened."),
        ("ending", {"reason": "999999"}, "Select why early help is ending from the answers on the page."),
        ("ending", {"what_next": "x" * 4001}, "must be 4,000 characters or fewer."),
        ("progress", {"missing_1": ""}, "Select why there is no closing Webstar for Ffion."),
        ("words", {"view_1": ""}, "Write what Ffion says of closing, or why you do not know."),
        ("next", {"agreed_1": ""}, "Select whether the family agreed."),
        ("told", {"no_copy_reason": ""}, "the day on which the family got its copy, or why it got none."),
        ("without", {"how_1": "", **dict.fromkeys(("tried_on_1_0", "tried_on_1_1", "tried_on_1_2"), "")},
         "Write what you tried to reach the family again, or why nothing was tried."),
    ],
)  # fmt: skip
def test_bad_input_gets_a_sentence(lead, part, typed, sentence):
    lead.begin()
    parts = lead.parts(reason="DISENGAGED", judgement="partially")
    assert sentence in lead.save(part, parts[part] | typed).content.decode()
    assert Case.objects.get().is_open


def test_a_reason_given_is_not_asked_for_again(lead):
    lead.begin()
    asked = "or give the reason when you close"
    assert asked in lead.client.get(lead.url("close")).content.decode()
    lead.save("progress", lead.parts()["progress"])
    for name in ("close", "closure"):
        page = lead.client.get(lead.url(name)).content.decode()
        assert asked not in page
        assert "The reason given: Moved away." in page


def test_what_is_too_long_is_not_called_missing_too(lead):
    lead.begin()
    typed = lead.parts(judgement="partially")["ending"] | {"explanation": "x" * 4001}
    page = lead.save("ending", typed).content.decode()
    assert "must be 4,000 characters or fewer." in page
    assert "Explain what was and what was not achieved." not in page


def test_two_who_begin_have_one_closing_and_see_each_others_words(lead, scene, client_for):
    manager = Typist(client_for(scene.people.manager), scene)
    lead.begin()
    assert (
        "Leah Pugh has begun this closing."
        in manager.client.get(manager.begin()["Location"]).content.decode()
    )
    assert ClosureDraft.objects.count() == 1
    ending = lead.parts()["ending"]
    lead.save("ending", ending)
    page = manager.save("ending", ending | {"what_next": "The GP keeps in touch."}).content.decode()
    assert "Somebody else saved this while you were writing" in page
    assert "The school nurse stays in touch." in page
    assert "The GP keeps in touch." in page
    assert ClosurePart.objects.get().typed["what_next"] == ["The school nurse stays in touch."]


def test_what_is_typed_is_kept_while_it_is_typed(lead):
    lead.begin()
    answer = lead.client.post(
        lead.url("part", "next"), {"revision": 0, "who_continues": "Sch\x00ool"}, headers={"X-Autosave": "1"}
    )
    assert answer.json()["revision"] == 1
    assert ClosurePart.objects.get().typed == {"who_continues": ["School"]}


def test_a_case_opened_in_error_needs_two_parts_only(lead):
    lead.begin()
    parts = lead.parts(reason="ERROR", judgement="not_applicable")
    for part in ("ending", "progress"):
        lead.save(part, parts[part])
    lead.finish()
    assert ClosureSummary.objects.get().reason.code == "ERROR"


def test_sent_twice_it_closes_once(lead):
    lead.save_all()
    lead.finish()
    assert "How early help ended" in lead.finish().content.decode()
    assert ClosureSummary.objects.count() == 1


def test_nothing_closes_while_a_part_is_missing(lead):
    lead.begin()
    lead.save("ending", lead.parts()["ending"])
    assert "Before you can close" in lead.finish().content.decode()
    assert Case.objects.get().is_open


def test_thrown_away_help_goes_on(lead):
    lead.save_all()
    lead.client.post(lead.url("stop"))
    assert not ClosureDraft.objects.exists()
    assert Case.objects.get().is_open


def test_the_family_reads_its_own_copy_before_and_after(lead):
    lead.save_all()
    before = lead.client.get(lead.url("family_copy")).content.decode()
    lead.finish()
    after = lead.client.get(lead.url("family_copy")).content.decode()
    for page in (before, after):
        assert "Parveen Akhtar, 01691 000000" in page
        assert "Mornings get loud again." in page
        assert "Tudor family" not in page


def test_before_closing_what_is_open_is_listed(lead, members, take_reading):
    take_reading(members[0], complete=False)
    take_reading(members[1])
    page = lead.client.get(lead.url("closure")).content.decode()
    assert "Complete Ffion’s draft Webstar" in page
    assert "Dylan has no closing Webstar" not in page
    assert "Rhian has no closing Webstar" in page


def test_the_closing_webstars_are_asked_for_as_soon_as_closing_has_begun(lead):
    overview = reverse("cases:overview", args=[lead.case.reference])
    words = "Record Rhian’s closing Webstar"
    assert words not in lead.client.get(overview).content.decode()
    lead.begin()
    assert words in lead.client.get(overview).content.decode()


@pytest.mark.parametrize("name", ["the_step", "the_transfer"])
def test_what_nobody_answered_is_said_with_its_page(scene, lead, name):
    waits = getattr(scene, name)
    kind = "step" if name == "the_step" else "transfer"
    page = reverse(f"{kind}s:{kind}", args=[scene.the_case.reference, waits.number])
    lead.begin()
    for opened in ("close", "closure"):
        shown = lead.client.get(lead.url(opened)).content.decode()
        assert f'href="{page}"' in shown.split("Before you close")[1].split("</ul>")[0]
