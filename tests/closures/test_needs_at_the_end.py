"""Each need that stands is rated when help ends, and the family's progress is told from the start on."""

import pytest
from django.urls import reverse

from assessments.models import IdentifiedNeed
from assessments.need_services import enter_need_in_error
from assessments.ratings import Rating
from assessments.review_errors import NothingShowsIt, NotOfThisCase
from cases.models import Case
from closures.errors import NeedUnrated
from closures.progress import draw
from closures.services import close_case
from tests.factories.plans import NeedFactory, ProgressFactory, ReviewFactory


def test_a_standing_need_holds_up_closing_until_it_is_rated(closing, scene):
    need = scene.the_need
    with pytest.raises(NeedUnrated) as refused:
        close_case(**closing)
    assert refused.value.field == f"need_{need.number}"
    with pytest.raises(NothingShowsIt):
        close_case(**closing, ratings={need: Rating("worse")})
    assert Case.objects.get().is_open
    summary = close_case(**closing, ratings={need: Rating("not_known")})
    assert [(row.need, row.rating, row.evidence) for row in summary.needs.all()] == [(need, "not_known", "")]


def test_a_need_entered_in_error_is_not_asked_about(closing, scene):
    enter_need_in_error(need=scene.the_need, reason="Another family.", **scene.acts)
    assert close_case(**closing).needs.count() == 0


def test_a_need_of_another_family_is_refused(closing):
    with pytest.raises(NotOfThisCase):
        close_case(**closing, ratings={NeedFactory(): Rating("improved", "Better.")})


def test_the_page_shows_start_review_and_end_side_by_side(closing, scene, client_for):
    need = scene.the_need
    review = ReviewFactory(plan__case=scene.the_case, plan__active=True, held=True)
    ProgressFactory(review=review, need=need, rating="worse", evidence="Two bad weeks.")
    close_case(**closing, ratings={need: Rating("much_improved", "We walk to school.")})
    page = client_for(scene.people.lead).get(reverse("closures:progress", args=[scene.the_case.reference]))
    told = page.content.decode()
    for words in ("Review 1, 15 February 2016", "Two bad weeks.", "At the end, ", "We walk to school."):
        assert words in told
    assert told.count("<svg") == 1


def test_a_rating_that_claims_nothing_is_a_gap_in_the_line(closing, scene):
    need = IdentifiedNeed.objects.with_names().get(pk=scene.the_need.pk)

    class Stage:
        title, is_closing = "Review 1", False

        def __init__(self, rating):
            self.ratings = {need.pk: ProgressFactory.build(need=need, review=None, rating=rating)}

    drawing = draw(need, [Stage("improved"), Stage("not_known"), Stage("worse")])
    assert [part[0] for part in drawing.path.split(" ") if part[0].isalpha()] == ["M", "L", "M"]
    assert len(drawing.dots) == 3
