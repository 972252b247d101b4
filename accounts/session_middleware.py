"""Sessions as Django keeps them, but for the one address that must not make them longer."""

from django.contrib.sessions import middleware


class SessionMiddleware(middleware.SessionMiddleware):
    """Every page begins the time until the end again; a view that asks how long it is still says so."""

    def process_response(self, request, response):
        if getattr(request, "leaves_session_alone", False):
            return response
        return super().process_response(request, response)
