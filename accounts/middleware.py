"""Which agency the person acts for in this request."""

from accounts.acting import SESSION_KEY


class ActingMembershipMiddleware:
    """Set the membership chosen in this session, if it still holds; otherwise the first current one is used.

    A membership that has ended is never taken from the session, so access stops at the next page.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        chosen = request.session.get(SESSION_KEY)
        if chosen and request.user.is_authenticated:
            membership = request.user.memberships.current().select_related("agency").filter(pk=chosen).first()
            if membership:
                request.user._acting_membership = membership
        return self.get_response(request)
