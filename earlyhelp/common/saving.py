"""How a view takes what was sent, and shows on the form what a service or the database refuses."""

from django.core.exceptions import ValidationError

from earlyhelp.common.errors import EditConflict, RuleBroken


def posted(request):
    """Return what was sent, even if it is nothing at all, or None for a page that is only looked at."""
    return request.POST if request.method == "POST" else None


def saved(form, service, **arguments):
    """Call the service; a rule that forbids the write is shown on the form, and everything typed stays.

    A form that joins two versions has compared them before; who saves between that and the service has to
    be compared too, so the form says to save again.
    """
    try:
        service(**arguments)
    except EditConflict:
        if not getattr(form, "joins", False):
            raise
        form.say_saved_at_once()
    except RuleBroken as error:
        show_broken_rule(form, error)
    except ValidationError as error:
        show_refusal(form, error)
    return not form.errors


def show_broken_rule(form, error: RuleBroken, *, instead=None):
    """Put the sentence of a broken rule beside its field, or above the form if it has none there.

    :param instead: mapping of a rule's field to the field of this form that stands for it.
    """
    field = (instead or {}).get(error.field, error.field)
    form.add_error(field if field in form.fields else None, error.message)


def show_refusal(form, error):
    """Put what the model or the database refused beside its field, or above the form."""
    told = error.message_dict if hasattr(error, "error_dict") else {None: error.messages}
    for name, sentences in told.items():
        form.add_error(name if name in form.fields else None, sentences)
