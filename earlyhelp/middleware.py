"""What holds for every request and answer, whichever app they belong to."""

from http import HTTPStatus

from django.http import HttpResponseBadRequest
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers

PLAIN = {"utf-8", "utf8", "us-ascii"}


class PlainRequestMiddleware:
    """Refuse what no person's browser sends: NUL in a cookie, or a form in another encoding than UTF-8.

    Both would fail later, in the store or while the refusal itself is shown.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        encoding = (request.content_params or {}).get("charset", "utf-8")
        if encoding.lower() not in PLAIN or any("\0" in value for value in request.COOKIES.values()):
            return HttpResponseBadRequest(render_to_string("400.html"))
        return self.get_response(request)


class NeverStoredMiddleware:
    """Let no browser keep a page on its disk, unless the page says otherwise.

    Computers are shared: after signing out nobody must find a family's page in the browser's store.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response


class NotAllowedMiddleware:
    """Answer with a page who opens an address that only saves, or asks for it in another wrong way."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not response.content:
            response.content = render_to_string("405.html", request=request)
        return response
