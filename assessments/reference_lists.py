"""What assessments ask and the lists they choose from, on a new site. Administrators edit them afterwards.

There is no national form; the subjects are those of the assessment framework and of council forms that were
read for the domain notes, in words of our own.
"""

from datetime import date

from assessments.enums import QuestionKind, SectionAbout
from assessments.models import (
    AssessmentOutcome,
    AssessmentSection,
    NotHeardReason,
    Question,
    QuestionSet,
    VoiceMethod,
)

LOCAL = "Starting list, for the council to change"
IN_USE_FROM = date(2014, 4, 1)

OUTCOMES = [
    ("PLAN_WITH_TEAM", "A plan with the team around the family", True),
    ("SINGLE_AGENCY", "Help from one agency", False),
    ("TARGETED_SERVICE", "Help from a targeted service", True),
    ("STEP_UP", "Step up to children’s social care", False),
    ("NO_FURTHER_HELP", "No further help needed", False),
    ("DECLINED", "The family declined", False),
]
VOICE_METHODS = [
    ("ALONE", "Talked with alone", False),
    ("WITH_OTHERS", "Talked with others there", False),
    ("PLAY", "Drawing or play", False),
    ("WEBSTAR", "Their Webstar", False),
    ("WRITTEN", "Something they wrote, or a message", False),
    ("TRUSTED", "Told by somebody they trust", False),
    ("INTERPRETER", "With an interpreter or signs", False),
    ("OBSERVATION", "Watched with their parent or carer", True),
]
NOT_HEARD = [
    ("DID_NOT_WANT", "They did not want to"),
    ("NOT_SAFE", "It was not safe to ask"),
    ("NOT_MET", "They could not be met"),
    ("PARENT_REFUSED", "A parent did not agree to it"),
    ("NOT_BORN", "Not born yet"),
    ("OTHER", "Another reason"),
]
TEXT = QuestionKind.TEXT
SECTIONS = [
    (
        "STORY",
        "What brought us here",
        SectionAbout.FAMILY,
        "",
        [
            ("NOW", "What is happening, and why now?", "Only what is not in the request already.", False),
            ("TRIED", "What has been tried before, and what came of it?", "", False),
        ],
    ),
    (
        "CHILD_HEALTH",
        "Health and development",
        SectionAbout.CHILD,
        "",
        [
            (
                "HEALTH",
                "How is their health and development?",
                "Growth, sleep, food, teeth, speech, movement, illness or disability.",
                False,
            ),
        ],
    ),
    (
        "CHILD_FEELINGS",
        "Feelings, behaviour and identity",
        SectionAbout.CHILD,
        "",
        [
            ("FEELINGS", "How do they feel and behave?", "What lifts them, what upsets them.", False),
            (
                "IDENTITY",
                "How do they see themselves?",
                "What they are proud of, their culture and faith, how they care for themselves.",
                False,
            ),
        ],
    ),
    (
        "CHILD_LIFE",
        "Learning, friends and daily life",
        SectionAbout.CHILD,
        "",
        [
            (
                "LEARNING",
                "How is nursery, school or college?",
                "Attendance, progress, being part of it.",
                False,
            ),
            ("RELATIONSHIPS", "Who matters to them?", "Family, friends, others they trust or fear.", False),
            ("DAY", "What is an ordinary day like for them?", "From waking to sleeping.", False),
        ],
    ),
    (
        "ADULT_PARENTING",
        "Being a parent or carer",
        SectionAbout.ADULT,
        "",
        [
            ("CARE", "How do they keep the children safe and cared for?", "", False),
            ("WARMTH", "How do they show warmth, and set limits and routines?", "", False),
        ],
    ),
    (
        "ADULT_SELF",
        "Their own health and support",
        SectionAbout.ADULT,
        "",
        [("OWN_HEALTH", "How are they themselves, and who supports them?", "", False)],
    ),
    (
        "FAMILY_LIFE",
        "Family and support",
        SectionAbout.FAMILY,
        "",
        [
            ("TOGETHER", "How do they get on with each other?", "Also with those who live elsewhere.", False),
            ("SUPPORT", "Who around them helps?", "Wider family, friends, neighbours, community.", False),
        ],
    ),
    (
        "HOME",
        "Home, money and work",
        SectionAbout.FAMILY,
        "",
        [
            ("HOUSING", "What is their home like?", "", False),
            ("MONEY", "How do they manage with money and work?", "Benefits, debt, jobs, training.", False),
        ],
    ),
    (
        "ANALYSIS",
        "What it all means",
        SectionAbout.FAMILY,
        "Write this last. The family can read every word.",
        [
            ("STRENGTHS", "What is going well?", "", True),
            (
                "WORRIES",
                "What are we worried about?",
                "Also what happens to each child if nothing changes.",
                True,
            ),
            ("TO_HAPPEN", "What needs to happen?", "", True),
        ],
    ),
]
"""(code, title, about, help, questions), and each question (code, text, help, must it be answered)."""


def rows():
    """Yield (model, code, values) of each item."""
    for place, (code, label, leads_to_plan) in enumerate(OUTCOMES, start=1):
        yield (
            AssessmentOutcome,
            code,
            {"label": label, "leads_to_plan": leads_to_plan, "position": place, "source": LOCAL},
        )
    for place, (code, label, is_observation) in enumerate(VOICE_METHODS, start=1):
        yield (
            VoiceMethod,
            code,
            {"label": label, "is_observation": is_observation, "position": place, "source": LOCAL},
        )
    for place, (code, label) in enumerate(NOT_HEARD, start=1):
        yield NotHeardReason, code, {"label": label, "position": place, "source": LOCAL}


def make_questions():
    """Make the first question set where there is none. Return how many sets were made."""
    if QuestionSet.objects.exists():
        return 0
    first = QuestionSet.objects.create(
        number=1, name="Whole family assessment", valid_from=IN_USE_FROM, source=LOCAL
    )
    for place, (code, title, about, help_text, questions) in enumerate(SECTIONS, start=1):
        section = AssessmentSection.objects.create(
            question_set=first, position=place, code=code, title=title, about=about, help_text=help_text
        )
        Question.objects.bulk_create(
            Question(
                section=section,
                position=number,
                code=question,
                text=text,
                help_text=hint,
                kind=TEXT,
                is_needed=needed,
            )
            for number, (question, text, hint, needed) in enumerate(questions, start=1)
        )
    return 1
