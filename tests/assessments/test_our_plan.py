"""The family's copy: its words, and the files that are made of it, opened and read."""

from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document
from pypdf import PdfReader

from accounts.enums import AuditAction
from assessments import plan_services
from assessments.models import PlanVersion
from assessments.our_plan import our_plan, printable
from assessments.our_plan_pdf import pdf_copy
from assessments.our_plan_word import word_copy
from assessments.plan_content import content_of, first_name
from tests.assessments.planning import Planning
from tests.factories.meetings import MeetingFactory


@pytest.fixture
def planning(people, now):
    return Planning(people, now)


@pytest.fixture
def version(planning):
    """An agreed plan with what goes well, what to do in worse times, and an action of a worker."""
    plan = planning.good_plan()
    told = {"strengths": "We laugh.\nNan helps.", "contingency": "We ring Leah."}
    plan_services.keep_plan(plan=plan, values=told, revision=None, **planning.acts)
    goal = plan.goals.get()
    planning.action(goal, planning.dylan, what="Ring school on Monday", owner=planning.people.partner)
    return planning.agree(plan)


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


def address(version, name="our_plan", *more, number=None):
    reference = version.plan.case.reference
    place = version.number if number is None else number
    return reverse(f"assessments:{name}", args=[reference, version.plan.number, place, *more])


def test_it_says_in_plain_words_what_was_agreed(client, planning, version):
    MeetingFactory(case=planning.case, starts_at=planning.now.replace(day=8), place="Room 2")
    page = client.get(address(version)).content.decode()
    for words in (
        "This is the plan of Ffion, Dylan and Rhian.",
        "We agreed it on 1 March 2016.",
        "<strong>Rhian:</strong> Lay out clothes every evening",
        "<strong>Parveen, Meadow Primary School:</strong> Ring school on Monday",
        "By 15 March 2016",
        "We ring Leah.",
        "We meet on 8 March 2016 at 10:00am. Place: Room 2.",
        "We look at this plan together by 12 April 2016.",
    ):
        assert words in page
    for words in ("Akhtar", "FE01", "Parent and child relationships", "headline"):
        assert words not in page


def test_an_earlier_version_says_what_it_said_and_a_draft_says_that_it_is_one(client, planning, version):
    goal = version.plan.goals.get()
    planning.action(goal, planning.ffion, what="Read ten minutes every night")
    assert "Read ten minutes" not in client.get(address(version)).content.decode()
    draft = client.get(address(version, number=0)).content.decode()
    assert "This is a draft. We have not agreed it yet." in draft
    assert "Read ten minutes" in draft
    plan_services.end_plan(plan=version.plan, **planning.acts_today)
    assert client.get(address(version, number=0)).status_code == 404
    assert "We look at this plan together" not in client.get(address(version)).content.decode()


def test_the_word_copy_opens_and_says_the_same(client, version, last_event):
    answer = client.get(address(version, "our_plan_file", "word"))
    name = f"{version.plan.case.reference}-our-plan-1-1.docx"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert last_event().action == AuditAction.DOWNLOADED
    assert last_event().detail == {"plan": 1, "version": 1, "file": "docx"}
    document = Document(BytesIO(answer.content))
    assert document.core_properties.title == "Our plan"
    assert document.core_properties.language == "en-GB"
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    ends = ["If things get harder", "When we talk about it again"]
    assert headings == ["We leave without shouting.", *ends]
    text = "\n".join(each.text for each in document.paragraphs)
    assert "☐ Rhian: Lay out clothes every evening\nBy 15 March 2016" in text
    assert document.styles["Normal"].font.size.pt >= 16


def text_of(pdf):
    """The words of a PDF, as a reader finds them."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_the_pdf_copy_opens_with_a_title_and_a_language(client, version):
    answer = client.get(address(version, "our_plan_file", "pdf"))
    assert answer["Content-Type"] == "application/pdf"
    paper = PdfReader(BytesIO(answer.content))
    assert (paper.metadata.title, len(paper.pages)) == ("Our plan", 2)
    assert paper.root_object["/Lang"] == "en-GB"
    assert [mark.title for mark in paper.outline if not isinstance(mark, list)] == [
        "Our plan",
        "We leave without shouting.",
        "If things get harder",
        "When we talk about it again",
    ]
    text = text_of(answer.content)
    for words in ("What each of us will do", "Rhian: Lay out clothes every evening", "By 15 March 2016"):
        assert words in text
    assert "Akhtar" not in text


def test_names_of_other_languages_print(version):
    names = ["Łucja Żółć", "Siân Ŵyn", "Зоя", "Ελένη", "Đặng"]
    copy = our_plan(version.content | {"people": [*names, "سلام"]}, agreed_on=version.made_on)
    told = text_of(pdf_copy(copy)).replace("\n", " ")
    assert [name for name in names if name not in told] == []
    text = "\n".join(each.text for each in Document(BytesIO(word_copy(copy))).paragraphs)
    assert "Łucja Żółć, Siân Ŵyn" in text


def test_what_cannot_be_printed_breaks_no_file(version):
    assert printable("A\x0bB\x1f\ud800C") == "A B  C"
    goal = version.content["goals"][0]
    content = version.content | {"goals": [goal | {"goal": "Calm \x0b mornings 🙂" * 40}], "strengths": ""}
    copy = our_plan(content)
    assert word_copy(copy).startswith(b"PK")
    assert pdf_copy(copy).startswith(b"%PDF-")


def test_a_long_plan_runs_on_over_pages(version):
    goal = version.content["goals"][0]
    long = goal | {"actions": goal["actions"] * 20, "measure": "We count. " * 99}
    pdf = pdf_copy(our_plan(version.content | {"goals": [long]}, agreed_on=version.made_on))
    assert len(PdfReader(BytesIO(pdf)).pages) > 3


def test_there_are_two_kinds_of_file(client, version):
    assert client.get(address(version, "our_plan_file", "odt")).status_code == 404
    assert client.get(address(version, number=7)).status_code == 404


def test_a_worker_is_told_by_first_name():
    assert [first_name(name) for name in ("Leah Pugh", "Dr Rao", "Cher")] == ["Leah", "Dr Rao", "Cher"]


def test_a_copy_is_made_of_the_version_that_was_kept(version):
    kept = PlanVersion.objects.get().content
    assert kept == content_of(version.plan)


def test_a_need_that_fits_on_a_page_is_not_parted_and_the_ends_are_said_once(version):
    goal = version.content["goals"][0]
    content = version.content | {"goals": [goal, goal | {"goal": "We read together."}]}
    copy = our_plan(content, agreed_on=version.made_on)
    first, *others = [page.extract_text() for page in PdfReader(BytesIO(pdf_copy(copy))).pages]
    assert "Our plan" in first
    whole = next(page for page in others if "We read together." in page)
    assert "By 15 March 2016" in whole
    assert "".join([first, *others]).count("If things get harder") == 1
