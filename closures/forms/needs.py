"""The boxes in which each need is rated at the end, for any form that asks."""

from assessments.enums import NeedProgressRating
from assessments.ratings import Rating
from assessments.review_errors import NothingShowsIt
from earlyhelp.common.fields import SelectField, TextField


class RatesNeeds:
    """Mixed into a form that has ``needs``, see :func:`assessments.review_access.needs_of`."""

    needs = ()

    def add_need_fields(self):
        for need in self.needs:
            self.fields[f"need_{need.number}"] = SelectField(
                label=f"{need.outcome}: {need.for_words}",
                help_text=_told_of(need),
                what=f"how “{need.outcome}” stands at the end",
                choices=[("", "Select one"), *NeedProgressRating.choices],
            )
            self.fields[f"evidence_{need.number}"] = TextField(
                label="What shows it?",
                what=f"what shows how “{need.outcome}” stands",
                max_length=500,
                required=False,
            )

    def check_needs(self):
        """Ask for what shows a rating that claims something."""
        for need, rating in self.ratings.items():
            name = f"evidence_{need.number}"
            if rating.lacks_evidence and name not in self.errors:
                self.add_error(name, NothingShowsIt.of(need))

    @property
    def ratings(self):
        """Need to rating, for the service."""
        return {
            need: Rating(
                self.cleaned_data.get(f"need_{need.number}") or "",
                self.cleaned_data.get(f"evidence_{need.number}") or "",
            )
            for need in self.needs
        }


def _told_of(need):
    last = need.progress_so_far[-1] if need.progress_so_far else None
    since = f" At the last review: {last.get_rating_display().lower()}." if last else ""
    return f"“{need.description}” At the start: {need.start_rating}.{since}"
