"""Who may reach the scene's case besides the team: access for a time, asked for and given, and a conflict."""

from accounts.draft_keys import DraftKey
from accounts.draft_services import keep_draft
from accounts.review_services import open_access_review
from cases import grant_services, keeping_out_services, withholding_services
from tests.factories.accounts import AccountLockFactory, AgencyFactory, MembershipFactory
from tests.factories.quality import AuditRoundFactory
from tests.factories.unusual import UnusualAccessFactory


class AccessScene:
    """Mixed into :class:`tests.permissions.scene.Scene`."""

    def staff(self):
        """The work of a practitioner of the hub who is not of the people asked about."""
        return {"key": MembershipFactory(agency=self.people.hub).key}

    def locked_staff(self):
        """The same, of somebody whose account is locked."""
        membership = MembershipFactory(agency=self.people.hub)
        AccountLockFactory(user=membership.user)
        return {"key": membership.key}

    def access_review(self):
        """The review of the hub of this quarter, with its manager in it."""
        self.people.make("manager")
        open_access_review(agency=self.people.hub, today=self.today, now=self.now)
        return {"key": self.people.hub.access_reviews.get().key}

    def conflict(self):
        """A conflict of somebody who is not of the people asked about."""
        user, member = MembershipFactory().user, self.the_case.family.members.first()
        told = {"user": user, "member": member, "relation": "friend"}
        return {"key": keeping_out_services.keep_out(case=self.the_case, **told, **self.acts).key}

    def kept_form(self):
        """What the lead began to write and did not send."""
        place = {
            "owner": self.people.lead.pk,
            "agency": self.people.hub.pk,
            "address": "/tasks/",
            "form": "F",
        }
        key = DraftKey.new(after="", is_once=False, opened_at=self.now.timestamp(), **place)
        told = {"by": self.people.lead, "agency": self.people.hub, "now": self.now}
        return {"number": keep_draft(key=key, words={"text": ["Words"]}, serial=1, **told).number}

    def grant(self):
        """Access for a time of somebody who is not of the people asked about."""
        reader = MembershipFactory()
        given = {"user": reader.user, "agency": reader.agency, "reason": "A report.", "last_day": self.today}
        grant = grant_services.give_access(case=self.the_case, **given, **self.acts_today)
        return self.case() | {"number": grant.number}

    def unusual(self):
        """Unusual access of somebody who is not of the people asked about."""
        return {"key": UnusualAccessFactory().key}

    def audit_round(self):
        """A round of case file audits that runs."""
        return {"number": AuditRoundFactory(starts_on=self.today, ends_on=self.today).number}

    def withheld_note(self):
        return self.note() | {"part": "note"}

    def withheld(self):
        """The family home, withheld from an agency of which nobody here is."""
        told = {"part": "home", "agency": AgencyFactory(), "reason": "A parent works there."}
        row = withholding_services.withhold(case=self.the_case, **told, **self.acts)
        return self.case() | {"number": row.number}

    def access_request(self):
        """A request for access of somebody who is not of the people asked about."""
        told = {"reference": self.the_case.reference, "reason": "A report."}
        asked = grant_services.ask_for_access(by=MembershipFactory().user, now=self.now, **told)
        return self.case() | {"key": asked.key}
