"""Every form with long text is kept, makes one record and overwrites nobody; no script keeps anything."""

import importlib
import importlib.util
import pkgutil
import re

import pytest
from django.conf import settings

from earlyhelp.common.fields import LongTextField
from earlyhelp.common.forms import BaseForm, OnceForm, RevisionForm

APPS = [
    app
    for app in ("accounts", "cases", "assessments", "webstar", "closures", "history", "retention")
    + ("rights", "scrutiny", "reporting")
    if importlib.util.find_spec(f"{app}.forms")
]
KEEP_THEMSELVES = {"SectionForm", "KeepPlanForm", "PartForm", "AskingForm"}
"""Bases of pages that save into their own record or draft."""
HAPPEN_ONCE = {
    "AnswerAccessForm",
    "AnswerForm",
    "AnsweredForm",
    "ApproveForm",
    "AskInformationForm",
    "BulkForm",
    "CheckForm",
    "DecideForm",
    "DecideStepForm",
    "DropGoalForm",
    "EndAccessForm",
    "EndConflictForm",
    "EndForm",
    "EndWithholdingForm",
    "ExtendForm",
    "FinishTaskForm",
    "FollowUpForm",
    "IdentityForm",
    "LiftForm",
    "LiftHoldForm",
    "ManagerForm",
    "NeedInErrorForm",
    "PauseForm",
    "RestrictForm",
    "ResumeForm",
    "ReturnForm",
    "TakeOffForm",
    "UnlockForm",
    "WithdrawAgreementForm",
}
"""Acts that the state of the record allows once: the service refuses the second in a sentence."""
SAME_AGAIN = {"DecideEntryForm", "KeepLongerForm", "OtherToolForm", "OpeningAgreementForm", "RequestForm"}
"""What is sent again is the same row, or the same draft of a case of the same person."""
BASES = {"AgreementForm", "NeedForm", "GoalForm"}
"""Shared parts of forms, which nobody is shown by themselves."""


def all_forms():
    for app in APPS:
        package = importlib.import_module(f"{app}.forms")
        for module in pkgutil.iter_modules(getattr(package, "__path__", [])):
            importlib.import_module(f"{app}.forms.{module.name}")
    return sorted(set(_below(BaseForm)), key=lambda form: form.__name__)


def _below(form):
    for below in form.__subclasses__():
        if below.__module__.split(".")[0] in APPS:
            yield below
        yield from _below(below)


def long_forms():
    return [
        form
        for form in all_forms()
        if any(isinstance(field, LongTextField) for field in form.base_fields.values())
    ]


def test_a_form_that_is_not_kept_as_a_draft_keeps_itself():
    first = {form.__name__ for form in all_forms() if vars(form).get("keeps_itself")}
    assert first == KEEP_THEMSELVES


def test_each_long_form_makes_one_record_or_compares_or_can_happen_once():
    told = HAPPEN_ONCE | SAME_AGAIN | BASES
    careless = [
        form.__name__
        for form in long_forms()
        if not issubclass(form, OnceForm | RevisionForm) and not form.keeps_itself
    ]
    assert sorted(set(careless) - told) == []


@pytest.mark.parametrize(
    "path", sorted((settings.ROOT / "static" / "js").glob("*.js")), ids=lambda path: path.name
)
def test_no_script_keeps_anything_in_the_browser(path):
    stores = (
        r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.|serviceWorker|storage\.getDirectory"
    )
    assert not re.search(stores, path.read_text())
