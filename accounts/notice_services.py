"""Telling people what concerns them. The service of an act calls :func:`notify` in its own transaction."""

from django.db import transaction

from accounts.enums import NoticeKind, NoticeMail
from accounts.models import Notice, NoticeChoice
from accounts.notice_access import notices_of
from accounts.notice_mail import queue_mail
from earlyhelp.common.models import lock, save_checked


@transaction.atomic
def notify(*, to, kind, sentence, url, now, case_reference="", agency=None):
    """Keep a notice for one person.

    Who does the act is not told of it: the caller leaves them out.

    :param sentence: for the app only; no mail ever holds it.
    :param url: the page of this site that the notice leads to.
    :param case_reference: of the case that it is about; whoever does not reach that case never sees it.
    :param agency: for which the page can be opened only; None where whichever they act for will do.
    """
    notice = save_checked(
        Notice(
            to=to,
            kind=NoticeKind(kind),
            sentence=sentence[:300],
            url=url,
            case_reference=case_reference,
            agency=agency,
            made_at=now,
        )
    )
    queue_mail(notice)
    return notice


@transaction.atomic
def read_notice(*, notice, now):
    """Mark a notice as read. Read again, it keeps the first time."""
    notice = lock(notice)
    if notice.read_at is None:
        notice.read_at = now
        notice.save(update_fields=["read_at"])
    return notice


def read_all_notices(*, by, now):
    """Mark every notice that the person sees now as read, and return how many there were."""
    return notices_of(by).unread().update(read_at=now)


@transaction.atomic
def choose_mail(*, by, choices):
    """Keep when the person wants a mail about each kind of notice.

    :param choices: values of :class:`accounts.enums.NoticeMail` by :class:`accounts.enums.NoticeKind`.
    """
    for kind, mail in choices.items():
        NoticeChoice.objects.update_or_create(
            user=by, kind=NoticeKind(kind), defaults={"mail": NoticeMail(mail)}
        )
