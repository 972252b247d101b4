"""What the engine finds, says and asks of the database."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from people import finding
from people.finding import find, find_exactly
from people.models import NameGroup, Person, SearchKey
from people.search import Description, read_words
from people.search_index import indexed_together
from people.services import change_person, record_address
from tests.factories.people import FamilyMemberFactory, PersonFactory
from tests.families.crowd import crowd


@pytest.fixture
def ffion(db):
    return PersonFactory(given_name="Ffion", family_name="Tudor", date_of_birth=date(2009, 4, 3))


def because(wanted):
    found = find(wanted)
    return found[0].because if found else ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "3/4/2009 Tuder",
            "Same date of birth; one letter different from Tudor.",
        ),
        (
            "4 3 2009 Tewdor",
            "Same date of birth with day and month swapped; sounds like Tudor.",
        ),
        ("Ffion Tudor", "Same first name, Ffion; same last name, Tudor."),
        ("ffi Tudor", "Same last name, Tudor; Ffion begins with these letters."),
        ("Ffion Tudor 2009", "Same first name, Ffion; same last name, Tudor; born in this year."),
        (
            "Ffion Tudor 3/4/2008",
            "Same first name, Ffion; same last name, Tudor; same day and month of birth, another year.",
        ),
    ],
)  # fmt: skip
def test_why_somebody_was_found_is_said_in_words(ffion, typed, said):
    assert because(typed) == said


def test_two_of_the_facts_must_hold_where_several_were_typed(ffion):
    assert find("Ffion Zebedee") == []
    assert find("Zebedee 3 4 2009") == []
    assert find("Ffion 3 4 2009")
    assert find("Ffion Zebedee 3 4 2009")


def test_a_wrong_year_alone_is_no_second_fact(ffion):
    assert find("Ffion 3/4/2001") == []


def test_an_administrators_own_names_stand_for_each_other(ffion):
    assert find("Fifi Tudor") == []
    group = NameGroup(code="FFION", label="Ffion", names=["Ffïon", "Fifi"])
    group.clean()
    group.save()
    assert because("Fifi Tudor") == "Same last name, Tudor; Ffion is another form of the name."
    NameGroup.objects.update(is_active=False)
    assert find("Fifi Tudor") == []


@pytest.mark.parametrize("typed", ["", " ", "a", "%", "_", "%%", "x" * 500, "\x00", "99/99/9999", "( ' \" ;"])
def test_nonsense_finds_nobody(ffion, typed):
    assert find(typed) == []


@pytest.mark.parametrize(
    ("typed", "facts"),
    [
        ("Ffion Tudor 27/3/2009", ("date of birth", "name")),
        ("943 476 5919", ("NHS number",)),
        ("01691 555 0100 Tudor", ("phone", "name")),
        ("sy2 6nd", ("postcode",)),
        ("EH-2016-0042", ("case reference",)),
        ("May Jones", ("name",)),
        ("Tudor May 2009", ("date of birth", "name")),
        ("3rd of April 2009", ("date of birth",)),
        ("Ffion 27 mar 09", ("date of birth", "name")),
        ("27-Mar-2009", ("date of birth",)),
        ("3 Sept 13", ("date of birth",)),
        ("27 March 2009 9434765919", ("NHS number", "date of birth")),
    ],
)
def test_what_was_typed_is_understood_and_named_without_its_words(typed, facts):
    assert read_words(typed).facts == facts


def test_a_month_in_letters_with_a_year_of_two_digits_is_that_day(ffion):
    assert read_words("3 apr 09").terms == read_words("3 4 09").terms
    assert [match.person for match in find("3 apr 09")] == [ffion]


@pytest.mark.parametrize(
    "typed", ["31 2 2014", "31/02/2014", "31 feb 14", "2014-02-31", "32/1/2014", "31022014"]
)
def test_a_day_that_there_is_not_finds_nobody_and_is_told_of(typed):
    search = read_words(f"Tudor {typed}")
    assert search.no_days == (typed,)
    assert search.facts == ("name",)


@pytest.mark.parametrize("typed", ["01691 555 0100", "55512014", "27 3 2009", "May 2009", "2014"])
def test_no_other_number_is_taken_for_a_day_that_there_is_not(typed):
    assert read_words(typed).no_days == ()


def test_only_everything_exact_is_told_of_a_hidden_person(ffion):
    nobody = Person.objects.none()
    assert find_exactly("tudor ffion 3.4.2009", besides=nobody) == [ffion]
    for typed in (
        "Ffion Tudor",
        "Ffion Tudor 4/3/2009",
        "Fion Tudor 3/4/2009",
        "Ffion 3/4/2009",
        "Ffion Ann Tudor 3/4/2009",
    ):
        assert find_exactly(typed, besides=nobody) == []
    swapped = Description(given_name="Tudor", family_name="Ffion", date_of_birth=date(2009, 4, 3))
    assert find_exactly(swapped, besides=nobody) == []
    assert find_exactly("tudor ffion 3.4.2009", besides=Person.objects.all()) == []


def test_a_change_by_a_service_can_be_found_at_once(ffion, people, now):
    member = FamilyMemberFactory(person=ffion)
    acts = {"by": people.lead, "now": now}
    values = {"given_name": "Zebedee", "date_of_birth": ffion.date_of_birth}
    change_person(member=member, values=values, revision=None, today=now.date(), **acts)
    record_address(
        family=member.family,
        values={"line_1": "1 High Street", "postcode": "SY2 6ND"},
        lived_from=now.date(),
        **acts,
    )
    assert [match.person for match in find("Zebedee SY2 6ND")] == [ffion]
    assert find("Ffion") == []


def test_many_changes_are_indexed_together_at_their_end(ffion):
    with indexed_together():
        others = [PersonFactory(given_name="Zebedee", family_name="Quill") for _ in range(3)]
        assert find("Zebedee Quill") == []
    assert {match.person for match in find("Zebedee Quill")} == set(others)


def test_a_change_that_fails_leaves_the_index_as_it_is(ffion):
    with pytest.raises(ZeroDivisionError), transaction.atomic(), indexed_together():
        PersonFactory(given_name="Zebedee", family_name="Quill", recorded_at=1 / 0)
    PersonFactory(given_name="Zebedee", family_name="Quill")
    assert len(find("Zebedee Quill")) == 1


def test_the_index_is_made_again_only_when_told(ffion, capsys):
    SearchKey.objects.all().delete()
    call_command("rebuild_search_index")
    assert "Nothing was written" in capsys.readouterr().out
    assert not SearchKey.objects.exists()
    call_command("rebuild_search_index", "--apply")
    kept = set(SearchKey.objects.values_list("person", "kind", "key"))
    assert kept
    call_command("rebuild_search_index", "--apply", "--only-missing")
    assert "0 people" in capsys.readouterr().out
    SearchKey.objects.create(person=ffion, kind="N", key="stale")
    call_command("rebuild_search_index", "--apply")
    assert set(SearchKey.objects.values_list("person", "kind", "key")) == kept


def test_a_search_asks_no_more_in_a_crowd_and_stays_within_its_limit(ffion):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            found = find("Ffion Jones 3 4 2009", limit=20)
        return len(captured), len(found)

    one, _ = queries()
    crowd()
    for _ in range(30):
        PersonFactory(given_name="Ffion", family_name="Jones")
    many, found = queries()
    assert many <= one + 3  # what finds them is fetched for somebody, and not for nobody
    assert found == 20


@pytest.mark.parametrize("few", [10_000, 1], ids=["few may be looked at", "many may be looked at"])
def test_only_those_among_whom_one_looks_are_found(ffion, monkeypatch, few):
    monkeypatch.setattr(finding, "FEW", few)
    others = [PersonFactory(given_name="Ffion", family_name="Tudor") for _ in range(3)]
    among = Person.objects.filter(pk__in=[ffion.pk, others[0].pk])
    assert {match.person for match in find("Ffion Tudor", among=among)} == {ffion, others[0]}
    assert find("Ffion Tudor", among=Person.objects.none()) == []


@pytest.mark.parametrize("few", [10_000, 1], ids=["few may be looked at", "many may be looked at"])
def test_who_may_be_looked_at_is_never_joined_to_the_index(ffion, monkeypatch, few):
    monkeypatch.setattr(finding, "FEW", few)
    PersonFactory()
    with CaptureQueriesContext(connection) as captured:
        find("Ffion Tudor", among=Person.objects.filter(family_members__isnull=True))
    asked = [query["sql"] for query in captured if '"people_searchkey"' in query["sql"]]
    assert asked
    assert not any('"people_familymember"' in sql for sql in asked)


def test_a_search_reads_the_index_only(ffion):
    crowd()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE people_searchkey")
    with CaptureQueriesContext(connection) as captured:
        find("Ffion Tudor 3 4 2009 SY2 6ND 07700900123")
    sql = next(query["sql"] for query in captured if "people_searchkey" in query["sql"])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {sql}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "Seq Scan" not in plan
    assert "people_searchkey_once_for_a_person" in plan
