"""Addresses of the assessment, own words, needs, the plan and its reviews, below those of a case."""

from django.urls import path

from assessments.views import (
    actions,
    agreeing,
    assessment,
    goals,
    needs,
    our_plan,
    plans,
    reviews,
    sections,
    versions,
    voices,
)

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

NEEDS = [
    path("needs/", needs.needs, name="needs"),
    path("needs/add/", needs.add_need, name="add_need"),
    path("needs/<int:number>/change/", needs.change_need, name="change_need"),
    path("needs/<int:number>/entered-in-error/", needs.need_in_error, name="need_in_error"),
]

GOAL = "plan/goals/<int:goal>/"
ACTION = f"{GOAL}actions/<int:number>/"
VERSION = "plan/<int:plan>/versions/<int:number>/"
COPY = "plan/<int:plan>/our-plan/<int:number>/"
PLAN = [
    path("plan/", plans.plan, name="plan"),
    path("plan/start/", plans.start_plan, name="start_plan"),
    path("plan/strengths/", plans.keep_plan, name="keep_plan"),
    path("plan/end/", plans.end_plan, name="end_plan"),
    path("plan/goals/add/", goals.add_goal, name="add_goal"),
    path(f"{GOAL}change/", goals.change_goal, name="change_goal"),
    path(f"{GOAL}give-up/", goals.drop_goal, name="drop_goal"),
    path(f"{GOAL}actions/add/", actions.add_action, name="add_action"),
    path(ACTION, actions.action, name="action"),
    path(f"{ACTION}change/", actions.change_action, name="change_action"),
    path(f"{ACTION}done/", actions.action_done, name="action_done"),
    path("plan/agree/", agreeing.agree_plan, name="agree_plan"),
    path("plan/<int:plan>/", plans.ended_plan, name="ended_plan"),
    path(VERSION, agreeing.plan_version, name="plan_version"),
    path(COPY, our_plan.our_plan, name="our_plan"),
    path(f"{COPY}<slug:kind>/", our_plan.our_plan_file, name="our_plan_file"),
    path(f"{VERSION}people/<int:member>/", agreeing.plan_word, name="plan_word"),
]

REVIEW = "plan/<int:plan>/reviews/<int:number>/"
REVIEWS = [
    path("plan/reviews/", reviews.reviews, name="reviews"),
    path(REVIEW, reviews.review, name="review"),
    path(f"{REVIEW}hold/", reviews.hold_review, name="hold_review"),
]

urlpatterns = [*ASSESSMENT, *OWN_WORDS, *NEEDS, *PLAN, *REVIEWS]
