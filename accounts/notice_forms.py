"""When a person wants a mail about each kind of notice."""

from accounts.enums import NoticeKind, NoticeMail
from earlyhelp.common.fields import RadiosField
from earlyhelp.common.forms import BaseForm


class NoticeChoicesForm(BaseForm):
    """One question for each kind of notice."""

    submit_text = "Save my choices"

    def add_fields(self):
        for kind in NoticeKind:
            self.fields[kind.value] = RadiosField(
                label=kind.label, what="when you want an e-mail", choices=NoticeMail.choices
            )
