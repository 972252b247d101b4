"""Addresses of the assessment, own words, needs, the plan and its reviews, below those of a case."""

from django.urls import path

from assessments.views import assessment, reviews, sections, versions, voices

app_name = "assessments"

ASSESSMENT = [
    path("assessment/", assessment.assessment, name="assessment"),
    path("assessment/start/", assessment.start, name="start"),
    path("assessment/section/<slug:section>/", sections.section, name="section"),
    path("assessment/section/<slug:section>/<int:number>/", sections.person_section, name="person_section"),
    path("assessment/judgement/", assessment.judgement, name="judgement"),
    path("assessment/agreement/<int:number>/", assessment.agreement, name="agreement"),
    path("assessment/sign/", assessment.sign, name="sign"),
    path("assessment/decide/", assessment.decide, name="decide"),
    path("assessment/versions/<int:number>/", versions.version, name="version"),
    path("assessment/versions/<int:number>/compare/", versions.compare_versions, name="compare_versions"),
]

OWN_WORDS = [
    path("own-words/", voices.own_words, name="own_words"),
    path("own-words/add/", voices.add_words, name="add_words"),
    path("own-words/not-heard/<int:number>/", voices.not_heard, name="not_heard"),
    path("own-words/<int:number>/strike/", voices.strike_words, name="strike_words"),
]

REVIEW = "plan/<int:plan>/reviews/<int:number>/"
REVIEWS = [
    path("plan/reviews/", reviews.reviews, name="reviews"),
    path(REVIEW, reviews.review, name="review"),
    path(f"{REVIEW}hold/", reviews.hold_review, name="hold_review"),
]

urlpatterns = [*ASSESSMENT, *OWN_WORDS, *REVIEWS]
