"""Seals what must be read again but not by whoever gets hold of the database: keys of authenticator apps.

Sealed by a key that is made from ``SECRET_KEY``; what earlier keys (``SECRET_KEY_FALLBACKS``) sealed can
still be opened. Fernet: AES-128 in CBC mode with HMAC-SHA256.
"""

from base64 import b32encode, urlsafe_b64encode
from secrets import token_bytes

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

PURPOSE = b"earlyhelp: keys of authenticator apps and recovery codes"


def _fernet():
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key_from(secret)) for secret in secrets])


def _key_from(secret):
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return urlsafe_b64encode(derived)


def seal(text):
    """Return the text as nobody without the site's secret key can read it."""
    return _fernet().encrypt(text.encode()).decode()


def open_sealed(sealed):
    """Return the text that was sealed.

    What no key opens gives a random text that nobody knows: a second step by it never succeeds, and an
    administrator takes the old second step away.
    """
    try:
        return _fernet().decrypt(sealed.encode()).decode()
    except InvalidToken:
        return b32encode(token_bytes(20)).decode()
