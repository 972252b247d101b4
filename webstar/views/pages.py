"""What the pages of Webstars have in common."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from cases.document_services import open_version
from webstar import access


def reading_of(case, number):
    """Return the reading of this number in the case.

    :raises Http404: if there is none.
    """
    found = access.reading_of(case, number)
    if found is None:
        raise Http404("No Webstar with this number in the case.")
    return found


def picture_response(request, reading, place):
    """Answer with the newest picture beside a part, to be seen on a page of ours and kept by no browser.

    :raises Http404: if there is none.
    """
    found = {axis.position: one for axis, one in access.drawings_of(reading).items()}.get(place)
    if found is None:
        raise Http404("There is no drawing beside this part.")
    try:
        file = open_version(version=access.newest_picture(found), by=request.user, now=timezone.now())
    except FileNotFoundError as error:
        raise Http404("This drawing cannot be opened.") from error
    headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
    with file:
        return HttpResponse(file.read(), content_type="image/png", headers=headers)


def forgetting(response):
    """Return an answer that tells the browser to drop every page it could bring back without asking."""
    response["Clear-Site-Data"] = '"cache"'
    return response


def render_for_child(request, template, context=None, status=200):
    """Answer with a page that may be seen in a child’s hands, whatever its status."""
    response = render(request, template, context, status=status)
    response.is_for_child = True
    return response
