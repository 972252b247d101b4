"""Open the pages that need no sign-in, on the database as it is, for the drill."""

import sys
from urllib.parse import urlsplit

from django_here import load_app
from say import Failure, tell

PAGES = ["/health/", "/accounts/login/", "/ask-for-help/"]


def main():
    load_app()
    from django.conf import settings
    from django.test import Client

    browser = Client(headers={"host": urlsplit(settings.SITE_ADDRESS).hostname})
    for page in PAGES:
        if (status := browser.get(page, secure=True).status_code) != 200:
            raise Failure(f"{page} answers {status}.")


if __name__ == "__main__":
    sys.exit(tell(main))
