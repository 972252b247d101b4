"""Addresses under a case: its assessments, its plan and the reviews of it."""

from django.urls import path

from assessments.views import reviews

app_name = "assessments"

REVIEW = "plan/<int:plan>/reviews/<int:number>/"
REVIEWS = [
    path("plan/reviews/", reviews.reviews, name="reviews"),
    path(REVIEW, reviews.review, name="review"),
    path(f"{REVIEW}hold/", reviews.hold_review, name="hold_review"),
]

urlpatterns = [*REVIEWS]
