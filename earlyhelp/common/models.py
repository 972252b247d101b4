"""Abstract models that several apps share, and how services save. This app has no table of its own."""

from contextlib import contextmanager, suppress

from django.core.exceptions import ValidationError
from django.db import IntegrityError, InterfaceError, OperationalError, connection, models, transaction

from earlyhelp.common.errors import EditConflict, SentElsewhere


class Revisioned(models.Model):
    """A row that several people may edit. Each change adds one, so that an edit of an old copy is noticed."""

    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


class Once(models.Model):
    """A row made by a form. The form's own number is kept, so that a form sent twice makes one row."""

    submission = models.UUIDField(null=True, blank=True, unique=True, editable=False)

    class Meta:
        abstract = True


def sent_before(model, submission, **belongs):
    """Return the row that the same form made before, or None. Ask while holding what its rows belong to.

    :param belongs: what the row must belong to, as a filter of the model.
    :raises SentElsewhere: if the form's number was used for something that belongs elsewhere.
    """
    rows = model._default_manager.filter(submission=submission) if submission else ()
    for row in rows:
        if not model._default_manager.filter(pk=row.pk, **belongs).exists():
            raise SentElsewhere
        return row
    return None


def save_checked(row):
    """Check a row's fields, save it, and let the database judge its constraints.

    The database is asked once, by the write itself, so that two people at the same moment cannot both pass.

    :raises ValidationError: with the sentence of the rule that is broken, on its field where it has one.
    """
    references = [field.name for field in row._meta.fields if field.is_relation]
    row.clean_fields(exclude=references)
    row.clean()
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise _sentence_of(row, error) from error
    return row


def _sentence_of(row, error):
    """Turn a refusal by the database into the sentence that the model gives for it, or pass it on."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    for constraint in row._meta.constraints:
        if constraint.name == name:
            fields = getattr(constraint, "fields", ())
            message = ValidationError(constraint.get_violation_error_message(), code=constraint.name)
            return ValidationError({fields[0]: [message]}) if len(fields) == 1 else message
    for field in row._meta.fields:
        if field.unique and name == f"{row._meta.db_table}_{field.column}_key":
            return ValidationError({field.name: [row.unique_error_message(type(row), (field.name,))]})
    return error


def lock(row):
    """Read a row again and hold it until the transaction ends."""
    return type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)


def take_turns(act):
    """Wait until no other transaction is in an act of this name, and let others wait until this one ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [act])


@contextmanager
def one_after_another(acts):
    """Hold acts of these names while several transactions pass, and let whoever else begins one wait.

    The connection holds them: one that breaks, with the process or the database behind it, lets them go.
    """
    acts = sorted(set(acts))
    with connection.cursor() as cursor:
        for act in acts:
            cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [act])
    try:
        yield
    finally:
        with suppress(OperationalError, InterfaceError), connection.cursor() as cursor:
            for act in acts:
                cursor.execute("SELECT pg_advisory_unlock(hashtext(%s))", [act])


def change(row, *, revision, values, besides=()):
    """Lock a revisioned row, refuse an edit of an old copy, apply the values and save.

    :param besides: names of what changes with it in other rows and is covered by the same revision.
    :returns: the changed row, and the names of what changed.
    :raises EditConflict: if somebody changed the row after the given revision.
    """
    row = lock(row)
    changed = [name for name, value in values.items() if getattr(row, name) != value] + list(besides)
    if revision is not None and row.revision != revision and changed:
        raise EditConflict(row)
    if not changed:
        return row, []
    for name, value in values.items():
        setattr(row, name, value)
    row.revision += 1
    return save_checked(row), changed
