"""The queue, and the only list of periodic jobs.

Times are Europe/London. Every periodic task has a management command of the same name.

The beat only says each minute that a minute has passed. What the schedule wants by then becomes a job in the
database, so that a message lost with a killed process loses no night's work (decision 0082).
"""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyhelp.settings.dev")

app = Celery("earlyhelp")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

SCHEDULE = {
    "compute_framework": {
        "task": "reporting.compute_framework",
        "schedule": crontab(hour=2, minute=0),
    },
    "clear_help_request_drafts": {
        "task": "cases.clear_help_request_drafts",
        "schedule": crontab(hour=4, minute=15),
    },
    "clear_form_drafts": {
        "task": "accounts.clear_form_drafts",
        "schedule": crontab(hour=4, minute=10),
    },
    "clear_opening_drafts": {
        "task": "cases.clear_opening_drafts",
        "schedule": crontab(hour=4, minute=20),
    },
    "match_conflicts": {
        "task": "cases.match_conflicts",
        "schedule": crontab(hour=4, minute=25),
    },
    "check_documents": {
        "task": "cases.check_documents",
        "schedule": crontab(hour=3, minute=0),
    },
    "find_due_records": {
        "task": "retention.find_due_records",
        "schedule": crontab(hour=4, minute=30),
    },
    "finish_disposals": {
        "task": "retention.finish_disposals",
        "schedule": crontab(hour=4, minute=40),
    },
    "remind_of_requests": {
        "task": "rights.remind_of_requests",
        "schedule": crontab(hour=6, minute=30),
    },
    "send_notice_digests": {
        "task": "accounts.send_notice_digests",
        "schedule": crontab(hour=7, minute=0),
    },
    "find_unusual_access": {
        "task": "scrutiny.find_unusual_access",
        "schedule": crontab(hour=5, minute=0),
    },
    "lock_unused_accounts": {
        "task": "accounts.lock_unused_accounts",
        "schedule": crontab(hour=4, minute=30),
    },
    "open_access_reviews": {
        "task": "accounts.open_access_reviews",
        "schedule": crontab(hour=4, minute=35),
    },
    "clear_ended_sessions": {
        "task": "accounts.clear_ended_sessions",
        "schedule": crontab(hour=4, minute=0),
    },
}
"""What is done at its moment, or as soon afterwards as there is a worker."""

app.conf.beat_schedule = {
    name: {"task": f"accounts.{name}", "schedule": crontab(), "options": {"expires": 55}}
    for name in ("sweep_jobs", "seal_audit")
}
