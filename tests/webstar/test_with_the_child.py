"""A star in the child's hands: words of their age, each answer saved by itself, own words and drawings."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cases.enums import WithheldPart
from cases.models import Document, DocumentVersion
from cases.withholding_services import withhold
from tests.webstar.child import CHILD, hand_over, picture
from tests.webstar.pages import address, text
from webstar.access import reading_of
from webstar.answers import Answer
from webstar.child_services import answer_axis, keep_drawing
from webstar.enums import CompletedWith
from webstar.errors import AlreadyComplete, AnswerChanged, NotAPicture, OffTheScale
from webstar.models import WebstarDrawing, WebstarScore
from webstar.pictures import LONGEST_SIDE, as_png

SCRIPT = {"X-Autosave": "yes"}


@pytest.fixture(autouse=True)
def documents(settings, tmp_path):
    settings.DOCUMENTS = tmp_path


@pytest.fixture
def client(people, client_for, case, draft):
    client = client_for(people.lead)
    hand_over(client, case)
    return client


@pytest.fixture
def axis(draft):
    return draft.tool_version.axes.get(code="HAPPY")


def held(draft, place=1):
    score = WebstarScore.objects.get(reading=draft, axis__position=place)
    return score.score, score.own_words


# --- The page --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born_on", "question", "has_faces"),
    [
        (date(2010, 1, 1), "How happy are you?", True),
        (date(2006, 1, 1), "How happy do you feel most days?", True),
        (date(2001, 1, 1), "How happy do you feel most of the time?", False),
        (None, "How happy do you feel most of the time?", False),
    ],
)
def test_the_words_and_shapes_are_those_of_the_age(client, child, born_on, question, has_faces):
    child.person.date_of_birth = born_on
    child.person.save()
    page = text(client.get(CHILD))
    assert question in page
    assert ("eh-child__mouth" in page) is has_faces
    assert page.count('type="radio"') == 7 * 12


@pytest.mark.parametrize("part", ["1", "4", "star", "finished"])
def test_one_part_is_seen_at_a_time_without_javascript(client, part):
    page = text(client.get(CHILD, {"part": part}))
    assert f'data-at="{part}"' in page
    assert page.count('class="eh-child__part"') == 1


def test_an_unknown_part_shows_the_first(client):
    assert 'data-at="1"' in text(client.get(CHILD, {"part": "99"}))


# --- Answers ---------------------------------------------------------------------------------------------


def send(client, part=1, score="7", words="", mark="", headers=None, **more):
    told = {"part": part, "score": score, "words": words, "mark": mark}
    return client.post(CHILD, told | more, headers=headers or {})


@pytest.mark.parametrize(
    ("part", "go", "leads_to"),
    [(1, "next", "2"), (7, "next", "star"), (3, "back", "2"), (1, "back", "star"), (2, "stay", "2")],
)
def test_a_button_saves_and_leads_on(client, draft, part, go, leads_to):
    answer = send(client, part=part, go=go, words="because of the dog")
    assert answer["Location"] == f"{CHILD}?part={leads_to}"
    assert held(draft, part) == (7, "because of the dog")


def test_the_script_saves_each_answer_by_itself_and_twice_is_once(client, draft):
    mark = Answer().mark
    first = send(client, mark=mark, headers=SCRIPT).json()
    assert first["mark"] == Answer(score=7).mark
    assert send(client, mark=mark, headers=SCRIPT).json() == first
    assert held(draft) == (7, "")
    draft.refresh_from_db()
    assert draft.revision == 2


def test_another_screen_is_never_overwritten_unseen(client, draft, axis, acts):
    mark = Answer().mark
    answer_axis(reading=draft, axis=axis, answer=Answer(score=3), mark=None, **acts)
    clash = send(client, mark=mark, headers=SCRIPT)
    assert (clash.status_code, clash.json()["score"]) == (409, "3")
    page = send(client, mark=mark)
    assert page.status_code == 409
    assert "Yours is still here." in text(page)
    assert 'value="7" id="part-1-7" checked' in text(page)
    assert held(draft) == (3, "")
    send(client, mark=clash.json()["mark"], go="stay")
    assert held(draft) == (7, "")


def test_two_parts_answered_on_two_screens_are_both_kept(client, draft, acts):
    second = draft.tool_version.axes.get(position=2)
    answer_axis(reading=draft, axis=second, answer=Answer(score=2), mark=None, **acts)
    assert send(client, mark=Answer().mark, headers=SCRIPT).status_code == 200
    assert (held(draft, 1), held(draft, 2)) == ((7, ""), (2, ""))


def test_a_child_can_say_that_they_would_rather_not(client, draft, declined):
    send(client, score=f"reason-{declined.pk}")
    assert WebstarScore.objects.get(reading=draft).not_scored_reason == declined


@pytest.mark.parametrize(
    "told", [{"score": "11"}, {"score": "x"}, {"part": 8}, {"part": ""}, {"words": "x" * 501}]
)
def test_what_makes_no_sense_is_a_sentence_and_changes_nothing(client, draft, told):
    answer = send(client, headers=SCRIPT, **told)
    assert answer.status_code == 422
    assert answer.json()["said"].endswith(".")
    assert not WebstarScore.objects.exists()
    assert send(client, **told).status_code == 422


def test_a_complete_webstar_is_not_answered_any_more(client, draft, axis, make_reading, child, acts):
    draft.status, draft.completed_at = "complete", acts["now"]
    draft.save()
    assert send(client).status_code == 409
    with pytest.raises(AlreadyComplete):
        answer_axis(reading=draft, axis=axis, answer=Answer(score=3), mark=None, **acts)


def test_the_service_minds_the_scale_and_the_mark(draft, axis, acts):
    with pytest.raises(OffTheScale):
        answer_axis(reading=draft, axis=axis, answer=Answer(score=11), mark=None, **acts)
    with pytest.raises(AnswerChanged):
        answer_axis(reading=draft, axis=axis, answer=Answer(score=1), mark="older", **acts)


# --- Drawings --------------------------------------------------------------------------------------------


def draw(client, content, part=1, headers=None, submission=None):
    file = SimpleUploadedFile("drawing.png", content)
    told = {"part": part, "picture": file, "submission": str(submission or uuid4())}
    return client.post(reverse("child:picture"), told, headers=headers or {})


def test_a_drawing_is_a_document_of_the_case_and_newer_ones_are_versions_of_it(client, draft, child):
    once = uuid4()
    assert draw(client, picture(), headers=SCRIPT, submission=once).status_code == 200
    assert draw(client, picture(), headers=SCRIPT, submission=once).status_code == 200
    assert draw(client, picture("JPEG"))["Location"] == f"{CHILD}?part=1"
    document = Document.objects.get()
    assert (document.member, document.kind.code) == (child, "CHILDS_OWN_WORK")
    assert document.title == "Drawing, “Happy”, Webstar of 11 January 2016"
    assert {version.content_type for version in document.versions.all()} == {"image/png"}
    assert DocumentVersion.objects.count() == 2
    assert WebstarDrawing.objects.get().reading == draft
    shown = client.get(reverse("child:drawing", args=[1]))
    assert shown.content.startswith(b"\x89PNG")
    assert (shown["Content-Type"], shown["Cache-Control"]) == ("image/png", "no-store")
    assert client.get(reverse("child:drawing", args=[2])).status_code == 404


def test_a_withdrawn_drawing_is_gone_and_a_new_one_takes_its_place(client, draft, axis, acts):
    told = {"reading": draft, "axis": axis, "content": picture(), **acts}
    drawing = keep_drawing(**told)
    document = drawing.document
    document.withdrawn_at, document.withdrawn_by, document.withdrawal_reason = acts["now"], acts["by"], "x"
    document.save()
    assert client.get(reverse("child:drawing", args=[1])).status_code == 404
    assert keep_drawing(**told).document != document
    assert client.get(reverse("child:drawing", args=[1])).status_code == 200


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"<svg xmlns='x'/>", picture("GIF"), picture()[:60]],
    ids=["nothing", "a letter", "svg", "gif", "cut off"],
)
def test_only_a_picture_is_kept(client, content):
    assert draw(client, content, headers=SCRIPT).status_code == 422
    assert not Document.objects.exists()


def test_a_picture_is_drawn_anew_without_what_the_camera_wrote():
    content = picture("JPEG", (3000, 1000), comment=b"taken at home")
    assert b"taken at home" in content
    kept = as_png(content)
    assert b"taken at home" not in kept
    assert int.from_bytes(kept[16:20]) == LONGEST_SIDE
    with pytest.raises(NotAPicture):
        as_png(b"PK")


def test_the_worker_sees_the_drawing_beside_the_answer(client_for, people, case, draft, axis, acts):
    keep_drawing(reading=draft, axis=axis, content=picture(), **acts)
    worker = client_for(people.lead)
    page = text(worker.get(address("reading", case, 1)))
    assert f'src="{address("drawing", case, 1, 1)}"' in page
    assert worker.get(address("drawing", case, 1, 1)).status_code == 200
    assert client_for(people.stranger).get(address("drawing", case, 1, 1)).status_code == 404
    assert reading_of(case, 1).drawings.count() == 1


def test_a_drawing_that_is_withheld_is_on_no_page_of_its_star(client_for, people, case, draft, axis, acts):
    drawing = keep_drawing(reading=draft, axis=axis, content=picture(), **acts)
    told = {"part": WithheldPart.DOCUMENT, "thing": drawing.document, "user": people.partner, "reason": "x"}
    withhold(case=case, **told, **acts)
    worker = client_for(people.partner)
    assert address("drawing", case, 1, 1) not in text(worker.get(address("reading", case, 1)))
    assert worker.get(address("drawing", case, 1, 1)).status_code == 404
    hand_over(worker, case)
    assert reverse("child:drawing", args=[1]) not in text(worker.get(CHILD))
    assert worker.get(reverse("child:drawing", args=[1])).status_code == 404
    assert client_for(people.lead).get(address("drawing", case, 1, 1)).status_code == 200


def test_a_family_scores_its_star_together_on_the_same_screen(client_for, people, case, make_reading):
    make_reading(None, number=2, completed_with=CompletedWith.FAMILY_TOGETHER)
    worker = client_for(people.lead)
    assert "Hand to the family" in text(worker.get(address("score", case, 2)))
    hand_over(worker, case, 2)
    page = text(worker.get(CHILD))
    assert "Our star" in page
    assert "How happy are we as a family?" in page
    assert send(worker, headers=SCRIPT).status_code == 200
    assert WebstarScore.objects.get().reading.member is None


def test_a_draft_of_a_version_retired_meanwhile_is_still_answered(client, draft):
    type(draft.tool_version).objects.update(valid_until=date(2016, 2, 1))
    assert send(client, headers=SCRIPT).status_code == 200
    assert held(draft) == (7, "")
