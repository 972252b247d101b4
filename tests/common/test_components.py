"""Each component draws what it is given, escapes it, and needs no more than its page says."""

import re
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.template import engines
from django.test import RequestFactory

from earlyhelp.common.pagination import KeysetPage
from earlyhelp.common.tables import Cell, Column, Table
from tests.pages import check_page

NAME = "<b>Ava</b>"
SAFE = "&lt;b&gt;Ava&lt;/b&gt;"


def drawn(markup, address="/", **context):
    template = engines["django"].from_string("{% load ui %}" + markup)
    html = template.render(context, RequestFactory().get(address))
    check_page(html, markup)
    return re.sub(r"\s*([<>])\s*", r"\1", " ".join(html.split()))


@pytest.mark.parametrize(
    "markup",
    [
        "{% back_link name name %}",
        "{% button_link '/' name %}",
        "{% tag name 'red' %}",
        "{% badge name %}",
        "{% warning_text name %}",
        "{% inset name %}",
        "{% panel name name %}",
        "{% empty_state name name name '/' %}",
        "{% identity_bar name facts names %}",
        "{% figure_card name 1 2 definition=name %}",
    ],
)
def test_a_name_is_escaped_wherever_it_stands(markup):
    html = drawn(markup, name=NAME, names=[NAME], facts=[(NAME, NAME)])
    assert SAFE in html
    assert NAME not in html


def test_a_summary_list_shows_each_value_says_what_is_missing_and_names_what_a_link_changes():
    change = {"text": "Change", "url": "/change/", "about": "children"}
    rows = [
        {"key": "Children", "value": ["Ava", NAME], "actions": [change]},
        {"key": "Locality", "value": ""},
        {"key": "Days open", "value": 0},
    ]
    html = drawn("{% summary_list rows 'The family' %}", rows=rows)
    assert f"Ava<br>{SAFE}" in html
    assert "Not recorded" in html
    assert ">0</dd>" in html
    assert 'Change<span class="govuk-visually-hidden">children</span>' in html
    assert '<h2 class="govuk-summary-card__title">The family</h2>' in html


def test_a_timeline_says_a_moment_with_its_time_and_a_day_without():
    visit = {"title": NAME, "at": datetime(2016, 3, 3, 14, 5, tzinfo=UTC), "kind": "Visit", "colour": "blue"}
    visit |= {"by": "Leah", "about": "Ava", "text": NAME, "anchor": "note-1"}
    visit["links"] = [{"text": "Correct this", "url": "/c/"}]
    items = [visit, {"title": "Case opened", "at": date(2016, 3, 1)}]
    html = drawn("{% timeline items 3 %}", items=items)
    assert "3 March 2016 at 2:05pm</time>, by Leah. About Ava" in html
    assert "1 March 2016</time>" in html
    assert f'<h3 class="moj-timeline__title">{SAFE}</h3>' in html
    assert 'id="note-1"' in html


def test_the_current_part_of_a_case_is_marked_for_screen_readers():
    items = [
        {"label": "Overview", "url": "/o/", "current": True},
        {"label": "People", "url": "/p/", "current": False},
    ]
    html = drawn("{% sub_navigation items %}", items=items)
    assert 'href="/o/" aria-current="page">Overview' in html
    assert 'href="/p/">People' in html


def test_a_task_that_cannot_start_is_no_link():
    items = [{"title": "Ava", "url": "/a/", "status": "To do", "colour": "blue"}, {"title": "Closing"}]
    html = drawn("{% task_list items %}", items=items)
    assert '<a class="govuk-link govuk-task-list__link" href="/a/"' in html
    assert "<div>Closing</div>" in html


def test_pages_keep_the_filters_of_the_address_and_drop_the_old_place():
    page = KeysetPage(rows=[], next="N&N", previous="")
    html = drawn(
        "{% pagination_keyset page 'Newer' 'Older' %}", "/?q=a%26b&place=n&place=s&before=x", page=page
    )
    assert 'href="?q=a%26b&amp;place=n&amp;place=s&amp;after=N%26N"' in html
    assert "Newer" not in html


def test_one_page_has_no_links_to_others():
    assert drawn("{% pagination_keyset page %}", page=KeysetPage([], "", "")) == ""


@pytest.mark.parametrize(
    ("markup", "number", "base"),
    [
        ("{% figure_card 'Improved' 127 353 %}", "36%", "127 of 353"),
        ("{% figure_card 'Improved' 0 0 %}", "–", "No cases to measure"),
        ("{% figure_card 'Closed' 1204 unit='cases' %}", "1,204", "cases"),
    ],
)
def test_a_figure_says_what_it_is_of(markup, number, base):
    html = drawn(markup)
    assert f'<span class="eh-figure__number">{number}</span>' in html
    assert base in html


def test_a_figure_refuses_a_word_that_it_would_not_print():
    with pytest.raises(TypeError, match="colour"):
        drawn("{% figure_card 'Closed' 4 colour='green' %}")


def test_a_tag_refuses_a_colour_that_does_not_exist():
    with pytest.raises(ValueError, match="mauve"):
        drawn("{% tag 'Open' 'mauve' %}")


def test_a_table_has_a_caption_row_headings_numbers_at_the_right_and_says_how_it_is_sorted():
    columns = [Column("Family", sort_url="?sort=-family", sorted="ascending"), Column("Days", is_number=True)]
    table = Table("Cases that you lead", columns, [[Cell(NAME, url="/c/", note="Ava, 3 years"), 41]])
    html = drawn("{% data_table table %}", table=table)
    assert ">Cases that you lead</caption>" in html
    assert re.search(rf'<th scope="row" class="govuk-table__header"><a [^>]*href="/c/">{SAFE}</a>', html)
    assert 'govuk-table__cell--numeric">41<' in html
    assert 'aria-sort="ascending"' in html


def test_a_row_that_does_not_fit_the_columns_is_refused():
    with pytest.raises(ValueError, match="needs 2 cells"):
        Table("Cases", [Column("Family"), Column("Days")], [["Pugh"]])


def test_the_filters_say_names_ages_and_shares():
    person = SimpleNamespace(date_of_birth=date(2013, 3, 1), due_date=None, died_on=None)
    names = {"person": person, "today": date(2016, 3, 1), "start": date(2016, 2, 1), "names": ["Ava", "Ben"]}
    html = drawn(
        "{{ person|age_on:today }}; {{ today|date_long }}; {{ start|days_between:today }}; "
        "{{ n|percent:353 }}; {% n_of_d n 353 %}; {{ names|join_and }}; {{ names.0|possessive }}; "
        "{{ nhs|nhs_number }}",
        n=127,
        nhs="9434765919",
        **names,
    )
    assert html == "3 years; 1 March 2016; 29; 36% (127 of 353); 127 of 353; Ava and Ben; Ava’s; 943 476 5919"
