"""Choosing the agency to act for."""

from accounts.querysets import MembershipQuerySet
from earlyhelp.common.fields import ModelRadiosField
from earlyhelp.common.forms import BaseForm


class MembershipField(ModelRadiosField):
    def label_from_instance(self, membership):
        return f"{membership.agency.name}, {membership.get_role_display().lower()}"


class ActingForForm(BaseForm):
    """One of the person's current memberships."""

    submit_text = "Act for this agency"
    heading_field = "membership"
    membership = MembershipField(label="Which agency do you act for?", what="the agency that you act for")

    def __init__(self, *args, memberships: MembershipQuerySet, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["membership"].queryset = memberships
