"""Whether this copy of the app can answer: asked by scripts/run, by containers and by monitoring."""

from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
@never_cache
def health(request):
    """Answer 200 when the database answers and every migration is applied, else 503 and which it is."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error:
        return _answer("The database does not answer.", status=503)
    if waiting:
        return _answer("The database waits for its migrations.", status=503)
    return _answer("Earlyhelp is well.", status=200)


def _answer(text, *, status):
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")
