"""Pages that say something about the site itself and need no sign-in."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def accessibility(request):
    """How accessible the site is, what is known not to work, and whom to tell."""
    return render(request, "pages/accessibility.html")
