"""Settings that every place shares, read top to bottom. The environment is read here and nowhere else."""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from earlyhelp.common import history
from earlyhelp.settings.pages import *
from earlyhelp.single_sign_on import origin, single_sign_on

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("EARLYHELP_VAR") or ROOT / "var")

# --- From the environment -------------------------------------------------------------------------------
DATABASE_URL = os.environ.get("DATABASE_URL", "")
REDIS_URL = os.environ.get("REDIS_URL", "")
SECRET_KEY = os.environ.get("SECRET_KEY", "")
SECRET_KEY_FALLBACKS = [key for key in [os.environ.get("SECRET_KEY_BEFORE", "")] if key]
ALLOWED_HOSTS = [host for host in os.environ.get("ALLOWED_HOSTS", "").split(",") if host]
SITE_ADDRESS = os.environ.get("SITE_ADDRESS", "")
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT") or 587)
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = (os.environ.get("EMAIL_USE_TLS") or "yes") == "yes"
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "")
LOG_LEVEL = os.environ.get("LOG_LEVEL") or "INFO"
OIDC_ISSUER = os.environ.get("OIDC_ISSUER", "")
OIDC_NAME = os.environ.get("OIDC_NAME") or "Council sign-in"
OIDC_CLIENT_ID = os.environ.get("OIDC_CLIENT_ID", "")
OIDC_CLIENT_SECRET = os.environ.get("OIDC_CLIENT_SECRET", "")
OIDC_EMAIL_DOMAINS = [domain for domain in os.environ.get("OIDC_EMAIL_DOMAINS", "").split(",") if domain]
SAFEGUARDING_PHONE = os.environ.get("SAFEGUARDING_PHONE", "")
SAFEGUARDING_PHONE_OUT_OF_HOURS = os.environ.get("SAFEGUARDING_PHONE_OUT_OF_HOURS", "")
CLAMD_URL = os.environ.get("CLAMD_URL", "")
TRUSTED_PROXIES = int(os.environ.get("TRUSTED_PROXIES") or 0)

# --- Words that differ between councils and years -------------------------------------------------------
PRODUCT_NAME = "Earlyhelp"
COUNCIL_NAME = os.environ.get("COUNCIL_NAME") or "Shropshire"
TERMS = {
    "early_help": os.environ.get("TERM_EARLY_HELP") or "early help",
    "lead_professional": os.environ.get("TERM_LEAD_PROFESSIONAL") or "lead professional",
}

# --- What the council decides about the framework -------------------------------------------------------
WEBSTAR_START_DAYS = 28  # a start Webstar is expected within so many days of opening
WEBSTAR_WELL_AT = 6  # "happy, healthy and safe": each of the three axes at or above this score
BACKDATED_DAYS = 366  # nothing new is dated longer ago than this before today, or before the case opened
AGREES_FROM_AGE = 13  # a young person of this age can agree for themselves, if the worker finds them able to
AGREEMENT_REVIEW_DAYS = 182  # the family is asked again so many days after it agreed, unless a day is chosen
CASE_LONG_OPEN_DAYS = 365  # open for longer is worth a consultation
CONTACT_GAP_DAYS = 28  # a child not seen for longer is said out loud
MEETING_WITHIN_DAYS = 42  # the team meets within so many days of opening, and of its last meeting
TRANSFER_DAYS = 5  # working days in which another agency answers a transfer
STEP_DOWN_DAYS = 2  # working days in which the lead acknowledges a step down
ASSESSMENT_WORKING_DAYS = 35  # an assessment is complete within so many working days of its start
FIRST_MEETING_DAYS = 21  # the team first meets within so many days of an assessment that leads to a plan
PLAN_AFTER_ASSESSMENT_DAYS = 14  # a plan is begun within so many days of such an assessment
PLAN_WITHIN_DAYS = 42  # a case that is open for longer has a plan
REVIEW_GAP_DAYS = 84  # a plan is neither new nor reviewed for longer: it drifts
REVIEW_GAP_SHORT_DAYS = 42
REVIEWS_BEFORE_CONSULTATION = 3  # so many reviews held are worth a consultation
ASSESSMENT_NEEDS_MANAGER = os.environ.get("ASSESSMENT_NEEDS_MANAGER") == "yes"
CLOSURE_NEEDS_MANAGER = os.environ.get("CLOSURE_NEEDS_MANAGER") == "yes"
SUSTAINED_CHECK_DAYS = 183  # so many days after a planned ending somebody looks whether it still holds
SUSTAINED_CHECK_AHEAD_DAYS = 14  # the check stands on the lists so many days before it is due
ACTION_FROM_AGE = 5  # a child of this age can have an action of the plan of their own
VAGUE_WORDS = [  # of an action that does not say how much, how often or by when; the plan coach asks
    *("support", "monitor", "encourage", "liaise", "engage", "signpost", "promote", "explore", "address"),
    *("facilitate", "continue to", "work with", "work on", "keep an eye on", "be aware of", "as needed"),
]
REVIEW_WEEKS = 6  # a plan is reviewed so often, where a level of need has no time of its own
GRANT_DAYS_MOST = 90  # access to a case is given for so many days at most
EMERGENCY_HOURS = 24  # so long lasts access that somebody takes because a child may be at risk
ACCESS_LIMIT = {"most": 20, "seconds": 60 * 60}  # tries to ask for access, or to take it, per person
OFFICE_HOURS = (7, 20)  # a look at a record before or after these hours is told of
UNUSUAL = {"cases_in_an_hour": 30, "refusals_in_a_day": 10, "days_back": 7}  # more is told of
EXPORT_ROWS_MOST = 20_000  # rows of a list that are taken away as one file
RIGHTS_REMIND_DAYS = 7  # so many days before its last day somebody is told of a subject access request
SEARCH_LIMIT = {"most": 300, "seconds": 60 * 60}  # searches for people, per person
TIMELINE_PRINT_LIMIT = 500  # so many events at most on a printed timeline

UNUSED_DAYS = 90  # an account with which nobody signed in for so many days is locked
UNUSED_WARNING_DAYS = 14  # its owner is told so many days before
ACCESS_REVIEW_DAYS = 28  # a review of who still needs access is due so many days after it opens
ACCESS_REVIEW_GRACE_DAYS = 14  # so many days after that, information governance is told

HINT_LIMIT = {
    "most": 100,
    "seconds": 60 * 60,
}  # searches in which people out of reach are hinted at, per person

# --- Requests for help ------------------------------------------------------------------------------------
REQUEST_DECISION_DAYS = 3  # working days from the request until it should be decided
DRAFT_DAYS = 28  # what was typed into a form and not sent goes when nobody went on with it for so many days
OPENING_DRAFT_DAYS = 28  # what was typed to open a case goes when nobody went on with it for so many days
REQUEST_DRAFT_DAYS = 3  # a request that nobody went on with for so many days is thrown away
REQUEST_QUICKEST_SECONDS = 15  # nobody writes a whole request faster; what is sent sooner came from a program
REQUEST_LIMITS = {
    # name: (so many, in so many seconds); a school's whole office may share one address
    "begin": (60, 60 * 60),
    "send_from_address": (20, 60 * 60),
    "send_from_sender": (6, 60 * 60),
    "ask_outcome": (10, 15 * 60),
}
SAFEGUARDING_NUMBERS = [
    number
    for number in (
        ("Children’s social care, in the daytime", SAFEGUARDING_PHONE),
        ("Children’s social care, evenings, nights and weekends", SAFEGUARDING_PHONE_OUT_OF_HOURS),
    )
    if number[1]
]

# --- Applications ---------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "earlyhelp.admin.EarlyhelpAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
    "crispy_forms",
    "crispy_forms_gds",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "earlyhelp.common",
    "accounts",
    "people",
    "cases",
    "assessments",
    "webstar",
    "closures",
    "quality",
    "history",
    "retention",
    "rights",
    "scrutiny",
    "reporting",
]

MIDDLEWARE = [
    "earlyhelp.middleware.NotForOthersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "earlyhelp.middleware.NeverStoredMiddleware",
    "earlyhelp.middleware.PlainRequestMiddleware",
    "accounts.session_middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "webstar.middleware.HandedOverMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "accounts.middleware.ActingMembershipMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
    "accounts.middleware.MembershipRequiredMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.draft_middleware.FormDraftMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "earlyhelp.middleware.NotAllowedMiddleware",
    "earlyhelp.middleware.TooOftenMiddleware",
]

ROOT_URLCONF = "earlyhelp.urls"
WSGI_APPLICATION = "earlyhelp.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "accounts.context_processors.site",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"
CRISPY_ALLOWED_TEMPLATE_PACKS = ["gds"]
CRISPY_TEMPLATE_PACK = "gds"

# --- Store ----------------------------------------------------------------------------------------------
# DATABASES is set by each place: naming the embedded server starts it, which a real site must never do.
POSTGRES_DATA = VAR / "postgres"

# The cache counts failed sign-ins, so every server process shares it: Redis where there is one, else a table.
if REDIS_URL:
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
            "KEY_PREFIX": "earlyhelp",
        }
    }
else:
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "accounts_cache",
            # so many that nobody pushes a lock out with made-up addresses
            "OPTIONS": {"MAX_ENTRIES": 100_000},
        }
    }

# Each version of each row of a family's record, written down by the database itself.
PGHISTORY_DEFAULT_TRACKERS = history.TRACKERS
PGHISTORY_CREATED_AT_FUNCTION = history.MOMENT

# --- Language and time: England ---------------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

# --- Files ----------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DOCUMENTS = VAR / "documents"  # outside everything that the web server gives out
DOCUMENT_BYTES = 20 * 1024 * 1024  # the largest document
REQUEST_BYTES = 3 * DOCUMENT_BYTES  # more is refused unread; between the two the form says what is too large
EMAIL_TIMEOUT = 20  # seconds; a mail server that hangs must not hold a page for ever

# --- Sign-in ----------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.backends.OpenAccountBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60  # an invitation or a link to set a password works for three days
ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator vouches for the address of each account
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {
    # Many people of one office share an address, so only the account is held tightly.
    "login": "300/m/ip",
    "login_failed": "100/m/ip,5/15m/key",
    "reset_password": "60/m/ip,5/15m/key",
    "reauthenticate": "10/15m/user",
}
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
ACCOUNT_FORMS = {
    "login": "accounts.sign_in_forms.SignInForm",
    "reauthenticate": "accounts.sign_in_forms.PasswordAgainForm",
    "change_password": "accounts.sign_in_forms.ChangePasswordForm",
    "set_password": "accounts.sign_in_forms.SetPasswordForm",
    "reset_password": "accounts.sign_in_forms.ForgottenPasswordForm",
    "reset_password_from_key": "accounts.sign_in_forms.SetForgottenPasswordForm",
}

# A second factor: required where MFA_REQUIRED is on, which production switches on
MFA_ADAPTER = "accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = PRODUCT_NAME
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "accounts.second_factor_forms.CodeForm",
    "reauthenticate": "accounts.second_factor_forms.CodeAgainForm",
    "authenticate_webauthn": "accounts.second_factor_forms.KeyForm",
    "login_webauthn": "accounts.second_factor_forms.PasskeySignInForm",
    "reauthenticate_webauthn": "accounts.second_factor_forms.KeyAgainForm",
    "activate_totp": "accounts.second_factor_forms.AddAppForm",
    "deactivate_totp": "accounts.second_factor_forms.RemoveAppForm",
    "generate_recovery_codes": "accounts.second_factor_forms.NewRecoveryCodesForm",
    "add_webauthn": "accounts.second_factor_forms.AddKeyForm",
    "edit_webauthn": "accounts.second_factor_forms.NameKeyForm",
}

# A council's own sign-in, by settings alone. It opens existing accounts and never makes one.
SOCIALACCOUNT_ADAPTER = "accounts.adapters.SingleSignOnAdapter"
SOCIALACCOUNT_PROVIDERS = single_sign_on(
    issuer=OIDC_ISSUER,
    name=OIDC_NAME,
    client_id=OIDC_CLIENT_ID,
    secret=OIDC_CLIENT_SECRET,
    email_domains=OIDC_EMAIL_DOMAINS,
)

USERSESSIONS_ADAPTER = "accounts.adapters.SessionsAdapter"
SESSION_COOKIE_AGE = 2 * 60 * 60  # signed out after two hours without a page, and when the browser closes
SESSION_WARNING_SECONDS = 10 * 60  # so long before the end a page warns, and offers to stay signed in
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_SAVE_EVERY_REQUEST = True  # each page begins the two hours again
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

# --- Content Security Policy: own files only, no inline script or style -----------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [NONE],
        "connect-src": [SELF],
        "form-action": [SELF, *origin(OIDC_ISSUER)],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# --- Queue: Redis where there is one, else files under var/ ------------------------------------------------
CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 60 * 60
CELERY_TASK_SOFT_TIME_LIMIT = 55 * 60
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
if REDIS_URL:
    CELERY_BROKER_URL = REDIS_URL
else:
    CELERY_BROKER_URL = "filesystem://localhost"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(VAR / "queue"),
        "data_folder_out": str(VAR / "queue"),
        "control_folder": str(VAR / "queue-control"),
        "processed_folder": str(VAR / "queue-done"),
    }
    for folder in CELERY_BROKER_TRANSPORT_OPTIONS.values():
        Path(folder).mkdir(parents=True, exist_ok=True)  # whoever puts the first message there needs it
    CELERY_BROKER_TRANSPORT_OPTIONS["polling_interval"] = 0.25  # seconds until a waiting job is seen
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "beat" / "schedule")
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_SEND_TASK_EVENTS = False

# --- Log: to standard error, as text; addresses and names of families are never logged ----------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"brief": {"()": "earlyhelp.log.BriefRefusals"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["brief"]},
    },
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    "loggers": {
        "django": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        "fontTools": {"level": "ERROR"},  # it tells which letters a family's copy has
    },
}
