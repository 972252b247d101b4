import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers


class Migration(migrations.Migration):
    replaces = [("assessments", "0001_all_tables"), ("assessments", "0002_every_version_is_kept")]

    initial = True

    dependencies = [
        ("accounts", "0001_every_table"),
        ("cases", "0001_every_table"),
        ("people", "0001_every_table"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="AssessmentOutcome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
                (
                    "leads_to_plan",
                    models.BooleanField(
                        default=False,
                        help_text="Assessments with such an outcome count when the first meeting in time is worked out.",
                        verbose_name="a plan and a first meeting follow",
                    ),
                ),
            ],
            options={
                "verbose_name": "outcome of an assessment",
                "verbose_name_plural": "outcomes of an assessment",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NotHeardReason",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name": "reason why somebody was not heard",
                "verbose_name_plural": "reasons why somebody was not heard",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OutcomeFramework",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name": "national outcome framework",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="QuestionSet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(unique=True)),
                ("name", models.CharField(max_length=120)),
                ("valid_from", models.DateField(verbose_name="in use from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="in use until")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="where it comes from")),
            ],
            options={
                "verbose_name": "question set of the assessment",
                "verbose_name_plural": "question sets of the assessment",
                "ordering": ["-number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="assessments_questionset_ends_after_it_starts",
                        violation_error_message="The set cannot go out of use before it comes into use.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewInterval",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "level_of_need",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="review_interval",
                        to="cases.levelofneed",
                    ),
                ),
                (
                    "weeks",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(26),
                        ],
                        verbose_name="weeks between reviews",
                    ),
                ),
            ],
            options={
                "verbose_name": "time between reviews",
                "verbose_name_plural": "times between reviews",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("weeks__gte", 1), ("weeks__lte", 26)),
                        name="assessments_reviewinterval_up_to_half_a_year",
                        violation_error_message="Reviews are 1 to 26 weeks apart.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StartRating",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name": "starting rating of a need",
                "verbose_name_plural": "starting ratings of a need",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VoiceMethod",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
                (
                    "is_observation",
                    models.BooleanField(
                        default=False, verbose_name="is watching, for a baby or somebody who does not speak"
                    ),
                ),
            ],
            options={
                "verbose_name": "way to hear somebody",
                "verbose_name_plural": "ways to hear somebody",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AssessmentSection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "question_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sections",
                        to="assessments.questionset",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "code",
                    models.CharField(
                        help_text="The same code in every set means the same subject.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("title", models.CharField(max_length=80)),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("family", "The family together"),
                            ("child", "Each child"),
                            ("adult", "Each parent or carer"),
                        ],
                        max_length=6,
                        verbose_name="asks about",
                    ),
                ),
                ("help_text", models.CharField(blank=True, max_length=300, verbose_name="what to think of")),
            ],
            options={
                "verbose_name": "section of the assessment",
                "verbose_name_plural": "sections of the assessment",
                "ordering": ["question_set", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("question_set", "code"),
                        name="assessments_section_code_is_unique",
                        violation_error_message="Two sections of a set cannot have the same code.",
                    ),
                    models.UniqueConstraint(
                        fields=("question_set", "position"),
                        name="assessments_section_position_is_unique",
                        violation_error_message="Two sections of a set cannot have the same place.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("about__in", ["family", "child", "adult"])),
                        name="assessments_section_about_is_known",
                        violation_error_message="Say whom the section asks about.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FrameworkHeadline",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "framework",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="headlines",
                        to="assessments.outcomeframework",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=10,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
            ],
            options={
                "verbose_name": "headline of a national framework",
                "verbose_name_plural": "headlines of a national framework",
                "ordering": ["framework", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("framework", "code"),
                        name="assessments_headline_code_is_unique",
                        violation_error_message="Two headlines of a framework cannot have the same code.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WholeFamilyAssessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "question_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="assessments.questionset",
                    ),
                ),
                (
                    "based_on",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Being written"),
                            ("signed", "With the manager"),
                            ("complete", "Complete"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=8,
                    ),
                ),
                ("started_on", models.DateField(verbose_name="date it was started")),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "started_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                (
                    "level_of_need",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.levelofneed",
                    ),
                ),
                (
                    "level_reason",
                    models.TextField(blank=True, max_length=2000, verbose_name="why this level of need"),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.assessmentoutcome",
                    ),
                ),
                (
                    "outcome_reason",
                    models.TextField(blank=True, max_length=2000, verbose_name="why this outcome"),
                ),
                (
                    "family_comments",
                    models.TextField(blank=True, max_length=4000, verbose_name="what the family says of it"),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "signed_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("signed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("signed_on", models.DateField(blank=True, editable=False, null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("approved_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "manager_comment",
                    models.TextField(blank=True, max_length=2000, verbose_name="what the manager says of it"),
                ),
                ("completed_on", models.DateField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "whole family assessment",
                "ordering": ["case", "-number"],
                "indexes": [
                    models.Index(fields=["started_on"], name="assessments_started_on"),
                    models.Index(fields=["completed_on"], name="assessments_completed_on"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="assessments_assessment_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "complete"), _negated=True),
                        fields=("case",),
                        name="assessments_assessment_one_open_per_case",
                        violation_error_message="An assessment is being written in this case. Go on with that one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status", "draft"),
                                ("signed_at__isnull", True),
                                ("signed_by__isnull", True),
                                ("signed_on__isnull", True),
                                ("approved_at__isnull", True),
                                ("approved_by__isnull", True),
                                ("completed_on__isnull", True),
                            ),
                            models.Q(
                                ("status", "signed"),
                                ("signed_at__isnull", False),
                                ("signed_by__isnull", False),
                                ("signed_on__isnull", False),
                                ("approved_at__isnull", True),
                                ("approved_by__isnull", True),
                                ("completed_on__isnull", True),
                            ),
                            models.Q(
                                ("status", "complete"),
                                ("signed_at__isnull", False),
                                ("signed_by__isnull", False),
                                ("signed_on__isnull", False),
                                ("completed_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="assessments_assessment_status_has_its_facts",
                        violation_error_message="A signed assessment says who signed it and when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "draft"),
                            models.Q(
                                ("level_of_need__isnull", False),
                                ("outcome__isnull", False),
                                models.Q(("level_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="assessments_assessment_is_signed_whole",
                        violation_error_message="Choose the level of need with its reason, and the outcome.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("completed_on__isnull", True),
                            ("completed_on__gte", models.F("started_on")),
                            _connector="OR",
                        ),
                        name="assessments_assessment_completed_after_start",
                        violation_error_message="The assessment cannot be complete before it was started.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActionPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plans", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Being written"),
                            ("active", "Agreed and active"),
                            ("ended", "Ended"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=6,
                    ),
                ),
                (
                    "strengths",
                    models.TextField(blank=True, max_length=4000, verbose_name="what is going well"),
                ),
                (
                    "contingency",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="what we do if things get worse"
                    ),
                ),
                ("started_on", models.DateField()),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "started_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("active_from", models.DateField(blank=True, editable=False, null=True)),
                ("ended_on", models.DateField(blank=True, editable=False, null=True)),
                ("coach_codes", models.JSONField(blank=True, default=list, editable=False)),
                ("passes_coach", models.BooleanField(default=False, editable=False)),
                ("coached_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "whole family action plan",
                "ordering": ["case", "-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="assessments_plan_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "ended"), _negated=True),
                        fields=("case",),
                        name="assessments_plan_one_at_a_time",
                        violation_error_message="This family has a plan already. Go on with that one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("active_from__isnull", True), ("ended_on__isnull", True), ("status", "draft")
                            ),
                            models.Q(
                                ("active_from__isnull", False),
                                ("ended_on__isnull", True),
                                ("status", "active"),
                            ),
                            models.Q(("ended_on__isnull", False), ("status", "ended")),
                            _connector="OR",
                        ),
                        name="assessments_plan_status_has_its_dates",
                        violation_error_message="An active plan says since when, and an ended one until when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("active_from__isnull", True),
                                ("active_from__gte", models.F("started_on")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("ended_on__isnull", True),
                                ("ended_on__gte", models.F("started_on")),
                                _connector="OR",
                            ),
                        ),
                        name="assessments_plan_dates_in_order",
                        violation_error_message="A plan is started first, then active, then ended.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AssessmentPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.assessmentsection",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "same_as",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                ("is_done", models.BooleanField(default=False, verbose_name="finished")),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "saved_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("saved_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name": "part of an assessment",
                "verbose_name_plural": "parts of an assessment",
                "ordering": ["assessment", "section__position", "member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "section", "member"),
                        name="assessments_part_once_for_a_person",
                        nulls_distinct=False,
                        violation_error_message="This section is saved already. Open it again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("same_as__isnull", True),
                            models.Q(
                                ("member__isnull", False),
                                models.Q(("same_as", models.F("member")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="assessments_part_same_as_another_person",
                        violation_error_message="Choose another person whose answers are the same.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AssessmentPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "not_heard_reason",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.notheardreason",
                    ),
                ),
                (
                    "not_heard_note",
                    models.CharField(blank=True, max_length=500, verbose_name="more about why"),
                ),
                (
                    "agrees",
                    models.BooleanField(blank=True, null=True, verbose_name="agrees with the assessment"),
                ),
                ("agreed_on", models.DateField(blank=True, null=True)),
                (
                    "agreed_how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("signed", "They signed a copy"),
                            ("spoken", "They said so"),
                            ("online", "By e-mail or online"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "comment",
                    models.TextField(blank=True, max_length=2000, verbose_name="what they say of it"),
                ),
            ],
            options={
                "verbose_name": "person of an assessment",
                "verbose_name_plural": "people of an assessment",
                "ordering": ["assessment", "member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "member"),
                        name="assessments_person_once_in_an_assessment",
                        violation_error_message="Name each person once.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("agreed_how", ""), ("agreed_on__isnull", True), ("agrees__isnull", True)
                            ),
                            models.Q(
                                ("agreed_how__in", ["signed", "spoken", "online"]),
                                ("agreed_on__isnull", False),
                                ("agrees", True),
                            ),
                            models.Q(
                                ("agreed_how", ""),
                                ("agreed_on__isnull", False),
                                ("agrees", False),
                                models.Q(("comment", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="assessments_person_agreement_is_whole",
                        violation_error_message="Say when and how they agreed, or what they disagree with.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FamilyOutcome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
                (
                    "headlines",
                    models.ManyToManyField(
                        blank=True,
                        related_name="outcomes",
                        to="assessments.frameworkheadline",
                        verbose_name="counts nationally as",
                    ),
                ),
            ],
            options={
                "verbose_name": "family outcome",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FrameworkNeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "headline",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="assessments.frameworkheadline",
                    ),
                ),
                ("code", models.CharField(max_length=10)),
                ("label", models.CharField(max_length=200)),
            ],
            options={
                "verbose_name": "need of a national framework",
                "verbose_name_plural": "needs of a national framework",
                "ordering": ["headline", "code"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("headline", "code"),
                        name="assessments_frameworkneed_code_is_unique",
                        violation_error_message="Two needs of a headline cannot have the same code.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to="assessments.assessmentsection",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "code",
                    models.CharField(
                        help_text="The same code in every set means the same question.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("text", models.CharField(max_length=200, verbose_name="question")),
                ("help_text", models.CharField(blank=True, max_length=300, verbose_name="what to think of")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("text", "In sentences"),
                            ("line", "In one line"),
                            ("choice", "By choosing one answer"),
                        ],
                        default="text",
                        max_length=6,
                        verbose_name="answered",
                    ),
                ),
                (
                    "is_needed",
                    models.BooleanField(
                        default=False, verbose_name="must be answered before the assessment is signed off"
                    ),
                ),
            ],
            options={
                "ordering": ["section", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("section", "code"),
                        name="assessments_question_code_is_unique",
                        violation_error_message="Two questions of a section cannot have the same code.",
                    ),
                    models.UniqueConstraint(
                        fields=("section", "position"),
                        name="assessments_question_position_is_unique",
                        violation_error_message="Two questions of a section cannot have the same place.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["text", "line", "choice"])),
                        name="assessments_question_kind_is_known",
                        violation_error_message="Say how the question is answered.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VoiceEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="voices", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voices",
                        to="people.familymember",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voices",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                ("said_on", models.DateField(verbose_name="day on which they said so")),
                (
                    "method",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.voicemethod",
                    ),
                ),
                ("words", models.TextField(max_length=8000, verbose_name="in their own words")),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                (
                    "struck_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("struck_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "struck_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why it is struck out"),
                ),
            ],
            options={
                "verbose_name": "own words",
                "verbose_name_plural": "own words",
                "ordering": ["-said_on", "-pk"],
                "indexes": [models.Index(fields=["member", "-said_on"], name="assessments_voice_of_member")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="assessments_voice_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True),
                        name="assessments_voice_says_something",
                        violation_error_message="Write what they said, or what you saw.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("struck_at__isnull", True),
                                ("struck_by__isnull", True),
                                ("struck_reason", ""),
                            ),
                            models.Q(
                                ("struck_at__isnull", False),
                                ("struck_by__isnull", False),
                                models.Q(("struck_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="assessments_voice_is_struck_out_whole",
                        violation_error_message="Say why it is struck out.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WholeFamilyAssessmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "question_set",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.questionset",
                    ),
                ),
                (
                    "based_on",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Being written"),
                            ("signed", "With the manager"),
                            ("complete", "Complete"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=8,
                    ),
                ),
                ("started_on", models.DateField(verbose_name="date it was started")),
                (
                    "started_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "started_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                (
                    "level_of_need",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.levelofneed",
                    ),
                ),
                (
                    "level_reason",
                    models.TextField(blank=True, max_length=2000, verbose_name="why this level of need"),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.assessmentoutcome",
                    ),
                ),
                (
                    "outcome_reason",
                    models.TextField(blank=True, max_length=2000, verbose_name="why this outcome"),
                ),
                (
                    "family_comments",
                    models.TextField(blank=True, max_length=4000, verbose_name="what the family says of it"),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "signed_for",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("signed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("signed_on", models.DateField(blank=True, editable=False, null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("approved_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "manager_comment",
                    models.TextField(blank=True, max_length=2000, verbose_name="what the manager says of it"),
                ),
                ("completed_on", models.DateField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActionPlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.actionplan",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Being written"),
                            ("active", "Agreed and active"),
                            ("ended", "Ended"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=6,
                    ),
                ),
                (
                    "strengths",
                    models.TextField(blank=True, max_length=4000, verbose_name="what is going well"),
                ),
                (
                    "contingency",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="what we do if things get worse"
                    ),
                ),
                ("started_on", models.DateField()),
                (
                    "started_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "started_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("active_from", models.DateField(blank=True, editable=False, null=True)),
                ("ended_on", models.DateField(blank=True, editable=False, null=True)),
                ("coach_codes", models.JSONField(blank=True, default=list, editable=False)),
                ("passes_coach", models.BooleanField(default=False, editable=False)),
                ("coached_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AssessmentPartEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.assessmentpart",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.assessmentsection",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "same_as",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                ("is_done", models.BooleanField(default=False, verbose_name="finished")),
                (
                    "saved_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "saved_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("saved_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AssessmentPersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.assessmentperson",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "not_heard_reason",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.notheardreason",
                    ),
                ),
                (
                    "not_heard_note",
                    models.CharField(blank=True, max_length=500, verbose_name="more about why"),
                ),
                (
                    "agrees",
                    models.BooleanField(blank=True, null=True, verbose_name="agrees with the assessment"),
                ),
                ("agreed_on", models.DateField(blank=True, null=True)),
                (
                    "agreed_how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("signed", "They signed a copy"),
                            ("spoken", "They said so"),
                            ("online", "By e-mail or online"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "comment",
                    models.TextField(blank=True, max_length=2000, verbose_name="what they say of it"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IdentifiedNeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="needs", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "outcome",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.familyoutcome",
                    ),
                ),
                (
                    "is_whole_family",
                    models.BooleanField(default=False, verbose_name="concerns the whole family"),
                ),
                ("description", models.TextField(max_length=2000, verbose_name="in the family's words")),
                (
                    "start_rating",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.startrating",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("assessment", "Whole family assessment"),
                            ("review", "Review"),
                            ("request", "Request for help"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                ("identified_on", models.DateField()),
                (
                    "identified_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "identified_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                (
                    "error_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why it was entered in error"),
                ),
                (
                    "error_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("error_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["case", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="assessments_need_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("description", ""), _negated=True),
                        name="assessments_need_is_in_words",
                        violation_error_message="Write the need in the family’s words.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source__in", ["assessment", "review", "request"])),
                        name="assessments_need_source_is_known",
                        violation_error_message="Say where the need was first seen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("error_at__isnull", True), ("error_by__isnull", True), ("error_reason", "")
                            ),
                            models.Q(
                                ("error_at__isnull", False),
                                ("error_by__isnull", False),
                                models.Q(("error_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="assessments_need_error_is_whole",
                        violation_error_message="Say why the need was entered in error.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="assessments.actionplan",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                ("content", models.JSONField(editable=False)),
                ("made_on", models.DateField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name": "version of a plan",
                "verbose_name_plural": "versions of a plan",
                "ordering": ["plan", "-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("plan", "number"),
                        name="assessments_version_number_is_unique",
                        violation_error_message="That number is taken in this plan. Try again.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="QuestionOption",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="options",
                        to="assessments.question",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "code",
                    models.CharField(
                        help_text="The same code in every set means the same answer.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=120)),
            ],
            options={
                "verbose_name": "answer to choose",
                "verbose_name_plural": "answers to choose",
                "ordering": ["question", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("question", "code"),
                        name="assessments_option_code_is_unique",
                        violation_error_message="Two answers of a question cannot have the same code.",
                    ),
                    models.UniqueConstraint(
                        fields=("question", "position"),
                        name="assessments_option_position_is_unique",
                        violation_error_message="Two answers of a question cannot have the same place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="assessments.actionplan",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                ("due_on", models.DateField(editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[("due", "Due"), ("held", "Held"), ("not_needed", "Not needed any more")],
                        default="due",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="day of the review")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="cases.meeting",
                    ),
                ),
                ("summary", models.TextField(blank=True, max_length=8000, verbose_name="what was said")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("continue", "Go on with the plan"),
                            ("close", "Close: the needs are met"),
                            ("not_met", "Assess again: the needs are not met"),
                            ("new_needs", "Assess again: there are new needs"),
                            ("step_up", "Ask children’s social care for a step up"),
                        ],
                        max_length=10,
                    ),
                ),
                ("outcome_reason", models.TextField(blank=True, max_length=2000, verbose_name="why")),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "ended_on",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="not needed since"),
                ),
            ],
            options={
                "ordering": ["plan", "-number"],
                "indexes": [
                    models.Index(fields=["due_on"], name="assessments_review_due_on"),
                    models.Index(
                        condition=models.Q(("status", "due")), fields=["plan"], name="assessments_review_due"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("plan", "number"),
                        name="assessments_review_number_is_unique",
                        violation_error_message="That number is taken in this plan. Try again.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "due")),
                        fields=("plan",),
                        name="assessments_review_one_due_at_a_time",
                        violation_error_message="A review of this plan is due already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_on__isnull", True),
                                ("held_on__isnull", False),
                                ("status", "held"),
                                ("outcome__in", ["continue", "close", "not_met", "new_needs", "step_up"]),
                                ("recorded_by__isnull", False),
                                ("recorded_at__isnull", False),
                                ("recorded_for__isnull", False),
                            ),
                            models.Q(
                                ("ended_on__isnull", True),
                                ("held_on__isnull", True),
                                ("outcome", ""),
                                ("status", "due"),
                            ),
                            models.Q(
                                ("ended_on__isnull", False),
                                ("held_on__isnull", True),
                                ("outcome", ""),
                                ("status", "not_needed"),
                            ),
                            _connector="OR",
                        ),
                        name="assessments_review_status_has_its_facts",
                        violation_error_message="A review that was held says when, by whom and what it decided.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VoiceEntryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.voiceentry",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                ("said_on", models.DateField(verbose_name="day on which they said so")),
                (
                    "method",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.voicemethod",
                    ),
                ),
                ("words", models.TextField(max_length=8000, verbose_name="in their own words")),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                (
                    "struck_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("struck_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "struck_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why it is struck out"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="assessments.assessmentpart",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.question",
                    ),
                ),
                ("text", models.TextField(blank=True, max_length=8000)),
                (
                    "option",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="assessments.questionoption",
                    ),
                ),
            ],
            options={
                "ordering": ["part", "question__position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("part", "question"),
                        name="assessments_answer_once_to_a_question",
                        violation_error_message="A question is answered once.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("option__isnull", False), ("text", "")),
                            models.Q(("option__isnull", True), models.Q(("text", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="assessments_answer_is_words_or_a_choice",
                        violation_error_message="Write an answer, or choose one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IdentifiedNeedEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.identifiedneed",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "outcome",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.familyoutcome",
                    ),
                ),
                (
                    "is_whole_family",
                    models.BooleanField(default=False, verbose_name="concerns the whole family"),
                ),
                ("description", models.TextField(max_length=2000, verbose_name="in the family's words")),
                (
                    "start_rating",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.startrating",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("assessment", "Whole family assessment"),
                            ("review", "Review"),
                            ("request", "Request for help"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.wholefamilyassessment",
                    ),
                ),
                ("identified_on", models.DateField()),
                (
                    "identified_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "identified_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                (
                    "error_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why it was entered in error"),
                ),
                (
                    "error_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("error_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NeedPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="assessments.identifiedneed",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
            ],
            options={
                "ordering": ["need", "member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("need", "member"),
                        name="assessments_needperson_once_in_a_need",
                        violation_error_message="Name each person once.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NeedProgress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="progress",
                        to="assessments.identifiedneed",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="assessments.review",
                    ),
                ),
                (
                    "rating",
                    models.CharField(
                        choices=[
                            ("much_improved", "Much improved"),
                            ("improved", "Improved"),
                            ("no_change", "No change"),
                            ("worse", "Worse"),
                            ("much_worse", "Much worse"),
                            ("not_worked_on", "Not worked on"),
                            ("not_known", "Not known"),
                        ],
                        max_length=14,
                    ),
                ),
                ("evidence", models.CharField(blank=True, max_length=500, verbose_name="what shows it")),
            ],
            options={
                "verbose_name": "progress of a need",
                "verbose_name_plural": "progress of needs",
                "ordering": ["review", "need__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("need", "review"),
                        name="assessments_progress_once_in_a_review",
                        violation_error_message="A need is rated once in a review.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "rating__in",
                                [
                                    "much_improved",
                                    "improved",
                                    "no_change",
                                    "worse",
                                    "much_worse",
                                    "not_worked_on",
                                    "not_known",
                                ],
                            )
                        ),
                        name="assessments_progress_rating_is_known",
                        violation_error_message="Choose how the need stands from the answers on the page.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanAgreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="assessments.planversion",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                ("agrees", models.BooleanField(blank=True, null=True, verbose_name="agrees to the plan")),
                ("agreed_on", models.DateField(blank=True, null=True)),
                (
                    "agreed_how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("signed", "They signed a copy"),
                            ("spoken", "They said so"),
                            ("online", "By e-mail or online"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "comment",
                    models.CharField(blank=True, max_length=1000, verbose_name="what they say of it"),
                ),
                ("copy_given_on", models.DateField(blank=True, null=True, verbose_name="given a copy on")),
            ],
            options={
                "verbose_name": "agreement to a plan",
                "verbose_name_plural": "agreements to a plan",
                "ordering": ["version", "member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "member"),
                        name="assessments_planagreement_once_for_a_person",
                        violation_error_message="Name each person once.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("agreed_how", ""), ("agreed_on__isnull", True), ("agrees__isnull", True)
                            ),
                            models.Q(
                                ("agreed_how__in", ["signed", "spoken", "online"]),
                                ("agreed_on__isnull", False),
                                ("agrees", True),
                            ),
                            models.Q(
                                ("agreed_how", ""),
                                ("agreed_on__isnull", False),
                                ("agrees", False),
                                models.Q(("comment", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="assessments_planagreement_is_whole",
                        violation_error_message="Say when and how they agreed, or what they disagree with.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanGoal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="assessments.actionplan",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                (
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="assessments.identifiedneed",
                    ),
                ),
                ("goal", models.TextField(max_length=1000, verbose_name="in the family's words")),
                (
                    "success",
                    models.TextField(blank=True, max_length=1000, verbose_name="what success looks like"),
                ),
                ("measure", models.TextField(blank=True, max_length=1000, verbose_name="how we will know")),
                ("dropped_on", models.DateField(blank=True, editable=False, null=True)),
                (
                    "dropped_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="why it was given up"),
                ),
            ],
            options={
                "verbose_name": "goal of a plan",
                "verbose_name_plural": "goals of a plan",
                "ordering": ["plan", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("plan", "number"),
                        name="assessments_goal_number_is_unique",
                        violation_error_message="That number is taken in this plan. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("goal", ""), _negated=True),
                        name="assessments_goal_is_in_words",
                        violation_error_message="Write the goal in the family’s words.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("dropped_on__isnull", True), ("dropped_reason", "")),
                            models.Q(
                                ("dropped_on__isnull", False), models.Q(("dropped_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="assessments_goal_dropped_with_a_reason",
                        violation_error_message="Say why the goal was given up.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanVersionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.planversion",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.actionplan",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                ("content", models.JSONField(editable=False)),
                ("made_on", models.DateField()),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.review",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.actionplan",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                ("due_on", models.DateField(editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[("due", "Due"), ("held", "Held"), ("not_needed", "Not needed any more")],
                        default="due",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="day of the review")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.meeting",
                    ),
                ),
                ("summary", models.TextField(blank=True, max_length=8000, verbose_name="what was said")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("continue", "Go on with the plan"),
                            ("close", "Close: the needs are met"),
                            ("not_met", "Assess again: the needs are not met"),
                            ("new_needs", "Assess again: there are new needs"),
                            ("step_up", "Ask children’s social care for a step up"),
                        ],
                        max_length=10,
                    ),
                ),
                ("outcome_reason", models.TextField(blank=True, max_length=2000, verbose_name="why")),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "ended_on",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="not needed since"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AnswerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.answer",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "part",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.assessmentpart",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.question",
                    ),
                ),
                ("text", models.TextField(blank=True, max_length=8000)),
                (
                    "option",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.questionoption",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NeedPersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.needperson",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "need",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.identifiedneed",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NeedProgressEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.needprogress",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "need",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.identifiedneed",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.review",
                    ),
                ),
                (
                    "rating",
                    models.CharField(
                        choices=[
                            ("much_improved", "Much improved"),
                            ("improved", "Improved"),
                            ("no_change", "No change"),
                            ("worse", "Worse"),
                            ("much_worse", "Much worse"),
                            ("not_worked_on", "Not worked on"),
                            ("not_known", "Not known"),
                        ],
                        max_length=14,
                    ),
                ),
                ("evidence", models.CharField(blank=True, max_length=500, verbose_name="what shows it")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanAction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="assessments.plangoal",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                ("what", models.CharField(max_length=500, verbose_name="what will be done")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan_actions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner_agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                (
                    "family_owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("in_progress", "In progress"),
                            ("done", "Done"),
                            ("not_done", "Not done"),
                            ("not_needed", "No longer needed"),
                        ],
                        default="not_started",
                        max_length=11,
                    ),
                ),
                ("done_on", models.DateField(blank=True, null=True)),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="why it was not done or is not needed"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name": "action of a plan",
                "verbose_name_plural": "actions of a plan",
                "ordering": ["goal", "number"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("status__in", ["in_progress", "not_started"])),
                        fields=["owner", "due_on", "id"],
                        name="assessments_action_of_owner",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("goal", "number"),
                        name="assessments_action_number_is_unique",
                        violation_error_message="That number is taken in this goal. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True),
                        name="assessments_action_says_what",
                        violation_error_message="Write what will be done.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("family_owner__isnull", True),
                                ("owner__isnull", False),
                                ("owner_agency__isnull", False),
                            ),
                            models.Q(("owner__isnull", True), ("owner_agency__isnull", True)),
                            _connector="OR",
                        ),
                        name="assessments_action_has_one_owner_at_most",
                        violation_error_message="An action is for a colleague of an agency or for one of the family.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_on__isnull", False), ("status", "done")),
                            models.Q(models.Q(("status", "done"), _negated=True), ("done_on__isnull", True)),
                            _connector="OR",
                        ),
                        name="assessments_action_done_on_a_day",
                        violation_error_message="An action that is done says on which day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["not_done", "not_needed"]),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("status__in", ["not_done", "not_needed"]), _negated=True),
                                ("reason", ""),
                            ),
                            _connector="OR",
                        ),
                        name="assessments_action_not_done_has_a_reason",
                        violation_error_message="Say why the action was not done or is not needed any more.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["not_started", "in_progress", "done", "not_done", "not_needed"])
                        ),
                        name="assessments_action_status_is_known",
                        violation_error_message="Choose how far the action is from the answers on the page.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanAgreementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.planagreement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.planversion",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                ("agrees", models.BooleanField(blank=True, null=True, verbose_name="agrees to the plan")),
                ("agreed_on", models.DateField(blank=True, null=True)),
                (
                    "agreed_how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("signed", "They signed a copy"),
                            ("spoken", "They said so"),
                            ("online", "By e-mail or online"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "comment",
                    models.CharField(blank=True, max_length=1000, verbose_name="what they say of it"),
                ),
                ("copy_given_on", models.DateField(blank=True, null=True, verbose_name="given a copy on")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanGoalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.plangoal",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.actionplan",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                (
                    "need",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.identifiedneed",
                    ),
                ),
                ("goal", models.TextField(max_length=1000, verbose_name="in the family's words")),
                (
                    "success",
                    models.TextField(blank=True, max_length=1000, verbose_name="what success looks like"),
                ),
                ("measure", models.TextField(blank=True, max_length=1000, verbose_name="how we will know")),
                ("dropped_on", models.DateField(blank=True, editable=False, null=True)),
                (
                    "dropped_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="why it was given up"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActionPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="assessments.planaction",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
            ],
            options={
                "ordering": ["action", "member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("action", "member"),
                        name="assessments_actionperson_once_in_an_action",
                        violation_error_message="Name each person once.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActionProgress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="progress",
                        to="assessments.planaction",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("in_progress", "In progress"),
                            ("done", "Done"),
                            ("not_done", "Not done"),
                            ("not_needed", "No longer needed"),
                        ],
                        max_length=11,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="how it goes")),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "noted_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("noted_on", models.DateField()),
                ("noted_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name": "progress of an action",
                "verbose_name_plural": "progress of actions",
                "ordering": ["-noted_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PlanActionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.planaction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "goal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.plangoal",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                ("what", models.CharField(max_length=500, verbose_name="what will be done")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner_agency",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                (
                    "family_owner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("in_progress", "In progress"),
                            ("done", "Done"),
                            ("not_done", "Not done"),
                            ("not_needed", "No longer needed"),
                        ],
                        default="not_started",
                        max_length=11,
                    ),
                ),
                ("done_on", models.DateField(blank=True, null=True)),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="why it was not done or is not needed"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActionPersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.actionperson",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "action",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.planaction",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActionProgressEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="assessments.actionprogress",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "action",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="assessments.planaction",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("in_progress", "In progress"),
                            ("done", "Done"),
                            ("not_done", "Not done"),
                            ("not_needed", "No longer needed"),
                        ],
                        max_length=11,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="how it goes")),
                (
                    "noted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "noted_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("noted_on", models.DateField()),
                ("noted_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="needperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_needpersonevent" ("id", "member_id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."member_id", NEW."need_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id"); RETURN NULL;',
                            hash="7befaed5b6d9befabd099b87a54b19024447a2df",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0b5b2",
                            table="assessments_needperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_needpersonevent" ("id", "member_id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."member_id", NEW."need_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id"); RETURN NULL;',
                            hash="80fa365aa71aa3672e74ad86add2039069e87980",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0a575",
                            table="assessments_needperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_needpersonevent" ("id", "member_id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."member_id", OLD."need_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id"); RETURN NULL;',
                            hash="a44c188983cf0d099874af456a449edeb53d46b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a775f",
                            table="assessments_needperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="db02f24dc3285aa0af0f9809074c70a21cf9ced6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_bf240",
                            table="assessments_needperson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needpersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="cb30aeb362843067e03352203f96655036e46fa8",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_443c4",
                            table="assessments_needpersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionprogressevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="6de91f288cca768b8c17d02e025e7324218357eb",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_7a9c4",
                            table="assessments_actionprogressevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionprogress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_actionprogressevent" ("action_id", "id", "note", "noted_at", "noted_by_id", "noted_for_id", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "submission") VALUES (NEW."action_id", NEW."id", NEW."note", NEW."noted_at", NEW."noted_by_id", NEW."noted_for_id", NEW."noted_on", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="e2db904a54ca5dcff8e293b0acd0d276f0ddd9c2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0a548",
                            table="assessments_actionprogress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionprogress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_actionprogressevent" ("action_id", "id", "note", "noted_at", "noted_by_id", "noted_for_id", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "submission") VALUES (NEW."action_id", NEW."id", NEW."note", NEW."noted_at", NEW."noted_by_id", NEW."noted_for_id", NEW."noted_on", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="d511e0122713704f03514dcfb5ba27d3d9fab5f5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d5e6e",
                            table="assessments_actionprogress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionprogress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_actionprogressevent" ("action_id", "id", "note", "noted_at", "noted_by_id", "noted_for_id", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "submission") VALUES (OLD."action_id", OLD."id", OLD."note", OLD."noted_at", OLD."noted_by_id", OLD."noted_for_id", OLD."noted_on", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."status", OLD."submission"); RETURN NULL;',
                            hash="bf2e329bc816c1381c2ff9583b732cc9fdf0b4da",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4e7ab",
                            table="assessments_actionprogress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionprogress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="42e74725258e3ff265866a2599cede5ce0a7dd31",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_40114",
                            table="assessments_actionprogress",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionpersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="beeddaf2d947f02d71d61ce6ec85b6f8438bc08b",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_f48b6",
                            table="assessments_actionpersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_actionpersonevent" ("action_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."action_id", NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id"); RETURN NULL;',
                            hash="59790825814a67f641985c4fbb4079e7b4385bbe",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1dee1",
                            table="assessments_actionperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_actionpersonevent" ("action_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."action_id", NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id"); RETURN NULL;',
                            hash="fe0a33797df7aa0f59060967e975cc700200896d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0b0e8",
                            table="assessments_actionperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_actionpersonevent" ("action_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."action_id", OLD."id", OLD."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id"); RETURN NULL;',
                            hash="b52f8c9a4f83e660f53499c3c330ef58b018b6bb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f80bc",
                            table="assessments_actionperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="5e6fd233a58951fb719cdc69b5e173f16525326f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_4c32a",
                            table="assessments_actionperson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plangoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_plangoalevent" ("dropped_on", "dropped_reason", "goal", "id", "measure", "need_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "revision", "submission", "success") VALUES (NEW."dropped_on", NEW."dropped_reason", NEW."goal", NEW."id", NEW."measure", NEW."need_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."plan_id", NEW."revision", NEW."submission", NEW."success"); RETURN NULL;',
                            hash="98218c4b88714ce56b13a345a9960fbbf0623bb6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_67251",
                            table="assessments_plangoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plangoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_plangoalevent" ("dropped_on", "dropped_reason", "goal", "id", "measure", "need_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "revision", "submission", "success") VALUES (NEW."dropped_on", NEW."dropped_reason", NEW."goal", NEW."id", NEW."measure", NEW."need_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."plan_id", NEW."revision", NEW."submission", NEW."success"); RETURN NULL;',
                            hash="eed28313b4ceb660ee1ade92d226e37e912a1b1b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c33be",
                            table="assessments_plangoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plangoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_plangoalevent" ("dropped_on", "dropped_reason", "goal", "id", "measure", "need_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "revision", "submission", "success") VALUES (OLD."dropped_on", OLD."dropped_reason", OLD."goal", OLD."id", OLD."measure", OLD."need_id", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."plan_id", OLD."revision", OLD."submission", OLD."success"); RETURN NULL;',
                            hash="0b506e5eaede4b0e49f26afc9ab7e831288bfcb0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a5868",
                            table="assessments_plangoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plangoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="d4e6ca8a21e8a41174f84ecf80c865325dd04b4d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_e1a2c",
                            table="assessments_plangoal",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planactionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="19105a0929d3c84f9cea02d75540a08ac96330f1",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_95c6c",
                            table="assessments_planactionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planaction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_planactionevent" ("done_on", "due_on", "family_owner_id", "goal_id", "id", "number", "owner_agency_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "revision", "status", "submission", "what") VALUES (NEW."done_on", NEW."due_on", NEW."family_owner_id", NEW."goal_id", NEW."id", NEW."number", NEW."owner_agency_id", NEW."owner_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."revision", NEW."status", NEW."submission", NEW."what"); RETURN NULL;',
                            hash="d426c6c73554456609babe28a348750ee8c6989b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8a122",
                            table="assessments_planaction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planaction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_planactionevent" ("done_on", "due_on", "family_owner_id", "goal_id", "id", "number", "owner_agency_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "revision", "status", "submission", "what") VALUES (NEW."done_on", NEW."due_on", NEW."family_owner_id", NEW."goal_id", NEW."id", NEW."number", NEW."owner_agency_id", NEW."owner_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."revision", NEW."status", NEW."submission", NEW."what"); RETURN NULL;',
                            hash="392c0376a47e19bdecbc35e3aead9d0688eac161",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dd2bd",
                            table="assessments_planaction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planaction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_planactionevent" ("done_on", "due_on", "family_owner_id", "goal_id", "id", "number", "owner_agency_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "revision", "status", "submission", "what") VALUES (OLD."done_on", OLD."due_on", OLD."family_owner_id", OLD."goal_id", OLD."id", OLD."number", OLD."owner_agency_id", OLD."owner_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason", OLD."recorded_at", OLD."recorded_by_id", OLD."revision", OLD."status", OLD."submission", OLD."what"); RETURN NULL;',
                            hash="356d68003b0329ba864d9410886cf479e349b8de",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_803bb",
                            table="assessments_planaction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planaction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="f0d080843e8750a14e7ff3ed46172058e05d6eea",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_ee51b",
                            table="assessments_planaction",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plangoalevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="1f819c5145b5c97c4bfd1934a6dc0285eaf5784d",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_50b48",
                            table="assessments_plangoalevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_planversionevent" ("content", "id", "made_at", "made_by_id", "made_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "submission") VALUES (NEW."content", NEW."id", NEW."made_at", NEW."made_by_id", NEW."made_on", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."plan_id", NEW."submission"); RETURN NULL;',
                            hash="24a20a23af9047f40d73eafdc49b131f6aa03e14",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_81574",
                            table="assessments_planversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_planversionevent" ("content", "id", "made_at", "made_by_id", "made_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "submission") VALUES (NEW."content", NEW."id", NEW."made_at", NEW."made_by_id", NEW."made_on", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."plan_id", NEW."submission"); RETURN NULL;',
                            hash="24268efafe3bd12b80c0249216cceb5b7a407968",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e0fc7",
                            table="assessments_planversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_planversionevent" ("content", "id", "made_at", "made_by_id", "made_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "submission") VALUES (OLD."content", OLD."id", OLD."made_at", OLD."made_by_id", OLD."made_on", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."plan_id", OLD."submission"); RETURN NULL;',
                            hash="80f2144cfcb55daea67eef1b4ecf3d4862209fe4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d01de",
                            table="assessments_planversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="b58a2c7af4f8fc87049c844f6a00be220868d61c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_cfafa",
                            table="assessments_planversion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planagreementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="829f0633353c38cdacf566b5657d2ce8e36fded5",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_88021",
                            table="assessments_planagreementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_planagreementevent" ("agreed_how", "agreed_on", "agrees", "comment", "copy_given_on", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "version_id") VALUES (NEW."agreed_how", NEW."agreed_on", NEW."agrees", NEW."comment", NEW."copy_given_on", NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."revision", NEW."version_id"); RETURN NULL;',
                            hash="673cecae57bc638715e741301ed3c6a6717756db",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_891c5",
                            table="assessments_planagreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_planagreementevent" ("agreed_how", "agreed_on", "agrees", "comment", "copy_given_on", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "version_id") VALUES (NEW."agreed_how", NEW."agreed_on", NEW."agrees", NEW."comment", NEW."copy_given_on", NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."revision", NEW."version_id"); RETURN NULL;',
                            hash="405affba67e3d4060185f7593ffd04eae1124dd9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_29af9",
                            table="assessments_planagreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_planagreementevent" ("agreed_how", "agreed_on", "agrees", "comment", "copy_given_on", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "version_id") VALUES (OLD."agreed_how", OLD."agreed_on", OLD."agrees", OLD."comment", OLD."copy_given_on", OLD."id", OLD."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."revision", OLD."version_id"); RETURN NULL;',
                            hash="71a421ddf00bd2f31bf00485dd762be9cb5f9287",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_278e4",
                            table="assessments_planagreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="5dd63ad7e112c936968e8f8bab31f82d8a6dadb4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_0f72c",
                            table="assessments_planagreement",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planversionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="d8914383cab38ddb5fbedde7b39139d9c7387341",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_a7769",
                            table="assessments_planversionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed_once_used",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (\n    SELECT FROM assessments_wholefamilyassessment assessment WHERE assessment.question_set_id = (SELECT section.question_set_id FROM assessments_assessmentsection section WHERE section.id = OLD.section_id)\n) THEN\n    RAISE EXCEPTION 'assessments_question_fixed_once_used'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'assessments_question_fixed_once_used';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="daea2fe97d9ac6df38a149f05bcb47672e67e436",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_once_used_281d5",
                            table="assessments_question",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="questionoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed_once_used",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (\n    SELECT FROM assessments_wholefamilyassessment assessment WHERE assessment.question_set_id = (SELECT section.question_set_id FROM assessments_assessmentsection section JOIN assessments_question question ON question.section_id = section.id WHERE question.id = OLD.question_id)\n) THEN\n    RAISE EXCEPTION 'assessments_question_fixed_once_used'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'assessments_question_fixed_once_used';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="858945d181a76727a70b28df5ad7a53564213403",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_once_used_e81ae",
                            table="assessments_questionoption",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="849be3ca68873e88b2a9a51d45eee2a86405953c",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_2c156",
                            table="assessments_answerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_answerevent" ("id", "option_id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text") VALUES (NEW."id", NEW."option_id", NEW."part_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."question_id", NEW."text"); RETURN NULL;',
                            hash="eb8c1af2db5077e69f920e6ff61507a152c137bc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5e00a",
                            table="assessments_answer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_answerevent" ("id", "option_id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text") VALUES (NEW."id", NEW."option_id", NEW."part_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."question_id", NEW."text"); RETURN NULL;',
                            hash="07ef716e51831000e2c79d27be8aa0c7c4311ac8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e5f1f",
                            table="assessments_answer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_answerevent" ("id", "option_id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text") VALUES (OLD."id", OLD."option_id", OLD."part_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."question_id", OLD."text"); RETURN NULL;',
                            hash="ab5cb6302be99e4a2b961e9035fed1345a6df5e6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_42aae",
                            table="assessments_answer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="5f4984133d4f0b8e37a3db6654364d23e0886cd6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_b2e76",
                            table="assessments_answer",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentsection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed_once_used",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (\n    SELECT FROM assessments_wholefamilyassessment assessment WHERE assessment.question_set_id = OLD.question_set_id\n) THEN\n    RAISE EXCEPTION 'assessments_question_fixed_once_used'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'assessments_question_fixed_once_used';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="1d1d5791bf44e2c12ac84cd0fa5a761f574faccf",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_once_used_d808b",
                            table="assessments_assessmentsection",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_reviewevent" ("due_on", "ended_on", "held_on", "id", "meeting_id", "number", "outcome", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "recorded_for_id", "revision", "status", "submission", "summary") VALUES (NEW."due_on", NEW."ended_on", NEW."held_on", NEW."id", NEW."meeting_id", NEW."number", NEW."outcome", NEW."outcome_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."revision", NEW."status", NEW."submission", NEW."summary"); RETURN NULL;',
                            hash="9114b55acb36801f673089e204a1045419c2feba",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_11d99",
                            table="assessments_review",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_reviewevent" ("due_on", "ended_on", "held_on", "id", "meeting_id", "number", "outcome", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "recorded_for_id", "revision", "status", "submission", "summary") VALUES (NEW."due_on", NEW."ended_on", NEW."held_on", NEW."id", NEW."meeting_id", NEW."number", NEW."outcome", NEW."outcome_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."revision", NEW."status", NEW."submission", NEW."summary"); RETURN NULL;',
                            hash="ace1f984b0bb58b32486f27e23a187cfbbf24b15",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb0ec",
                            table="assessments_review",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_reviewevent" ("due_on", "ended_on", "held_on", "id", "meeting_id", "number", "outcome", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "recorded_for_id", "revision", "status", "submission", "summary") VALUES (OLD."due_on", OLD."ended_on", OLD."held_on", OLD."id", OLD."meeting_id", OLD."number", OLD."outcome", OLD."outcome_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."plan_id", OLD."recorded_at", OLD."recorded_by_id", OLD."recorded_for_id", OLD."revision", OLD."status", OLD."submission", OLD."summary"); RETURN NULL;',
                            hash="e1b664ffc86afa740682d59138a69bbe6a0a919a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c8fae",
                            table="assessments_review",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="1a1dcd00d6b6c10c41c6b70ba705f3d27da29462",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_2f91f",
                            table="assessments_review",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needprogressevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="53b356e25af5c6d7872fc3fcf9ee4521ae54ec5b",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_4e0f4",
                            table="assessments_needprogressevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needprogress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_needprogressevent" ("evidence", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "review_id", "revision") VALUES (NEW."evidence", NEW."id", NEW."need_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."rating", NEW."review_id", NEW."revision"); RETURN NULL;',
                            hash="03552c55bdf859902353f9504d46cf0425a89d59",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_febea",
                            table="assessments_needprogress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needprogress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_needprogressevent" ("evidence", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "review_id", "revision") VALUES (NEW."evidence", NEW."id", NEW."need_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."rating", NEW."review_id", NEW."revision"); RETURN NULL;',
                            hash="ded89dec547525b0de49ff7def3b3e7498513afe",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dcc8b",
                            table="assessments_needprogress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needprogress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_needprogressevent" ("evidence", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "review_id", "revision") VALUES (OLD."evidence", OLD."id", OLD."need_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."rating", OLD."review_id", OLD."revision"); RETURN NULL;',
                            hash="394c9d873bd500f3d118a5b6d0a32c68b2ddc3fe",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9f1fb",
                            table="assessments_needprogress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needprogress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="2670dcbfccf8a7cf7bbec15aabade7f9bd84cc3e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_fb450",
                            table="assessments_needprogress",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reviewevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="ad356dfaea58223c6852a54aeb5db50c923a10b6",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_4e4c9",
                            table="assessments_reviewevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wholefamilyassessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_wholefamilyassessmentevent" ("approved_at", "approved_by_id", "based_on_id", "case_id", "completed_on", "family_comments", "id", "level_of_need_id", "level_reason", "manager_comment", "number", "outcome_id", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_set_id", "recorded_at", "revision", "signed_at", "signed_by_id", "signed_for_id", "signed_on", "started_by_id", "started_for_id", "started_on", "status", "submission") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."based_on_id", NEW."case_id", NEW."completed_on", NEW."family_comments", NEW."id", NEW."level_of_need_id", NEW."level_reason", NEW."manager_comment", NEW."number", NEW."outcome_id", NEW."outcome_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."question_set_id", NEW."recorded_at", NEW."revision", NEW."signed_at", NEW."signed_by_id", NEW."signed_for_id", NEW."signed_on", NEW."started_by_id", NEW."started_for_id", NEW."started_on", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="93084f1250eb4498cbc77351258350f42c86a4f3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4884c",
                            table="assessments_wholefamilyassessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wholefamilyassessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_wholefamilyassessmentevent" ("approved_at", "approved_by_id", "based_on_id", "case_id", "completed_on", "family_comments", "id", "level_of_need_id", "level_reason", "manager_comment", "number", "outcome_id", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_set_id", "recorded_at", "revision", "signed_at", "signed_by_id", "signed_for_id", "signed_on", "started_by_id", "started_for_id", "started_on", "status", "submission") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."based_on_id", NEW."case_id", NEW."completed_on", NEW."family_comments", NEW."id", NEW."level_of_need_id", NEW."level_reason", NEW."manager_comment", NEW."number", NEW."outcome_id", NEW."outcome_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."question_set_id", NEW."recorded_at", NEW."revision", NEW."signed_at", NEW."signed_by_id", NEW."signed_for_id", NEW."signed_on", NEW."started_by_id", NEW."started_for_id", NEW."started_on", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="705d598fd95b402d834a00373c503aa1847c2859",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_10a33",
                            table="assessments_wholefamilyassessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wholefamilyassessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_wholefamilyassessmentevent" ("approved_at", "approved_by_id", "based_on_id", "case_id", "completed_on", "family_comments", "id", "level_of_need_id", "level_reason", "manager_comment", "number", "outcome_id", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_set_id", "recorded_at", "revision", "signed_at", "signed_by_id", "signed_for_id", "signed_on", "started_by_id", "started_for_id", "started_on", "status", "submission") VALUES (OLD."approved_at", OLD."approved_by_id", OLD."based_on_id", OLD."case_id", OLD."completed_on", OLD."family_comments", OLD."id", OLD."level_of_need_id", OLD."level_reason", OLD."manager_comment", OLD."number", OLD."outcome_id", OLD."outcome_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."question_set_id", OLD."recorded_at", OLD."revision", OLD."signed_at", OLD."signed_by_id", OLD."signed_for_id", OLD."signed_on", OLD."started_by_id", OLD."started_for_id", OLD."started_on", OLD."status", OLD."submission"); RETURN NULL;',
                            hash="41521a79d263d3383443507ae0761e25a8779e4d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_17bea",
                            table="assessments_wholefamilyassessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wholefamilyassessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="3d29ad89e298cc5f9893c7c49b2142a85ae0f4a9",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_6c1eb",
                            table="assessments_wholefamilyassessment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voiceentryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="bde1319cb9ef08c08bc2d7398559155466ff10a5",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_bfdf5",
                            table="assessments_voiceentryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voiceentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_voiceentryevent" ("assessment_id", "case_id", "id", "member_id", "method_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "recorded_for_id", "said_on", "struck_at", "struck_by_id", "struck_reason", "submission", "words") VALUES (NEW."assessment_id", NEW."case_id", NEW."id", NEW."member_id", NEW."method_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."said_on", NEW."struck_at", NEW."struck_by_id", NEW."struck_reason", NEW."submission", NEW."words"); RETURN NULL;',
                            hash="74a014f6667c610b59f7b98e1f8b9ddd9b3a94b4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_be0d8",
                            table="assessments_voiceentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voiceentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_voiceentryevent" ("assessment_id", "case_id", "id", "member_id", "method_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "recorded_for_id", "said_on", "struck_at", "struck_by_id", "struck_reason", "submission", "words") VALUES (NEW."assessment_id", NEW."case_id", NEW."id", NEW."member_id", NEW."method_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."said_on", NEW."struck_at", NEW."struck_by_id", NEW."struck_reason", NEW."submission", NEW."words"); RETURN NULL;',
                            hash="2ff7ac83d9fd595edeb2b85878e31188a2c663dc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_caa81",
                            table="assessments_voiceentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voiceentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_voiceentryevent" ("assessment_id", "case_id", "id", "member_id", "method_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "recorded_for_id", "said_on", "struck_at", "struck_by_id", "struck_reason", "submission", "words") VALUES (OLD."assessment_id", OLD."case_id", OLD."id", OLD."member_id", OLD."method_id", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."recorded_for_id", OLD."said_on", OLD."struck_at", OLD."struck_by_id", OLD."struck_reason", OLD."submission", OLD."words"); RETURN NULL;',
                            hash="71b1a7b64686769e8035b3965e7274a3baa14d49",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0df76",
                            table="assessments_voiceentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voiceentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="3569674bc720ac42d71c6bf707cdfdd5aa4c00f9",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_2e74d",
                            table="assessments_voiceentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifiedneedevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="d6d0ef6740c935eea9b325132075a2bcc1ccabec",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_ae7a7",
                            table="assessments_identifiedneedevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifiedneed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_identifiedneedevent" ("assessment_id", "case_id", "description", "error_at", "error_by_id", "error_reason", "id", "identified_by_id", "identified_for_id", "identified_on", "is_whole_family", "number", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision", "source", "start_rating_id", "submission") VALUES (NEW."assessment_id", NEW."case_id", NEW."description", NEW."error_at", NEW."error_by_id", NEW."error_reason", NEW."id", NEW."identified_by_id", NEW."identified_for_id", NEW."identified_on", NEW."is_whole_family", NEW."number", NEW."outcome_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."revision", NEW."source", NEW."start_rating_id", NEW."submission"); RETURN NULL;',
                            hash="12efe37905700f58305035184eb2cbbacc4aa2c9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_30e5e",
                            table="assessments_identifiedneed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifiedneed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_identifiedneedevent" ("assessment_id", "case_id", "description", "error_at", "error_by_id", "error_reason", "id", "identified_by_id", "identified_for_id", "identified_on", "is_whole_family", "number", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision", "source", "start_rating_id", "submission") VALUES (NEW."assessment_id", NEW."case_id", NEW."description", NEW."error_at", NEW."error_by_id", NEW."error_reason", NEW."id", NEW."identified_by_id", NEW."identified_for_id", NEW."identified_on", NEW."is_whole_family", NEW."number", NEW."outcome_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."revision", NEW."source", NEW."start_rating_id", NEW."submission"); RETURN NULL;',
                            hash="bfa96e296ad180e3f47246f149e868d2fd7e4a31",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_deca1",
                            table="assessments_identifiedneed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifiedneed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_identifiedneedevent" ("assessment_id", "case_id", "description", "error_at", "error_by_id", "error_reason", "id", "identified_by_id", "identified_for_id", "identified_on", "is_whole_family", "number", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision", "source", "start_rating_id", "submission") VALUES (OLD."assessment_id", OLD."case_id", OLD."description", OLD."error_at", OLD."error_by_id", OLD."error_reason", OLD."id", OLD."identified_by_id", OLD."identified_for_id", OLD."identified_on", OLD."is_whole_family", OLD."number", OLD."outcome_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."revision", OLD."source", OLD."start_rating_id", OLD."submission"); RETURN NULL;',
                            hash="c27c399f09cf5e0ede286793357446c7f18aed19",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a3da7",
                            table="assessments_identifiedneed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="identifiedneed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="d69d14a52ff81354a28056104bb871d20128d200",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_491c6",
                            table="assessments_identifiedneed",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentpersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="7dcbc2d822bc0d40a51a3a4fa07596f0e7e61973",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_a915e",
                            table="assessments_assessmentpersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_assessmentpersonevent" ("agreed_how", "agreed_on", "agrees", "assessment_id", "comment", "id", "member_id", "not_heard_note", "not_heard_reason_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision") VALUES (NEW."agreed_how", NEW."agreed_on", NEW."agrees", NEW."assessment_id", NEW."comment", NEW."id", NEW."member_id", NEW."not_heard_note", NEW."not_heard_reason_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."revision"); RETURN NULL;',
                            hash="9a6ab7abdf08155ff7ce2cc56244fcf0ac351003",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_00693",
                            table="assessments_assessmentperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_assessmentpersonevent" ("agreed_how", "agreed_on", "agrees", "assessment_id", "comment", "id", "member_id", "not_heard_note", "not_heard_reason_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision") VALUES (NEW."agreed_how", NEW."agreed_on", NEW."agrees", NEW."assessment_id", NEW."comment", NEW."id", NEW."member_id", NEW."not_heard_note", NEW."not_heard_reason_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."revision"); RETURN NULL;',
                            hash="04d1f884ffbaca6636fcb49f025b9c8b1c6b521e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5a098",
                            table="assessments_assessmentperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_assessmentpersonevent" ("agreed_how", "agreed_on", "agrees", "assessment_id", "comment", "id", "member_id", "not_heard_note", "not_heard_reason_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision") VALUES (OLD."agreed_how", OLD."agreed_on", OLD."agrees", OLD."assessment_id", OLD."comment", OLD."id", OLD."member_id", OLD."not_heard_note", OLD."not_heard_reason_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."revision"); RETURN NULL;',
                            hash="eb26a93784129226171dd832f8d0893676c48581",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8f17b",
                            table="assessments_assessmentperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="9632e154da0a0fe1151b7679d87bfe6206b329a7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_d7961",
                            table="assessments_assessmentperson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentpartevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="4ee17137a223299a02fcd1e325b50ee1817a528e",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_eb8f8",
                            table="assessments_assessmentpartevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentpart",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_assessmentpartevent" ("assessment_id", "id", "is_done", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "same_as_id", "saved_at", "saved_by_id", "saved_for_id", "section_id") VALUES (NEW."assessment_id", NEW."id", NEW."is_done", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."revision", NEW."same_as_id", NEW."saved_at", NEW."saved_by_id", NEW."saved_for_id", NEW."section_id"); RETURN NULL;',
                            hash="88b55a14fe56dc39ec15e5d16da9e0b851831442",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6755a",
                            table="assessments_assessmentpart",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentpart",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_assessmentpartevent" ("assessment_id", "id", "is_done", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "same_as_id", "saved_at", "saved_by_id", "saved_for_id", "section_id") VALUES (NEW."assessment_id", NEW."id", NEW."is_done", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."revision", NEW."same_as_id", NEW."saved_at", NEW."saved_by_id", NEW."saved_for_id", NEW."section_id"); RETURN NULL;',
                            hash="718d9114db6d2c1f62647936dc91d9787b856fa7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5af66",
                            table="assessments_assessmentpart",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentpart",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_assessmentpartevent" ("assessment_id", "id", "is_done", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "same_as_id", "saved_at", "saved_by_id", "saved_for_id", "section_id") VALUES (OLD."assessment_id", OLD."id", OLD."is_done", OLD."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."revision", OLD."same_as_id", OLD."saved_at", OLD."saved_by_id", OLD."saved_for_id", OLD."section_id"); RETURN NULL;',
                            hash="7b5dd29a966af34b5036ef50c3e6154e2305be84",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_484ac",
                            table="assessments_assessmentpart",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentpart",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="58cd2b254e4cfeb9ec9cc4dd79bad9d9c553f3b0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_99e98",
                            table="assessments_assessmentpart",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionplanevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="c70049889e123b14e858e283a609d9ab49ab75eb",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_cd5fb",
                            table="assessments_actionplanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_actionplanevent" ("active_from", "assessment_id", "case_id", "coach_codes", "coached_at", "contingency", "ended_on", "id", "number", "passes_coach", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision", "started_by_id", "started_for_id", "started_on", "status", "strengths", "submission") VALUES (NEW."active_from", NEW."assessment_id", NEW."case_id", NEW."coach_codes", NEW."coached_at", NEW."contingency", NEW."ended_on", NEW."id", NEW."number", NEW."passes_coach", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."revision", NEW."started_by_id", NEW."started_for_id", NEW."started_on", NEW."status", NEW."strengths", NEW."submission"); RETURN NULL;',
                            hash="0ad8fb0a49ef19287fb2e5e986fee68319850490",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_55574",
                            table="assessments_actionplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessments_actionplanevent" ("active_from", "assessment_id", "case_id", "coach_codes", "coached_at", "contingency", "ended_on", "id", "number", "passes_coach", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision", "started_by_id", "started_for_id", "started_on", "status", "strengths", "submission") VALUES (NEW."active_from", NEW."assessment_id", NEW."case_id", NEW."coach_codes", NEW."coached_at", NEW."contingency", NEW."ended_on", NEW."id", NEW."number", NEW."passes_coach", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."revision", NEW."started_by_id", NEW."started_for_id", NEW."started_on", NEW."status", NEW."strengths", NEW."submission"); RETURN NULL;',
                            hash="709dcb80292cfe78a998df87fa89c98e36286028",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fa4c5",
                            table="assessments_actionplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessments_actionplanevent" ("active_from", "assessment_id", "case_id", "coach_codes", "coached_at", "contingency", "ended_on", "id", "number", "passes_coach", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision", "started_by_id", "started_for_id", "started_on", "status", "strengths", "submission") VALUES (OLD."active_from", OLD."assessment_id", OLD."case_id", OLD."coach_codes", OLD."coached_at", OLD."contingency", OLD."ended_on", OLD."id", OLD."number", OLD."passes_coach", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."revision", OLD."started_by_id", OLD."started_for_id", OLD."started_on", OLD."status", OLD."strengths", OLD."submission"); RETURN NULL;',
                            hash="b87bc414220b38e2997879d1f50a598aa3057c61",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dc130",
                            table="assessments_actionplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="4ddc8279f17ac980e7cf58a40854e26c03c957e6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_3af41",
                            table="assessments_actionplan",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wholefamilyassessmentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="e4cd06ee202913e8dd791520b8024a2e630bb9cc",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_8910e",
                            table="assessments_wholefamilyassessmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
