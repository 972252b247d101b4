"""What holds for every request and answer, whichever app they belong to."""

from http import HTTPStatus

from django.conf import settings
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers

from earlyhelp.common.limits import TooOften

PLAIN = {"utf-8", "utf8", "us-ascii"}
POLICY = "Content-Security-Policy"


class NotForOthersMiddleware:
    """Tell the browser what no page of ours needs, and that what is no page may do nothing at all.

    A file that somebody uploaded, or a drawing, runs no script even if it is opened by itself: ``sandbox``.
    """

    never_used = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
    headers = {
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in never_used),
    }

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        for name, value in self.headers.items():
            response.setdefault(name, value)
        if POLICY in response and not response.get("Content-Type", "").startswith("text/html"):
            response[POLICY] += "; sandbox"
        return response


class PlainRequestMiddleware:
    """Refuse what no person's browser sends: NUL in a cookie, or a form in another encoding than UTF-8.

    Both would fail later, in the store or while the refusal itself is shown. What is far larger than any
    document is refused before a byte of it is read, so that nobody fills the disk.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        encoding = (request.content_params or {}).get("charset", "utf-8")
        if encoding.lower() not in PLAIN or any("\0" in value for value in request.COOKIES.values()):
            return HttpResponseBadRequest(render_to_string("400.html"))
        if int(request.META.get("CONTENT_LENGTH") or 0) > settings.REQUEST_BYTES:
            return HttpResponse(render_to_string("413.html"), status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
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


class TooOftenMiddleware:
    """Answer with a page that says when to try again who did something more often than its limit."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, TooOften):
            return None
        context = {"sentence": exception.sentence}
        return render(request, "429.html", context, status=HTTPStatus.TOO_MANY_REQUESTS)
