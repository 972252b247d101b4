"""Which rules and holds are in force, and which records are due."""

from django.apps import apps
from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import OuterRef, Q, Subquery

from retention.enums import DueStatus, HoldScope


def _inside(value):
    """A value as a query inside the query has it: a reference to the outermost one reaches further out."""
    return OuterRef(value) if isinstance(value, OuterRef) else value


def _kept_from(user):
    """(families, requests, people) that a conflict of interest keeps the user out of, as queries."""
    conflicts = apps.get_model("cases", "ConflictPerson").objects
    families, people = conflicts.families_kept_from(user.pk), conflicts.people_kept_from(user.pk)
    requests = apps.get_model("cases", "HelpRequest").objects.kept_from(user)
    return families, requests.values("pk"), people


class LegalHoldQuerySet(models.QuerySet):
    def shown_to(self, user):
        """Every hold but those on a record that a conflict of interest keeps the user out of."""
        families, requests, people = _kept_from(user)
        return (
            self.exclude(family__in=families)
            .exclude(case__family__in=families)
            .exclude(person__in=people)
            .exclude(help_request__in=requests)
        )

    def in_force(self, today):
        """Holds that nobody lifted and whose last day has not passed."""
        return self.filter(lifted_at__isnull=True).filter(Q(until__isnull=True) | Q(until__gte=today))

    def on_family(self, family):
        """Holds that keep a family: its own, of a case or a person of it, and those on everything.

        :param family: a family, its number, or an ``OuterRef`` to it.
        """
        members = (
            apps.get_model("people", "FamilyMember").objects.filter(family=_inside(family)).values("person")
        )
        return self.filter(
            Q(scope=HoldScope.EVERYTHING) | Q(family=family) | Q(case__family=family) | Q(person__in=members)
        )

    def on_request(self, request):
        """Holds that keep a request for help: its own, of a person found for it, and those on everything."""
        found = (
            apps.get_model("cases", "HelpRequestPerson")
            .objects.filter(request=_inside(request))
            .values("person")
        )
        return self.filter(Q(scope=HoldScope.EVERYTHING) | Q(help_request=request) | Q(person__in=found))

    def with_names(self):
        return self.select_related("kind", "placed_by", "placed_for", "lifted_by")


class RetentionRuleQuerySet(models.QuerySet):
    def in_force(self, kind, day):
        """The rule of a kind that holds on a day, or None."""
        return self.filter(kind=kind, valid_from__lte=day).order_by("-valid_from").first()

    def in_force_or_coming(self, day):
        """The rule of each kind that holds on a day, and those that take over later, the first first."""
        latest = self.filter(kind=OuterRef("kind"), valid_from__lte=day).order_by("-valid_from")
        now = Q(pk=Subquery(latest.values("pk")[:1]))
        return self.filter(now | Q(valid_from__gt=day)).order_by("kind", "valid_from")


class DueRecordQuerySet(models.QuerySet):
    def shown_to(self, user):
        """Every record but those that a conflict of interest keeps the user out of: others decide on them."""
        families, requests, _ = _kept_from(user)
        return self.exclude(family__in=families).exclude(help_request__in=requests)

    def waiting(self):
        return self.filter(status=DueStatus.WAITING)

    def with_references(self):
        """Annotate ``case_references``, the latest case first; none for a request for help."""
        cases = apps.get_model("cases", "Case").objects.filter(family=OuterRef("family")).order_by()
        ordered = ArrayAgg("reference", order_by=("-opened_on", "-pk"))
        found = cases.values("family").annotate(found=ordered).values("found")
        names = ("rule", "help_request", "proposed_by", "kept_by", "returned_by")
        return self.select_related(*names).annotate(case_references=Subquery(found))

    def with_holds(self, today):
        """Annotate ``is_held``: whether a hold in force keeps the record."""
        holds = apps.get_model("retention", "LegalHold").objects.in_force(today)
        family = models.Exists(holds.on_family(OuterRef("family")))
        request = models.Exists(holds.on_request(OuterRef("help_request")))
        return self.annotate(is_held=Q(family) | Q(request))
