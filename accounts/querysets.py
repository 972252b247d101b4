"""Filters on agencies and the people who work for them."""

from datetime import time, timedelta

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest, Now
from django.utils.module_loading import import_string

from accounts.enums import ACTIONS_OF, AuditAct, ReviewAnswer, Role
from accounts.permissions import ROLES_GIVEN
from earlyhelp.common.dates import london_datetime


def _rows(name):
    """The rows of a model of this app; models import this module, so it is looked up when it is used."""
    return apps.get_model("accounts", name)._default_manager.all()


def _locks_of(user):
    """Locks that stand on the account that the outer query names."""
    return _rows("AccountLock").standing().filter(user=OuterRef(user))


class AgencyQuerySet(models.QuerySet):
    def active(self):
        """Agencies that can be chosen for new work."""
        return self.filter(is_active=True)

    def managed_from(self, agency):
        """The agency and its parts of the same kind, whose staff its lead or manager keeps."""
        return self.filter(Q(pk=agency.pk) | Q(part_of=agency, kind=agency.kind))

    def to_review(self, quarter):
        """Active agencies with staff, without an open review and without one of this quarter or later."""
        reviews = _rows("AccessReview").filter(agency=OuterRef("pk"))
        done = reviews.filter(Q(signed_at__isnull=True) | Q(quarter__gte=quarter))
        staff = _rows("Membership").standing().filter(agency=OuterRef("pk"))
        return self.active().filter(Exists(staff)).exclude(Exists(done))


class MembershipQuerySet(models.QuerySet):
    def standing(self):
        """Memberships that have not ended, locked accounts included."""
        return self.filter(ended_on__isnull=True, user__is_active=True, agency__is_active=True)

    def current(self):
        """Memberships that have not ended, of people whose account is open, in agencies still active."""
        return self.standing().exclude(Exists(_locks_of("user")))

    def with_facts(self):
        """Fetch the person and agency, and annotate ``locked_at`` and ``has_second_step``."""
        second_step = apps.get_model("mfa", "Authenticator").objects.filter(
            user=OuterRef("user"), type__in=["totp", "webauthn"]
        )
        return self.select_related("user", "agency").annotate(
            locked_at=Subquery(_locks_of("user").values("locked_at")[:1]),
            has_second_step=Exists(second_step),
        )

    def matching(self, *, q="", agency=None, state=""):
        """Memberships that match the filters of the list of staff, of memberships with their facts.

        :param state: "locked", "no-second-step" or "never", for who never signed in.
        """
        found = self.named_like(q) if q else self
        if agency is not None:
            found = found.filter(agency=agency)
        states = {
            "locked": {"locked_at__isnull": False},
            "no-second-step": {"has_second_step": False},
            "never": {"user__last_login__isnull": True},
        }
        return found.filter(**states.get(state, {}))

    def leading(self, agency):
        """Current memberships of those who keep the staff of the agency: its own first, else of the whole."""
        leads = self.current().filter(role__in=[Role.AGENCY_LEAD, Role.TEAM_MANAGER])
        own = leads.filter(agency=agency)
        if agency.part_of_id is None or own.exists():
            return own
        return leads.filter(agency=agency.part_of_id, agency__kind=agency.kind)

    def named_like(self, text):
        """Memberships of people whose name holds every word of the text, or whose e-mail address it is."""
        by_name = Q()
        for word in text.split():
            by_name &= Q(user__full_name__icontains=word)
        return self.filter(by_name | Q(user__email__iexact=text.strip()))

    def for_user(self, user):
        """The user's own memberships, with their agencies."""
        return self.filter(user=user).select_related("agency").order_by("agency__name")


class ServiceQuerySet(models.QuerySet):
    def active(self):
        """Services that can be chosen for new work."""
        return self.filter(is_active=True)


class LocalityQuerySet(models.QuerySet):
    def active(self):
        """Localities that can be chosen for new work."""
        return self.filter(is_active=True)


class UserQuerySet(models.QuerySet):
    def open(self):
        """Accounts with which somebody can sign in: neither closed nor locked."""
        return self.filter(is_active=True).exclude(Exists(_locks_of("pk")))

    def with_used_at(self):
        """Annotate ``used_at``: when they last signed in, were invited or unlocked, whichever was last."""
        unlocked = _rows("AccountLock").filter(user=OuterRef("pk"), unlocked_at__isnull=False)
        latest = Subquery(unlocked.order_by("-unlocked_at").values("unlocked_at")[:1])
        return self.annotate(used_at=Greatest("joined_at", "invited_at", "last_login", latest))

    def with_address(self, emails):
        """Accounts with one of these e-mail addresses, in small or capital letters."""
        return self.filter(email__in=[email.lower() for email in emails])

    def named_like(self, text):
        """Accounts whose name holds every word of the text, or whose e-mail address it is."""
        by_name = Q()
        for word in text.split():
            by_name &= Q(full_name__icontains=word)
        return self.filter(by_name | Q(email__iexact=text.strip()))

    def with_role(self, roles):
        """Open accounts with a current membership in one of these roles."""
        return (
            self.open()
            .filter(
                memberships__ended_on__isnull=True,
                memberships__role__in=roles,
                memberships__agency__is_active=True,
            )
            .distinct()
        )

    def administrators(self):
        """Open accounts of those who administer the site now."""
        return self.with_role([Role.ADMINISTRATOR])


class NoticeQuerySet(models.QuerySet):
    def about(self, references):
        """Notices about one of these cases, or about none."""
        return self.filter(Q(case_reference="") | Q(case_reference__in=references))

    def in_agency(self, agency):
        """Notices that concern work for the agency or a part of it, or whatever agency is acted for."""
        return self.filter(Q(agency__isnull=True) | Q(agency=agency) | Q(agency__part_of=agency))

    def unread(self):
        return self.filter(read_at__isnull=True)

    def with_is_read(self):
        """Annotate ``is_read``, by which a list is ordered."""
        read = ExpressionWrapper(Q(read_at__isnull=False), output_field=BooleanField())
        return self.annotate(is_read=read)


class AuditEventQuerySet(models.QuerySet):
    def shown_to(self, user):
        """Every act but those on cases of whose record a conflict of interest keeps the user out.

        The one rule for who reads the record of access, its counts, its file and what is found in it. Cases
        are a later app's, so ``settings.AUDIT_KEPT_FROM`` names the function that gives their references.
        """
        return self.exclude(case_reference__in=import_string(settings.AUDIT_KEPT_FROM)(user))

    def of_case(self, case):
        """What was done about one case."""
        return self.filter(case_reference=case.reference)

    def matching(self, *, act=(), who="", case="", first=None, last=None):
        """Acts of these kinds, by the owner of an e-mail address, about one case, between two days.

        :param act: values of :class:`accounts.enums.AuditAct`; none for every kind.
        """
        found = self.between(first, last)
        if act:
            found = found.filter(
                action__in=sorted(set().union(*(ACTIONS_OF[AuditAct(kind)] for kind in act)))
            )
        if who:
            found = found.filter(actor_email=who)
        return found.filter(case_reference=case) if case else found

    def by_one_of(self, emails):
        """Acts of the owners of these e-mail addresses."""
        return self.filter(actor_email__in=emails)

    def people(self):
        """(e-mail address, name) of everybody who acted, by name; the name that they had last."""
        found = self.exclude(actor_email="").order_by("actor_email", "-happened_at", "-pk")
        named = found.distinct("actor_email").values_list("actor_email", "actor_name")
        return sorted(named, key=lambda person: (person[1], person[0]))

    def between(self, first, last):
        """From one day to another, both included, as days go in London. None for no limit."""
        found = self.filter(happened_at__gte=london_datetime(first, time.min)) if first else self
        if last is None:
            return found
        return found.filter(happened_at__lt=london_datetime(last + timedelta(days=1), time.min))

    def without_a_place(self, links):
        """Events that are not in the chain yet.

        :param links: every place in the chain.
        """
        return self.filter(~Exists(links.filter(event_number=OuterRef("pk"))))


class FormDraftQuerySet(models.QuerySet):
    def of_person(self, user, agency):
        """Drafts that the person wrote for the agency."""
        return self.filter(owner=user, agency=agency)

    def unsent(self):
        return self.filter(sent_at__isnull=True)

    def of_page(self, address):
        """Drafts of one page, the latest first."""
        return self.filter(address=address).order_by("-saved_at", "-pk")

    def sent_since(self, moment):
        return self.filter(sent_at__gt=moment)

    def worn_out(self, *, kept_since, sent_since):
        """Drafts that nobody went on with, and the memory of those that were sent."""
        return self.filter(Q(sent_at__isnull=True, saved_at__lt=kept_since) | Q(sent_at__lt=sent_since))


class AccountLockQuerySet(models.QuerySet):
    def standing(self):
        """Locks that nobody has opened."""
        return self.filter(unlocked_at__isnull=True)


class AccessReviewQuerySet(models.QuerySet):
    def open(self):
        return self.filter(signed_at__isnull=True)

    def overdue(self, today):
        """Open reviews whose day has passed."""
        return self.open().filter(due_on__lt=today)

    def with_counts(self):
        """Fetch the agency and who signed, and annotate ``people`` and ``left``, how many are not settled."""
        lines = _rows("AccessReviewLine").filter(review=OuterRef("pk")).order_by()
        return self.select_related("agency", "signed_by").annotate(
            people=_count(lines), left=_count(lines.unsettled())
        )


def _count(rows):
    """The number of rows for each row of the outer query."""
    counted = rows.values("review").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


class AccessReviewLineQuerySet(models.QuerySet):
    def with_answer(self):
        """Annotate ``answer``: the latest that was given, or None."""
        answers = _rows("AccessReviewAnswer").filter(line=OuterRef("pk")).order_by("-pk")
        return self.annotate(answer=Subquery(answers.values("answer")[:1]))

    def unsettled(self):
        """Lines of work that goes on and of which nobody said that it is still needed."""
        is_kept = Q(answer=ReviewAnswer.KEEP)
        return self.with_answer().filter(Q(answer__isnull=True) | ~is_kept, membership__ended_on__isnull=True)

    def with_facts(self):
        """Fetch the person and agency, and annotate ``locked_at``."""
        return self.select_related("membership__user", "membership__agency").annotate(
            locked_at=Subquery(_locks_of("membership__user").values("locked_at")[:1])
        )

    def nobody_leads(self):
        """Lines that no lead or manager of the agency, or of the whole that it is part of, may answer.

        They are about a role that none of them gives, or about the only one who does.
        """
        found = self
        for role in (Role.AGENCY_LEAD, Role.TEAM_MANAGER):
            agency = Q(agency=OuterRef("review__agency")) | Q(
                agency=OuterRef("review__agency__part_of"), agency__kind=OuterRef("review__agency__kind")
            )
            others = _rows("Membership").current().filter(agency, role=role)
            others = others.exclude(user=OuterRef("membership__user"))
            found = found.exclude(Exists(others), membership__role__in=ROLES_GIVEN[role])
        return found


MOST_TRIES = 24
"""So often is a job tried, the last time almost a day after it was asked for."""


class JobQuerySet(models.QuerySet):
    def waiting(self):
        """Jobs that are neither done nor given up."""
        return self.filter(done_at=None, tries__lt=MOST_TRIES)

    def due(self):
        """Jobs that may be done now, by the clock of the database."""
        return self.waiting().filter(due_at__lte=Now())

    def given_up(self):
        """Jobs that failed too often."""
        return self.filter(done_at=None, tries__gte=MOST_TRIES)

    def last_moments(self):
        """The latest moment of the schedule for which each task was asked for."""
        return dict(self.exclude(moment=None).order_by().values_list("task").annotate(Max("moment")))
