"""The forms of a page, read from its HTML as a browser reads them: nothing is known but what was sent."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

CHOSEN = {"radio", "checkbox"}
NOT_TYPED = {"reset", "image"}


@dataclass
class Box:
    """One name of a form. ``kind`` is the input's type, or select, several (a list of many), or button."""

    name: str
    kind: str
    values: list = field(default_factory=list)
    """What it holds when the page opens."""
    options: list = field(default_factory=list)
    """What may be chosen, for what is chosen."""


@dataclass
class PageForm:
    """A form: where it is sent, how, and its boxes by name in the order of the page."""

    action: str
    method: str
    takes_files: bool
    boxes: dict
    actions: list
    """Every address that one of its buttons sends it to."""

    @property
    def path(self):
        return urlsplit(self.action).path


class _Reader(HTMLParser):
    def __init__(self, address):
        super().__init__(convert_charrefs=True)
        self.address, self.forms, self.by_id = address, [], {}
        self.form = self.select = self.option = self.textarea = None

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in attrs}
        reading = getattr(self, f"_{tag}", None)
        if reading:
            reading(given)

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self._end_select()
        elif tag == "textarea" and self.textarea:
            box, text = self.textarea
            box.values = ["".join(text).removeprefix("\n")]
            self.textarea = None

    def handle_data(self, data):
        if self.textarea:
            self.textarea[1].append(data)

    def _form(self, given):
        action = urljoin(self.address, given.get("action") or self.address)
        method, files = given.get("method", "get").lower(), "multipart" in given.get("enctype", "")
        self.form = PageForm(action, method, files, {}, [action])
        self.forms.append(self.form)
        if "id" in given:
            self.by_id[given["id"]] = self.form

    def _box(self, given, kind):
        form = self.by_id.get(given["form"]) if "form" in given else self.form
        name = given.get("name")
        if form is None or not name or "disabled" in given:
            return None
        return form.boxes.setdefault(name, Box(name, kind))

    def _input(self, given):
        kind = given.get("type", "text").lower()
        if kind in NOT_TYPED:
            return
        if kind == "submit":
            self._button(given)
        elif (box := self._box(given, kind)) is None:
            return
        elif kind in CHOSEN:
            value = given.get("value", "on")
            box.options.append(value)
            box.values += [value] if "checked" in given else []
        elif kind == "hidden":
            box.values.append(given.get("value", ""))
        else:
            box.values = [given.get("value", "")]

    def _button(self, given):
        if given.get("type", "submit") != "submit":
            return
        if box := self._box(given, "button"):
            box.options.append(given.get("value", ""))
        if given.get("formaction") and self.form:
            self.form.actions.append(urljoin(self.address, given["formaction"]))

    def _textarea(self, given):
        if box := self._box(given, "textarea"):
            self.textarea = (box, [])

    def _select(self, given):
        self.select = self._box(given, "several" if "multiple" in given else "select")

    def _option(self, given):
        if self.select:
            self.select.options.append(given.get("value", ""))
            if "selected" in given:
                self.select.values.append(given.get("value", ""))

    def _end_select(self):
        if self.select and not self.select.values and self.select.kind == "select":
            self.select.values = self.select.options[:1]
        self.select = None


def forms_of(html, address):
    """Return the forms of a page that lies at the address."""
    reader = _Reader(address)
    reader.feed(html)
    return reader.forms
