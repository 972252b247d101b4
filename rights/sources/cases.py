"""Requests for help, cases, agreements, what was shared, and who worked on it."""

from django.db.models import Q

from cases.disagreements import item_of
from cases.enums import DisagreementKind, SenderKind, WithheldPart
from cases.withholding import show_whole
from rights.enums import Rule
from rights.sources.declaring import Part, Source, in_cases, numbered


def _of_request(subject, request):
    """Who sent it, and what was told of others: their names, numbers and telephones."""
    told = []
    if request.sender_kind == SenderKind.FAMILY and request.sender_name != subject.person.full_name:
        told = [request.sender_name, request.sender_phone, request.sender_email]
    marked = [(words, Rule.INFORMANT) for words in told]
    for each in request.people.all():
        if each.person_id != subject.person.pk and each.full_name != subject.person.full_name:
            names = {each.given_name, each.family_name} - subject.own_words
            marked += [(name, Rule.NAME) for name in sorted(names)]
            marked += [(number, Rule.NUMBER) for number in (each.phone, each.nhs_number, each.upn)]
    return marked


def _not_told(subject, warning):
    return [] if warning.is_disclosed else [Rule.NOT_TOLD]


def _of_a_part(subject, part):
    """Why it is withheld is for who leads or oversees the case, after it has ended too."""
    return [Rule.WITHHELD, *([Rule.NOT_TOLD] if part.part == WithheldPart.WARNING else [])]


def _of_what_is_withheld(subject, said):
    return [Rule.WITHHELD] if said.pk in subject.repeating else []


def _disagreed_with(said):
    """What it stands beside, by the name that its own page has."""
    item = item_of(show_whole(said.case), said.kind, said.item)
    return f"Disagreed with: {item.title if item else said.get_kind_display().lower()}"


SOURCES = [
    Source(
        "requests",
        "Requests for help",
        "cases.HelpRequest",
        found=lambda subject: Q(people__person=subject.person) | in_cases(subject),
        title=lambda request: f"Request for help {request.reference}",
        dated="sent_at",
        without=frozenset({"same_as", "reference"}),
        parts=(
            Part("people", "Somebody named in it", frozenset({"searched_at", "searched_by", "person"})),
            Part("history", "What happened to it"),
        ),
        terms=_of_request,
    ),
    Source(
        "cases",
        "Times of help",
        "cases.Case",
        found=lambda subject: Q(pk__in=subject.of_cases),
        title=lambda case: f"Help from {case.opened_on.year}, {case.reference}",
        dated="opened_on",
        case="pk",
        parts=(
            Part("leads", "Who led", frozenset({"recorded_at"})),
            Part("involvements", "Who worked with the family", frozenset({"recorded_at"})),
        ),
    ),
    Source(
        "agreements",
        "Agreements",
        "cases.Agreement",
        found=in_cases,
        title=lambda agreement: f"Agreement: {agreement.get_method_display()}",
        dated="given_on",
        parts=(Part("givers", "Given by"),),
    ),
    Source(
        "wishes",
        "Agencies that may know, or must not",
        "cases.AgencyWish",
        found=in_cases,
        title=lambda wish: f"{wish.agency}: {wish.outcome.lower()}",
        dated="said_on",
    ),
    Source(
        "sharing",
        "What was shared, and what was not",
        "cases.SharingDecision",
        found=in_cases,
        title=lambda decision: f"{decision.outcome}: {decision.with_whom}",
        dated="decided_on",
    ),
    Source(
        "notes",
        "Case notes",
        "cases.CaseNote",
        found=in_cases,
        title=lambda note: note.title,
        dated="happened_at",
        without=frozenset({"title", "corrects", "number"}),
        parts=(Part("about", "About"),),
        about=("about__member",),
        item=numbered(DisagreementKind.NOTE),
    ),
    Source(
        "meetings",
        "Meetings",
        "cases.Meeting",
        found=in_cases,
        title=lambda meeting: meeting.get_kind_display(),
        dated="starts_at",
        without=frozenset({"moved_to", "number"}),
        parts=(
            Part("people", "Asked to it"),
            Part("views", "What a child said"),
            Part("points", "Decision or action"),
        ),
    ),
    Source(
        "tasks",
        "Tasks",
        "cases.Task",
        found=in_cases,
        title=lambda task: task.title,
        dated="recorded_at",
        without=frozenset({"title", "number"}),
        about=("about",),
    ),
    Source(
        "warnings",
        "Warnings on the record",
        "cases.CaseWarning",
        found=in_cases,
        title=lambda warning: f"Warning: {warning.kind}",
        dated="asked_at",
        without=frozenset({"number"}),
        about=("member",),
        flags=_not_told,
    ),
    Source(
        "documents",
        "Documents",
        "cases.Document",
        found=in_cases,
        title=lambda document: document.title,
        without=frozenset({"title", "number"}),
        parts=(Part("versions", "File"),),
        about=("member",),
        order=("case", "number"),
    ),
    Source(
        "steps",
        "Steps up to children’s social care, and down from it",
        "cases.StepRequest",
        found=in_cases,
        title=lambda step: step.get_direction_display(),
        dated="asked_at",
        without=frozenset({"number"}),
        parts=(Part("children", "About"),),
        about=("children__member",),
    ),
    Source(
        "transfers",
        "Moves to another agency or place",
        "cases.CaseTransfer",
        found=in_cases,
        title=lambda transfer: "Offered to another agency or place",
        dated="asked_at",
        without=frozenset({"number"}),
    ),
    Source(
        "grants",
        "Who was given access for a time",
        "cases.AccessGrant",
        found=in_cases,
        title=lambda grant: f"Access of {grant.agency}",
        dated="starts_at",
        without=frozenset({"number"}),
    ),
    Source(
        "access_requests",
        "Who asked for access",
        "cases.AccessRequest",
        found=in_cases,
        title=lambda asked: f"{asked.asked_for} asked for access",
        dated="asked_at",
        without=frozenset({"grant"}),
    ),
    Source(
        "restrictions",
        "When the record was restricted",
        "cases.Restriction",
        found=in_cases,
        title=lambda restriction: "The record was open to fewer people",
        dated="begun_at",
    ),
    Source(
        "withheld",
        "When a part was withheld",
        "cases.Withholding",
        found=in_cases,
        title=lambda part: f"Withheld: {part.get_part_display().lower()}",
        dated="begun_at",
        without=frozenset({"number", "part", "note", "document", "warning", "meeting"}),
        about=("member",),
        flags=_of_a_part,
    ),
    Source(
        "disagreements",
        "What somebody disagreed with",
        "cases.Disagreement",
        found=in_cases,
        title=_disagreed_with,
        dated="said_on",
        without=frozenset({"number", "item"}),
        about=("said_by",),
        flags=_of_what_is_withheld,
    ),
]
