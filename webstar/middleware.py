"""A browser in a child’s hands shows their Webstar and nothing else, whatever address is asked for."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from webstar.access import hand_over_of


def is_for_child(response):
    """Whether a page of the star answered; every other one, such as “not found”, has the site’s menu."""
    return getattr(response, "is_for_child", False)


class HandedOverMiddleware:
    """Lead a session that was handed over back to its Webstar, from every address and by every method.

    It stands before anything that could answer for another page. Only signed-in sessions are locked: one
    that has run out shows the page to sign in, where there is nothing to see.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.hand_over = self._hand_over(request)
        if request.hand_over is None:
            return self.get_response(request)
        child = reverse("child:page")
        if not request.path_info.startswith(child):
            return self._led_back(request, child)
        response = self.get_response(request)
        is_page = response.get("Content-Type", "").startswith("text/html")
        if response.status_code >= HTTPStatus.BAD_REQUEST and is_page and not is_for_child(response):
            return render(request, "child/stop.html", status=response.status_code)
        return response

    def _hand_over(self, request):
        key = request.session.session_key
        return hand_over_of(key) if key and request.user.is_authenticated else None

    def _led_back(self, request, child):
        if "HX-Request" in request.headers:
            return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"HX-Redirect": child})
        return HttpResponse(status=HTTPStatus.SEE_OTHER, headers={"Location": child})
