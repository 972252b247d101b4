"""What ties somebody to a family: work, a name, an address. Asked for a whole day at once."""

from collections import defaultdict

from django.db.models import F, Q

from accounts.permissions import ROLE_PERMISSIONS, Permission, Role
from cases.enums import GrantKind
from cases.models import AccessGrant, Involvement, LeadProfessional
from people.models import FamilyAddress, FamilyMember
from people.names import words_of
from quality.models import SampledCase

RECENT_DAYS = 30
"""Who wrote in a case within so many days works with the family."""


def working_with(day):
    """(e-mail address, reference) of who works with which of the day's families, or was asked to look.

    Those in the team on that day; whoever leads or led; who wrote something of late; who was given access by
    the lead; and auditors for whom the case was drawn. Emergency access alone is no such tie.
    """
    here = {"case__reference__in": day.references}
    team = Involvement.objects.filter(**here, started_on__lte=day.date).filter(
        Q(ended_on__isnull=True) | Q(ended_on__gte=day.date)
    )
    leads = LeadProfessional.objects.filter(**here)
    given = AccessGrant.objects.filter(**here, kind=GrantKind.GIVEN)
    drawn = SampledCase.objects.filter(**here, round__starts_on__lte=day.date, round__ends_on__gte=day.date)
    tied = day.wrote_lately(RECENT_DAYS)
    for rows, who in ((team, "user"), (leads, "user"), (given, "user"), (drawn, "auditor")):
        tied |= set(rows.order_by().values_list(f"{who}__email", "case__reference").distinct())
    return tied


def leading_agencies(day):
    """Names of the agencies that lead or led each of the day's cases, and of those that they are part of."""
    agencies = defaultdict(set)
    leads = LeadProfessional.objects.filter(case__reference__in=day.references).order_by()
    found = leads.values_list("case__reference", "agency__name", "agency__part_of__name").distinct()
    for reference, agency, whole in found:
        agencies[reference] |= {agency, whole} - {None}
    return agencies


def oversees(role):
    """Whether the role allocates the cases of its agency."""
    return role in Role.values and Permission.CASE_ALLOCATE in ROLE_PERMISSIONS[Role(role)]


def names_in_families(day):
    """For each of the day's references: last and full names of everybody ever in the family, folded."""
    last, full = defaultdict(set), defaultdict(set)
    members = FamilyMember.objects.filter(family__cases__reference__in=day.references).order_by()
    found = members.values_list(
        "family__cases__reference", "person__given_name", "person__family_name"
    ).distinct()
    for reference, given_name, family_name in found:
        words = words_of(family_name)
        last[reference] |= set(words)
        full[reference].add(folded(f"{given_name} {family_name}"))
    return last, full


def folded(name):
    """A full name as it is compared: its first word and its last, in small plain letters; "" for one word."""
    words = words_of(name)
    return f"{words[0]} {words[-1]}" if len(words) > 1 else ""


def names_at_addresses(day):
    """For each of the day's references: folded full names of people of other families at the same address.

    An address is a first line and a postcode, now or earlier.
    """
    ours = FamilyAddress.objects.filter(family__cases__reference__in=day.references).exclude(postcode="")
    places = defaultdict(set)
    for reference, family, line, postcode in ours.values_list(
        "family__cases__reference", "family", "line_1", "postcode"
    ):
        places[_place(line, postcode)].add((reference, family))
    names = defaultdict(set)
    same = FamilyAddress.objects.filter(postcode__in={postcode for _, postcode in places}).order_by()
    people = same.annotate(
        given=F("family__members__person__given_name"), last=F("family__members__person__family_name")
    ).exclude(given=None)
    for line, postcode, family, given, last in people.values_list(
        "line_1", "postcode", "family", "given", "last"
    ).distinct():
        for reference, own in places.get(_place(line, postcode), ()):
            if family != own:
                names[reference].add(folded(f"{given} {last}"))
    return names


def _place(line, postcode):
    return "".join(letter for letter in line.casefold() if letter.isalnum()), postcode
