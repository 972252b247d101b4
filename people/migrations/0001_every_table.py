import datetime
import uuid

import django.contrib.postgres.fields
import django.core.serializers.json
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers
import earlyhelp.common.validators


class Migration(migrations.Migration):
    replaces = [("people", "0001_all_tables"), ("people", "0002_every_version_is_kept")]

    initial = True

    dependencies = [
        ("accounts", "0001_every_table"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Family",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=120, verbose_name="family name")),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name_plural": "families",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="people_family_has_a_name",
                        violation_error_message="Enter the family's name.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NameGroup",
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
                    "names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        help_text="With commas between: Elizabeth, Liz, Betty. One word each.",
                        size=None,
                    ),
                ),
            ],
            options={
                "verbose_name": "names that stand for each other",
                "verbose_name_plural": "names that stand for each other",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("given_name", models.CharField(max_length=80, verbose_name="first name")),
                ("family_name", models.CharField(max_length=80, verbose_name="last name")),
                ("known_as", models.CharField(blank=True, max_length=80)),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                (
                    "is_birth_date_estimated",
                    models.BooleanField(default=False, verbose_name="date of birth is estimated"),
                ),
                ("due_date", models.DateField(blank=True, null=True)),
                (
                    "sex",
                    models.CharField(
                        choices=[("F", "Female"), ("M", "Male"), ("U", "Not known")],
                        default="U",
                        max_length=1,
                    ),
                ),
                (
                    "gender_identity",
                    models.CharField(
                        choices=[
                            ("00", "Not asked or not known"),
                            ("01", "Man or boy"),
                            ("02", "Woman or girl"),
                            ("09", "Prefers to self-describe"),
                        ],
                        default="00",
                        max_length=2,
                    ),
                ),
                (
                    "gender_words",
                    models.CharField(blank=True, max_length=60, verbose_name="in their own words"),
                ),
                (
                    "ethnicity",
                    models.CharField(
                        choices=[
                            ("NOBT", "Not yet asked"),
                            ("WBRI", "White British"),
                            ("WIRI", "White Irish"),
                            ("WIRT", "Traveller of Irish heritage"),
                            ("WROM", "Gypsy or Roma"),
                            ("WOTH", "Any other White background"),
                            ("MWBC", "White and Black Caribbean"),
                            ("MWBA", "White and Black African"),
                            ("MWAS", "White and Asian"),
                            ("MOTH", "Any other mixed background"),
                            ("AIND", "Indian"),
                            ("APKN", "Pakistani"),
                            ("ABAN", "Bangladeshi"),
                            ("CHNE", "Chinese"),
                            ("AOTH", "Any other Asian background"),
                            ("BCRB", "Black Caribbean"),
                            ("BAFR", "Black African"),
                            ("BOTH", "Any other Black background"),
                            ("OOTH", "Any other ethnic group"),
                            ("REFU", "Prefers not to say"),
                        ],
                        default="NOBT",
                        max_length=4,
                    ),
                ),
                (
                    "religion",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known"),
                            ("NONE", "No religion"),
                            ("BUDDHIST", "Buddhist"),
                            ("CHRISTIAN", "Christian"),
                            ("HINDU", "Hindu"),
                            ("JEWISH", "Jewish"),
                            ("MUSLIM", "Muslim"),
                            ("SIKH", "Sikh"),
                            ("OTHER", "Another religion"),
                            ("NOT_SAID", "Prefers not to say"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "first_language",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known"),
                            ("eng", "English"),
                            ("cym", "Welsh"),
                            ("bfi", "British Sign Language"),
                            ("sqi", "Albanian"),
                            ("amh", "Amharic"),
                            ("ara", "Arabic"),
                            ("ben", "Bengali"),
                            ("bul", "Bulgarian"),
                            ("yue", "Cantonese"),
                            ("ces", "Czech"),
                            ("fra", "French"),
                            ("deu", "German"),
                            ("ell", "Greek"),
                            ("guj", "Gujarati"),
                            ("hin", "Hindi"),
                            ("hun", "Hungarian"),
                            ("ita", "Italian"),
                            ("kur", "Kurdish"),
                            ("lav", "Latvian"),
                            ("lit", "Lithuanian"),
                            ("mal", "Malayalam"),
                            ("cmn", "Mandarin"),
                            ("nep", "Nepali"),
                            ("pus", "Pashto"),
                            ("fas", "Persian or Farsi"),
                            ("pol", "Polish"),
                            ("por", "Portuguese"),
                            ("pan", "Punjabi"),
                            ("rom", "Romani"),
                            ("ron", "Romanian"),
                            ("rus", "Russian"),
                            ("slk", "Slovak"),
                            ("som", "Somali"),
                            ("spa", "Spanish"),
                            ("tgl", "Tagalog"),
                            ("tam", "Tamil"),
                            ("tha", "Thai"),
                            ("tir", "Tigrinya"),
                            ("tur", "Turkish"),
                            ("ukr", "Ukrainian"),
                            ("urd", "Urdu"),
                            ("vie", "Vietnamese"),
                            ("yor", "Yoruba"),
                            ("mis", "Another language"),
                        ],
                        default="",
                        max_length=3,
                    ),
                ),
                (
                    "interpreter",
                    models.CharField(
                        blank=True,
                        choices=[("", "Not asked yet"), ("N", "No"), ("Y", "Yes")],
                        default="",
                        max_length=1,
                        verbose_name="needs an interpreter",
                    ),
                ),
                (
                    "communication",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="what helps them to understand"
                    ),
                ),
                (
                    "disabilities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("NONE", "No disability"),
                                ("MOB", "Mobility"),
                                ("HAND", "Hand function"),
                                ("PC", "Personal care"),
                                ("INC", "Incontinence"),
                                ("COMM", "Communication"),
                                ("LD", "Learning"),
                                ("HEAR", "Hearing"),
                                ("VIS", "Vision"),
                                ("BEH", "Behaviour"),
                                ("CON", "Consciousness"),
                                ("AUT", "Diagnosed autism"),
                                ("DDA", "Other"),
                            ],
                            max_length=4,
                        ),
                        blank=True,
                        default=list,
                        size=12,
                    ),
                ),
                (
                    "sen_provision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known"),
                            ("N", "No special educational needs"),
                            ("K", "SEN support"),
                            ("E", "Education, health and care plan"),
                        ],
                        default="",
                        max_length=1,
                        verbose_name="special educational needs",
                    ),
                ),
                (
                    "sen_type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("SPLD", "Specific learning difficulty"),
                            ("MLD", "Moderate learning difficulty"),
                            ("SLD", "Severe learning difficulty"),
                            ("PMLD", "Profound and multiple learning difficulty"),
                            ("SEMH", "Social, emotional and mental health"),
                            ("SLCN", "Speech, language and communication"),
                            ("HI", "Hearing impairment"),
                            ("VI", "Vision impairment"),
                            ("MSI", "Multi-sensory impairment"),
                            ("PD", "Physical disability"),
                            ("ASD", "Autistic spectrum disorder"),
                            ("OTH", "Other difficulty or disability"),
                        ],
                        max_length=4,
                        verbose_name="main type of special educational need",
                    ),
                ),
                (
                    "nhs_number",
                    models.CharField(
                        blank=True,
                        max_length=10,
                        validators=[earlyhelp.common.validators.validate_nhs_number],
                        verbose_name="NHS number",
                    ),
                ),
                (
                    "nhs_number_status",
                    models.CharField(
                        choices=[
                            ("not_known", "Not known"),
                            ("family", "Given by the family"),
                            ("traced", "Traced by a health partner"),
                        ],
                        default="not_known",
                        max_length=10,
                        verbose_name="NHS number status",
                    ),
                ),
                (
                    "upn",
                    models.CharField(
                        blank=True,
                        max_length=13,
                        validators=[earlyhelp.common.validators.validate_upn],
                        verbose_name="unique pupil number",
                    ),
                ),
                (
                    "upn_unknown_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("UN1", "Not of school age yet, or not yet given one"),
                            ("UN2", "Never went to a state school in England"),
                            ("UN3", "Educated outside England"),
                            ("UN4", "Newly looked after"),
                            ("UN5", "Numbers do not agree and are being checked"),
                        ],
                        max_length=3,
                        verbose_name="why there is no unique pupil number",
                    ),
                ),
                (
                    "school",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="school, nursery or other setting"
                    ),
                ),
                (
                    "year_group",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known or not at school"),
                            ("N1", "Nursery, first year"),
                            ("N2", "Nursery, second year"),
                            ("R", "Reception"),
                            ("1", "Year 1"),
                            ("2", "Year 2"),
                            ("3", "Year 3"),
                            ("4", "Year 4"),
                            ("5", "Year 5"),
                            ("6", "Year 6"),
                            ("7", "Year 7"),
                            ("8", "Year 8"),
                            ("9", "Year 9"),
                            ("10", "Year 10"),
                            ("11", "Year 11"),
                            ("12", "Year 12"),
                            ("13", "Year 13"),
                            ("14", "Year 14"),
                            ("X", "Does not follow the curriculum’s years"),
                        ],
                        default="",
                        max_length=2,
                    ),
                ),
                ("gp_practice", models.CharField(blank=True, max_length=120, verbose_name="GP practice")),
                ("phone", models.CharField(blank=True, max_length=30)),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail address")),
                (
                    "contact_when",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="when it is safe to contact them"
                    ),
                ),
                (
                    "contact_how",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="how it is safe to contact them"
                    ),
                ),
                (
                    "contact_avoid",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="what not to do when contacting them"
                    ),
                ),
                ("died_on", models.DateField(blank=True, null=True, verbose_name="date of death")),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name_plural": "people",
                "ordering": ["family_name", "given_name", "pk"],
                "indexes": [
                    models.Index(
                        django.db.models.functions.text.Upper("family_name"),
                        django.db.models.functions.text.Upper("given_name"),
                        name="people_person_name",
                    ),
                    models.Index(fields=["date_of_birth"], name="people_person_birth"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("given_name", ""), _negated=True),
                            models.Q(("family_name", ""), _negated=True),
                        ),
                        name="people_person_has_a_name",
                        violation_error_message="Enter a first name and a last name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("date_of_birth__isnull", True), ("due_date__isnull", True), _connector="OR"
                        ),
                        name="people_person_is_born_or_due",
                        violation_error_message="Enter a date of birth or a due date, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_birth_date_estimated", False),
                            ("date_of_birth__isnull", False),
                            _connector="OR",
                        ),
                        name="people_person_estimates_a_given_birth_date",
                        violation_error_message="Enter the date of birth that is estimated.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("died_on__isnull", True),
                            ("date_of_birth__isnull", True),
                            ("died_on__gte", models.F("date_of_birth")),
                            _connector="OR",
                        ),
                        name="people_person_dies_after_birth",
                        violation_error_message="The date of death must not be before the date of birth.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("date_of_birth__isnull", True),
                                ("date_of_birth__gte", datetime.date(1900, 1, 1)),
                                _connector="OR",
                            ),
                            models.Q(
                                ("due_date__isnull", True),
                                ("due_date__gte", datetime.date(1900, 1, 1)),
                                _connector="OR",
                            ),
                            models.Q(
                                ("died_on__isnull", True),
                                ("died_on__gte", datetime.date(1900, 1, 1)),
                                _connector="OR",
                            ),
                        ),
                        name="people_person_dates_from_1900",
                        violation_error_message="A date of birth or death must be in 1900 or later. Check the year.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("disabilities__contains", ["NONE"]), _negated=True),
                            ("disabilities", ["NONE"]),
                            _connector="OR",
                        ),
                        name="people_person_no_disability_stands_alone",
                        violation_error_message="Choose either “No disability” or the kinds of disability, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nhs_number", ""), ("nhs_number_status", "not_known")),
                            models.Q(
                                models.Q(("nhs_number", ""), _negated=True),
                                models.Q(("nhs_number_status", "not_known"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="people_person_nhs_number_has_a_status",
                        violation_error_message="Say how the NHS number is known, or leave both empty.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("upn", ""), ("upn_unknown_reason", ""), _connector="OR"),
                        name="people_person_upn_or_reason",
                        violation_error_message="Enter a unique pupil number or the reason there is none, not both.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("nhs_number", ""), _negated=True),
                        fields=("nhs_number",),
                        name="people_person_nhs_number_is_unique",
                        violation_error_message="Somebody else already has this NHS number. Check the number, or find the person instead.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("upn", ""), _negated=True),
                        fields=("upn",),
                        name="people_person_upn_is_unique",
                        violation_error_message="Another child already has this unique pupil number. Check it, or find the child instead.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FamilyAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="addresses",
                        to="people.family",
                    ),
                ),
                ("line_1", models.CharField(max_length=120, verbose_name="address line 1")),
                ("line_2", models.CharField(blank=True, max_length=120, verbose_name="address line 2")),
                ("town", models.CharField(blank=True, max_length=80, verbose_name="town or village")),
                (
                    "postcode",
                    models.CharField(
                        blank=True, max_length=8, validators=[earlyhelp.common.validators.validate_postcode]
                    ),
                ),
                (
                    "uprn",
                    models.CharField(
                        blank=True,
                        max_length=12,
                        validators=[earlyhelp.common.validators.validate_uprn],
                        verbose_name="unique property reference number",
                    ),
                ),
                ("lived_from", models.DateField()),
                ("lived_until", models.DateField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name_plural": "family addresses",
                "ordering": ["-lived_from", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("line_1", ""), _negated=True),
                        name="people_familyaddress_has_a_first_line",
                        violation_error_message="Enter the first line of the address.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lived_until__isnull", True),
                            ("lived_until__gte", models.F("lived_from")),
                            _connector="OR",
                        ),
                        name="people_familyaddress_ends_after_it_starts",
                        violation_error_message="The family cannot have left before they moved in. Check the dates.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("lived_from__isnull", True),
                                ("lived_from__gte", datetime.date(1900, 1, 1)),
                                _connector="OR",
                            ),
                            models.Q(
                                ("lived_until__isnull", True),
                                ("lived_until__gte", datetime.date(1900, 1, 1)),
                                _connector="OR",
                            ),
                        ),
                        name="people_familyaddress_dates_from_1900",
                        violation_error_message="The date they moved must be in 1900 or later. Check the year.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("lived_until__isnull", True)),
                        fields=("family",),
                        name="people_familyaddress_one_current",
                        violation_error_message="The family already has a current address. Record a move instead.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FamilyEvent",
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
                        to="people.family",
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
                ("name", models.CharField(max_length=120, verbose_name="family name")),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FamilyMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="members",
                        to="people.family",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="family_members",
                        to="people.person",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                ("role", models.CharField(choices=[("child", "Child"), ("adult", "Adult")], max_length=5)),
                (
                    "lives_in_household",
                    models.BooleanField(default=True, verbose_name="lives in the family home"),
                ),
                ("joined_on", models.DateField()),
                ("left_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["family", "number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["child", "adult"])),
                        name="people_familymember_role_is_known",
                        violation_error_message="Say whether the person is a child or an adult.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_on__isnull", True),
                            ("left_on__gte", models.F("joined_on")),
                            _connector="OR",
                        ),
                        name="people_familymember_leaves_after_joining",
                        violation_error_message="The date they left must not be before the date they joined.",
                    ),
                    models.UniqueConstraint(
                        fields=("family", "number"),
                        name="people_familymember_number_is_unique",
                        violation_error_message="That number is taken in this family. Try again.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("left_on__isnull", True)),
                        fields=("family", "person"),
                        name="people_familymember_once_in_a_family",
                        violation_error_message="This person is already in the family.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NotSamePerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name_plural": "pairs who are not the same person",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("person", models.F("other")), _negated=True),
                        name="people_notsameperson_is_about_two",
                        violation_error_message="Choose two different people.",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Least("person", "other"),
                        django.db.models.functions.comparison.Greatest("person", "other"),
                        name="people_notsameperson_once_for_a_pair",
                        violation_error_message="It is recorded already that these are two people.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PeopleMerge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("kept_name", models.CharField(max_length=161)),
                (
                    "other_name",
                    models.CharField(max_length=161, verbose_name="name on the record that is gone"),
                ),
                ("steps", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                (
                    "merged_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("merged_at", models.DateTimeField(editable=False)),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("undone_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["-merged_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="people_peoplemerge_is_undone_by_somebody",
                        violation_error_message="Say who undid it and when.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
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
                        to="people.person",
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
                ("given_name", models.CharField(max_length=80, verbose_name="first name")),
                ("family_name", models.CharField(max_length=80, verbose_name="last name")),
                ("known_as", models.CharField(blank=True, max_length=80)),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                (
                    "is_birth_date_estimated",
                    models.BooleanField(default=False, verbose_name="date of birth is estimated"),
                ),
                ("due_date", models.DateField(blank=True, null=True)),
                (
                    "sex",
                    models.CharField(
                        choices=[("F", "Female"), ("M", "Male"), ("U", "Not known")],
                        default="U",
                        max_length=1,
                    ),
                ),
                (
                    "gender_identity",
                    models.CharField(
                        choices=[
                            ("00", "Not asked or not known"),
                            ("01", "Man or boy"),
                            ("02", "Woman or girl"),
                            ("09", "Prefers to self-describe"),
                        ],
                        default="00",
                        max_length=2,
                    ),
                ),
                (
                    "gender_words",
                    models.CharField(blank=True, max_length=60, verbose_name="in their own words"),
                ),
                (
                    "ethnicity",
                    models.CharField(
                        choices=[
                            ("NOBT", "Not yet asked"),
                            ("WBRI", "White British"),
                            ("WIRI", "White Irish"),
                            ("WIRT", "Traveller of Irish heritage"),
                            ("WROM", "Gypsy or Roma"),
                            ("WOTH", "Any other White background"),
                            ("MWBC", "White and Black Caribbean"),
                            ("MWBA", "White and Black African"),
                            ("MWAS", "White and Asian"),
                            ("MOTH", "Any other mixed background"),
                            ("AIND", "Indian"),
                            ("APKN", "Pakistani"),
                            ("ABAN", "Bangladeshi"),
                            ("CHNE", "Chinese"),
                            ("AOTH", "Any other Asian background"),
                            ("BCRB", "Black Caribbean"),
                            ("BAFR", "Black African"),
                            ("BOTH", "Any other Black background"),
                            ("OOTH", "Any other ethnic group"),
                            ("REFU", "Prefers not to say"),
                        ],
                        default="NOBT",
                        max_length=4,
                    ),
                ),
                (
                    "religion",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known"),
                            ("NONE", "No religion"),
                            ("BUDDHIST", "Buddhist"),
                            ("CHRISTIAN", "Christian"),
                            ("HINDU", "Hindu"),
                            ("JEWISH", "Jewish"),
                            ("MUSLIM", "Muslim"),
                            ("SIKH", "Sikh"),
                            ("OTHER", "Another religion"),
                            ("NOT_SAID", "Prefers not to say"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "first_language",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known"),
                            ("eng", "English"),
                            ("cym", "Welsh"),
                            ("bfi", "British Sign Language"),
                            ("sqi", "Albanian"),
                            ("amh", "Amharic"),
                            ("ara", "Arabic"),
                            ("ben", "Bengali"),
                            ("bul", "Bulgarian"),
                            ("yue", "Cantonese"),
                            ("ces", "Czech"),
                            ("fra", "French"),
                            ("deu", "German"),
                            ("ell", "Greek"),
                            ("guj", "Gujarati"),
                            ("hin", "Hindi"),
                            ("hun", "Hungarian"),
                            ("ita", "Italian"),
                            ("kur", "Kurdish"),
                            ("lav", "Latvian"),
                            ("lit", "Lithuanian"),
                            ("mal", "Malayalam"),
                            ("cmn", "Mandarin"),
                            ("nep", "Nepali"),
                            ("pus", "Pashto"),
                            ("fas", "Persian or Farsi"),
                            ("pol", "Polish"),
                            ("por", "Portuguese"),
                            ("pan", "Punjabi"),
                            ("rom", "Romani"),
                            ("ron", "Romanian"),
                            ("rus", "Russian"),
                            ("slk", "Slovak"),
                            ("som", "Somali"),
                            ("spa", "Spanish"),
                            ("tgl", "Tagalog"),
                            ("tam", "Tamil"),
                            ("tha", "Thai"),
                            ("tir", "Tigrinya"),
                            ("tur", "Turkish"),
                            ("ukr", "Ukrainian"),
                            ("urd", "Urdu"),
                            ("vie", "Vietnamese"),
                            ("yor", "Yoruba"),
                            ("mis", "Another language"),
                        ],
                        default="",
                        max_length=3,
                    ),
                ),
                (
                    "interpreter",
                    models.CharField(
                        blank=True,
                        choices=[("", "Not asked yet"), ("N", "No"), ("Y", "Yes")],
                        default="",
                        max_length=1,
                        verbose_name="needs an interpreter",
                    ),
                ),
                (
                    "communication",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="what helps them to understand"
                    ),
                ),
                (
                    "disabilities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("NONE", "No disability"),
                                ("MOB", "Mobility"),
                                ("HAND", "Hand function"),
                                ("PC", "Personal care"),
                                ("INC", "Incontinence"),
                                ("COMM", "Communication"),
                                ("LD", "Learning"),
                                ("HEAR", "Hearing"),
                                ("VIS", "Vision"),
                                ("BEH", "Behaviour"),
                                ("CON", "Consciousness"),
                                ("AUT", "Diagnosed autism"),
                                ("DDA", "Other"),
                            ],
                            max_length=4,
                        ),
                        blank=True,
                        default=list,
                        size=12,
                    ),
                ),
                (
                    "sen_provision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known"),
                            ("N", "No special educational needs"),
                            ("K", "SEN support"),
                            ("E", "Education, health and care plan"),
                        ],
                        default="",
                        max_length=1,
                        verbose_name="special educational needs",
                    ),
                ),
                (
                    "sen_type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("SPLD", "Specific learning difficulty"),
                            ("MLD", "Moderate learning difficulty"),
                            ("SLD", "Severe learning difficulty"),
                            ("PMLD", "Profound and multiple learning difficulty"),
                            ("SEMH", "Social, emotional and mental health"),
                            ("SLCN", "Speech, language and communication"),
                            ("HI", "Hearing impairment"),
                            ("VI", "Vision impairment"),
                            ("MSI", "Multi-sensory impairment"),
                            ("PD", "Physical disability"),
                            ("ASD", "Autistic spectrum disorder"),
                            ("OTH", "Other difficulty or disability"),
                        ],
                        max_length=4,
                        verbose_name="main type of special educational need",
                    ),
                ),
                (
                    "nhs_number",
                    models.CharField(
                        blank=True,
                        max_length=10,
                        validators=[earlyhelp.common.validators.validate_nhs_number],
                        verbose_name="NHS number",
                    ),
                ),
                (
                    "nhs_number_status",
                    models.CharField(
                        choices=[
                            ("not_known", "Not known"),
                            ("family", "Given by the family"),
                            ("traced", "Traced by a health partner"),
                        ],
                        default="not_known",
                        max_length=10,
                        verbose_name="NHS number status",
                    ),
                ),
                (
                    "upn",
                    models.CharField(
                        blank=True,
                        max_length=13,
                        validators=[earlyhelp.common.validators.validate_upn],
                        verbose_name="unique pupil number",
                    ),
                ),
                (
                    "upn_unknown_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("UN1", "Not of school age yet, or not yet given one"),
                            ("UN2", "Never went to a state school in England"),
                            ("UN3", "Educated outside England"),
                            ("UN4", "Newly looked after"),
                            ("UN5", "Numbers do not agree and are being checked"),
                        ],
                        max_length=3,
                        verbose_name="why there is no unique pupil number",
                    ),
                ),
                (
                    "school",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="school, nursery or other setting"
                    ),
                ),
                (
                    "year_group",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known or not at school"),
                            ("N1", "Nursery, first year"),
                            ("N2", "Nursery, second year"),
                            ("R", "Reception"),
                            ("1", "Year 1"),
                            ("2", "Year 2"),
                            ("3", "Year 3"),
                            ("4", "Year 4"),
                            ("5", "Year 5"),
                            ("6", "Year 6"),
                            ("7", "Year 7"),
                            ("8", "Year 8"),
                            ("9", "Year 9"),
                            ("10", "Year 10"),
                            ("11", "Year 11"),
                            ("12", "Year 12"),
                            ("13", "Year 13"),
                            ("14", "Year 14"),
                            ("X", "Does not follow the curriculum’s years"),
                        ],
                        default="",
                        max_length=2,
                    ),
                ),
                ("gp_practice", models.CharField(blank=True, max_length=120, verbose_name="GP practice")),
                ("phone", models.CharField(blank=True, max_length=30)),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail address")),
                (
                    "contact_when",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="when it is safe to contact them"
                    ),
                ),
                (
                    "contact_how",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="how it is safe to contact them"
                    ),
                ),
                (
                    "contact_avoid",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="what not to do when contacting them"
                    ),
                ),
                ("died_on", models.DateField(blank=True, null=True, verbose_name="date of death")),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="other_names",
                        to="people.person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("birth", "Name at birth"),
                            ("married", "Married name"),
                            ("previous", "Previous name"),
                            ("alias", "Also known as"),
                        ],
                        max_length=10,
                    ),
                ),
                ("given_name", models.CharField(blank=True, max_length=80, verbose_name="first name")),
                ("family_name", models.CharField(blank=True, max_length=80, verbose_name="last name")),
                ("used_from", models.DateField(blank=True, null=True)),
                ("used_until", models.DateField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["birth", "married", "previous", "alias"])),
                        name="people_personname_kind_is_known",
                        violation_error_message="Choose what kind of name it is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("family_name", ""), ("given_name", ""), _negated=True),
                        name="people_personname_says_something",
                        violation_error_message="Enter a first name, a last name or both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("used_from__isnull", True),
                            ("used_until__isnull", True),
                            ("used_until__gte", models.F("used_from")),
                            _connector="OR",
                        ),
                        name="people_personname_ends_after_it_starts",
                        violation_error_message="The last day of the name must not be before its first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("used_from__isnull", True),
                                ("used_from__gte", datetime.date(1900, 1, 1)),
                                _connector="OR",
                            ),
                            models.Q(
                                ("used_until__isnull", True),
                                ("used_until__gte", datetime.date(1900, 1, 1)),
                                _connector="OR",
                            ),
                        ),
                        name="people_personname_dates_from_1900",
                        violation_error_message="The days of a name must be in 1900 or later. Check the year.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Relationship",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relationships",
                        to="people.person",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relationships_inverse",
                        to="people.person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("parent", "Parent"),
                            ("child", "Child"),
                            ("step_parent", "Step-parent"),
                            ("step_child", "Step-child"),
                            ("adoptive_parent", "Adoptive parent"),
                            ("adopted_child", "Adopted child"),
                            ("grandparent", "Grandparent"),
                            ("grandchild", "Grandchild"),
                            ("aunt_uncle", "Aunt or uncle"),
                            ("niece_nephew", "Niece or nephew"),
                            ("sibling", "Brother or sister"),
                            ("half_sibling", "Half-brother or half-sister"),
                            ("step_sibling", "Step-brother or step-sister"),
                            ("cousin", "Cousin"),
                            ("spouse", "Husband, wife or civil partner"),
                            ("former_spouse", "Former husband, wife or civil partner"),
                            ("partner", "Partner"),
                            ("former_partner", "Former partner"),
                            ("guardian", "Special guardian"),
                            ("ward", "Child under special guardianship"),
                            ("foster_carer", "Foster carer"),
                            ("foster_child", "Foster child"),
                            ("friend", "Friend"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "parental_responsibility",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known"),
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("father_not_named", "Father not named on the birth certificate"),
                        ],
                        default="",
                        help_text="For an adult and a child. Empty where it is not known.",
                        max_length=16,
                    ),
                ),
                ("details", models.CharField(blank=True, max_length=1000)),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "parent",
                                    "child",
                                    "step_parent",
                                    "step_child",
                                    "adoptive_parent",
                                    "adopted_child",
                                    "grandparent",
                                    "grandchild",
                                    "aunt_uncle",
                                    "niece_nephew",
                                    "sibling",
                                    "half_sibling",
                                    "step_sibling",
                                    "cousin",
                                    "spouse",
                                    "former_spouse",
                                    "partner",
                                    "former_partner",
                                    "guardian",
                                    "ward",
                                    "foster_carer",
                                    "foster_child",
                                    "friend",
                                    "other",
                                ],
                            )
                        ),
                        name="people_relationship_kind_is_known",
                        violation_error_message="Choose how they are related.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", models.F("other")), _negated=True),
                        name="people_relationship_is_between_two",
                        violation_error_message="Choose two different people.",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Least("person", "other"),
                        django.db.models.functions.comparison.Greatest("person", "other"),
                        name="people_relationship_one_for_each_pair",
                        violation_error_message="How these two are related is already recorded. Change that instead.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="search_keys",
                        to="people.person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("N", "Word of a name"),
                            ("L", "Word of a name without one of its letters"),
                            ("S", "How a name sounds in English"),
                            ("B", "Consonants of a name"),
                            ("D", "Date of birth"),
                            ("H", "NHS number"),
                            ("U", "Unique pupil number"),
                            ("P", "Postcode"),
                            ("T", "Phone number"),
                            ("E", "E-mail address"),
                        ],
                        max_length=1,
                    ),
                ),
                ("key", models.CharField(max_length=254)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "key", "person"),
                        name="people_searchkey_once_for_a_person",
                        opclasses=["varchar_ops", "varchar_pattern_ops", "int8_ops"],
                        violation_error_message="This person can be found by this already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FamilyAddressEvent",
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
                        to="people.familyaddress",
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
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.family",
                    ),
                ),
                ("line_1", models.CharField(max_length=120, verbose_name="address line 1")),
                ("line_2", models.CharField(blank=True, max_length=120, verbose_name="address line 2")),
                ("town", models.CharField(blank=True, max_length=80, verbose_name="town or village")),
                (
                    "postcode",
                    models.CharField(
                        blank=True, max_length=8, validators=[earlyhelp.common.validators.validate_postcode]
                    ),
                ),
                (
                    "uprn",
                    models.CharField(
                        blank=True,
                        max_length=12,
                        validators=[earlyhelp.common.validators.validate_uprn],
                        verbose_name="unique property reference number",
                    ),
                ),
                ("lived_from", models.DateField()),
                ("lived_until", models.DateField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FamilyMemberEvent",
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
                        to="people.familymember",
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
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.family",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                ("role", models.CharField(choices=[("child", "Child"), ("adult", "Adult")], max_length=5)),
                (
                    "lives_in_household",
                    models.BooleanField(default=True, verbose_name="lives in the family home"),
                ),
                ("joined_on", models.DateField()),
                ("left_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HouseholdStay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stays",
                        to="people.familymember",
                    ),
                ),
                ("moved_in_on", models.DateField(blank=True, null=True)),
                ("moved_out_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("moved_in_on__isnull", True),
                            ("moved_out_on__isnull", True),
                            ("moved_out_on__gte", models.F("moved_in_on")),
                            _connector="OR",
                        ),
                        name="people_householdstay_ends_after_it_starts",
                        violation_error_message="They cannot have moved out before they moved in. Check the dates.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("moved_in_on__isnull", True),
                                ("moved_in_on__gte", datetime.date(1900, 1, 1)),
                                _connector="OR",
                            ),
                            models.Q(
                                ("moved_out_on__isnull", True),
                                ("moved_out_on__gte", datetime.date(1900, 1, 1)),
                                _connector="OR",
                            ),
                        ),
                        name="people_householdstay_dates_from_1900",
                        violation_error_message="The date they moved must be in 1900 or later. Check the year.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("moved_out_on__isnull", True)),
                        fields=("member",),
                        name="people_householdstay_one_now",
                        violation_error_message="They live in the family home already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NotSamePersonEvent",
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
                        to="people.notsameperson",
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
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
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
                ("decided_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PeopleMergeEvent",
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
                        to="people.peoplemerge",
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
                ("number", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "kept",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("kept_name", models.CharField(max_length=161)),
                (
                    "other_name",
                    models.CharField(max_length=161, verbose_name="name on the record that is gone"),
                ),
                ("steps", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                (
                    "merged_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("merged_at", models.DateTimeField(editable=False)),
                (
                    "undone_by",
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
                ("undone_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonNameEvent",
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
                        to="people.personname",
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
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("birth", "Name at birth"),
                            ("married", "Married name"),
                            ("previous", "Previous name"),
                            ("alias", "Also known as"),
                        ],
                        max_length=10,
                    ),
                ),
                ("given_name", models.CharField(blank=True, max_length=80, verbose_name="first name")),
                ("family_name", models.CharField(blank=True, max_length=80, verbose_name="last name")),
                ("used_from", models.DateField(blank=True, null=True)),
                ("used_until", models.DateField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RelationshipEvent",
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
                        to="people.relationship",
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
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("parent", "Parent"),
                            ("child", "Child"),
                            ("step_parent", "Step-parent"),
                            ("step_child", "Step-child"),
                            ("adoptive_parent", "Adoptive parent"),
                            ("adopted_child", "Adopted child"),
                            ("grandparent", "Grandparent"),
                            ("grandchild", "Grandchild"),
                            ("aunt_uncle", "Aunt or uncle"),
                            ("niece_nephew", "Niece or nephew"),
                            ("sibling", "Brother or sister"),
                            ("half_sibling", "Half-brother or half-sister"),
                            ("step_sibling", "Step-brother or step-sister"),
                            ("cousin", "Cousin"),
                            ("spouse", "Husband, wife or civil partner"),
                            ("former_spouse", "Former husband, wife or civil partner"),
                            ("partner", "Partner"),
                            ("former_partner", "Former partner"),
                            ("guardian", "Special guardian"),
                            ("ward", "Child under special guardianship"),
                            ("foster_carer", "Foster carer"),
                            ("foster_child", "Foster child"),
                            ("friend", "Friend"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "parental_responsibility",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not known"),
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("father_not_named", "Father not named on the birth certificate"),
                        ],
                        default="",
                        help_text="For an adult and a child. Empty where it is not known.",
                        max_length=16,
                    ),
                ),
                ("details", models.CharField(blank=True, max_length=1000)),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HouseholdStayEvent",
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
                        to="people.householdstay",
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
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                ("moved_in_on", models.DateField(blank=True, null=True)),
                ("moved_out_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="family",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_familyevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision") VALUES (NEW."id", NEW."name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."revision"); RETURN NULL;',
                            hash="4f366fd6fa7990a185236a1f0172504893b33c84",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0459c",
                            table="people_family",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="family",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_familyevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision") VALUES (NEW."id", NEW."name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."revision"); RETURN NULL;',
                            hash="6e9af4a1092a244c6bdb9db8f586cdf0785506d0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1c4bb",
                            table="people_family",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="family",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_familyevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision") VALUES (OLD."id", OLD."name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."revision"); RETURN NULL;',
                            hash="14f58c30e2b0e5b851a05760d2381d7f27574234",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7bbe9",
                            table="people_family",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="family",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="3fb0820918f6cb9f69ec374e5a66378996915168",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_c5bd2",
                            table="people_family",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_personevent" ("communication", "contact_avoid", "contact_how", "contact_when", "date_of_birth", "died_on", "disabilities", "due_date", "email", "ethnicity", "family_name", "first_language", "gender_identity", "gender_words", "given_name", "gp_practice", "id", "interpreter", "is_birth_date_estimated", "known_as", "nhs_number", "nhs_number_status", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "recorded_at", "religion", "revision", "school", "sen_provision", "sen_type", "sex", "upn", "upn_unknown_reason", "year_group") VALUES (NEW."communication", NEW."contact_avoid", NEW."contact_how", NEW."contact_when", NEW."date_of_birth", NEW."died_on", NEW."disabilities", NEW."due_date", NEW."email", NEW."ethnicity", NEW."family_name", NEW."first_language", NEW."gender_identity", NEW."gender_words", NEW."given_name", NEW."gp_practice", NEW."id", NEW."interpreter", NEW."is_birth_date_estimated", NEW."known_as", NEW."nhs_number", NEW."nhs_number_status", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."phone", NEW."recorded_at", NEW."religion", NEW."revision", NEW."school", NEW."sen_provision", NEW."sen_type", NEW."sex", NEW."upn", NEW."upn_unknown_reason", NEW."year_group"); RETURN NULL;',
                            hash="f966be1cdd517a832cc69a9c53ab208cc300a089",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_65688",
                            table="people_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_personevent" ("communication", "contact_avoid", "contact_how", "contact_when", "date_of_birth", "died_on", "disabilities", "due_date", "email", "ethnicity", "family_name", "first_language", "gender_identity", "gender_words", "given_name", "gp_practice", "id", "interpreter", "is_birth_date_estimated", "known_as", "nhs_number", "nhs_number_status", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "recorded_at", "religion", "revision", "school", "sen_provision", "sen_type", "sex", "upn", "upn_unknown_reason", "year_group") VALUES (NEW."communication", NEW."contact_avoid", NEW."contact_how", NEW."contact_when", NEW."date_of_birth", NEW."died_on", NEW."disabilities", NEW."due_date", NEW."email", NEW."ethnicity", NEW."family_name", NEW."first_language", NEW."gender_identity", NEW."gender_words", NEW."given_name", NEW."gp_practice", NEW."id", NEW."interpreter", NEW."is_birth_date_estimated", NEW."known_as", NEW."nhs_number", NEW."nhs_number_status", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."phone", NEW."recorded_at", NEW."religion", NEW."revision", NEW."school", NEW."sen_provision", NEW."sen_type", NEW."sex", NEW."upn", NEW."upn_unknown_reason", NEW."year_group"); RETURN NULL;',
                            hash="4aa59b563946a82f61916553db88c00e05b2935e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_de829",
                            table="people_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_personevent" ("communication", "contact_avoid", "contact_how", "contact_when", "date_of_birth", "died_on", "disabilities", "due_date", "email", "ethnicity", "family_name", "first_language", "gender_identity", "gender_words", "given_name", "gp_practice", "id", "interpreter", "is_birth_date_estimated", "known_as", "nhs_number", "nhs_number_status", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "recorded_at", "religion", "revision", "school", "sen_provision", "sen_type", "sex", "upn", "upn_unknown_reason", "year_group") VALUES (OLD."communication", OLD."contact_avoid", OLD."contact_how", OLD."contact_when", OLD."date_of_birth", OLD."died_on", OLD."disabilities", OLD."due_date", OLD."email", OLD."ethnicity", OLD."family_name", OLD."first_language", OLD."gender_identity", OLD."gender_words", OLD."given_name", OLD."gp_practice", OLD."id", OLD."interpreter", OLD."is_birth_date_estimated", OLD."known_as", OLD."nhs_number", OLD."nhs_number_status", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."phone", OLD."recorded_at", OLD."religion", OLD."revision", OLD."school", OLD."sen_provision", OLD."sen_type", OLD."sex", OLD."upn", OLD."upn_unknown_reason", OLD."year_group"); RETURN NULL;',
                            hash="b693866824079dd2882be351165b4e728ab86f0b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2ca2d",
                            table="people_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="7e92c891043544588c73272aaa4f9ee9bc612de4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_7a6db",
                            table="people_person",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familyaddress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_familyaddressevent" ("family_id", "id", "line_1", "line_2", "lived_from", "lived_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "recorded_at", "submission", "town", "uprn") VALUES (NEW."family_id", NEW."id", NEW."line_1", NEW."line_2", NEW."lived_from", NEW."lived_until", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."postcode", NEW."recorded_at", NEW."submission", NEW."town", NEW."uprn"); RETURN NULL;',
                            hash="8af9a03a4890ff5d13e00b2875830984f28bbda9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_91203",
                            table="people_familyaddress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familyaddress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_familyaddressevent" ("family_id", "id", "line_1", "line_2", "lived_from", "lived_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "recorded_at", "submission", "town", "uprn") VALUES (NEW."family_id", NEW."id", NEW."line_1", NEW."line_2", NEW."lived_from", NEW."lived_until", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."postcode", NEW."recorded_at", NEW."submission", NEW."town", NEW."uprn"); RETURN NULL;',
                            hash="9f2e62823ff045c5f0104d787886d768c1b8f6ed",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_25fdf",
                            table="people_familyaddress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familyaddress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_familyaddressevent" ("family_id", "id", "line_1", "line_2", "lived_from", "lived_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "recorded_at", "submission", "town", "uprn") VALUES (OLD."family_id", OLD."id", OLD."line_1", OLD."line_2", OLD."lived_from", OLD."lived_until", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."postcode", OLD."recorded_at", OLD."submission", OLD."town", OLD."uprn"); RETURN NULL;',
                            hash="bb8fc1b19c061b7a86a547f3013a6392dc4b67e1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_94f88",
                            table="people_familyaddress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familyaddress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="05c8b7d597fc3a54e58774f9f73a01ace6c9d716",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_ca7fc",
                            table="people_familyaddress",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familyaddressevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="85fc746b4f0dfbdeaf8f5fe3886d7ebb995b7273",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_fd3e2",
                            table="people_familyaddressevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familyevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="81107ae457236c54357d3ade2449337c7bbc9df7",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_54c28",
                            table="people_familyevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="householdstay",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_householdstayevent" ("id", "member_id", "moved_in_on", "moved_out_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."member_id", NEW."moved_in_on", NEW."moved_out_on", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id"); RETURN NULL;',
                            hash="071b04bb3783c7864120ceb651e22b4576012784",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8ca17",
                            table="people_householdstay",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="householdstay",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_householdstayevent" ("id", "member_id", "moved_in_on", "moved_out_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."member_id", NEW."moved_in_on", NEW."moved_out_on", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id"); RETURN NULL;',
                            hash="166a77d38b78db6425d39f3d529589c3b68196d0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b669a",
                            table="people_householdstay",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="householdstay",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_householdstayevent" ("id", "member_id", "moved_in_on", "moved_out_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."member_id", OLD."moved_in_on", OLD."moved_out_on", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id"); RETURN NULL;',
                            hash="2ee05238dd8544c5d4915c87ef2b548d778150c4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ac032",
                            table="people_householdstay",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="householdstay",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="fc10c723763a1524eed4ea965afec77eb203089a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_82d77",
                            table="people_householdstay",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="householdstayevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="625e6d7868d235a88b88e031a41bfad74c0db159",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_de6ac",
                            table="people_householdstayevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peoplemergeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="74cf68ea435c3ff74c50f75031a5dd592aca1552",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_11b1c",
                            table="people_peoplemergeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peoplemerge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_peoplemergeevent" ("id", "kept_id", "kept_name", "merged_at", "merged_by_id", "number", "other_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "steps", "undone_at", "undone_by_id") VALUES (NEW."id", NEW."kept_id", NEW."kept_name", NEW."merged_at", NEW."merged_by_id", NEW."number", NEW."other_name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."steps", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                            hash="14b9822889171f935a70c4f0bc3e580586889a6a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b44ce",
                            table="people_peoplemerge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peoplemerge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_peoplemergeevent" ("id", "kept_id", "kept_name", "merged_at", "merged_by_id", "number", "other_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "steps", "undone_at", "undone_by_id") VALUES (NEW."id", NEW."kept_id", NEW."kept_name", NEW."merged_at", NEW."merged_by_id", NEW."number", NEW."other_name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."steps", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                            hash="e4f1fe0618595ca8693a79c9f3af2a90b187e561",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c9cd8",
                            table="people_peoplemerge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peoplemerge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_peoplemergeevent" ("id", "kept_id", "kept_name", "merged_at", "merged_by_id", "number", "other_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "steps", "undone_at", "undone_by_id") VALUES (OLD."id", OLD."kept_id", OLD."kept_name", OLD."merged_at", OLD."merged_by_id", OLD."number", OLD."other_name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."steps", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                            hash="ce08544c7530c88a4822d143957c96952df97d45",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9f655",
                            table="people_peoplemerge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="peoplemerge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="eb12600ed5f8518ea5bc802422bf485ccf166fa0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_127b1",
                            table="people_peoplemerge",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notsamepersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="698ad506b79b051b78c44e1feff4b24005f0cceb",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_7b651",
                            table="people_notsamepersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notsameperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_notsamepersonevent" ("decided_at", "decided_by_id", "id", "other_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."other_id", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id"); RETURN NULL;',
                            hash="6653a4cfb47e37c9a10a8b0f2e11e43bf164217b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0c169",
                            table="people_notsameperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notsameperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_notsamepersonevent" ("decided_at", "decided_by_id", "id", "other_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."other_id", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id"); RETURN NULL;',
                            hash="9161bd61bb2a466e6e025ec746f2e800a4f1a375",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e0ea0",
                            table="people_notsameperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notsameperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_notsamepersonevent" ("decided_at", "decided_by_id", "id", "other_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."id", OLD."other_id", OLD."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id"); RETURN NULL;',
                            hash="9ae8a7d886008c1a9641b2a2e262e8c199be5597",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_36720",
                            table="people_notsameperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notsameperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="f0fe38481c8d4db6ba0fdd4e3b01236433c6c84c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_a7e7f",
                            table="people_notsameperson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familymemberevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="f73615f001b0afea2ae547594d3207b326cf81df",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_2f7db",
                            table="people_familymemberevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familymember",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_familymemberevent" ("family_id", "id", "joined_on", "left_on", "lives_in_household", "number", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "submission") VALUES (NEW."family_id", NEW."id", NEW."joined_on", NEW."left_on", NEW."lives_in_household", NEW."number", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."role", NEW."submission"); RETURN NULL;',
                            hash="72a18ff5dfba6fb3ad5681d58f3d8bee742409a2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_66b25",
                            table="people_familymember",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familymember",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_familymemberevent" ("family_id", "id", "joined_on", "left_on", "lives_in_household", "number", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "submission") VALUES (NEW."family_id", NEW."id", NEW."joined_on", NEW."left_on", NEW."lives_in_household", NEW."number", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."role", NEW."submission"); RETURN NULL;',
                            hash="8b0803bfcfd862db7dd4b68d533f13fad30e6500",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ea06e",
                            table="people_familymember",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familymember",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_familymemberevent" ("family_id", "id", "joined_on", "left_on", "lives_in_household", "number", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "submission") VALUES (OLD."family_id", OLD."id", OLD."joined_on", OLD."left_on", OLD."lives_in_household", OLD."number", OLD."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."role", OLD."submission"); RETURN NULL;',
                            hash="b22ac755533bf6308712660c229b5c155af25a7c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b93ba",
                            table="people_familymember",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="familymember",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="64579c40f7e49e2c3039359506a057ce78dfc15f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_cfae4",
                            table="people_familymember",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="0fdd2d8d991c3438b66ab823c1e6c65770a4ddb9",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_4d9b7",
                            table="people_personevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_personnameevent" ("family_name", "given_name", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "submission", "used_from", "used_until") VALUES (NEW."family_name", NEW."given_name", NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."submission", NEW."used_from", NEW."used_until"); RETURN NULL;',
                            hash="3bf1633375f71bfac419d6272363ed9fcc9da8a1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c53e8",
                            table="people_personname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_personnameevent" ("family_name", "given_name", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "submission", "used_from", "used_until") VALUES (NEW."family_name", NEW."given_name", NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."submission", NEW."used_from", NEW."used_until"); RETURN NULL;',
                            hash="5844989505942a1e1801729f307f38fbfb5a5ac5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6d4c3",
                            table="people_personname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_personnameevent" ("family_name", "given_name", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "submission", "used_from", "used_until") VALUES (OLD."family_name", OLD."given_name", OLD."id", OLD."kind", OLD."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."submission", OLD."used_from", OLD."used_until"); RETURN NULL;',
                            hash="24992d66449d5ae87e25c8aa17469d5f15fc0849",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7960e",
                            table="people_personname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="b531e02854614ac452be12a5c08d223a08d1a6c4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_5cbdd",
                            table="people_personname",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personnameevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="ea61cd64cdeaf3280ce174547e89fed3be44b440",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_8d673",
                            table="people_personnameevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relationship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_relationshipevent" ("details", "id", "kind", "other_id", "parental_responsibility", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision") VALUES (NEW."details", NEW."id", NEW."kind", NEW."other_id", NEW."parental_responsibility", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."revision"); RETURN NULL;',
                            hash="b1470a9ec2698c0e5c63ef563f98c8f6e4ec24a1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_07fb7",
                            table="people_relationship",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relationship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_relationshipevent" ("details", "id", "kind", "other_id", "parental_responsibility", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision") VALUES (NEW."details", NEW."id", NEW."kind", NEW."other_id", NEW."parental_responsibility", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."revision"); RETURN NULL;',
                            hash="c04cb09519415d56ee8acaf4dd295e2f5d439de7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4eff7",
                            table="people_relationship",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relationship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_relationshipevent" ("details", "id", "kind", "other_id", "parental_responsibility", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "revision") VALUES (OLD."details", OLD."id", OLD."kind", OLD."other_id", OLD."parental_responsibility", OLD."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."revision"); RETURN NULL;',
                            hash="fdfe973c2018dac010bc160d1f466d863b88255f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_feab3",
                            table="people_relationship",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relationship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="87fe17bf087b1a0816da42441b3513982bcad3d6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_1bf69",
                            table="people_relationship",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relationshipevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="b9166f4d828822092b6931a13b93863d2b154e66",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_bd1e5",
                            table="people_relationshipevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
