"""A council's own sign-in (OpenID Connect), told by settings alone."""

from urllib.parse import urlsplit

PROVIDER_ID = "council"


def single_sign_on(*, issuer, name, client_id, secret, email_domains):
    """Return allauth's settings of the council's sign-in, or none where there is no issuer.

    :param issuer: address whose ``/.well-known/openid-configuration`` describes the service.
    :param email_domains: domains for which the service vouches even where it does not say that it checked the
        address, as Microsoft's does not. The people of these domains must all be the council's own.
    """
    if not issuer:
        return {}
    app = {
        "provider_id": PROVIDER_ID,
        "name": name,
        "client_id": client_id,
        "secret": secret,
        "settings": {
            "server_url": issuer.rstrip("/"),
            "oauth_pkce_enabled": True,
            "verified_email": email_domains or False,
        },
    }
    return {"openid_connect": {"APPS": [app]}}


def origin(address):
    """Return the origin of an address in a list, for the Content Security Policy, or an empty list."""
    if not address:
        return []
    parts = urlsplit(address)
    return [f"{parts.scheme}://{parts.netloc}"]
