"""What somebody types to open a case, page by page."""

from django.urls import reverse

from accounts.models import Locality
from cases.models import LevelOfNeed, OpeningDraft, OpeningReason, RequestSource

CHILD = {
    "given_name": "Ffion",
    "family_name": "O’Hara-Tudor",
    "date_of_birth_0": "27",
    "date_of_birth_1": "3",
    "date_of_birth_2": "2009",
}
ADULT = {"given_name": "Rhian", "family_name": "Tudor"}
DETAILS = {
    "lives_in_household": "yes",
    "sex": "F",
    "gender_identity": "00",
    "ethnicity": "WBRI",
    "sen_provision": "",
}


class Opener:
    """A client that opens a case."""

    def __init__(self, client):
        self.client = client
        client.post(reverse("cases:open"))

    @property
    def draft(self):
        return OpeningDraft.objects.latest("pk")

    def url(self, page, **kwargs):
        return reverse(f"cases:{page}", kwargs={"submission": self.draft.submission} | kwargs)

    def get(self, page, **kwargs):
        return self.client.get(self.url(page, **kwargs))

    def post(self, page, data=None, **kwargs):
        return self.client.post(self.url(page, **kwargs), data or {})

    def search(self, role, facts):
        """Look for somebody and return the page of results."""
        self.post("opening_find", facts, role=role)
        return self.get("opening_found", role=role)

    def add_new(self, role, facts, **details):
        """Look for somebody, say that they are new, and give their details."""
        self.search(role, facts)
        response = self.post("opening_found", {"choice": "new"}, role=role)
        number = self.draft.answers["last_number"]
        assert response["Location"] == self.url("opening_person", number=number)
        return self.post("opening_person", DETAILS | facts | details, number=number)

    def answer_the_rest(self, giver="2"):
        """Answer every page after the people."""
        self.post("opening_people", {"family_name": "Tudor"})
        self.post("opening_relationships", {"kind_2_1": "parent", "responsibility_2_1": "yes"})
        self.post(
            "opening_address",
            {
                "has_address": "yes",
                "line_1": "1 Castle Street",
                "postcode": "sy112ab",
                "lived_from_0": "1",
                "lived_from_1": "6",
                "lived_from_2": "2015",
            },
        )
        self.post("opening_request", request_answers())
        self.post("opening_help", help_answers())
        self.post("opening_agreement", agreement_answers(giver))

    def everything(self):
        self.add_new("child", CHILD)
        self.add_new("adult", ADULT)
        self.answer_the_rest()
        return self


def request_answers():
    source, reason = RequestSource.objects.first(), OpeningReason.objects.first()
    return {"source": source.pk, "reason": reason.pk, "what_prompted": "Ffion is often late for school."}


def help_answers():
    return {
        "level_of_need": LevelOfNeed.objects.first().pk,
        "locality": Locality.objects.first().pk,
        "opened_on_0": "1",
        "opened_on_1": "3",
        "opened_on_2": "2016",
    }


def agreement_answers(giver="2"):
    return {
        "method": "written",
        "given_by": giver,
        "given_on_0": "1",
        "given_on_1": "3",
        "given_on_2": "2016",
        "agreed_to": ["to_take_part", "to_share"],
    }
