"""The person's own pages, and those of allauth that this site uses. A page that is not named here does
not exist: nobody signs up, adds an address or links an outside account by themselves."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as socialaccount
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from allauth.usersessions import views as usersessions
from django.urls import path, re_path

from accounts import audit_views, draft_views, notice_views, session_views, views

OWN = [
    path("acting-for/", views.acting_for, name="acting_for"),
    path("my-account/", views.my_account, name="my_account"),
    path("my-account/sign-out-everywhere/", views.sign_out_everywhere, name="sign_out_everywhere"),
    path("my-account/notices/", notice_views.notice_choices, name="notice_choices"),
    path("notices/", notice_views.notices, name="notices"),
    path("notices/read/", notice_views.read_notices, name="read_notices"),
    path("access-log/", audit_views.access_log, name="access_log"),
    path("access-log/download/", audit_views.export_access_log, name="export_access_log"),
    path("session/", session_views.session, name="session"),
    path("drafts/", draft_views.keep, name="keep_draft"),
    path("drafts/<uuid:number>/throw-away/", draft_views.throw_draft_away, name="throw_draft_away"),
    path("notices/<uuid:key>/open/", notice_views.open_notice, name="open_notice"),
]

SIGN_IN = [
    path("accounts/login/", account.login, name="account_login"),
    path("accounts/logout/", account.logout, name="account_logout"),
    path("accounts/inactive/", account.account_inactive, name="account_inactive"),
    path("accounts/locked/", views.account_locked, name="account_locked"),
    path("accounts/reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
]

PASSWORD = [
    path("accounts/password/change/", account.password_change, name="account_change_password"),
    path("accounts/password/set/", account.password_set, name="account_set_password"),
    path("accounts/password/reset/", account.password_reset, name="account_reset_password"),
    path("accounts/password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]

SECOND_FACTOR = [
    path("accounts/2fa/", mfa.index, name="mfa_index"),
    path("accounts/2fa/authenticate/", mfa.authenticate, name="mfa_authenticate"),
    path("accounts/2fa/reauthenticate/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("accounts/2fa/totp/activate/", totp.activate_totp, name="mfa_activate_totp"),
    path("accounts/2fa/totp/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("accounts/2fa/recovery-codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "accounts/2fa/recovery-codes/generate/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "accounts/2fa/recovery-codes/download/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("accounts/2fa/keys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("accounts/2fa/keys/add/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("accounts/2fa/keys/login/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path(
        "accounts/2fa/keys/reauthenticate/",
        webauthn.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("accounts/2fa/keys/<int:pk>/remove/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("accounts/2fa/keys/<int:pk>/edit/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
]

SESSIONS = [path("accounts/sessions/", usersessions.list_usersessions, name="usersessions_list")]

SINGLE_SIGN_ON = [
    path("accounts/oidc/<slug:provider_id>/login/", openid_connect.login, name="openid_connect_login"),
    path(
        "accounts/oidc/<slug:provider_id>/login/callback/",
        openid_connect.callback,
        name="openid_connect_callback",
    ),
    path("accounts/oidc/cancelled/", socialaccount.login_cancelled, name="socialaccount_login_cancelled"),
]

urlpatterns = OWN + SIGN_IN + PASSWORD + SECOND_FACTOR + SESSIONS + SINGLE_SIGN_ON
