"""Looking for anything that is left of what was disposed of: by number in every table, by reference in every
text, by name and hash in the document store.
"""

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string

from cases import document_store
from retention.belongings import histories, is_history, with_files
from retention.models import DisposalLog, FileToRemove
from retention.schedule import SCHEDULE, KeptWith

TEXTS = ("text", "character varying", "json", "jsonb", "ARRAY", "character")
AT_ONCE = 200
"""So many references are looked for in one reading of a table."""


def faults():
    """Yield a sentence for each thing that is left."""
    logs = list(DisposalLog.objects.order_by("pk"))
    numbers = _numbers(logs)
    yield from _rows_left(numbers)
    yield from _pointers_left(numbers)
    for path in settings.DISPOSAL_ELSEWHERE:
        for model, pk in import_string(path).left(numbers):
            yield f"{model._meta.label} {pk} still lists a row that is gone."
    yield from _words_left([reference for log in logs for reference in log.references])
    yield from _files_left(logs)


def _numbers(logs):
    """Numbers of every row that is gone, by model. A table that a later version took away is left out."""
    numbers = {}
    for log in logs:
        for label, pks in log.row_numbers.items():
            app, _, name = label.partition(".")
            if name.lower() in apps.all_models.get(app, {}):
                numbers.setdefault(apps.get_model(label), set()).update(pks)
    return numbers


def _rows_left(numbers):
    for model, pks in numbers.items():
        for pk in model._base_manager.filter(pk__in=pks).values_list("pk", flat=True):
            yield f"{model._meta.label} {pk} is still there."
    for history, model in histories():
        found = history.objects.filter(pgh_obj__in=numbers.get(model, ()))
        for pk in found.values_list("pgh_obj_id", flat=True).distinct():
            yield f"{history._meta.label} still has a version of {model._meta.label} {pk}."


def _pointers_left(numbers):
    """Rows that point at one that is gone, which the history can, as it has no foreign keys."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            gone = numbers.get(field.related_model) if field.is_relation else None
            if gone and not (is_history(model) and field.name == "pgh_obj"):
                rows = model._base_manager.filter(**{f"{field.name}__in": gone})
                for pk in rows.values_list("pk", flat=True):
                    yield f"{model._meta.label} {pk} still points at a {field.related_model._meta.label}."


def _words_left(references):
    """Texts that name a reference. Those that are kept for good do, by design."""
    trails = [label for label, one in SCHEDULE.items() if one.kept_with == KeptWith.TRAIL]
    kept = {apps.get_model(label)._meta.db_table for label in trails}
    for start in range(0, len(references), AT_ONCE):
        pattern = rf"({'|'.join(references[start : start + AT_ONCE])})(?![0-9])"
        for table, columns in text_columns().items():
            if table not in kept:
                for reference, place in _naming(table, columns, pattern):
                    yield f"{table}, row {place}, still speaks of {reference}."


def text_columns():
    """Columns of words by table, of every table of the database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position)"
            " FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)"
            " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type = ANY(%s)"
            " GROUP BY table_name ORDER BY table_name",
            [list(TEXTS)],
        )
        return dict(cursor.fetchall())


def _naming(table, columns, pattern):
    words = ", ".join(f'"{column}"::text' for column in columns)
    told = f"concat_ws(chr(10), {words})"
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT substring({told} FROM %s), ctid FROM "{table}" WHERE {told} ~ %s', [pattern, pattern]
        )
        return cursor.fetchall()


def _files_left(logs):
    """Files by name, those that wait to be removed, and files of the same content without a row."""
    gone = {name for log in logs for name in log.document_names}
    hashes = {digest for log in logs for digest in log.document_hashes}
    for name in FileToRemove.objects.values_list("stored_name", flat=True):
        yield f"The file {name} waits to be removed: manage.py finish_disposals --apply."
    names = set(document_store.names())
    for name in sorted(names & gone):
        yield f"The file {name} is still in the document store."
    rows = {
        name
        for model, (column, _, _) in with_files()
        for name in model._base_manager.values_list(column, flat=True)
    }
    for name in sorted(names - rows - gone):
        if document_store.fingerprint(name) in hashes:
            yield f"The file {name} holds what was disposed of, under another name."
