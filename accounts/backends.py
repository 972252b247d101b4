"""Who may sign in, and stay signed in: only somebody whose account is open."""

from allauth.account.auth_backends import AuthenticationBackend

from accounts.models import User


class OpenAccountBackend(AuthenticationBackend):
    """Sign-in by e-mail and password. Who is closed or locked out loses open sessions at the next page."""

    def user_can_authenticate(self, user):
        return super().user_can_authenticate(user) and User.objects.open().filter(pk=user.pk).exists()

    def get_user(self, user_id):
        """Return whose session it is, or None where the account is not open any more. One query."""
        return User.objects.open().filter(pk=user_id).first()
