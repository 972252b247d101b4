"""Saving a long form while it is being typed: what static/js/autosave.js sends and is answered.

The script sends the form as its button would, with a header. The view saves what makes sense and answers in
a few words instead of with a page; nothing is finished by it.
"""

from django.http import JsonResponse
from django.utils import timezone

HEADER = "X-Autosave"


def is_autosave(request):
    """Whether the script sent the form, and nobody pressed a button."""
    return request.method == "POST" and HEADER in request.headers


def saved_at(moment, form, *, revision):
    """Answer that it is saved, with the revision and the values that the form goes on from."""
    return JsonResponse(
        {
            "said": f"Saved {timezone.localtime(moment):%H:%M}",
            "revision": revision,
            "opened": form.now_opened(),
        }
    )


def kept_at(moment):
    """Answer that what was typed is kept as it is, in a draft of the page's own."""
    return JsonResponse({"said": f"Saved {timezone.localtime(moment):%H:%M}"})


def not_saved(form, *, is_conflict):
    """Answer why it is not saved. What was typed stays on the page, and its button shows everything."""
    if is_conflict:
        said = "Not saved: somebody else changed this. Press “Save” to see both versions."
        return JsonResponse({"said": said}, status=409)
    sentences = [sentence for errors in form.errors.values() for sentence in errors]
    return JsonResponse({"said": f"Not saved: {' '.join(sentences)}"}, status=422)
