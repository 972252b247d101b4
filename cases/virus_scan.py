"""Asking a clamd server whether a file holds a virus, by its INSTREAM command over a socket."""

import socket
import struct
from urllib.parse import urlsplit

from cases.errors import FileInfected, ScannerSilent

CHUNK = 64 * 1024
SECONDS = 30
MOST_ANSWER = 4096


def scan(content, *, url):
    """Return whether the file was scanned; without an address of a server it is not.

    :param url: tcp://host:port or unix:///path, or "".
    :raises FileInfected: if the server finds a virus.
    :raises ScannerSilent: if the server cannot be reached or answers anything else; the file is not kept.
    """
    if not url:
        return False
    try:
        answer = _ask(content, urlsplit(url))
    except OSError as error:
        raise ScannerSilent from error
    if answer.endswith(b" FOUND"):
        raise FileInfected
    if answer != b"stream: OK":
        raise ScannerSilent
    return True


def _ask(content, address):
    with _connect(address) as server:
        server.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), CHUNK):
            part = content[start : start + CHUNK]
            server.sendall(struct.pack("!L", len(part)) + part)
        server.sendall(struct.pack("!L", 0))
        answer = b""
        while b"\0" not in answer and len(answer) < MOST_ANSWER:
            part = server.recv(MOST_ANSWER)
            if not part:
                break
            answer += part
    return answer.partition(b"\0")[0].strip()


def _connect(address):
    if address.scheme == "unix":
        server = socket.socket(socket.AF_UNIX)
        server.settimeout(SECONDS)
        try:
            server.connect(address.path)
        except OSError:
            server.close()
            raise
        return server
    return socket.create_connection((address.hostname, address.port or 3310), timeout=SECONDS)
