"""Print the counts and digests of every table and document, for the drill to compare."""

import json
import sys

import records
from django_here import load_app
from say import tell


def main():
    load_app()
    from django.conf import settings

    from cases import document_store

    with records.snapshot() as (cursor, _):
        tables = records.count_and_digest(cursor, lambda: None)
    names = sorted(path.name for path in settings.DOCUMENTS.glob("*"))
    print(json.dumps({"tables": tables, "documents": {n: document_store.fingerprint(n) for n in names}}))


if __name__ == "__main__":
    sys.exit(tell(main))
