"""Inviting a professional who has no account yet. ``by`` invites, at ``now``, on the day ``today``."""

from django.db import transaction

from accounts.enums import Role
from accounts.models import User
from accounts.services import add_membership, create_user, invite_again
from cases.agreement_errors import HasAccount, NoAddressOfAgency, NothingToSendAgain
from cases.services import add_to_team, lock_open_case
from earlyhelp.common.models import lock, save_checked


@transaction.atomic
def invite_to_team(*, case, agency, person, role, by, now, today, agreed_by=None):
    """Make an account for somebody of the agency, who joins the team today, and mail them a link.

    The mail names no family. The link works for PASSWORD_RESET_TIMEOUT, and the case opens only for who sets
    a password with it. Sent twice, one person is invited once.

    :param person: ``full_name``, ``email`` and ``job_title``.
    :param agreed_by: as in :func:`cases.services.add_to_team`.
    :raises NoAddressOfAgency: administrators say which domains an agency's addresses have, as a letter to a
        wrong address would open a family's record to whoever reads it.
    :raises HasAccount: who has an account is looked for and added instead.
    :raises SharingStopped, AgencyLeftOut, NotAskedYet: see :func:`cases.services.add_to_team`.
    """
    case = lock_open_case(case)
    email = person["email"].strip().lower()
    places = case.involvements.current().filter(agency=agency, is_invited=True)
    if invited := places.filter(user__email=email).first():
        return invited
    if not agency.owns_address(email):
        raise NoAddressOfAgency
    if User.objects.filter(email=email).exists():
        raise HasAccount
    acts = {"by": by, "now": now}
    user = create_user(email=email, full_name=person["full_name"], **acts)
    title = person["job_title"]
    works = {"role": Role.PRACTITIONER, "started_on": today, "job_title": title}
    add_membership(user=user, agency=agency, today=today, **works, **acts)
    place = add_to_team(
        case=case, user=user, agency=agency, role=role, agreed_by=agreed_by, today=today, **acts
    )
    place.is_invited = True
    return save_checked(place)


@transaction.atomic
def send_invitation_again(*, involvement, by, now):
    """Mail a new link to somebody who was invited and has not signed in yet.

    :raises NothingToSendAgain: if they have, or left the team.
    """
    lock_open_case(involvement.case)
    involvement = lock(involvement)
    if not involvement.waits_for_sign_in:
        raise NothingToSendAgain
    invite_again(user=involvement.user, by=by, now=now)
