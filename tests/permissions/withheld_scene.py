"""The scene's case with words of its own in each part that is withheld: a leak shows which it is."""

from datetime import timedelta

from django.urls import reverse

from cases import (
    disagreement_services,
    document_services,
    grant_services,
    meeting_services,
    minutes_services,
    note_services,
    warning_services,
    withholding_services,
)
from cases.enums import DecisionKind
from cases.models import DocumentKind, NoteKind, WarningKind
from cases.withholding import ADDRESS_OF_PART
from people.services import change_person, record_address
from tests.cases.recording import bring_views, say_who_came
from tests.factories.accounts import MembershipFactory
from tests.factories.requests import HelpRequestFactory
from tests.permissions.scene import Scene

MARKS = {
    "home": ["Zedhome Street", "SY99 7QX", "Zedearlier Road"],
    "reach": [
        "07700 900461",
        "zedreach@example.org",
        "Zedschool Academy",
        "Zedgp Surgery",
        "Zedwhen",
        "Zedhow",
        "Zedavoid",
        "Zedsafe",
        "Zedvisit",
        "Zednotmyphone",
    ],
    "note": ["Zednotetitle", "Zednotetext", "Zedcorrection", "Zedneverso"],
    "document": ["Zeddocument", "Zedfile"],
    "warning": ["Zedwarning", "Zeddetails"],
    "meeting": ["Zedplace", "Zedsaid", "Zedpoint", "Zedview"],
}
"""Words that are in no part but the one."""


class WithheldScene(Scene):
    """The scene, whose lead withholds each part from the school, and from a reader for a time."""

    def fill(self):
        """Write the marks into the case, and return the things that are withheld, by part."""
        child, adult = (self.the_case.family.members.get(number=number) for number in (1, 3))
        self._where(child, adult)
        self.things = {
            "home": None,
            "reach": adult,
            "note": self._note(child),
            "document": document_services.add_document(
                case=self.the_case, kind=DocumentKind.objects.first(), title="Zeddocument", member=None,
                name="a.txt", content=b"Zedfile", **self.acts,
            ),
            "warning": self._warning(),
            "meeting": self._meeting(),
        }  # fmt: skip
        self._said_wrong(self.things["note"], "note", "Zedneverso")
        self._said_wrong(adult, "person", "Zednotmyphone")
        self._soon()
        return self.things

    def _soon(self):
        """Write down more that is withheld: a warning that waits for a manager, and a meeting to come."""
        self.more = [("warning", self._asked_warning()), ("meeting", self._arranged(timedelta(days=1)))]

    def _where(self, child, adult):
        for line, day in (("Zedearlier Road", 400), ("Zedhome Street", 9)):
            record_address(
                family=self.the_case.family,
                values={"line_1": line, "postcode": "SY99 7QX" if day == 9 else ""},
                lived_from=self.today - timedelta(days=day),
                **self.acts,
            )
        values = {"phone": "07700 900461", "email": "zedreach@example.org", "gp_practice": "Zedgp Surgery"}
        values |= {"school": "Zedschool Academy", "contact_when": "Zedwhen", "contact_how": "Zedhow"}
        values |= {"contact_avoid": "Zedavoid"}
        change_person(member=adult, values=values, revision=adult.person.revision, **self.acts_today)
        HelpRequestFactory(
            decided=True,
            decision_kind=DecisionKind.ADDED,
            case=self.the_case,
            safe_contact="Zedsafe",
            visiting_risks="Zedvisit",
            line_1="Zedhome Street",
            postcode="SY99 7QX",
        )

    def _note(self, child):
        about = {child: "seen"}
        told = {"kind": NoteKind.objects.first(), "title": "Zednotetitle", "text": "Zednotetext"}
        note = note_services.add_note(
            case=self.the_case, happened_at=self.now - timedelta(hours=1), about=about, **told, **self.acts
        )
        note_services.correct_note(note=note, text="Zedcorrection", **self.acts)
        return note

    def _said_wrong(self, thing, kind, words):
        told = {"said_by": self.the_case.family.members.get(number=3), "said_on": self.today, "words": words}
        told |= {"decision": "beside", "what_was_done": f"Told that {words}."}
        acts = {"kind": kind, "item": thing.number, "values": told}
        disagreement_services.record_disagreement(case=self.the_case, **acts, **self.acts)

    def _asked_warning(self):
        kind, _ = WarningKind.objects.get_or_create(code="ZED", label="Zedwarning", position=99)
        return warning_services.ask_for_warning(
            case=self.the_case, kind=kind, member=None, details="Zeddetails", is_disclosed=True,
            disclosure_reason="They told us.", review_on=self.today + timedelta(days=90), **self.acts_today,
        )  # fmt: skip

    def _warning(self):
        warning = self._asked_warning()
        told = {"agrees": True, "reason": "", "by": self.people.manager, "now": self.now}
        return warning_services.decide_warning(warning=warning, **told)

    def _arranged(self, later):
        arrangement = meeting_services.Arrangement(
            kind="review",
            starts_at=self.now + later,
            place="Zedplace",
            chair=self.people.lead,
            team=[self.people.partner],
        )
        return meeting_services.arrange_meeting(case=self.the_case, arrangement=arrangement, **self.acts)

    def _meeting(self):
        meeting = self._arranged(timedelta(minutes=-5))
        bring_views(meeting, self.the_case.family.members.children(), self.acts)
        meeting.views.update(words="Zedview")
        say_who_came(meeting, self.acts)
        meeting_services.add_point(meeting=meeting, kind="decision", text="Zedpoint", **self.acts)
        meeting.refresh_from_db()
        meeting_services.write_discussion(
            meeting=meeting, discussion="Zedsaid", next_on=None, revision=meeting.revision, **self.acts
        )
        minutes_services.finish_meeting(meeting=meeting, **self.acts)
        sent = {"people": meeting.people.filter(user=self.people.partner)}
        minutes_services.send_minutes(meeting=meeting, **sent, **self.acts)
        meeting.refresh_from_db()
        return meeting

    def reader(self):
        """Somebody who reads the case for a time and is in no agency of its team."""
        given = {"user": self.people.stranger, "agency": self.people.other_school, "reason": "A report."}
        grant_services.give_access(case=self.the_case, last_day=self.today, **given, **self.acts_today)
        return self.people.stranger

    def withhold_all(self):
        """Withhold every part from the school, and from the reader alone."""
        for whom in ({"agency": self.people.school}, {"user": self.people.stranger}):
            for part, thing in [*self.things.items(), *self.more]:
                told = {"part": part, "thing": thing, "reason": "Zedreason"}
                withholding_services.withhold(case=self.the_case, **told, **whom, **self.acts)

    def links(self):
        """The addresses of what is withheld: a page that leads there says that there is something."""
        things = [
            (part, thing) for part, thing in [*self.things.items(), *self.more] if part in ADDRESS_OF_PART
        ]
        reference = self.the_case.reference
        return [reverse(ADDRESS_OF_PART[part], args=[reference, thing.number]) for part, thing in things]

    def of_the_same_case(self):
        """A scene of the same people and case, that makes everything else anew."""
        scene = Scene(self.people, self.now)
        scene.the_case, scene.team_place = self.the_case, self.team_place
        return scene


def agency_lead(people):
    """Somebody who oversees the school."""
    return MembershipFactory(agency=people.school, role="agency_lead").user
