"""Wiring of Earlyhelp: settings, URLs, database and the queue. It holds no models."""

from earlyhelp.celery import app as celery_app

__all__ = ("celery_app",)
