"""Addresses of the staff of an agency and of the reviews of their access."""

from django.urls import path

from accounts import review_views, staff_views

app_name = "staff"

urlpatterns = [
    path("", staff_views.staff_list, name="list"),
    path("add/", staff_views.add, name="add"),
    path("reviews/", review_views.reviews, name="reviews"),
    path("reviews/<uuid:key>/", review_views.review, name="review"),
    path("reviews/<uuid:key>/sign/", review_views.sign, name="sign_review"),
    path("<uuid:key>/", staff_views.person, name="person"),
    path("<uuid:key>/move/", staff_views.move, name="move"),
    path("<uuid:key>/end/", staff_views.end, name="end"),
    path("<uuid:key>/unlock/", staff_views.unlock, name="unlock"),
    path("<uuid:key>/send-link/", staff_views.send_link, name="send_link"),
]
