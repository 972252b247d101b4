"""A test client that reads each page as strictly as a browser and a council's security officer would."""

import re
import sys
from contextlib import contextmanager
from html.parser import HTMLParser

from django.conf import settings
from django.db import connection
from django.test import Client

NOT_OF_A_FAMILY = "/admin/"
"""Pages whose long text is not kept: the administration holds no family's record."""
ASKING = "/ask-for-help/"
CHILD = "/with-the-child/"
"""A child's star saves each part as it is answered."""
OUR_TEMPLATES = str(settings.ROOT / "templates")
DATA_BLOCKS = {"application/json", "application/ld+json"}
READS = re.compile(
    r"^[\s(]*(SELECT|EXPLAIN|SAVEPOINT|RELEASE|ROLLBACK|SET|SHOW|DECLARE|FETCH|CLOSE|WITH)\b", re.I
)
MAY_BE_WRITTEN_ON_GET = re.compile(
    r"^\s*(INSERT INTO \"accounts_auditevent\""
    r"|(INSERT INTO|UPDATE|DELETE FROM) \"(django_session|accounts_cache|usersessions_usersession)\")",
    re.I,
)


class UndefinedVariable(AssertionError):
    """A template of ours prints a variable that nobody gave it."""


class PageBroken(AssertionError):
    """A page has something that the Content Security Policy would refuse."""


class GetWrote(AssertionError):
    """Looking at a page changed more than the access log and the session."""


class StringIfUndefined(str):
    """Stands where Django keeps the text for an undefined variable; refuses in our own templates.

    ``{{ name|default:"..." }}`` says what to print when there is none, and ``{% if name %}`` never asks.
    """

    def __bool__(self):
        frame = sys._getframe(1)
        expression = frame.f_locals.get("self")
        filters = getattr(expression, "filters", [])
        if filters and filters[0][0].__name__ in {"default", "default_if_none"}:
            return False
        while frame is not None:
            origin = getattr(frame.f_locals.get("self"), "origin", None)
            if origin is not None:
                if str(origin.name).startswith(OUR_TEMPLATES):
                    raise UndefinedVariable(f"{{{{ {expression} }}}} is not defined in {origin.name}")
                return False
            frame = frame.f_back
        return False


class InlineFinder(HTMLParser):
    """Collects what a strict Content Security Policy refuses, double ids, and long text that is not kept."""

    def __init__(self):
        super().__init__()
        self.found = []
        self.ids = set()
        self.is_signed_in = False
        self.is_kept, self.long = True, []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self._look_for_long_text(tag, given)
        if tag == "script" and "src" not in given and given.get("type") not in DATA_BLOCKS:
            self.found.append(f"a <script> without src, at line {self.getpos()[0]}")
        if tag == "style":
            self.found.append(f"a <style> element, at line {self.getpos()[0]}")
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.found.append(f"{name}={value!r} on <{tag}>, at line {self.getpos()[0]}")
            is_typed = name == "value"  # words of a box, which are no address
            if not is_typed and (value or "").strip().lower().startswith("javascript:"):
                self.found.append(f"a javascript: address on <{tag}>, at line {self.getpos()[0]}")
        if (own := given.get("id")) and own in self.ids:
            self.found.append(f"the id {own!r} a second time, on <{tag}>, at line {self.getpos()[0]}")
        self.ids.add(given.get("id"))

    def _look_for_long_text(self, tag, given):
        """A form with long text keeps it while it is typed: as a draft of the person, or in its record."""
        self.is_signed_in |= "data-session" in given
        if tag == "form":
            self.is_kept = "data-autosave" in given
        self.is_kept |= "data-draft" in given
        if tag == "textarea" and not self.is_kept:
            self.long.append(f"words in {given.get('name')!r} that are not kept, at line {self.getpos()[0]}")


def check_page(html, path):
    """Raise :class:`PageBroken` if the page holds inline script or style, or an id twice."""
    finder = InlineFinder()
    finder.feed(html)
    found = finder.found
    if path.startswith(ASKING) or (finder.is_signed_in and not path.startswith((NOT_OF_A_FAMILY, CHILD))):
        found += finder.long
    if found:
        raise PageBroken(f"{path} has " + "; ".join(found))


def refuse_writes(execute, sql, params, many, context):
    if not READS.match(sql) and not MAY_BE_WRITTEN_ON_GET.match(sql):
        raise GetWrote(f"A page that was only looked at ran: {sql[:300]}")
    return execute(sql, params, many, context)


class CheckedClient(Client):
    """Checks every page, and that GET and HEAD change nothing but the access log, session and cache."""

    writes_on_get = False

    @contextmanager
    def allowing_writes(self):
        """For the few addresses that another site sends people to, such as the return from single sign-on."""
        self.writes_on_get = True
        try:
            yield self
        finally:
            self.writes_on_get = False

    def request(self, **request):
        if request.get("REQUEST_METHOD") in {"GET", "HEAD"} and not self.writes_on_get:
            with connection.execute_wrapper(refuse_writes):
                response = super().request(**request)
        else:
            response = super().request(**request)
        is_page = response.get("Content-Type", "").startswith("text/html")
        if is_page and not response.streaming and "HTTP_HX_REQUEST" not in request:
            check_page(response.content.decode(response.charset), request.get("PATH_INFO"))
        return response
