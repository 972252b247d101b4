import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers


class Migration(migrations.Migration):
    replaces = [
        ("closures", "0001_all_tables"),
        ("closures", "0002_need_outcomes"),
        ("closures", "0003_guided_closing"),
        ("closures", "0004_every_version_is_kept"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_every_table"),
        ("assessments", "0001_every_table"),
        ("cases", "0001_every_table"),
        ("people", "0001_every_table"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClosureDraft",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="closure_draft",
                        to="cases.case",
                    ),
                ),
                (
                    "begun_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "begun_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("begun_at", models.DateTimeField(editable=False)),
                (
                    "sent_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("sent_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "returned_because",
                    models.TextField(blank=True, max_length=2000, verbose_name="why a manager gave it back"),
                ),
                (
                    "returned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["begun_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("sent_at__isnull", True),
                                ("sent_by__isnull", True),
                                ("sent_for__isnull", True),
                            ),
                            models.Q(
                                ("sent_at__isnull", False),
                                ("sent_by__isnull", False),
                                ("sent_for__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="closures_draft_sending_is_whole",
                        violation_error_message="Say who sent the closing to a manager, and when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("returned_because", ""), ("returned_by__isnull", True)),
                            models.Q(
                                models.Q(("returned_because", ""), _negated=True),
                                ("returned_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="closures_draft_return_says_why",
                        violation_error_message="Say why you give the closing back.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosureReason",
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
                    "group",
                    models.CharField(
                        choices=[
                            ("positive", "Planned, positive"),
                            ("planned", "Planned, other"),
                            ("escalated", "Escalated"),
                            ("unplanned", "Unplanned"),
                            ("other", "Other"),
                            ("excluded", "Left out of measures"),
                        ],
                        max_length=10,
                        verbose_name="counted as",
                    ),
                ),
            ],
            options={
                "verbose_name": "closure reason",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NoClosingReadingReason",
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
                "verbose_name": "reason for no closing Webstar",
                "verbose_name_plural": "reasons for no closing Webstar",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClosurePart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="closures.closuredraft",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        choices=[
                            ("ending", "How help ends"),
                            ("progress", "How each need went, and the last Webstars"),
                            ("words", "What changed, and what the family says"),
                            ("next", "What comes next"),
                            ("told", "Who is told"),
                            ("without", "Ending without the hoped-for outcome"),
                        ],
                        max_length=10,
                    ),
                ),
                ("typed", models.JSONField(blank=True, default=dict)),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("saved_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["draft", "name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("draft", "name"),
                        name="closures_part_once_in_a_draft",
                        violation_error_message="This part was saved by somebody else meanwhile. Open it again.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosureSummary",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="closure", to="cases.case"
                    ),
                ),
                ("closed_on", models.DateField(verbose_name="date the case closed")),
                (
                    "reason",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="closures.closurereason"
                    ),
                ),
                (
                    "judgement",
                    models.CharField(
                        choices=[
                            ("fully", "Achieved fully"),
                            ("partially", "Achieved partially"),
                            ("not_at_all", "Not achieved at all"),
                            ("not_applicable", "Not applicable: no help was given"),
                        ],
                        max_length=15,
                        verbose_name="the lead professional's judgement",
                    ),
                ),
                (
                    "explanation",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="what was and was not achieved"
                    ),
                ),
                ("what_next", models.TextField(max_length=4000, verbose_name="what happens next")),
                (
                    "who_continues",
                    models.TextField(blank=True, max_length=2000, verbose_name="who goes on helping"),
                ),
                (
                    "contact_name",
                    models.CharField(blank=True, max_length=200, verbose_name="whom the family can ring"),
                ),
                (
                    "contact_details",
                    models.CharField(blank=True, max_length=300, verbose_name="how to reach them"),
                ),
                (
                    "slip_signs",
                    models.TextField(
                        blank=True, max_length=2000, verbose_name="what would show things slipping"
                    ),
                ),
                ("slip_plan", models.TextField(blank=True, max_length=2000, verbose_name="what to do then")),
                (
                    "copy_given_on",
                    models.DateField(blank=True, null=True, verbose_name="day the family got its copy"),
                ),
                (
                    "no_copy_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why the family got no copy"),
                ),
                (
                    "not_told_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why an agency was not told"),
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
                (
                    "signed_words",
                    models.TextField(blank=True, max_length=2000, verbose_name="what the manager says"),
                ),
                (
                    "completed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "completed_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("completed_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name_plural": "closure summaries",
                "ordering": ["-closed_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("judgement__in", ["fully", "partially", "not_at_all", "not_applicable"])
                        ),
                        name="closures_closuresummary_judgement_is_known",
                        violation_error_message="Choose whether it was achieved fully, partially or not at all.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("judgement__in", ["partially", "not_at_all"]), _negated=True),
                            models.Q(("explanation", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="closures_closuresummary_shortfall_is_explained",
                        violation_error_message="Explain what was and what was not achieved.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what_next", ""), _negated=True),
                        name="closures_closuresummary_says_what_next",
                        violation_error_message="Write what happens next for the family.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("signed_at__isnull", True),
                                ("signed_by__isnull", True),
                                ("signed_for__isnull", True),
                            ),
                            models.Q(
                                ("signed_at__isnull", False),
                                ("signed_by__isnull", False),
                                ("signed_for__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="closures_closuresummary_sign_off_is_whole",
                        violation_error_message="Say which manager signed the closure off, and when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("signed_by__isnull", True),
                            models.Q(("signed_by", models.F("completed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="closures_closuresummary_nobody_signs_their_own",
                        violation_error_message="Nobody signs off their own closure.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgencyTold",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "closure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agencies_told",
                        to="closures.closuresummary",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("told_on", models.DateField()),
            ],
            options={
                "verbose_name_plural": "agencies told",
                "ordering": ["told_on", "name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="closures_agencytold_is_named",
                        violation_error_message="Enter the name of the agency that was told.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosureSummaryEvent",
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
                        to="closures.closuresummary",
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
                ("closed_on", models.DateField(verbose_name="date the case closed")),
                (
                    "reason",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.closurereason",
                    ),
                ),
                (
                    "judgement",
                    models.CharField(
                        choices=[
                            ("fully", "Achieved fully"),
                            ("partially", "Achieved partially"),
                            ("not_at_all", "Not achieved at all"),
                            ("not_applicable", "Not applicable: no help was given"),
                        ],
                        max_length=15,
                        verbose_name="the lead professional's judgement",
                    ),
                ),
                (
                    "explanation",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="what was and was not achieved"
                    ),
                ),
                ("what_next", models.TextField(max_length=4000, verbose_name="what happens next")),
                (
                    "who_continues",
                    models.TextField(blank=True, max_length=2000, verbose_name="who goes on helping"),
                ),
                (
                    "contact_name",
                    models.CharField(blank=True, max_length=200, verbose_name="whom the family can ring"),
                ),
                (
                    "contact_details",
                    models.CharField(blank=True, max_length=300, verbose_name="how to reach them"),
                ),
                (
                    "slip_signs",
                    models.TextField(
                        blank=True, max_length=2000, verbose_name="what would show things slipping"
                    ),
                ),
                ("slip_plan", models.TextField(blank=True, max_length=2000, verbose_name="what to do then")),
                (
                    "copy_given_on",
                    models.DateField(blank=True, null=True, verbose_name="day the family got its copy"),
                ),
                (
                    "no_copy_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why the family got no copy"),
                ),
                (
                    "not_told_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why an agency was not told"),
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
                (
                    "signed_words",
                    models.TextField(blank=True, max_length=2000, verbose_name="what the manager says"),
                ),
                (
                    "completed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "completed_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("completed_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClosureWords",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "closure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="words",
                        to="closures.closuresummary",
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
                    "difference",
                    models.TextField(blank=True, max_length=2000, verbose_name="what is different for them"),
                ),
                (
                    "view",
                    models.TextField(blank=True, max_length=2000, verbose_name="what they say of closing"),
                ),
                (
                    "no_view_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why their view is not known"),
                ),
            ],
            options={
                "verbose_name": "words at closing",
                "verbose_name_plural": "words at closing",
                "ordering": ["member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("closure", "member"),
                        name="closures_words_once_for_a_person",
                        violation_error_message="Write what each person says once.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("view", ""), _negated=True),
                            models.Q(("no_view_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="closures_words_or_a_reason",
                        violation_error_message="Write what they say of closing, or why their view is not known.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EndingWithoutOutcome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "closure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ending",
                        to="closures.closuresummary",
                    ),
                ),
                (
                    "risk",
                    models.TextField(max_length=4000, verbose_name="what the risk to the children is now"),
                ),
                (
                    "step_up",
                    models.TextField(max_length=2000, verbose_name="whether a step up was considered"),
                ),
                (
                    "no_attempts_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why nothing was tried"),
                ),
                ("decision", models.TextField(max_length=2000, verbose_name="what the manager decided")),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decided_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("decided_at", models.DateTimeField(editable=False)),
                ("follow_up_on", models.DateField(verbose_name="day on which somebody looks again")),
                ("followed_up_on", models.DateField(blank=True, null=True)),
                ("found", models.TextField(blank=True, max_length=4000, verbose_name="what was found")),
                (
                    "followed_up_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "followed_up_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
            ],
            options={
                "verbose_name": "ending without a positive outcome",
                "verbose_name_plural": "endings without a positive outcome",
                "ordering": ["follow_up_on", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("followed_up_on__isnull", True)),
                        fields=["follow_up_on"],
                        name="closures_ending_to_follow",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("risk", ""), _negated=True),
                            models.Q(("step_up", ""), _negated=True),
                            models.Q(("decision", ""), _negated=True),
                        ),
                        name="closures_ending_is_considered",
                        violation_error_message="Write the risk, whether a step up was considered, and the decision.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("followed_up_by__isnull", True),
                                ("followed_up_on__isnull", True),
                                ("found", ""),
                            ),
                            models.Q(
                                ("followed_up_by__isnull", False),
                                ("followed_up_on__isnull", False),
                                models.Q(("found", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="closures_ending_follow_up_is_whole",
                        violation_error_message="Say when somebody looked again and what was found.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("followed_up_for__isnull", True),
                            ("followed_up_on__isnull", False),
                            _connector="OR",
                        ),
                        name="closures_ending_followed_for_an_agency",
                        violation_error_message="Say when somebody looked again.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MissingClosingReading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "closure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="missing_readings",
                        to="closures.closuresummary",
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
                    "reason",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="closures.noclosingreadingreason"
                    ),
                ),
            ],
            options={
                "ordering": ["member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("closure", "member"),
                        name="closures_missingclosingreading_once_for_a_person",
                        violation_error_message="Give one reason for each person.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NeedOutcome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "closure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="closures.closuresummary",
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="closing_outcomes",
                        to="assessments.identifiedneed",
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
                "verbose_name": "outcome of a need",
                "verbose_name_plural": "outcomes of needs",
                "ordering": ["closure", "need__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("closure", "need"),
                        name="closures_needoutcome_once_for_a_need",
                        violation_error_message="A need is rated once when help ends.",
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
                        name="closures_needoutcome_rating_is_known",
                        violation_error_message="Choose how the need stands from the answers on the page.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("rating__in", frozenset(["not_known", "not_worked_on"])),
                            models.Q(("evidence", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="closures_needoutcome_shows_it",
                        violation_error_message="Write one sentence that says what shows it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Signpost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "closure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signposts",
                        to="closures.closuresummary",
                    ),
                ),
                ("service", models.CharField(max_length=200)),
                ("signposted_on", models.DateField()),
                ("family_agreed", models.BooleanField()),
            ],
            options={
                "ordering": ["signposted_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("service", ""), _negated=True),
                        name="closures_signpost_names_a_service",
                        violation_error_message="Enter the service that the family was told of.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SustainedCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "closure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="check_after",
                        to="closures.closuresummary",
                    ),
                ),
                ("due_on", models.DateField(editable=False)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("summary", models.TextField(blank=True, max_length=4000, verbose_name="how the family is")),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "done_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "check after closing",
                "verbose_name_plural": "checks after closing",
                "ordering": ["due_on", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_on__isnull", True)),
                        fields=["due_on"],
                        name="closures_check_due",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("done_by__isnull", True),
                                ("done_on__isnull", True),
                                ("summary", ""),
                                ("done_for__isnull", True),
                                ("recorded_at__isnull", True),
                            ),
                            models.Q(
                                ("done_by__isnull", False),
                                ("done_on__isnull", False),
                                ("done_for__isnull", False),
                                ("recorded_at__isnull", False),
                                models.Q(("summary", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="closures_check_is_whole",
                        violation_error_message="Say when somebody looked, and how the family is.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgencyToldEvent",
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
                        to="closures.agencytold",
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
                    "closure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.closuresummary",
                    ),
                ),
                (
                    "agency",
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
                ("name", models.CharField(max_length=200)),
                ("told_on", models.DateField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Attempt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ending",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attempts",
                        to="closures.endingwithoutoutcome",
                    ),
                ),
                ("tried_on", models.DateField()),
                ("how", models.CharField(max_length=300, verbose_name="what was tried and what came of it")),
            ],
            options={
                "ordering": ["tried_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("how", ""), _negated=True),
                        name="closures_attempt_says_how",
                        violation_error_message="Write what was tried and what came of it.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosureWordsEvent",
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
                        to="closures.closurewords",
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
                    "closure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.closuresummary",
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
                    "difference",
                    models.TextField(blank=True, max_length=2000, verbose_name="what is different for them"),
                ),
                (
                    "view",
                    models.TextField(blank=True, max_length=2000, verbose_name="what they say of closing"),
                ),
                (
                    "no_view_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why their view is not known"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EndingWithoutOutcomeEvent",
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
                        to="closures.endingwithoutoutcome",
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
                    "closure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.closuresummary",
                    ),
                ),
                (
                    "risk",
                    models.TextField(max_length=4000, verbose_name="what the risk to the children is now"),
                ),
                (
                    "step_up",
                    models.TextField(max_length=2000, verbose_name="whether a step up was considered"),
                ),
                (
                    "no_attempts_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why nothing was tried"),
                ),
                ("decision", models.TextField(max_length=2000, verbose_name="what the manager decided")),
                (
                    "decided_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decided_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("decided_at", models.DateTimeField(editable=False)),
                ("follow_up_on", models.DateField(verbose_name="day on which somebody looks again")),
                ("followed_up_on", models.DateField(blank=True, null=True)),
                ("found", models.TextField(blank=True, max_length=4000, verbose_name="what was found")),
                (
                    "followed_up_by",
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
                    "followed_up_for",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MissingClosingReadingEvent",
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
                        to="closures.missingclosingreading",
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
                    "closure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.closuresummary",
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
                    "reason",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.noclosingreadingreason",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NeedOutcomeEvent",
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
                        to="closures.needoutcome",
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
                    "closure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.closuresummary",
                    ),
                ),
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
            name="SignpostEvent",
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
                        to="closures.signpost",
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
                    "closure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.closuresummary",
                    ),
                ),
                ("service", models.CharField(max_length=200)),
                ("signposted_on", models.DateField()),
                ("family_agreed", models.BooleanField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SustainedCheckEvent",
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
                        to="closures.sustainedcheck",
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
                    "closure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.closuresummary",
                    ),
                ),
                ("due_on", models.DateField(editable=False)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("summary", models.TextField(blank=True, max_length=4000, verbose_name="how the family is")),
                (
                    "done_by",
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
                    "done_for",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SustainedNeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "check_after",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="closures.sustainedcheck",
                    ),
                ),
                (
                    "outcome",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sustained",
                        to="closures.needoutcome",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("better", "Better still"),
                            ("held", "As good as then"),
                            ("slipped", "Worse than then"),
                            ("not_known", "Not known"),
                        ],
                        max_length=10,
                    ),
                ),
                ("evidence", models.CharField(blank=True, max_length=500, verbose_name="what shows it")),
            ],
            options={
                "verbose_name": "need after closing",
                "verbose_name_plural": "needs after closing",
                "ordering": ["outcome__need__number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["better", "held", "slipped", "not_known"])),
                        name="closures_sustained_state_is_known",
                        violation_error_message="Choose how the need stands from the answers on the page.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "not_known"), models.Q(("evidence", ""), _negated=True), _connector="OR"
                        ),
                        name="closures_sustained_shows_it",
                        violation_error_message="Write one sentence that says what shows it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AttemptEvent",
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
                        to="closures.attempt",
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
                    "ending",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.endingwithoutoutcome",
                    ),
                ),
                ("tried_on", models.DateField()),
                ("how", models.CharField(max_length=300, verbose_name="what was tried and what came of it")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SustainedNeedEvent",
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
                        to="closures.sustainedneed",
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
                    "check_after",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.sustainedcheck",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="closures.needoutcome",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("better", "Better still"),
                            ("held", "As good as then"),
                            ("slipped", "Worse than then"),
                            ("not_known", "Not known"),
                        ],
                        max_length=10,
                    ),
                ),
                ("evidence", models.CharField(blank=True, max_length=500, verbose_name="what shows it")),
            ],
            options={
                "abstract": False,
            },
        ),
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="closuresummary",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_closuresummaryevent" ("case_id", "closed_on", "completed_at", "completed_by_id", "completed_for_id", "contact_details", "contact_name", "copy_given_on", "explanation", "id", "judgement", "no_copy_reason", "not_told_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "signed_at", "signed_by_id", "signed_for_id", "signed_words", "slip_plan", "slip_signs", "submission", "what_next", "who_continues") VALUES (NEW."case_id", NEW."closed_on", NEW."completed_at", NEW."completed_by_id", NEW."completed_for_id", NEW."contact_details", NEW."contact_name", NEW."copy_given_on", NEW."explanation", NEW."id", NEW."judgement", NEW."no_copy_reason", NEW."not_told_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason_id", NEW."signed_at", NEW."signed_by_id", NEW."signed_for_id", NEW."signed_words", NEW."slip_plan", NEW."slip_signs", NEW."submission", NEW."what_next", NEW."who_continues"); RETURN NULL;',
                            hash="0cb7bb93e8db07bb444ca77c3a850fa3791850f0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_14e41",
                            table="closures_closuresummary",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="closuresummary",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_closuresummaryevent" ("case_id", "closed_on", "completed_at", "completed_by_id", "completed_for_id", "contact_details", "contact_name", "copy_given_on", "explanation", "id", "judgement", "no_copy_reason", "not_told_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "signed_at", "signed_by_id", "signed_for_id", "signed_words", "slip_plan", "slip_signs", "submission", "what_next", "who_continues") VALUES (NEW."case_id", NEW."closed_on", NEW."completed_at", NEW."completed_by_id", NEW."completed_for_id", NEW."contact_details", NEW."contact_name", NEW."copy_given_on", NEW."explanation", NEW."id", NEW."judgement", NEW."no_copy_reason", NEW."not_told_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason_id", NEW."signed_at", NEW."signed_by_id", NEW."signed_for_id", NEW."signed_words", NEW."slip_plan", NEW."slip_signs", NEW."submission", NEW."what_next", NEW."who_continues"); RETURN NULL;',
                            hash="72eebec560c5c1f9c6faf214a43cb0e20bea16b6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fc4a1",
                            table="closures_closuresummary",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="closuresummary",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_closuresummaryevent" ("case_id", "closed_on", "completed_at", "completed_by_id", "completed_for_id", "contact_details", "contact_name", "copy_given_on", "explanation", "id", "judgement", "no_copy_reason", "not_told_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "signed_at", "signed_by_id", "signed_for_id", "signed_words", "slip_plan", "slip_signs", "submission", "what_next", "who_continues") VALUES (OLD."case_id", OLD."closed_on", OLD."completed_at", OLD."completed_by_id", OLD."completed_for_id", OLD."contact_details", OLD."contact_name", OLD."copy_given_on", OLD."explanation", OLD."id", OLD."judgement", OLD."no_copy_reason", OLD."not_told_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason_id", OLD."signed_at", OLD."signed_by_id", OLD."signed_for_id", OLD."signed_words", OLD."slip_plan", OLD."slip_signs", OLD."submission", OLD."what_next", OLD."who_continues"); RETURN NULL;',
                            hash="d33b13c629f173ce833b83f68b48140183a3aabc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d9e23",
                            table="closures_closuresummary",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="closuresummary",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="9c7b81d08e75492ca6d9bba0cabcaf09336453d6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_29f7f",
                            table="closures_closuresummary",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencytoldevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="7d9fb44c9dc7d4fb36b952a1f51467cb1381eb62",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_e0ea2",
                            table="closures_agencytoldevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencytold",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_agencytoldevent" ("agency_id", "closure_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told_on") VALUES (NEW."agency_id", NEW."closure_id", NEW."id", NEW."name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."told_on"); RETURN NULL;',
                            hash="f034cbfbed3fb9baf2b8bb8749c9434610487c0d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ded23",
                            table="closures_agencytold",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencytold",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_agencytoldevent" ("agency_id", "closure_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told_on") VALUES (NEW."agency_id", NEW."closure_id", NEW."id", NEW."name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."told_on"); RETURN NULL;',
                            hash="c53664d4e658d5e17d507bddc2a8d63cce2842ff",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bda44",
                            table="closures_agencytold",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencytold",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_agencytoldevent" ("agency_id", "closure_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told_on") VALUES (OLD."agency_id", OLD."closure_id", OLD."id", OLD."name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."told_on"); RETURN NULL;',
                            hash="4b4a51b1f289319ac186bb67e59f76e6867866c9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d01fa",
                            table="closures_agencytold",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencytold",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="1e3071cd683a5c3c2cce8423c55e91388d424c46",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_15653",
                            table="closures_agencytold",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="closuresummaryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="a383a030c075d9858abfb991b53e9e6fee8fab2f",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_a53d1",
                            table="closures_closuresummaryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="closurewords",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_closurewordsevent" ("closure_id", "difference", "id", "member_id", "no_view_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "view") VALUES (NEW."closure_id", NEW."difference", NEW."id", NEW."member_id", NEW."no_view_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."view"); RETURN NULL;',
                            hash="7340b7976cbad803ebd7c36f833f492292be73d5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1f101",
                            table="closures_closurewords",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="closurewords",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_closurewordsevent" ("closure_id", "difference", "id", "member_id", "no_view_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "view") VALUES (NEW."closure_id", NEW."difference", NEW."id", NEW."member_id", NEW."no_view_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."view"); RETURN NULL;',
                            hash="d0793ab665f52a6ae2a777183d02e169dc531108",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_17c12",
                            table="closures_closurewords",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="closurewords",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_closurewordsevent" ("closure_id", "difference", "id", "member_id", "no_view_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "view") VALUES (OLD."closure_id", OLD."difference", OLD."id", OLD."member_id", OLD."no_view_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."view"); RETURN NULL;',
                            hash="9304f9f312a8f03b4bbf791415a4e32adf93d0ae",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_58bb1",
                            table="closures_closurewords",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="closurewords",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="cca03c18d5d3d9c940c9ba4ae5d76097143a6da0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_df24e",
                            table="closures_closurewords",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="closurewordsevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="e1e1a9379486b2311023e230d60e304c236e9ffb",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_9f015",
                            table="closures_closurewordsevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="endingwithoutoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_endingwithoutoutcomeevent" ("closure_id", "decided_at", "decided_by_id", "decided_for_id", "decision", "follow_up_on", "followed_up_by_id", "followed_up_for_id", "followed_up_on", "found", "id", "no_attempts_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk", "step_up") VALUES (NEW."closure_id", NEW."decided_at", NEW."decided_by_id", NEW."decided_for_id", NEW."decision", NEW."follow_up_on", NEW."followed_up_by_id", NEW."followed_up_for_id", NEW."followed_up_on", NEW."found", NEW."id", NEW."no_attempts_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."risk", NEW."step_up"); RETURN NULL;',
                            hash="805541ccf27613396682ce7c79d458d83e0479e3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_629d5",
                            table="closures_endingwithoutoutcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="endingwithoutoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_endingwithoutoutcomeevent" ("closure_id", "decided_at", "decided_by_id", "decided_for_id", "decision", "follow_up_on", "followed_up_by_id", "followed_up_for_id", "followed_up_on", "found", "id", "no_attempts_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk", "step_up") VALUES (NEW."closure_id", NEW."decided_at", NEW."decided_by_id", NEW."decided_for_id", NEW."decision", NEW."follow_up_on", NEW."followed_up_by_id", NEW."followed_up_for_id", NEW."followed_up_on", NEW."found", NEW."id", NEW."no_attempts_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."risk", NEW."step_up"); RETURN NULL;',
                            hash="6a69f692c77cad838cd12d772c1ecd4fd5cf6431",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b2f66",
                            table="closures_endingwithoutoutcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="endingwithoutoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_endingwithoutoutcomeevent" ("closure_id", "decided_at", "decided_by_id", "decided_for_id", "decision", "follow_up_on", "followed_up_by_id", "followed_up_for_id", "followed_up_on", "found", "id", "no_attempts_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk", "step_up") VALUES (OLD."closure_id", OLD."decided_at", OLD."decided_by_id", OLD."decided_for_id", OLD."decision", OLD."follow_up_on", OLD."followed_up_by_id", OLD."followed_up_for_id", OLD."followed_up_on", OLD."found", OLD."id", OLD."no_attempts_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."risk", OLD."step_up"); RETURN NULL;',
                            hash="547d486ec17778bf23f662423f629f43680cd701",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_96fb0",
                            table="closures_endingwithoutoutcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="endingwithoutoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="26ceb99055ae7f311c9c6ddf752456c266a67c4a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_92e10",
                            table="closures_endingwithoutoutcome",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attemptevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="40d230c6b5f694ffa4d45219a9c270f232d38f80",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_cbf3e",
                            table="closures_attemptevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attempt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_attemptevent" ("ending_id", "how", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tried_on") VALUES (NEW."ending_id", NEW."how", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."tried_on"); RETURN NULL;',
                            hash="8d452319fa9d99124805adb147ab7ea5e5f0ff0e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8e746",
                            table="closures_attempt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attempt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_attemptevent" ("ending_id", "how", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tried_on") VALUES (NEW."ending_id", NEW."how", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."tried_on"); RETURN NULL;',
                            hash="c1b372f3c9fb2fdee3b4a00f51e05002b71723b0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eef36",
                            table="closures_attempt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attempt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_attemptevent" ("ending_id", "how", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tried_on") VALUES (OLD."ending_id", OLD."how", OLD."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."tried_on"); RETURN NULL;',
                            hash="6f8e82b54fb185ee4011a9dee35b74258bcc7565",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e53e7",
                            table="closures_attempt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attempt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="11c083cc838ad83c9b9a13b93714d4955ee3f518",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_09663",
                            table="closures_attempt",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="endingwithoutoutcomeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="edd19864a982c1190fda11ec9aed0da2b1f55d45",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_ad131",
                            table="closures_endingwithoutoutcomeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_needoutcomeevent" ("closure_id", "evidence", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") VALUES (NEW."closure_id", NEW."evidence", NEW."id", NEW."need_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."rating"); RETURN NULL;',
                            hash="084b731de4910283ffd557e16b996800f4476fb3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_033e5",
                            table="closures_needoutcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_needoutcomeevent" ("closure_id", "evidence", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") VALUES (NEW."closure_id", NEW."evidence", NEW."id", NEW."need_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."rating"); RETURN NULL;',
                            hash="e7350aac3594b334c7f299354a1d516c814b35e7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6219b",
                            table="closures_needoutcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_needoutcomeevent" ("closure_id", "evidence", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") VALUES (OLD."closure_id", OLD."evidence", OLD."id", OLD."need_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."rating"); RETURN NULL;',
                            hash="aff9d6c055a4bcd6031ec69221638484f9f5a154",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b58b0",
                            table="closures_needoutcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needoutcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="df9ed054bbede3f30a2b8a48d7202ddfa789a887",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_a9863",
                            table="closures_needoutcome",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="needoutcomeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="e4ac8f2fe5248b8dc76fb6f70cb8b136df9ec677",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_2c0f0",
                            table="closures_needoutcomeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="missingclosingreadingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="a73768e5a724445ddc0ec79328da45eb3c4fbaaf",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_79df1",
                            table="closures_missingclosingreadingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="missingclosingreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_missingclosingreadingevent" ("closure_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id") VALUES (NEW."closure_id", NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason_id"); RETURN NULL;',
                            hash="fbfee01724e7d4892979fccc7781bb76daca3bf3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_02451",
                            table="closures_missingclosingreading",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="missingclosingreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_missingclosingreadingevent" ("closure_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id") VALUES (NEW."closure_id", NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason_id"); RETURN NULL;',
                            hash="67787fb75112580e9fb9725864c9d69b853332ae",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2b352",
                            table="closures_missingclosingreading",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="missingclosingreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_missingclosingreadingevent" ("closure_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id") VALUES (OLD."closure_id", OLD."id", OLD."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason_id"); RETURN NULL;',
                            hash="c92c199c7041f198410b611aaa12ae7fc8bdb3af",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a47f6",
                            table="closures_missingclosingreading",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="missingclosingreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="a6130f7c3f2af347df7172da43e997d9686c0904",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_b1d56",
                            table="closures_missingclosingreading",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_signpostevent" ("closure_id", "family_agreed", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service", "signposted_on") VALUES (NEW."closure_id", NEW."family_agreed", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."service", NEW."signposted_on"); RETURN NULL;',
                            hash="7bf3ab0f98e1344344b46c8e633b97f9a7002d10",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e45d9",
                            table="closures_signpost",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_signpostevent" ("closure_id", "family_agreed", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service", "signposted_on") VALUES (NEW."closure_id", NEW."family_agreed", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."service", NEW."signposted_on"); RETURN NULL;',
                            hash="478df171ac99892140f4e62cbd862e69adc553c1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0441e",
                            table="closures_signpost",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_signpostevent" ("closure_id", "family_agreed", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service", "signposted_on") VALUES (OLD."closure_id", OLD."family_agreed", OLD."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."service", OLD."signposted_on"); RETURN NULL;',
                            hash="eefd5294488063cce5d00f609d4263fe43261e99",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b7fea",
                            table="closures_signpost",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="2558fc5cc35b41695ec1493e7d6b9bb20762e6ce",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_ac4c1",
                            table="closures_signpost",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signpostevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="35a395d6dc9acd876a5bbb354b941cd7fac4f036",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_9fc31",
                            table="closures_signpostevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_sustainedcheckevent" ("closure_id", "done_by_id", "done_for_id", "done_on", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "summary") VALUES (NEW."closure_id", NEW."done_by_id", NEW."done_for_id", NEW."done_on", NEW."due_on", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."summary"); RETURN NULL;',
                            hash="4201cc3b15349b3e168fbc5aeaa7bd1489de1580",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_97719",
                            table="closures_sustainedcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_sustainedcheckevent" ("closure_id", "done_by_id", "done_for_id", "done_on", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "summary") VALUES (NEW."closure_id", NEW."done_by_id", NEW."done_for_id", NEW."done_on", NEW."due_on", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."summary"); RETURN NULL;',
                            hash="2d6966b6076eda6abe3f4b9affaa157a9516d996",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ef292",
                            table="closures_sustainedcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_sustainedcheckevent" ("closure_id", "done_by_id", "done_for_id", "done_on", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "summary") VALUES (OLD."closure_id", OLD."done_by_id", OLD."done_for_id", OLD."done_on", OLD."due_on", OLD."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."summary"); RETURN NULL;',
                            hash="559c7fb00d75ff3f286ac9d771028197f15c518e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4340f",
                            table="closures_sustainedcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="1c758f8a2e9be9a2c8523795aad6b99b01775c55",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_29387",
                            table="closures_sustainedcheck",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedcheckevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="e6bc115730990d016710b805c365099c82803539",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_b88d2",
                            table="closures_sustainedcheckevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedneed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_sustainedneedevent" ("check_after_id", "evidence", "id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."check_after_id", NEW."evidence", NEW."id", NEW."outcome_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."state"); RETURN NULL;',
                            hash="d3871d4b2ea5e6bd1dcccdfcd3a69d5b21d9429a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0dfbc",
                            table="closures_sustainedneed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedneed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "closures_sustainedneedevent" ("check_after_id", "evidence", "id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."check_after_id", NEW."evidence", NEW."id", NEW."outcome_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."state"); RETURN NULL;',
                            hash="5cc22c0c43f4816ee258b37e33562aa9e7abf656",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2031c",
                            table="closures_sustainedneed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedneed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "closures_sustainedneedevent" ("check_after_id", "evidence", "id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (OLD."check_after_id", OLD."evidence", OLD."id", OLD."outcome_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."state"); RETURN NULL;',
                            hash="ad66814042111b27ab6abd1843b96ce96a58affb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb82f",
                            table="closures_sustainedneed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedneed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="496fabb18acf9ab9ac8ed4f6c4aa7a32b147eda2",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_8a122",
                            table="closures_sustainedneed",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sustainedneedevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="339d585c6911c1d363565c1f4848d45c2e8288db",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_5fd88",
                            table="closures_sustainedneedevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
