"""What the browser is told with each answer, whatever kind of answer it is."""

import pytest
from django.conf import settings as site
from django.urls import include, path, reverse

from cases import document_services
from cases.models import DocumentKind
from tests.cases.test_documents import PDF
from tests.pages import CheckedClient
from tests.permissions.scene import Scene

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'none'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
"""Word for word: nothing inline, no data:, no blob:, no other site, no wildcard."""
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def fault(request):
    raise RuntimeError("A fault of ours.")


urlpatterns = [path("fault/", fault), path("", include("earlyhelp.urls"))]
"""The site with an address that always fails."""


def policy_of(response):
    parts = (part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    return {name: value[0] if value else "" for name, *value in parts}


@pytest.fixture
def as_administrator(people, client_for):
    return client_for(people.administrator)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/admin/", 200),
        ("/admin/accounts/agency/add/", 200),
        ("/accounts/logout/", 200),
        ("/ask-for-help/", 200),
        ("/cases/", 403),
        ("/cases/EH-1999-0001/", 404),
        ("/cases/team/bulk/", 405),
        ("/no-such-address/", 404),
        ("/my-account", 301),
    ],
)
def test_every_page_has_the_whole_policy_and_no_exception(as_administrator, address, status):
    response = as_administrator.get(address)
    assert response.status_code == status
    assert policy_of(response) == POLICY
    assert {name: response[name] for name in ALWAYS} == ALWAYS


def test_a_fault_and_a_refusal_have_it_too(people, settings, client_for):
    settings.ROOT_URLCONF = __name__
    client = client_for(people.lead)
    client.raise_request_exception = False
    answers = [
        client.get("/fault/"),
        client.get("/", headers={"host": "evil.example"}),
        client.post("/", b"a=b", content_type="application/x-www-form-urlencoded; charset=utf-16"),
        CheckedClient(enforce_csrf_checks=True).post("/accounts/login/"),
    ]
    assert [answer.status_code for answer in answers] == [500, 400, 400, 403]
    assert [policy_of(answer) for answer in answers] == [POLICY] * 4
    assert [{name: answer[name] for name in ALWAYS} for answer in answers] == [ALWAYS] * 4


def test_what_is_no_page_may_do_nothing_even_when_it_is_opened_by_itself(client):
    assert policy_of(client.get("/health/")) == POLICY | {"sandbox": ""}


def test_a_document_is_sent_with_a_policy_that_lets_it_do_nothing(people, client_for, a_document):
    response = client_for(people.lead).get(a_document)
    assert b"".join(response.streaming_content) == PDF
    assert policy_of(response) == POLICY | {"sandbox": ""}
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith("attachment; ")
    assert "no-store" in response["Cache-Control"]


@pytest.fixture
def a_document(people, now, settings, tmp_path, django_capture_on_commit_callbacks):
    settings.DOCUMENTS, settings.CLAMD_URL = tmp_path, ""
    scene = Scene(people, now)
    told = {"kind": DocumentKind.objects.first(), "title": "A letter", "member": None}
    with django_capture_on_commit_callbacks(execute=True):
        document = document_services.add_document(
            case=scene.the_case, name='a"\r\nX: y.pdf', content=PDF, **told, **scene.acts
        )
    return reverse("cases:download", args=[scene.the_case.reference, document.number, 1])


def test_no_view_takes_the_policy_back():
    apps = {name.partition(".")[0] for name in site.INSTALLED_APPS} & {
        path.name for path in site.ROOT.iterdir()
    }
    code = [file.read_text() for app in apps for file in (site.ROOT / app).rglob("*.py")]
    assert len(code) > 300
    for word in ("csp_exempt", "csp_update", "csp_replace", "csrf_exempt", "xframe_options_exempt"):
        assert not any(word in text for text in code), word
