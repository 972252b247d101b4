"""A browser without a screen: cookies, forms as the page gives them, and a button pressed again."""

import http.client
import time
import uuid
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit

ANSWER_SECONDS = 60
AGAIN_SECONDS = 0.3
PATIENCE_SECONDS = 120


class Lost(Exception):
    """The connection broke or the site was not well: the person presses the button again."""


class Hopeless(Exception):
    """The site did not come back, or a page is not what it should be."""


@dataclass
class Form:
    """A form of a page with what it would send."""

    values: dict[str, list[str]] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)

    def filled(self, **answers):
        """Return what is sent when somebody gives these answers and leaves the rest."""
        given = {name: value if isinstance(value, list) else [str(value)] for name, value in answers.items()}
        return self.values | given

    def first(self, name):
        """The first real answer that can be chosen."""
        return next(value for value in self.options[name] if value)


class Forms(HTMLParser):
    """Finds the forms of a page that are posted."""

    def __init__(self, text):
        super().__init__()
        self.found, self.form, self.area, self.select = [], None, None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if tag == "form":
            self.form = Form() if told.get("method", "").lower() == "post" else None
            self.found += [self.form] if self.form else []
        elif self.form is None:
            return
        elif tag == "input" and told.get("name"):
            self._input(told)
        elif tag == "textarea":
            self.area = told["name"]
            self.form.values[self.area] = [""]
        elif tag == "select":
            self.select = told["name"]
        elif tag == "option" and self.select:
            self._option(told)

    def _input(self, told):
        name, value = told["name"], told.get("value", "")
        if told.get("type") in ("radio", "checkbox"):
            self.form.options.setdefault(name, []).append(value)
            if "checked" in told:
                self.form.values.setdefault(name, []).append(value)
        elif told.get("type") not in ("submit", "file"):
            self.form.values.setdefault(name, []).append(value)

    def _option(self, told):
        value = told.get("value", "")
        self.form.options.setdefault(self.select, []).append(value)
        if "selected" in told or self.select not in self.form.values:
            self.form.values[self.select] = [value]

    def handle_data(self, data):
        if self.area:
            self.form.values[self.area][0] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.form.values[self.area][0] = self.form.values[self.area][0].removeprefix("\n")
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.form = None


@dataclass
class Answer:
    """What the site answered."""

    status: int
    location: str
    text: str

    def form(self, *names):
        """The form of the page that has all these fields.

        :raises Hopeless: where there is none.
        """
        for form in Forms(self.text).found:
            if all(name in form.values or name in form.options for name in names):
                return form
        raise Hopeless(f"No form with {names} in an answer {self.status}: {self.text[:300]}")


class Browser:
    """Keeps its cookies; every request is a connection of its own."""

    def __init__(self, port):
        self.port, self.cookies = port, {}

    def get(self, path):
        """Fetch a page, again until the site answers."""
        return self._insist(lambda: self._ask("GET", path))[0]

    def post(self, path, values, *, files=None, headers=None):
        """Send a form, the same again until the site answers. Return the answer and how often it was sent."""
        body, kind = encoded(values, files or {})
        told = {"Content-Type": kind, "Referer": f"http://127.0.0.1:{self.port}{path}"} | (headers or {})
        return self._insist(lambda: self._ask("POST", path, body, told))

    def _insist(self, ask):
        deadline, times = time.monotonic() + PATIENCE_SECONDS, 0
        while time.monotonic() < deadline:
            times += 1
            try:
                return ask(), times
            except Lost:
                time.sleep(AGAIN_SECONDS)
        raise Hopeless(f"No answer within {PATIENCE_SECONDS} seconds.")

    def _ask(self, method, path, body=None, headers=None):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ANSWER_SECONDS)
        try:
            connection.request(method, path, body, {"Cookie": cookies} | (headers or {}))
            response = connection.getresponse()
            text = response.read().decode()
        except (OSError, http.client.HTTPException) as error:
            raise Lost from error
        finally:
            connection.close()
        if response.status >= http.HTTPStatus.INTERNAL_SERVER_ERROR:
            raise Lost
        for header in response.headers.get_all("Set-Cookie", []):
            name, _, value = header.split(";")[0].partition("=")
            self.cookies[name] = value
        return Answer(response.status, urlsplit(response.headers.get("Location", "")).path, text)


def encoded(values, files):
    """Return the body of a form and its kind.

    :param files: (name of the file, content) by the name of the field.
    """
    if not files:
        return urlencode(values, doseq=True).encode(), "application/x-www-form-urlencoded"
    edge, parts = uuid.uuid4().hex, []
    for name, given in values.items():
        for value in given:
            parts.append(
                f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            )
    for name, (file, content) in files.items():
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n'
        parts.append(head.encode() + content + b"\r\n")
    return b"".join(parts) + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"
