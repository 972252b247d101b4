"""What the database itself refuses about warnings and documents."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from django.db.models import F

from cases.models import CaseWarning, Document, DocumentKind, DocumentVersion, WarningKind
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED


@pytest.fixture
def warning(db):
    kind, _ = WarningKind.objects.get_or_create(code="DOG", defaults={"label": "Dog"})
    return CaseWarning.objects.create(
        case=CaseFactory(),
        number=1,
        kind=kind,
        details="A dog that bites.",
        is_disclosed=True,
        disclosure_reason="They told us.",
        asked_by=UserFactory(),
        asked_for=AgencyFactory(),
        asked_at=RECORDED,
        looked_at_on=date(2016, 1, 4),
        review_on=date(2016, 4, 4),
    )


@pytest.fixture
def version(db):
    kind, _ = DocumentKind.objects.get_or_create(code="LETTER", defaults={"label": "Letter"})
    document = Document.objects.create(case=CaseFactory(), number=1, kind=kind, title="Letter")
    return DocumentVersion.objects.create(
        document=document,
        number=1,
        stored_name="a" * 32,
        content_type="text/plain",
        size=3,
        sha256="b" * 64,
        is_scanned=False,
        added_by=UserFactory(),
        added_for=AgencyFactory(),
        added_at=RECORDED,
    )


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_casewarning_says_what_and_why", {"details": ""}),
        ("cases_casewarning_is_reviewed_within_a_year", {"review_on": F("looked_at_on")}),
        ("cases_casewarning_is_reviewed_within_a_year", {"review_on": date(2017, 1, 5)}),
        ("cases_casewarning_is_decided_by_somebody", {"status": "agreed"}),
        ("cases_casewarning_refusal_has_a_reason", {"refusal_reason": "No"}),
        ("cases_casewarning_end_has_a_reason", {"end_reason": "Gone"}),
    ],
)
def test_warning(warning, name, values):
    with pytest.raises(IntegrityError, match=name):
        CaseWarning.objects.update(**values)


def test_nobody_decides_on_their_own_warning(warning):
    values = {"status": "agreed", "decided_at": RECORDED, "decided_by": F("asked_by")}
    with pytest.raises(IntegrityError, match="cases_casewarning_is_decided_by_another"):
        CaseWarning.objects.update(**values)


def test_one_number_for_each_warning(warning):
    warning.pk = None
    with pytest.raises(IntegrityError, match="cases_casewarning_number_is_unique"):
        warning.save()


def test_a_withdrawal_has_a_reason(version):
    with pytest.raises(IntegrityError, match="cases_document_withdrawal_has_a_reason"):
        Document.objects.update(withdrawn_at=RECORDED + timedelta(days=1))


def test_one_number_for_each_document_and_version(version):
    copy = Document.objects.get()
    copy.pk = None
    with pytest.raises(IntegrityError, match="cases_document_number_is_unique"):
        copy.save()


def test_one_number_for_each_version(version):
    version.pk, version.stored_name = None, "c" * 32
    with pytest.raises(IntegrityError, match="cases_documentversion_number_is_unique"):
        version.save()


@pytest.mark.parametrize("values", [{"size": 0}, {"sha256": "x"}, {"stored_name": "../../etc/passwd"}])
def test_a_version_is_a_file(version, values):
    with pytest.raises(IntegrityError, match="cases_documentversion_is_a_file"):
        DocumentVersion.objects.update(**values)
