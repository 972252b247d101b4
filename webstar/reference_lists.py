"""The Webstar tools of a new site, and why an axis may have no score.

Only "Happy" is known from Shropshire's report of 2015/16. The other axes and the scale are a proposal, kept
as data so that a council can put its own in their place.
"""

from datetime import date

from webstar.axis_words import CHILD_WORDS, changes_for
from webstar.enums import ToolFor
from webstar.models import AxisWords, NotScoredReason, OtherTool, WebstarAxis, WebstarTool, WebstarToolVersion

LOCAL = "Proposal: only “Happy” is known from the report of 2015/16"
IN_USE_FROM = date(2014, 4, 1)

NOT_SCORED = [
    ("CHOSE_NOT_TO", "Chose not to answer", "I’d rather not say"),
    ("NOT_APPLICABLE", "Does not apply at this age", ""),
    ("NOT_UNDERSTOOD", "Did not understand the question", "I don’t understand this one"),
    ("NOT_ASKED", "Not asked this time", ""),
]
OTHER_TOOLS = [
    ("FAMILY_STAR_PLUS", "Family Star Plus", 1, 10),
    ("MY_STAR", "My Star", 1, 5),
    ("OTHER", "Another tool scored 1 to 10", 1, 10),
]
CHILD_AXES = [
    ("HAPPY", "Happy", "How happy do you feel most of the time?"),
    ("HEALTHY", "Healthy", "How healthy do you feel? Think of food, sleep and your body."),
    ("SAFE", "Safe", "How safe do you feel at home, outside and online?"),
    ("FAMILY", "Family", "How are things with the people you live with?"),
    ("FRIENDS", "Friends", "How are things with friends and other people?"),
    ("LEARNING", "Learning", "How is nursery, school or college going?"),
    ("SELF", "Feeling good about me", "How good do you feel about yourself?"),
]
PARENT_AXES = [
    ("HAPPY", "Happy", "How happy do you feel most of the time?"),
    ("HEALTHY", "Healthy", "How healthy do you feel, in body and mind?"),
    ("SAFE", "Safe", "How safe do you feel at home and outside?"),
    ("CHILDREN", "Getting on with my children", "How are things between you and your children?"),
    ("SUPPORT", "Friends and support", "How much do you have people to turn to?"),
    ("WORK", "Work, learning and money", "How are you managing with work, learning and money?"),
    ("CONFIDENCE", "Confidence as a parent", "How sure do you feel of yourself as a parent?"),
]
FAMILY_AXES = [
    ("HAPPY", "Happy", "How happy are we as a family?"),
    ("HEALTHY", "Healthy", "How healthy are we as a family?"),
    ("SAFE", "Safe", "How safe do we all feel?"),
    ("FAMILY", "Getting on together", "How well do we get on with each other?"),
    ("SUPPORT", "Friends and support", "How much do we have people to turn to?"),
    ("LEARNING", "Work, learning and money", "How are school, work and money going?"),
    ("SELF", "Proud of ourselves", "How proud are we of our family?"),
]
TOOLS = [
    ("WEBSTAR_CHILD", "Child Webstar", ToolFor.CHILD, CHILD_AXES),
    ("WEBSTAR_PARENT", "Parent Webstar", ToolFor.PARENT, PARENT_AXES),
    ("WEBSTAR_FAMILY", "Whole family Webstar", ToolFor.FAMILY, FAMILY_AXES),
]


def rows():
    """Yield (model, code, values) of each item."""
    for place, (code, label, child_label) in enumerate(NOT_SCORED, start=1):
        values = {"label": label, "child_label": child_label, "position": place, "source": "Starting list"}
        yield NotScoredReason, code, values
    for place, (code, label, lowest, highest) in enumerate(OTHER_TOOLS, start=1):
        values = {"label": label, "lowest": lowest, "highest": highest, "position": place}
        yield OtherTool, code, values | {"source": "Starting list: name and scale only"}


def make_tools():
    """Make each tool that is not there yet, with its first version and axes. Return how many were made."""
    made = 0
    for code, name, tool_for, axes in TOOLS:
        tool, is_new = WebstarTool.objects.get_or_create(
            code=code, defaults={"name": name, "tool_for": tool_for}
        )
        if not is_new:
            continue
        made += 1
        version = WebstarToolVersion.objects.create(
            tool=tool,
            number=1,
            valid_from=IN_USE_FROM,
            source=LOCAL,
            age_until=25 if tool_for == "child" else 120,
        )
        WebstarAxis.objects.bulk_create(
            WebstarAxis(
                version=version,
                position=place,
                code=axis,
                label=label,
                prompt=prompt,
                better=changes_for(tool_for, axis)[0],
                worse=changes_for(tool_for, axis)[1],
            )
            for place, (axis, label, prompt) in enumerate(axes, start=1)
        )
        make_words(version.axes.filter(version__tool__tool_for=ToolFor.CHILD))
    return made


def make_words(axes):
    """Make the words of each age for axes of the child’s Webstar that are ours."""
    AxisWords.objects.bulk_create(
        AxisWords(
            axis=axis,
            age_from=age_from,
            age_until=age_until,
            label=label,
            question=question,
            worst=worst,
            best=best,
            has_faces=has_faces,
        )
        for axis in axes
        for age_from, age_until, has_faces, words in CHILD_WORDS
        for label, question, worst, best in [words[axis.code]]
    )
