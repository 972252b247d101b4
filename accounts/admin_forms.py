"""What administrators fill in about agencies and people, and what they may not save."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.acting import acting_membership
from accounts.errors import EndsInFuture, OwnAccountClosed, StartsInFuture
from accounts.models import Agency, Membership, User


class AgencyForm(forms.ModelForm):
    """An agency. ``by``, the administrator, is set on the class by its page."""

    by = None

    class Meta:
        model = Agency
        fields = (
            "name",
            "code",
            "kind",
            "part_of",
            "locality",
            "phone",
            "email",
            "email_domains",
            "is_active",
        )

    def clean_part_of(self):
        above = parent = self.cleaned_data["part_of"]
        seen = set()
        while above is not None and above.pk not in seen:
            if above.pk == self.instance.pk:
                raise ValidationError("An agency cannot be part of itself or of one of its own parts.")
            seen.add(above.pk)
            above = above.part_of
        return parent

    def clean_email_domains(self):
        return " ".join(self.cleaned_data["email_domains"].lower().replace(",", " ").split())

    def clean_is_active(self):
        is_active = self.cleaned_data["is_active"]
        membership = acting_membership(self.by)
        if not is_active and membership is not None and membership.agency_id == self.instance.pk:
            raise ValidationError(
                "You act for this agency, so switching it off would lock you out. "
                "Ask an administrator of another agency."
            )
        return is_active


class UserForm(forms.ModelForm):
    """A person with an account. ``by``, the administrator, is set on the class by its page."""

    by = None

    class Meta:
        model = User
        fields = ("email", "full_name", "phone", "is_active")

    def clean_email(self):
        return self.cleaned_data["email"].lower()

    def clean_is_active(self):
        if not self.cleaned_data["is_active"] and self.instance.pk == self.by.pk:
            raise ValidationError(OwnAccountClosed.message)
        return self.cleaned_data["is_active"]


class MembershipForm(forms.ModelForm):
    """Where somebody works. Only the job title, and the last day with why, change; once it ended, nothing."""

    class Meta:
        model = Membership
        fields = ("agency", "role", "job_title", "started_on", "ended_on", "end_reason")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            fixed = {"ended_on", "end_reason"}
            self.fields["agency"].queryset = self.fields["agency"].queryset.active()
        elif self.instance.ended_on is not None:
            fixed = set(self.fields)
        else:
            fixed = {"agency", "role", "started_on"}
        for name in fixed & set(self.fields):
            self.fields[name].disabled = True

    def clean_started_on(self):
        day = self.cleaned_data["started_on"]
        if self.instance.pk is None and day > timezone.localdate():
            raise ValidationError(StartsInFuture.message)
        return day

    def clean_end_reason(self):
        reason = self.cleaned_data["end_reason"]
        if reason and not self.cleaned_data.get("ended_on") and "ended_on" not in self.errors:
            raise ValidationError("Enter the last day too, or leave this empty.")
        return reason

    def clean_ended_on(self):
        day = self.cleaned_data["ended_on"]
        if day is not None and day > timezone.localdate():
            raise ValidationError(EndsInFuture.message)
        return day
