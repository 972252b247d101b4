"""Parts that can be withheld are read where ``case.withheld`` is looked at, and nowhere else."""

import re
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.ROOT)
APPS = ["cases", "assessments", "webstar", "closures", "history", "retention", "rights", "scrutiny"]
READS = re.compile(
    r"\bcase\.(notes|documents|warnings|meetings|disagreements)\b|\.addresses\b"
    r"|\b(CaseNote|Document|DocumentVersion|WebstarDrawing|CaseWarning|Meeting|FamilyAddress|Disagreement)\.objects\b"
    r"(?!\.filter\(pk__in=keys\))"
)
"""Reading one of the parts. The events of a timeline are fetched by the keys that its rows gave."""

MAY_READ = {
    "cases/access.py": "leaves out what is withheld",
    "cases/withholding.py": "finds the addresses of what is withheld",
    "cases/disagreements.py": "leaves out what is said of what is withheld",
    "cases/document_page.py": "versions of the documents that access.py gives",
    "cases/meeting_page.py": "meetings about somebody, among those that access.py gives",
    "cases/home_sources.py": "across cases, without what is withheld from the user",
    "cases/opening_answers.py": "the home of a family, unless it is withheld from the user",
    "rights/subject.py": "where the person lives, so that other addresses are marked in their pack",
    "scrutiny/relations.py": "what somebody and a family share, for information governance; none is shown",
    "webstar/access.py": "drawings, which are documents, without what is withheld",
    "cases/drift.py": "whether a case has a meeting, for lists of who oversees it; none is shown",
}


def sources():
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            inside = {"migrations", "management", "models", "querysets"} & set(path.parts)
            if not inside and not path.stem.endswith("services"):
                yield path


def test_no_page_reads_a_part_without_asking_whether_it_is_withheld():
    found = {str(path.relative_to(ROOT)) for path in sources() if READS.search(path.read_text())}
    assert sorted(found - set(MAY_READ)) == []
    assert sorted(set(MAY_READ) - found) == []


@pytest.mark.parametrize("line", ["case.notes.all()", "family.addresses.all()", "Document.objects.get(pk=1)"])
def test_the_pattern_finds_what_it_should(line):
    assert READS.search(line)
