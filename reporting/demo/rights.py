"""Subject access in the demo: one request under review, and a note with which somebody disagrees."""

from datetime import timedelta

from cases.disagreement_services import record_disagreement
from cases.enums import DisagreementDecision, DisagreementKind
from cases.models import Case
from reporting.demo.calendar import evening
from rights import pack_services
from rights.enums import AskerKind, Outcome
from rights.services import check_identity, find_person, record_request

WANTED = "Everything that the school and the hub wrote about me since last summer."
DISAGREES = "I did open the door that day. The bell has been broken since Easter."


def record_rights(*, today, desk):
    """Let a mother ask for her record, begin to review it, and let her disagree with a note."""
    governance, lead = desk.staff.cast["governance"][0].user, desk.staff.cast["lead"][0].user
    led = Case.objects.workable_by(lead).led_for_now(lead).with_people().order_by("opened_on", "pk")
    case, member = next(
        (case, member)
        for case in led
        for member in case.family.people
        if not member.is_child and case.notes.filter(about__member=member).exists()
    )
    came = today - timedelta(days=20)
    acts = {"by": governance, "now": evening(today - timedelta(days=2))}
    asked = record_request(values=_asks(case, member, came), by=governance, now=evening(came))
    told = {
        "how": "The lead professional knows her and spoke with her.",
        "checked_on": came,
        "asked_on": None,
    }
    check_identity(request=asked, by=governance, now=evening(came), **told)
    asked = find_person(request=asked, values={"case_reference": case.reference}, **acts)
    if asked.person_id:
        _begin_review(pack_services.gather_pack(request=asked, **acts), acts)
    _disagree(case, member, lead, today)


def _asks(case, member, came):
    person = member.person
    return {
        "asker_kind": AskerKind.SUBJECT,
        "asker_name": person.full_name,
        "asker_contact": f"{person.given_name.lower()}@example.org",
        "given_name": person.given_name,
        "family_name": person.family_name,
        "case_reference": case.reference,
        "wanted": WANTED,
        "received_on": came,
    }


def _begin_review(asked, acts):
    """Decide of the first entries; the rest waits."""
    first = asked.entries.order_by("number")[:6]
    for entry in first:
        told = {"outcome": Outcome.GIVE, "words": "It is her own." if entry.is_marked else ""}
        pack_services.decide_entry(entry=entry, **told, **acts)


def _disagree(case, member, lead, today):
    note = case.notes.filter(about__member=member, corrects=None).order_by("number").first()
    values = {
        "said_by": member,
        "said_on": today - timedelta(days=1),
        "words": DISAGREES,
        "decision": DisagreementDecision.BESIDE,
        "what_was_done": "The worker wrote what she saw at the door. Both stand.",
    }
    told = {"case": case, "kind": DisagreementKind.NOTE, "item": note.number, "values": values}
    record_disagreement(by=lead, now=evening(today - timedelta(days=1)), **told)
