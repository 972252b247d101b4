"""Sends a form as bytes, so that names and values can hold what Django's own client refuses to send."""

from urllib.parse import quote_plus

BOUNDARY = "a-line-between-parts-of-a-form"
HEAD = {ord('"'): "%22", ord("\r"): "%0D", ord("\n"): "%0A"}
"""Browsers write these so in the head of a part; what a program writes instead is for Django to refuse."""


def as_bytes(text):
    return str(text).encode("utf-8", "surrogatepass")


def urlencoded(values):
    pairs = [(name, value) for name, sent in values.items() for value in sent]
    return "&".join(
        f"{quote_plus(as_bytes(name))}={quote_plus(as_bytes(_text(value)))}" for name, value in pairs
    ).encode("ascii")


def multipart(values):
    body = b""
    for name, sent in values.items():
        for value in sent:
            body += _part(name, value)
    return body + f"--{BOUNDARY}--\r\n".encode()


def _part(name, value):
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name.translate(HEAD)}"'
    if not isinstance(value, tuple):
        return as_bytes(head) + b"\r\n\r\n" + as_bytes(value) + b"\r\n"
    file_name, content, kind = value
    head += f'; filename="{file_name.translate(HEAD)}"\r\nContent-Type: {kind}\r\n\r\n'
    return as_bytes(head) + content + b"\r\n"


def _text(value):
    return value[0] if isinstance(value, tuple) else value


def send(client, form, values, *, action=None, **headers):
    """Send values, lists by name, to where the form or one of its buttons is sent, and return the answer."""
    if form.method != "post":
        query = urlencoded(values).decode("ascii")
        return client.generic("GET", form.path, QUERY_STRING=query, **headers)
    body, kind = urlencoded(values), "application/x-www-form-urlencoded"
    if form.takes_files:
        body, kind = multipart(values), f"multipart/form-data; boundary={BOUNDARY}"
    return client.generic("POST", action or form.action, body, kind, **headers)
