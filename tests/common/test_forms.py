"""The base forms draw GOV.UK markup, lead each error to its box, and notice a second sending."""

import re
import uuid
from datetime import date

import pytest
from django import forms
from django.http import QueryDict
from django.template import engines
from django.test import RequestFactory

from accounts.models import Agency
from earlyhelp.common import fields
from earlyhelp.common.forms import BaseForm, BaseModelForm, FilterForm, OnceForm, RevisionForm, error_links
from tests.pages import check_page


class NoteForm(OnceForm, RevisionForm, BaseForm):
    submit_text = "Record note"
    heading_field = "kind"

    kind = fields.RadiosField(
        label="What was it?",
        what="what it was",
        choices=[fields.Choice("v", "Visit", hint="At home", divider="or"), fields.Choice("c", "Call")],
    )
    about = fields.CheckboxesField(
        label="Who was it about?", what="who it was about", choices=[("1", "Ava"), ("2", "Ben")]
    )
    on = fields.DateField(label="Date of the note")
    words = fields.LongTextField(
        label="Ava <b>O’Neill</b>’s words", what="Ava’s words", help_text="Her <i>own</i> words"
    )
    place = fields.SelectField(label="Place", choices=[("", "Select one"), ("home", "Home")])
    agreed = forms.BooleanField(label="The family has agreed")


def drawn(form):
    template = engines["django"].from_string(
        "{% load crispy_forms_tags ui %}{% error_summary form %}{% crispy form %}"
    )
    html = template.render({"form": form}, RequestFactory().get("/"))
    check_page(html, "the form")
    return html


def test_each_thing_not_answered_is_said_in_a_sentence_that_leads_to_its_box():
    form = NoteForm({"submission": str(uuid.uuid4()), "revision": "1"})
    assert error_links(form) == [
        ("id_kind", "Select what it was."),
        ("id_about", "Select who it was about."),
        ("id_on_0", "Enter the date of the note, like 27 3 2016."),
        ("id_words", "Enter Ava’s words."),
        ("id_place", "Select the place."),
        ("id_agreed", "Tick “The family has agreed” before you go on."),
    ]


def test_every_link_of_the_error_summary_and_every_description_has_its_target():
    form = NoteForm({})
    form.add_error(None, "Somebody else closed this case.")
    html = drawn(form)
    ids = set(re.findall(r'\sid="([^"]+)"', html))
    wanted = set(re.findall(r'href="#([^"]+)"', html))
    wanted |= {
        name for names in re.findall(r'(?:aria-describedby|for)="([^"]+)"', html) for name in names.split()
    }
    assert wanted <= ids


def test_a_label_and_a_hint_are_escaped():
    html = drawn(NoteForm())
    assert "Ava &lt;b&gt;O’Neill" in html
    assert "Her &lt;i&gt;own" in html


def test_the_heading_fields_label_is_the_heading_of_the_page():
    assert re.search(r"<h1 class=\"govuk-fieldset__heading\">\s*What was it\?", drawn(NoteForm()))


def test_what_was_chosen_is_still_chosen():
    html = drawn(NoteForm({"kind": "c", "about": ["2"], "place": "home"}))
    assert re.findall(r'value="(\w+)" checked', html) == ["c", "2"]
    assert '<option value="home" selected>' in html


def test_a_wrong_part_of_a_date_is_marked_and_the_others_are_not():
    html = drawn(NoteForm({"on_0": "27", "on_1": "3", "on_2": ""}))
    marked = re.findall(r'name="(on_\d)"[^>]*govuk-input--error', html)
    assert marked == ["on_2"]


def test_two_forms_do_not_share_the_mark_of_a_wrong_date():
    NoteForm({"on_0": "27"}).is_valid()
    assert "govuk-input--error" not in drawn(NoteForm())


def test_each_opening_of_a_form_has_a_number_of_its_own_and_keeps_it():
    first, second = NoteForm(), NoteForm()
    assert first["submission"].value() == first["submission"].value()
    assert first["submission"].value() != second["submission"].value()


@pytest.mark.parametrize(
    "sent", [{}, {"submission": "1", "revision": "x"}, {"submission": "\0", "revision": "-1"}]
)
def test_a_form_without_its_numbers_is_out_of_date(sent):
    form = NoteForm(sent)
    sentence = "This page is out of date. Open it again before you save."
    assert form.errors["submission"] == form.errors["revision"] == [sentence]
    assert ("id_kind", sentence) in error_links(form)


class ChangeForm(RevisionForm, BaseForm):
    words = fields.LongTextField(label="Words")
    on = fields.DateField(label="Date", required=False)
    place = fields.SelectField(label="Place", choices=[("home", "Home"), ("school", "School")])
    about = fields.CheckboxesField(label="About", choices=[("1", "Ava"), ("2", "Ben")], required=False)


OPENED = {"revision": 1, "words": "As it was", "on": date(2016, 3, 1), "place": "home", "about": ["1"]}
THEIRS = OPENED | {"revision": 2}
UNTOUCHED = {"words": "As it was", "on_0": "1", "on_1": "3", "on_2": "2016", "place": "home", "about": "1"}


def sent(theirs, mine, **more):
    """A form opened at the first revision and sent now that the record stands as it does."""
    data = QueryDict(mutable=True)
    data.update({"revision": 1, "opened": ChangeForm(initial=OPENED).opened, **UNTOUCHED, **mine, **more})
    return ChangeForm(data, initial=THEIRS | theirs)


def test_what_only_one_of_two_changed_is_joined_without_a_question():
    theirs = {"on": date(2016, 3, 2), "place": "school", "about": ["1", "2"]}
    form = sent(theirs, {"words": "Mine"})
    assert form.is_valid()
    assert form.cleaned_data == theirs | {"revision": 2, "words": "Mine"}


def test_nothing_is_asked_where_both_say_the_same():
    assert sent({"words": "Same\nwords"}, {"words": "Same\r\nwords "}).is_valid()


def test_what_both_changed_is_asked_and_nothing_is_chosen_beforehand():
    form = sent({"words": "Theirs", "place": "school"}, {"words": "Mine"})
    assert form.errors == {"keep_words": ["Choose which version of the words to keep."]}
    page = drawn(form)
    assert page.count("checked") == 1
    assert 'name="revision" value="2"' in page
    assert (form["place"].value(), form["words"].value()) == ("school", "Mine")


@pytest.mark.parametrize(("choice", "words"), [("theirs", "Theirs"), ("mine", "Mine, joined")])
def test_the_choice_holds(choice, words):
    first = sent({"words": "Theirs"}, {"words": "Mine"})
    assert not first.is_valid()
    again = {"opened": first.opened, "differs": "words", "keep_words": choice, "revision": 2}
    form = sent({"words": "Theirs"}, {"words": "Mine, joined"}, **again)
    assert form.is_valid()
    assert form.cleaned_data["words"] == words
    assert "keep_words" not in form.cleaned_data


def test_a_third_who_saves_in_between_is_asked_about_again():
    first = sent({"words": "Theirs"}, {"words": "Mine"})
    assert not first.is_valid()
    again = {"opened": first.opened, "differs": "words", "keep_words": "mine", "revision": 2}
    form = sent({"words": "A third", "revision": 3}, {"words": "Mine"}, **again)
    assert form.errors == {"keep_words": ["Choose which version of the words to keep."]}
    assert form["revision"].value() == 3
    unmoved = sent({"words": "Theirs", "place": "school", "revision": 3}, {"words": "Mine"}, **again)
    assert unmoved.is_valid()
    assert (unmoved.cleaned_data["words"], unmoved.cleaned_data["place"]) == ("Mine", "school")


def test_a_page_that_does_not_say_what_it_was_opened_with_is_asked_of_every_difference():
    form = sent({"words": "Theirs", "place": "school"}, {"words": "Mine"}, opened="nonsense")
    assert not form.is_valid()
    assert form.conflicts == ["words", "place"]


def test_a_form_saved_while_it_is_typed_joins_nothing():
    form = sent({"place": "school"}, {"words": "Mine"})
    form.only_compares = True
    assert not form.is_valid()
    assert form.has_moved_on
    assert form.conflicts == []


class AgencyForm(BaseModelForm):
    class Meta:
        model = Agency
        fields = ["name", "kind", "part_of"]


def test_a_models_columns_are_drawn_with_our_fields(db):
    form = AgencyForm({"name": "x\0", "kind": "unheard-of"})
    form.fields["part_of"].queryset = Agency.objects.none()
    assert form.errors["name"][0].endswith("Type it again instead of pasting it.")
    assert form.errors["kind"] == ["Select the kind from the answers on the page."]
    assert isinstance(form.fields["part_of"], fields.ModelSelectField)


class CaseFilters(FilterForm):
    q = fields.TextField(label="Name")
    place = fields.CheckboxesField(label="Locality", choices=[("n", "North"), ("s", "South")])
    place_type = fields.SelectField(label="Kind", choices=[("", "Any"), ("t", "Town")])
    opened = fields.DateField(label="Opened after")


def test_a_filter_that_makes_no_sense_filters_nothing():
    form = CaseFilters(QueryDict("q=Smith&place=x&opened_0=31&opened_1=2&opened_2=2016"))
    assert form.valid_filters() == {"q": "Smith"}


def test_each_filter_in_use_can_be_taken_away_alone_and_leads_to_the_first_page():
    form = CaseFilters(QueryDict("q=Smith&place=n&place=s&place_type=t&after=abc"))
    by_label = {chosen["label"]: chosen["values"] for chosen in form.chosen}
    assert by_label["Name"] == [{"text": "Smith", "url": "?place=n&place=s&place_type=t"}]
    assert by_label["Locality"] == [
        {"text": "North", "url": "?q=Smith&place=s&place_type=t"},
        {"text": "South", "url": "?q=Smith&place=n&place_type=t"},
    ]


def test_the_last_filter_taken_away_leads_to_the_plain_list():
    form = CaseFilters(QueryDict("opened_0=1&opened_1=3&opened_2=2016"))
    assert [value["url"] for chosen in form.chosen for value in chosen["values"]] == [""]


class NewAgencyForm(OnceForm, BaseModelForm):
    submit_text = "Add agency"

    class Meta:
        model = Agency
        fields = ["name"]


def test_a_models_form_can_carry_its_number_too():
    html = drawn(NewAgencyForm())
    assert 'name="submission"' in html
    assert ">Add agency</button>" in html
