"""Kinds of period, breakdown, measure and run."""

from django.db import models


class PeriodKind(models.TextChoices):
    YEAR = "year", "Financial year"
    QUARTER = "quarter", "Quarter"
    MONTH = "month", "Month"


class Breakdown(models.TextChoices):
    """What a figure is cut by."""

    ALL = "all", "Everything together"
    LOCALITY = "locality", "Locality"
    AGENCY = "agency", "Agency of the lead professional"
    SERVICE = "service", "Service"


class MeasureKind(models.TextChoices):
    """How numerator and denominator are read."""

    COUNT = "count", "Count"
    SHARE = "share", "Share"
    MEDIAN = "median", "Median"
    MEAN = "mean", "Mean"


class RunStatus(models.TextChoices):
    WAITING = "waiting", "Waiting to start"
    RUNNING = "running", "Running"
    COMPLETE = "complete", "Complete"
    FAILED = "failed", "Failed"


class Theme(models.TextChoices):
    """The parts of the dashboard, in its order."""

    DEMAND = "demand", "Families being helped"
    PLANS = "plans", "Assessments, plans and reviews"
    ENDINGS = "endings", "How help ends"
    CHANGE = "change", "What changed for children and parents"


class Good(models.TextChoices):
    """Which way a figure should move."""

    HIGH = "high", "Higher is better"
    LOW = "low", "Lower is better"
    NEITHER = "neither", "Neither higher nor lower is better in itself"
