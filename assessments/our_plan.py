"""The family's own copy of its plan: "Our plan", in words that a child of ten can follow.

It is made of the content of a version, so that it says later what it said then. It holds no code, no kind of
need and no last name of a worker. What comes next, a meeting or a review, is told as it stands now.
"""

import re
from dataclasses import dataclass, field

from assessments.plan_content import day_words
from earlyhelp.common.dates import date_long, datetime_long
from earlyhelp.common.numbers import join_and

NOT_PRINTABLE = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What neither a Word document nor a printer can hold."""


@dataclass(frozen=True)
class Step:
    """What one person does, and by when ("" for no day yet)."""

    who: str
    what: str
    by: str = ""


@dataclass(frozen=True)
class NeedPage:
    """What is said of one need."""

    number: int
    about: str
    now: str
    want: str
    success: str
    measure: str
    steps: list = field(default_factory=list)


@dataclass(frozen=True)
class OurPlan:
    """Everything that the family's copy says, in order.

    :ivar agreed: when it was agreed, or that it is a draft.
    :ivar coming: sentences about the next meeting and when the plan is looked at again.
    """

    people: str
    agreed: str
    strengths: str
    worse: str
    pages: list
    coming: list

    title = "Our plan"
    worse_title = "If things get harder"
    coming_title = "When we talk about it again"
    steps_title = "What each of us will do"

    @property
    def ends(self):
        """What holds for the whole plan and stands at its end: title and sentences, where there are any."""
        parts = ((self.worse_title, [self.worse] if self.worse else []), (self.coming_title, self.coming))
        return [(title, sentences) for title, sentences in parts if sentences]


def our_plan(content, *, agreed_on=None, review_on=None, meeting=None):
    """Return the family's copy of a content of :func:`assessments.plan_content.content_of`.

    :param agreed_on: the day of the version, or None for a draft.
    :param review_on: the day by which the plan is reviewed next, or None.
    :param meeting: the next meeting that is arranged, or None.
    """
    agreed = (
        f"We agreed it on {date_long(agreed_on)}."
        if agreed_on
        else "This is a draft. We have not agreed it yet."
    )
    return OurPlan(
        people=printable(join_and(content["people"])),
        agreed=agreed,
        strengths=printable(content["strengths"]),
        worse=printable(content["contingency"]),
        pages=[_page(place, goal) for place, goal in enumerate(content["goals"], start=1)],
        coming=_coming(review_on, meeting),
    )


def printable(text):
    """Return the text without signs that cannot be printed, with one kind of line end."""
    return NOT_PRINTABLE.sub(" ", text).strip()


def _page(place, goal):
    return NeedPage(
        number=place,
        about=printable(join_and(goal["for"])) or "all of us",
        now=printable(goal["need_words"]),
        want=printable(goal["goal"]),
        success=printable(goal["success"]),
        measure=printable(goal["measure"]),
        steps=[
            Step(printable(action["who_plain"]), printable(action["what"]), day_words(action["by"]))
            for action in goal["actions"]
        ],
    )


def _coming(review_on, meeting):
    told = []
    if meeting is not None:
        told.append(printable(f"We meet on {datetime_long(meeting.starts_at)}. Place: {meeting.place}."))
    if review_on is not None:
        told.append(f"We look at this plan together by {date_long(review_on)}.")
    return told
