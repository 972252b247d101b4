"""Drafts that a person gets back: their own, written for the agency that they act for, on the same page."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from accounts.acting import acting_agency
from accounts.draft_keys import DraftKey
from accounts.models import FormDraft
from earlyhelp.common.drafts import KEY, PUT_BACK
from earlyhelp.common.forms import OnceForm

NOT_ABOUT = {PUT_BACK, "act", "then", "earlier", "after", "before"}
"""Words of an address that do not say what the page is about."""
OFFERED = 3
LONGEST = 500


@dataclass
class KeptForm:
    """What one form of a page carries of its drafts.

    :ivar key: the signed key of what is typed now.
    :ivar offers: earlier drafts that can be put back, the latest first.
    :ivar put_back: the draft that the page shows, or None.
    """

    key: str
    offers: list
    put_back: FormDraft | None


def drafts_of(user):
    """Every draft of the person for the agency that they act for that was not sent."""
    return FormDraft.objects.of_person(user, acting_agency(user)).unsent()


def draft_of(user, number):
    """The person's own draft of this number, or None."""
    return drafts_of(user).filter(number=number).first()


def address_of(request):
    """The page as drafts know it: its path, with what in the rest of the address says what it is about."""
    about = sorted(
        (name, each) for name, values in request.GET.lists() if name not in NOT_ABOUT for each in values
    )
    address = f"{request.path}?{urlencode(about)}" if about else request.path
    return address if len(address) <= LONGEST else request.path


def sent_in_another_window(key, mark):
    """The same person's sending of the same form since the page of this key was opened, or None.

    A page that was sent before and comes again with other words counts too; with the same words the
    service gives back what it made.
    """
    sent = FormDraft.objects.filter(owner=key.owner, agency=key.agency, address=key.address, form=key.form)
    opened = datetime.fromtimestamp(key.opened_at, ZoneInfo("UTC"))
    found = sent.sent_since(opened).exclude(number=key.number).order_by("-sent_at").first()
    return found or sent.filter(number=key.number, sent_at__isnull=False).exclude(mark=mark).first()


class PageDrafts:
    """The drafts of the page that a request is for, asked for once, and only by a page with a long form."""

    def __init__(self, request, *, now):
        self.request, self.now = request, now
        self.agency = acting_agency(request.user)
        self.sent_keys = self._sent_keys()
        first = next(iter(self.sent_keys.values()), None)
        self.address = first.address if first else address_of(request)
        self._found = None

    def of(self, form):
        """What this form of the page carries."""
        name = _name_of(form)
        if form.is_bound:
            key = self.sent_keys.get(name) or self._new_key(form, name)
            return KeptForm(key.signed(), [], None)
        drafts = [draft for draft in self._drafts() if draft.form == name]
        asked = self.request.GET.get(PUT_BACK, "")
        put_back = next((draft for draft in drafts if str(draft.number) == asked), None)
        offers = [_offer(self.request, draft) for draft in drafts if draft is not put_back]
        key = self._new_key(form, name, after=str(put_back.number) if put_back else "")
        return KeptForm(key.signed(), offers[:OFFERED], put_back)

    def _drafts(self):
        if self._found is None:
            self._found = list(drafts_of(self.request.user).of_page(self.address))
        return self._found

    def _new_key(self, form, name, after=""):
        return DraftKey.new(
            owner=self.request.user.pk,
            agency=self.agency.pk,
            address=self.address,
            form=name,
            after=after,
            is_once=isinstance(form, OnceForm),
            opened_at=self.now.timestamp(),
        )

    def _sent_keys(self):
        """The keys that came with what was sent, by the name of their form."""
        texts = self.request.POST.getlist(KEY) if self.request.method == "POST" else []
        keys = [key for key in map(DraftKey.read, texts) if key]
        return {key.form: key for key in keys if key.belongs_to(self.request.user, self.agency)}


def _name_of(form):
    return f"{type(form).__module__}.{type(form).__name__} {form.prefix or ''}".strip()[:200]


def _offer(request, draft):
    given = request.GET.copy()
    given[PUT_BACK] = str(draft.number)
    draft.put_back_url = f"{request.path}?{given.urlencode()}"
    return draft
