"""Subject access requests about somebody of the scene's family, on which governance works."""

from functools import cached_property

from accounts.acting import act_as
from accounts.enums import Role
from rights import pack_services, services
from rights.enums import Outcome, RequestStatus
from rights.models import WithholdingReason
from tests.factories.accounts import MembershipFactory


class RightsScene:
    """Mixed into :class:`tests.permissions.scene.Scene`."""

    @property
    def of_governance(self):
        user = self.people.governance
        return {"by": act_as(user, user.memberships.get()), "now": self.now}

    @cached_property
    def the_subject_request(self):
        values = {
            "asker_kind": "subject",
            "asker_name": "Rhian Tudor",
            "asker_contact": "rhian@example.org",
            "given_name": "Rhian",
            "family_name": "Tudor",
            "case_reference": self.the_case.reference,
            "received_on": self.today,
        }
        return services.record_request(values=values, **self.of_governance)

    @cached_property
    def the_pack(self):
        asked, acts = self.the_subject_request, self.of_governance
        services.check_identity(request=asked, how="Known.", checked_on=self.today, asked_on=None, **acts)
        services.find_person(request=asked, values={"case_reference": self.the_case.reference}, **acts)
        return pack_services.gather_pack(request=asked, **acts)

    @cached_property
    def the_decided(self):
        """The pack of which every entry is decided, the first without some words; it waits for approval."""
        asked, acts = self.the_pack, self.of_governance
        first, *others = asked.entries.order_by("number")
        told = {"words_out": [first.title], "reason": WithholdingReason.objects.first()}
        pack_services.decide_entry(entry=first, outcome=Outcome.REDACT, **told, **acts)
        for entry in others:
            pack_services.decide_entry(entry=entry, outcome=Outcome.GIVE, words="It is theirs.", **acts)
        return pack_services.submit_pack(request=asked, **acts)

    @cached_property
    def other_of_governance(self):
        """Somebody else of information governance, who approves."""
        return MembershipFactory(agency=self.people.council, role=Role.INFORMATION_GOVERNANCE)

    @cached_property
    def the_answer(self):
        """What was given."""
        asked, acts, other = self.the_decided, self.of_governance, self.other_of_governance
        by = act_as(other.user, other)
        release = pack_services.approve_pack(request=asked, by=by, now=self.now, today=self.today)
        told = {"status": RequestStatus.ANSWERED, "how": "By post.", "ended_on": self.today}
        services.end_request(request=asked, **told, **acts)
        return release

    def subject_request(self):
        return {"reference": self.the_subject_request.reference}

    def pack(self):
        return {"reference": self.the_pack.reference}

    def pack_entry(self):
        return self.pack() | {"number": self.the_pack.entries.get(source="person").number}

    def pack_file(self):
        """What was given; nothing was yet."""
        return self.pack() | {"kind": "pdf"}

    def disputed_note(self):
        return self.note() | {"kind": "note"}
