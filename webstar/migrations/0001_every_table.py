import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers


class Migration(migrations.Migration):
    replaces = [
        ("webstar", "0001_all_tables"),
        ("webstar", "0002_with_the_child"),
        ("webstar", "0003_words_of_each_age"),
        ("webstar", "0004_beside_the_star"),
        ("webstar", "0005_every_version_is_kept"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_every_table"),
        ("cases", "0001_every_table"),
        ("people", "0001_every_table"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="NotScoredReason",
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
                    "child_label",
                    models.CharField(
                        blank=True,
                        help_text="What a child presses to say so. A reason without it is for workers only.",
                        max_length=80,
                        verbose_name="in a child’s words",
                    ),
                ),
            ],
            options={
                "verbose_name": "reason for no score",
                "verbose_name_plural": "reasons for no score",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OtherTool",
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
                ("lowest", models.SmallIntegerField(default=1, verbose_name="lowest score")),
                ("highest", models.SmallIntegerField(default=10, verbose_name="highest score")),
            ],
            options={
                "verbose_name": "other licensed tool",
                "ordering": ["position", "label"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("highest__gt", models.F("lowest"))),
                        name="webstar_othertool_scale_goes_up",
                        violation_error_message="The highest score must be above the lowest.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WebstarTool",
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
                ("name", models.CharField(max_length=80)),
                (
                    "tool_for",
                    models.CharField(
                        choices=[
                            ("child", "Child"),
                            ("parent", "Parent or carer"),
                            ("family", "Whole family"),
                        ],
                        max_length=10,
                        verbose_name="whom it is for",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="can be used for new readings")),
            ],
            options={
                "verbose_name": "Webstar tool",
                "ordering": ["tool_for", "name"],
            },
        ),
        migrations.CreateModel(
            name="OtherToolScore",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="other_tool_scores",
                        to="cases.case",
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
                    "tool",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="webstar.othertool"
                    ),
                ),
                ("read_on", models.DateField()),
                ("area", models.CharField(max_length=40)),
                ("score", models.SmallIntegerField()),
                (
                    "brought_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "brought_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("brought_at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "score of another tool",
                "ordering": ["tool__position", "read_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "member", "tool", "read_on", "area"),
                        name="webstar_othertoolscore_once",
                        nulls_distinct=False,
                        violation_error_message="This area has a score of this tool on that day already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("area", ""), _negated=True),
                        name="webstar_othertoolscore_has_an_area",
                        violation_error_message="Say which area the score is of.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WebstarToolVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tool",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="webstar.webstartool",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("scale_min", models.SmallIntegerField(default=1, verbose_name="lowest score")),
                ("scale_max", models.SmallIntegerField(default=10, verbose_name="highest score")),
                ("higher_is_better", models.BooleanField(default=True)),
                ("age_from", models.PositiveSmallIntegerField(default=0, verbose_name="from age, in years")),
                ("age_until", models.PositiveSmallIntegerField(default=120, verbose_name="to age, in years")),
                ("valid_from", models.DateField(verbose_name="in use from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="in use until")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="where it comes from")),
            ],
            options={
                "verbose_name": "version of a Webstar tool",
                "verbose_name_plural": "versions of Webstar tools",
                "ordering": ["tool", "-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("tool", "number"),
                        name="webstar_toolversion_number_is_unique",
                        violation_error_message="The tool already has a version with this number.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("scale_max__gt", models.F("scale_min"))),
                        name="webstar_toolversion_scale_goes_up",
                        violation_error_message="The highest score must be above the lowest.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("age_until__gte", models.F("age_from"))),
                        name="webstar_toolversion_ages_in_order",
                        violation_error_message="The upper age must be the same as or above the lower age.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="webstar_toolversion_ends_after_it_starts",
                        violation_error_message="The version cannot go out of use before it comes into use.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OtherToolScoreEvent",
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
                        to="webstar.othertoolscore",
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
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
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
                    "tool",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="webstar.othertool",
                    ),
                ),
                ("read_on", models.DateField()),
                ("area", models.CharField(max_length=40)),
                ("score", models.SmallIntegerField()),
                (
                    "brought_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "brought_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("brought_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WebstarAxis",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="axes",
                        to="webstar.webstartoolversion",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "code",
                    models.CharField(
                        help_text="The same code in every version means the same outcome.",
                        max_length=40,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=60)),
                (
                    "prompt",
                    models.CharField(max_length=200, verbose_name="question in the person's own words"),
                ),
                (
                    "better",
                    models.CharField(
                        blank=True,
                        help_text="Such as “happier”, for “happier: 4 to 8”.",
                        max_length=60,
                        verbose_name="word for better",
                    ),
                ),
                (
                    "worse",
                    models.CharField(
                        blank=True,
                        help_text="Such as “less happy”.",
                        max_length=60,
                        verbose_name="word for worse",
                    ),
                ),
            ],
            options={
                "verbose_name": "axis",
                "verbose_name_plural": "axes",
                "ordering": ["version", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "position"),
                        name="webstar_axis_position_is_unique",
                        violation_error_message="Two axes cannot have the same place on the star.",
                    ),
                    models.UniqueConstraint(
                        fields=("version", "code"),
                        name="webstar_axis_code_is_unique",
                        violation_error_message="Two axes of a version cannot have the same code.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WebstarReading",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="readings", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="people.familymember",
                    ),
                ),
                (
                    "tool_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="webstar.webstartoolversion",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("start", "Start"), ("review", "Review"), ("closing", "Closing")],
                        max_length=10,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("complete", "Complete")],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("read_on", models.DateField(verbose_name="date of the Webstar")),
                (
                    "completed_with",
                    models.CharField(
                        choices=[
                            ("child_alone", "The child or young person alone"),
                            ("child_with_worker", "The child or young person with the worker"),
                            ("parent_alone", "The parent or carer alone"),
                            ("parent_with_worker", "The parent or carer with the worker"),
                            ("family_together", "The family together"),
                            ("worker_only", "The worker only"),
                            ("observation", "By watching a child too young to say"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "own_words",
                    models.TextField(blank=True, max_length=4000, verbose_name="in their own words"),
                ),
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
                ("completed_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "Webstar reading",
                "ordering": ["-read_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="webstar_reading_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "start"), ("member__isnull", False)),
                        fields=("case", "member"),
                        name="webstar_reading_one_start_for_a_person",
                        violation_error_message="This person already has a start Webstar in this case.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "closing"), ("member__isnull", False)),
                        fields=("case", "member"),
                        name="webstar_reading_one_closing_for_a_person",
                        violation_error_message="This person already has a closing Webstar in this case.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "start"), ("member__isnull", True)),
                        fields=("case",),
                        name="webstar_reading_one_start_for_the_family",
                        violation_error_message="The whole family already has a start Webstar in this case.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "closing"), ("member__isnull", True)),
                        fields=("case",),
                        name="webstar_reading_one_closing_for_the_family",
                        violation_error_message="The whole family already has a closing Webstar in this case.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["start", "review", "closing"])),
                        name="webstar_reading_kind_is_known",
                        violation_error_message="Say whether it is a start, review or closing Webstar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "draft"), ("completed_at__isnull", True)),
                            models.Q(("status", "complete"), ("completed_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="webstar_reading_is_complete_at_a_time",
                        violation_error_message="A complete Webstar needs the time at which it was completed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AxisWords",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "axis",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="words",
                        to="webstar.webstaraxis",
                    ),
                ),
                ("age_from", models.PositiveSmallIntegerField(verbose_name="from age, in years")),
                ("age_until", models.PositiveSmallIntegerField(verbose_name="to age, in years")),
                ("label", models.CharField(max_length=60, verbose_name="what the arm is called")),
                ("question", models.CharField(max_length=200)),
                ("worst", models.CharField(max_length=80, verbose_name="what the worst score means")),
                ("best", models.CharField(max_length=80, verbose_name="what the best score means")),
                (
                    "has_faces",
                    models.BooleanField(
                        default=False, verbose_name="answered with growing faces instead of numbers"
                    ),
                ),
            ],
            options={
                "verbose_name": "words of an axis for an age",
                "verbose_name_plural": "words of axes for ages",
                "ordering": ["axis", "age_from"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("axis", "age_from"),
                        name="webstar_axiswords_one_for_an_age",
                        violation_error_message="The axis already has words from this age.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("age_until__gte", models.F("age_from"))),
                        name="webstar_axiswords_ages_in_order",
                        violation_error_message="The upper age must be the same as or above the lower age.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandOver",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("session_key", models.CharField(max_length=40)),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="webstar.webstarreading",
                    ),
                ),
                (
                    "handed_over_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("handed_over_at", models.DateTimeField()),
                (
                    "passcode",
                    models.CharField(blank=True, max_length=128, verbose_name="digest of the passcode"),
                ),
                ("wrong_tries", models.PositiveSmallIntegerField(default=0)),
                ("wrong_at", models.DateTimeField(blank=True, null=True, verbose_name="last wrong try")),
                ("unlocked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "unlocked_with",
                    models.CharField(
                        blank=True,
                        choices=[("passcode", "The passcode"), ("password", "The password")],
                        max_length=10,
                    ),
                ),
            ],
            options={
                "ordering": ["-handed_over_at"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("unlocked_at__isnull", True)),
                        fields=("session_key",),
                        name="webstar_handover_one_for_a_session",
                        violation_error_message="A Webstar is handed over here already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("unlocked_at__isnull", True),
                                ("unlocked_with", ""),
                                models.Q(("passcode", ""), _negated=True),
                            ),
                            models.Q(
                                ("passcode", ""),
                                ("unlocked_at__isnull", False),
                                ("unlocked_with__in", ["passcode", "password"]),
                            ),
                            _connector="OR",
                        ),
                        name="webstar_handover_keeps_its_passcode_while_locked",
                        violation_error_message="A passcode is kept until it has unlocked, and no longer.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WebstarDrawing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="drawings",
                        to="webstar.webstarreading",
                    ),
                ),
                (
                    "axis",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="webstar.webstaraxis",
                    ),
                ),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.document"
                    ),
                ),
            ],
            options={
                "ordering": ["axis__position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("reading", "axis"),
                        name="webstar_drawing_one_beside_an_axis",
                        violation_error_message="There is a drawing beside this part already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WebstarReadingEvent",
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
                        to="webstar.webstarreading",
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
                    "tool_version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="webstar.webstartoolversion",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("start", "Start"), ("review", "Review"), ("closing", "Closing")],
                        max_length=10,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("complete", "Complete")],
                        default="draft",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("read_on", models.DateField(verbose_name="date of the Webstar")),
                (
                    "completed_with",
                    models.CharField(
                        choices=[
                            ("child_alone", "The child or young person alone"),
                            ("child_with_worker", "The child or young person with the worker"),
                            ("parent_alone", "The parent or carer alone"),
                            ("parent_with_worker", "The parent or carer with the worker"),
                            ("family_together", "The family together"),
                            ("worker_only", "The worker only"),
                            ("observation", "By watching a child too young to say"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "own_words",
                    models.TextField(blank=True, max_length=4000, verbose_name="in their own words"),
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
                ("completed_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WebstarScore",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scores",
                        to="webstar.webstarreading",
                    ),
                ),
                (
                    "axis",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="webstar.webstaraxis",
                    ),
                ),
                ("score", models.SmallIntegerField(blank=True, null=True)),
                (
                    "not_scored_reason",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="webstar.notscoredreason",
                    ),
                ),
                (
                    "own_words",
                    models.CharField(blank=True, max_length=500, verbose_name="in their own words"),
                ),
            ],
            options={
                "verbose_name": "Webstar score",
                "ordering": ["reading", "axis__position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("reading", "axis"),
                        name="webstar_score_once_on_an_axis",
                        violation_error_message="An axis is scored once in a Webstar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("score__isnull", True), ("not_scored_reason__isnull", True), _connector="OR"
                        ),
                        name="webstar_score_or_reason",
                        violation_error_message="Give a score or the reason there is none, not both.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkerView",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="views",
                        to="webstar.webstarreading",
                    ),
                ),
                (
                    "axis",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="webstar.webstaraxis",
                    ),
                ),
                ("score", models.SmallIntegerField()),
                ("why", models.CharField(max_length=500, verbose_name="what the worker sees")),
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
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "worker’s view",
                "ordering": ["reading", "axis__position", "recorded_at"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("reading", "axis", "recorded_by"),
                        name="webstar_workerview_one_of_a_worker",
                        violation_error_message="You have said how you see this part already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("why", ""), _negated=True),
                        name="webstar_workerview_says_why",
                        violation_error_message="Say what you see that makes you think so.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WebstarDrawingEvent",
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
                        to="webstar.webstardrawing",
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
                    "reading",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="webstar.webstarreading",
                    ),
                ),
                (
                    "axis",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="webstar.webstaraxis",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.document",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WebstarScoreEvent",
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
                        to="webstar.webstarscore",
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
                    "reading",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="webstar.webstarreading",
                    ),
                ),
                (
                    "axis",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="webstar.webstaraxis",
                    ),
                ),
                ("score", models.SmallIntegerField(blank=True, null=True)),
                (
                    "not_scored_reason",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="webstar.notscoredreason",
                    ),
                ),
                (
                    "own_words",
                    models.CharField(blank=True, max_length=500, verbose_name="in their own words"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkerViewEvent",
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
                        to="webstar.workerview",
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
                    "reading",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="webstar.webstarreading",
                    ),
                ),
                (
                    "axis",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="webstar.webstaraxis",
                    ),
                ),
                ("score", models.SmallIntegerField()),
                ("why", models.CharField(max_length=500, verbose_name="what the worker sees")),
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
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
            },
        ),
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="othertoolscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_othertoolscoreevent" ("area", "brought_at", "brought_by_id", "brought_for_id", "case_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "score", "tool_id") VALUES (NEW."area", NEW."brought_at", NEW."brought_by_id", NEW."brought_for_id", NEW."case_id", NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."read_on", NEW."score", NEW."tool_id"); RETURN NULL;',
                            hash="514c150b8ec8c6fd3f9d37ec1a0fd49c4486c66d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_10c39",
                            table="webstar_othertoolscore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="othertoolscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "webstar_othertoolscoreevent" ("area", "brought_at", "brought_by_id", "brought_for_id", "case_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "score", "tool_id") VALUES (NEW."area", NEW."brought_at", NEW."brought_by_id", NEW."brought_for_id", NEW."case_id", NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."read_on", NEW."score", NEW."tool_id"); RETURN NULL;',
                            hash="abfc748619de2ebc628253e3e669407fab5c7d33",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_97b95",
                            table="webstar_othertoolscore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="othertoolscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_othertoolscoreevent" ("area", "brought_at", "brought_by_id", "brought_for_id", "case_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "score", "tool_id") VALUES (OLD."area", OLD."brought_at", OLD."brought_by_id", OLD."brought_for_id", OLD."case_id", OLD."id", OLD."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."read_on", OLD."score", OLD."tool_id"); RETURN NULL;',
                            hash="59c270f97002bb6f220cd90a3e08993cdf2668bb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c5291",
                            table="webstar_othertoolscore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="othertoolscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="3ac25f1dfaccff718c91c270005671e18422e9df",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_73c2d",
                            table="webstar_othertoolscore",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="othertoolscoreevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="0fd8c3e741595c7d07d47587204a94a55251f1bb",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_00d8a",
                            table="webstar_othertoolscoreevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstardrawingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="c394ebe8743bc3bfdf73843997fe7ae36378cad4",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_98df2",
                            table="webstar_webstardrawingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstardrawing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_webstardrawingevent" ("axis_id", "document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id") VALUES (NEW."axis_id", NEW."document_id", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reading_id"); RETURN NULL;',
                            hash="42577ee89a2acf485acfcaf755e4fe17587f4cd1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d1fc3",
                            table="webstar_webstardrawing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstardrawing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "webstar_webstardrawingevent" ("axis_id", "document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id") VALUES (NEW."axis_id", NEW."document_id", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reading_id"); RETURN NULL;',
                            hash="306d292f64b4a1c964ecf0254eba9fd416e646aa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d6cf1",
                            table="webstar_webstardrawing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstardrawing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_webstardrawingevent" ("axis_id", "document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id") VALUES (OLD."axis_id", OLD."document_id", OLD."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reading_id"); RETURN NULL;',
                            hash="723ef84dd1bd4d2f55ff170181099c21148c102f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_443e9",
                            table="webstar_webstardrawing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstardrawing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="7a4f786cfcd49b3f61601446837b287eab98e78f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_7696c",
                            table="webstar_webstardrawing",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="on_its_scale",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF NOT EXISTS (\n    SELECT FROM webstar_webstaraxis axis\n    JOIN webstar_webstartoolversion version ON version.id = axis.version_id\n    JOIN webstar_webstarreading reading ON reading.tool_version_id = version.id\n    WHERE axis.id = NEW.axis_id AND reading.id = NEW.reading_id\n      AND (NEW.score IS NULL OR NEW.score BETWEEN version.scale_min AND version.scale_max)\n) THEN\n    RAISE EXCEPTION 'webstar_score_on_its_scale'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'webstar_score_on_its_scale';\nEND IF;\nRETURN NEW;\n",
                            hash="60c08c15ff81bc62c5a45f196ef786d3fee25d84",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_on_its_scale_23558",
                            table="webstar_webstarscore",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_webstarscoreevent" ("axis_id", "id", "not_scored_reason_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "score") VALUES (NEW."axis_id", NEW."id", NEW."not_scored_reason_id", NEW."own_words", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reading_id", NEW."score"); RETURN NULL;',
                            hash="e9fb5f7d717b0a6a732a3bd24222529fb314a710",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_65e02",
                            table="webstar_webstarscore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "webstar_webstarscoreevent" ("axis_id", "id", "not_scored_reason_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "score") VALUES (NEW."axis_id", NEW."id", NEW."not_scored_reason_id", NEW."own_words", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reading_id", NEW."score"); RETURN NULL;',
                            hash="5db499ee3d6863ce0e7bc0a6e05c855f134728ff",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e7b0e",
                            table="webstar_webstarscore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_webstarscoreevent" ("axis_id", "id", "not_scored_reason_id", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "score") VALUES (OLD."axis_id", OLD."id", OLD."not_scored_reason_id", OLD."own_words", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reading_id", OLD."score"); RETURN NULL;',
                            hash="718de44855440b0771e3e149ad6e90eef30f267d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7f666",
                            table="webstar_webstarscore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="d68b2a914da5c86d9d24a4ccc673f57b50e546a0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_0999f",
                            table="webstar_webstarscore",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarscoreevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="d957ebd2d2e573f928cbe02b620e815c6c1c0769",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_7c0b1",
                            table="webstar_webstarscoreevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarreadingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="65f2f92d6c79f646088164258cbb017bcbb68158",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_b27a1",
                            table="webstar_webstarreadingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_webstarreadingevent" ("case_id", "completed_at", "completed_with", "id", "kind", "member_id", "number", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "recorded_at", "recorded_by_id", "recorded_for_id", "revision", "status", "submission", "tool_version_id") VALUES (NEW."case_id", NEW."completed_at", NEW."completed_with", NEW."id", NEW."kind", NEW."member_id", NEW."number", NEW."own_words", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."read_on", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."revision", NEW."status", NEW."submission", NEW."tool_version_id"); RETURN NULL;',
                            hash="1b491fe6aec4ead0b4fd9191a6ed7c726904c58b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5e755",
                            table="webstar_webstarreading",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "webstar_webstarreadingevent" ("case_id", "completed_at", "completed_with", "id", "kind", "member_id", "number", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "recorded_at", "recorded_by_id", "recorded_for_id", "revision", "status", "submission", "tool_version_id") VALUES (NEW."case_id", NEW."completed_at", NEW."completed_with", NEW."id", NEW."kind", NEW."member_id", NEW."number", NEW."own_words", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."read_on", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."revision", NEW."status", NEW."submission", NEW."tool_version_id"); RETURN NULL;',
                            hash="c790817008de377a8152d30470aed42041cdbd5c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_358e9",
                            table="webstar_webstarreading",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_webstarreadingevent" ("case_id", "completed_at", "completed_with", "id", "kind", "member_id", "number", "own_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "recorded_at", "recorded_by_id", "recorded_for_id", "revision", "status", "submission", "tool_version_id") VALUES (OLD."case_id", OLD."completed_at", OLD."completed_with", OLD."id", OLD."kind", OLD."member_id", OLD."number", OLD."own_words", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."read_on", OLD."recorded_at", OLD."recorded_by_id", OLD."recorded_for_id", OLD."revision", OLD."status", OLD."submission", OLD."tool_version_id"); RETURN NULL;',
                            hash="af7941d93d959a7dfe9fbec207ec1a880b145184",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6a0ba",
                            table="webstar_webstarreading",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="webstarreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="29cb87d52473a4de418bbd2b219bec4c7b2df82a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_30caf",
                            table="webstar_webstarreading",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workerview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="on_its_scale",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF NOT EXISTS (\n    SELECT FROM webstar_webstaraxis axis\n    JOIN webstar_webstartoolversion version ON version.id = axis.version_id\n    JOIN webstar_webstarreading reading ON reading.tool_version_id = version.id\n    WHERE axis.id = NEW.axis_id AND reading.id = NEW.reading_id\n      AND (NEW.score IS NULL OR NEW.score BETWEEN version.scale_min AND version.scale_max)\n) THEN\n    RAISE EXCEPTION 'webstar_score_on_its_scale'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'webstar_score_on_its_scale';\nEND IF;\nRETURN NEW;\n",
                            hash="186ccb09330f477fcb3a525c4cec6b4d07683cca",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_on_its_scale_ae259",
                            table="webstar_workerview",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workerview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_workerviewevent" ("axis_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "recorded_at", "recorded_by_id", "recorded_for_id", "score", "why") VALUES (NEW."axis_id", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reading_id", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."score", NEW."why"); RETURN NULL;',
                            hash="3439ada071398fb5d525f43b296f96ad52a1f13d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1f1b2",
                            table="webstar_workerview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workerview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "webstar_workerviewevent" ("axis_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "recorded_at", "recorded_by_id", "recorded_for_id", "score", "why") VALUES (NEW."axis_id", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reading_id", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."score", NEW."why"); RETURN NULL;',
                            hash="37fd86d4376725f06dc038f8d06f2043681a6da1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_55f69",
                            table="webstar_workerview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workerview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "webstar_workerviewevent" ("axis_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "recorded_at", "recorded_by_id", "recorded_for_id", "score", "why") VALUES (OLD."axis_id", OLD."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reading_id", OLD."recorded_at", OLD."recorded_by_id", OLD."recorded_for_id", OLD."score", OLD."why"); RETURN NULL;',
                            hash="8ade512337afdf6dd49048457cbac7a80fe4edbb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d09ee",
                            table="webstar_workerview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workerview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="2fc4bdb598415721c6ca4d6e4265e3369f5d8151",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_eb94f",
                            table="webstar_workerview",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workerviewevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="0cddf6a0ac2e6040cf36aa59fcae1b05b9152b1d",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_fb8e5",
                            table="webstar_workerviewevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
