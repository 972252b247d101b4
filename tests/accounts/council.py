"""A council's sign-in service, small but real: OpenID Connect over HTTP on the loopback."""

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt

CLIENT_ID = "earlyhelp-test"
CLIENT_SECRET = "not-a-secret"
SIGNING_KEY = "a-key-that-only-this-test-knows-0123456789"


class CouncilSignIn:
    """Answers as the service would for one person.

    :ivar claims: what it says about the person.
    :ivar broken: answer the token request with an error.
    """

    def __init__(self):
        self.claims = {}
        self.broken = False
        self.codes = {}
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                service.answer(self, urlsplit(self.path), {})

            def do_POST(self):
                length = int(self.headers.get("Content-Length", 0))
                service.answer(self, urlsplit(self.path), parse_qs(self.rfile.read(length).decode()))

            def log_message(self, *args):
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *args):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def authorize(self, address):
        """Do what the person's browser does at the service; return the query of the way back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert asked["client_id"] == CLIENT_ID
        assert asked["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe(8)
        self.codes[code] = asked["code_challenge"]
        return {"code": code, "state": asked["state"]}

    def answer(self, handler, url, form):
        routes = {
            "/.well-known/openid-configuration": self._configuration,
            "/token": self._token,
            "/userinfo": lambda form: (200, self.claims),
        }
        status, body = routes[url.path](form)
        data = json.dumps(body).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    def _configuration(self, form):
        names = {"authorization": "authorize", "token": "token", "userinfo": "userinfo"}
        places = {f"{name}_endpoint": f"{self.issuer}/{path}" for name, path in names.items()}
        return 200, places | {
            "issuer": self.issuer,
            "jwks_uri": f"{self.issuer}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def _token(self, form):
        challenge = self.codes.pop(form["code"][0], None)
        verifier = hashlib.sha256(form["code_verifier"][0].encode()).digest()
        proved = challenge == base64.urlsafe_b64encode(verifier).rstrip(b"=").decode()
        if self.broken or not proved or form["client_secret"] != [CLIENT_SECRET]:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        facts = {"iss": self.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 300, **self.claims}
        return 200, {
            "access_token": "opaque",
            "token_type": "Bearer",
            "id_token": jwt.encode(facts, SIGNING_KEY, algorithm="HS256"),
        }
