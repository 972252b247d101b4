"""What is withheld from somebody is at no address that they can ask: pages, lists, search, files, forms."""

import io
import zipfile
from datetime import timedelta
from functools import partial
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.urls import reverse
from pypdf import PdfReader

from accounts.enums import AgencyKind, Role
from cases.finding import people_to_merge
from cases.meeting_services import rearrange_meeting
from cases.opening_answers import Answers
from cases.withholding_services import end_withholding, withhold
from earlyhelp.common.history import date_versions
from tests.factories.accounts import AgencyFactory, MembershipFactory
from tests.factories.cases import InvolvementFactory
from tests.permissions.matrix import MATRIX
from tests.permissions.test_reader_for_a_time import IN_A_CASE, READS_ONLY
from tests.permissions.withheld_scene import MARKS, WithheldScene, agency_lead

OF_A_THING = {
    "note": "note",
    "document": "document",
    "document_version": "document",
    "warning": "warning",
    "meeting": "meeting",
    "held_meeting": "meeting",
}
"""Which address hangs on what can be withheld, by the word of the matrix."""
ELSEWHERE = ["home", "notices", "tasks:list", "cases:list", "cases:team_list", "access:mine"]
EVERY_MARK = [mark for marks in MARKS.values() for mark in marks] + ["Zedreason"]


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.DOCUMENTS = tmp_path / "documents"
    settings.CLAMD_URL = ""


@pytest.fixture
def scene(people, now):
    made = WithheldScene(people, now)
    date_versions(now - timedelta(days=1))
    made.fill()
    date_versions(None)
    made.reader()
    return made


@pytest.fixture
def withheld(scene):
    scene.withhold_all()
    return scene


def words_of(response):
    """Everything that a response says, whatever its form."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if content.startswith(b"%PDF"):
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            content = b"".join(parts.read(name) for name in parts.namelist())
    return content.decode("utf-8", "replace") + str(response.headers)


def marks_in(response, links=()):
    said = words_of(response)
    return [mark for mark in [*EVERY_MARK, *links] if mark in said or mark.replace(" ", "+") in said]


def ask(client, address, method, data=None):
    """Ask once and undo what the asking did. Return the status, and the marks and links in the answer."""
    with transaction.atomic():
        response = getattr(client, method)(address, data or {}, follow=method == "post")
        found = marks_in(response, getattr(client, "links", ()))
        transaction.set_rollback(True)
    return response.status_code, found


def places(scene):
    """Yield (name, address, undo) of every address of the case, each with what it is about made for it."""
    for row in IN_A_CASE:
        with transaction.atomic():
            parts = getattr(scene.of_the_same_case(), row.on)()
            yield row, reverse(row.name, kwargs=parts)
            transaction.set_rollback(True)


@pytest.fixture
def clients(withheld, client_for):
    """Those from whom it is withheld: in the team, overseeing an agency of it, and reading for a time."""
    readers = {
        "practitioner": withheld.people.partner,
        "agency lead": agency_lead(withheld.people),
        "reader": withheld.people.stranger,
    }
    made = {who: client_for(user) for who, user in readers.items()}
    for client in made.values():
        client.links = withheld.links()
    return made


def test_no_address_of_the_case_says_what_is_withheld(withheld, clients):
    leaks, asked = {}, 0
    for row, address in places(withheld):
        for who, method in asks_of(row):
            found = set(ask(clients[who], address, method)[1]) - OFFERED_TO_ALL.get(row.name, set())
            asked += 1
            if found:
                leaks[f"{who}: {method} {row.name}"] = found
    assert leaks == {}
    assert asked > 250


OFFERED_TO_ALL = {"cases:ask_for_warning": {"Zedwarning"}}
"""Kinds of warning are a list of the site, of which a form offers each."""


def asks_of(row):
    """Who asks for an address, and how: each of them where they may get something else than the others."""
    yield "practitioner", row.method
    if row.permission == READS_ONLY:
        yield "reader", row.method
    elif row.method == "get":
        yield "practitioner", "post"
    if row.statuses["manager"] != row.statuses["partner"] or row.name in PAGES_TO_READ:
        yield "agency lead", row.method


def test_what_is_withheld_is_not_there(withheld, clients):
    answers = {}
    for row in (row for row in MATRIX if row.on in OF_A_THING):
        number = withheld.things[OF_A_THING[row.on]].number
        parts = {"reference": withheld.the_case.reference, "number": number}
        version = {"version": 1} if row.on == "document_version" else {}
        address = reverse(row.name, kwargs=parts | version)
        for who, client in clients.items():
            for method in dict.fromkeys([row.method, "post"]):
                answers[who, method, row.name] = ask(client, address, method)
    assert {key: code for key, (code, _) in answers.items() if code not in (403, 404, 405)} == {}
    assert {key: found for key, (_, found) in answers.items() if found} == {}
    pages = [(who, "get", name) for who in clients for name in PAGES_TO_READ]
    assert {key: answers[key][0] for key in pages} == dict.fromkeys(pages, 404)


PAGES_TO_READ = [
    "cases:note",
    "cases:document",
    "cases:download",
    "cases:warning",
    "cases:meeting",
    "cases:meeting_calendar",
]


@pytest.mark.parametrize("who", ["practitioner", "agency lead", "reader"])
def test_no_list_and_no_search_says_it(withheld, clients, who):
    client = clients[who]
    found = {name: ask(client, reverse(name), "get")[1] for name in ELSEWHERE}
    timeline = reverse("cases:timeline", args=[withheld.the_case.reference])
    for query in ("?person=1", "?person=3", "?kind=note", "?kind=meeting", "?kind=document"):
        found[query] = ask(client, timeline + query, "get")[1]
    found["as it was"] = ask(client, as_it_was_today(withheld), "get")[1]
    assert {name: marks for name, marks in found.items() if marks} == {}
    assert "the meeting of" not in client.get(reverse("notices")).content.decode()
    for words in ("SY99 7QX", "Tudor SY99 7QX", "07700 900461", "zedreach@example.org"):
        assert "Rhian" not in look_for(client, words)
    assert "Rhian" in look_for(client, "Rhian Tudor")


def as_it_was_today(scene):
    """The record with the versions that the scene wrote, dated with the day before the tests’ day."""
    return reverse("history:as_it_was", args=[scene.the_case.reference]) + "?on=2016-03-01"


def look_for(client, words):
    return client.post(reverse("cases:find"), {"words": words}, follow=True).content.decode()


def test_the_lead_and_who_oversees_them_see_every_mark(withheld, client_for):
    case, things = withheld.the_case.reference, withheld.things
    addresses = [
        reverse("cases:address", args=[case]),
        reverse("cases:timeline", args=[case]),
        reverse("cases:person", args=[case, things["reach"].number]),
        reverse("cases:note", args=[case, things["note"].number]),
        reverse("cases:download", args=[case, things["document"].number, 1]),
        reverse("cases:warning", args=[case, things["warning"].number]),
        reverse("cases:meeting", args=[case, things["meeting"].number]),
        reverse("cases:who_can_see", args=[case]),
    ]
    for user in (withheld.people.lead, withheld.people.manager):
        client = client_for(user)
        seen = {mark for address in addresses for mark in ask(client, address, "get")[1]}
        assert sorted(set(EVERY_MARK) - seen) == []


def test_before_it_is_withheld_they_see_it(scene, client_for):
    """The marks are where the readers would meet them; otherwise nothing is tested above."""
    client, case = client_for(scene.people.partner), scene.the_case.reference
    names = ["cases:overview", "cases:people", "cases:address", "cases:timeline", "cases:documents"]
    seen = {mark for name in names for mark in ask(client, reverse(name, args=[case]), "get")[1]}
    person = reverse("cases:person", args=[case, scene.things["reach"].number])
    seen |= set(ask(client, person, "get")[1])
    assert {"Zedhome Street", "Zednotetitle", "Zeddocument", "Zedwarning", "Zedsafe", "07700 900461"} <= seen
    assert "Rhian" in look_for(client, "07700 900461")
    past = set(ask(client, as_it_was_today(scene), "get")[1])
    assert {"Zedhome Street", "07700 900461", "Zednotetitle", "Zeddocument", "Zeddetails"} <= past
    assert "the meeting of" in client.get(reverse("notices")).content.decode()


@pytest.fixture
def council_manager(withheld):
    """Who reads requests for help and merges records, in a team of the council that is in the team."""
    agency = AgencyFactory(kind=AgencyKind.COUNCIL_TEAM)
    manager = MembershipFactory(agency=agency, role=Role.TEAM_MANAGER).user
    worker = MembershipFactory(agency=agency).user
    role = withheld.the_case.involvements.first().role
    InvolvementFactory(case=withheld.the_case, user=worker, agency=agency, role=role)
    return manager


def test_a_request_that_became_a_part_of_the_case_says_not_where_they_are(
    withheld, council_manager, client_for, now
):
    request = withheld.the_case.requests.get()
    address, client = reverse("requests:request", args=[request.reference]), client_for(council_manager)
    assert {"Zedhome Street", "Zedsafe", "Zedvisit"} <= set(ask(client, address, "get")[1])
    agency = council_manager.memberships.get().agency
    withhold(case=withheld.the_case, part="home", agency=agency, reason="Why", **withheld.acts)
    assert ask(client, address, "get")[1] == []


def test_records_are_not_compared_or_merged_by_who_may_not_read_them(withheld, council_manager, client_for):
    client, twins = client_for(council_manager), withheld.twins()
    address, agency = reverse("cases:compare", kwargs=twins), council_manager.memberships.get().agency
    assert client.get(address).status_code == 200
    assert people_to_merge(council_manager).count() == 3
    withhold(case=withheld.the_case, part="home", agency=agency, reason="Why", **withheld.acts)
    assert client.get(address).status_code == 404
    assert client.post(address, {"choice": "two"}).status_code == 404
    assert people_to_merge(council_manager).count() == 0


def test_a_case_that_they_open_does_not_begin_with_an_address_that_is_withheld(withheld, today):
    draft = SimpleNamespace(answers={"family": withheld.the_case.family_id})
    wanted = {"line_1": "Zedhome Street"}
    for user, known in ((withheld.people.lead, wanted), (withheld.people.partner, {})):
        initial = Answers(draft, user=user, today=today).form("address").initial
        assert {name: initial.get(name) for name in known} == known
        assert ("line_1" in initial) == bool(known)


def test_a_form_neither_changes_nor_tells_what_its_writer_does_not_see(withheld, client_for):
    client, adult = client_for(withheld.people.partner), withheld.things["reach"]
    adult.person.refresh_from_db()
    address = reverse("cases:change_person", args=[withheld.the_case.reference, adult.number])
    sent = {
        "given_name": "Rhiannon", "family_name": "Tudor", "sex": "0", "gender_identity": "NA",
        "ethnicity": "NOBT", "phone": "1", "email": "", "school": "", "contact_how": "Ring",
        "lives_in_household": "no", "revision": adult.person.revision,
    }  # fmt: skip
    page = client.get(address).content.decode()
    for name in ("phone", "email", "gp_practice", "contact_how", "lives_in_household", "household_since"):
        assert f'name="{name}' not in page
    choices = {name: getattr(adult.person, name) for name in ("sex", "gender_identity", "ethnicity")}
    stale = sent | choices | {"revision": adult.person.revision - 1}
    assert ask(client, address, "post", stale)[1] == []
    assert client.post(address, sent | choices).status_code == 302
    adult.refresh_from_db()
    adult.person.refresh_from_db()
    kept = (adult.person.given_name, adult.person.phone, adult.person.contact_how, adult.lives_in_household)
    assert kept == ("Rhiannon", "07700 900461", "Zedhow", True)
    move = reverse("cases:record_move", args=[withheld.the_case.reference])
    moved = {"line_1": "1 New Road", "lived_from_0": "1", "lived_from_1": "3", "lived_from_2": "2016"}
    assert ask(client, move, "post", moved)[0] == 403


def test_a_page_asks_as_much_of_the_database_with_much_withheld(scene, client_for, count_queries):
    client = client_for(scene.people.partner)
    pages = [reverse(f"cases:{name}", args=[scene.the_case.reference]) for name in ("overview", "people")]

    def count():
        return [count_queries(partial(client.get, page)) for page in pages]

    before = count()
    scene.withhold_all()
    assert all(later <= earlier for earlier, later in zip(before, count(), strict=True))


def test_the_log_of_the_case_tells_who_oversees_another_agency_of_their_own_people_only(withheld, client_for):
    address = reverse("cases:who_looked", args=[withheld.the_case.reference])
    client_for(withheld.people.partner).get(reverse("cases:overview", args=[withheld.the_case.reference]))
    page = client_for(agency_lead(withheld.people)).get(address).content.decode()
    assert "Parveen Akhtar" in page
    assert "withheld part" not in page.lower()
    whole = client_for(withheld.people.lead).get(address).content.decode()
    assert "withheld part" in whole.lower()


def test_nothing_is_withheld_once_it_is_ended(withheld, client_for, now):
    for row in withheld.the_case.withholdings.all():
        end_withholding(withholding=row, reason="It is over.", by=withheld.people.lead, now=now)
    client = client_for(withheld.people.partner)
    page = ask(client, reverse("cases:address", args=[withheld.the_case.reference]), "get")[1]
    assert "Zedhome Street" in page


def test_a_meeting_that_is_moved_stays_withheld(withheld, client_for, now):
    scene = withheld.of_the_same_case()
    meeting = scene._arranged_meeting()
    told = {"part": "meeting", "thing": meeting, "reason": "Why", "agency": withheld.people.school}
    withhold(case=withheld.the_case, **told, **withheld.acts)
    other = rearrange_meeting(
        meeting=meeting, starts_at=now + timedelta(days=1), place="Zedplace", is_online=False,
        reason="Zedsaid", **withheld.acts,
    )  # fmt: skip
    client = client_for(withheld.people.partner)
    address = reverse("cases:meeting", args=[withheld.the_case.reference, other.number])
    assert client.get(address).status_code == 404
    assert ask(client, reverse("home"), "get")[1] == []
