"""The words of a new site’s Webstars: how a child of each age is asked, and what better and worse are called.

A proposal in plain English, kept as data (``AxisWords``, ``WebstarAxis``) so that a council can change them.
"""

from webstar.enums import ToolFor

CHANGES = {  # code of an axis: better, worse
    "HAPPY": ("happier", "less happy"),
    "HEALTHY": ("healthier", "less healthy"),
    "SAFE": ("safer", "less safe"),
    "FAMILY": ("getting on better at home", "getting on less well at home"),
    "FRIENDS": ("better with friends", "harder with friends"),
    "LEARNING": ("learning goes better", "learning goes less well"),
    "SELF": ("feeling better about me", "feeling less good about me"),
    "CHILDREN": ("getting on better with the children", "getting on less well with the children"),
    "SUPPORT": ("more people to turn to", "fewer people to turn to"),
    "WORK": ("managing better", "managing less well"),
    "CONFIDENCE": ("surer as a parent", "less sure as a parent"),
}
FAMILY_CHANGES = {  # where the whole family’s Webstar says it in other words
    "FAMILY": ("getting on better together", "getting on less well together"),
    "LEARNING": ("work, learning and money go better", "work, learning and money go less well"),
    "SELF": ("prouder of ourselves", "less proud of ourselves"),
}
YOUNG = {  # code of an axis: name of the arm, question, what the worst and what the best mean
    "HAPPY": ("Happy", "How happy are you?", "Very sad", "Very happy"),
    "HEALTHY": ("Healthy", "How well does your body feel?", "Poorly", "Strong and well"),
    "SAFE": ("Safe", "How safe do you feel?", "Scared", "Safe and cosy"),
    "FAMILY": ("Family", "How is it at home with your family?", "Not nice", "Really nice"),
    "FRIENDS": ("Friends", "How is it with your friends?", "Lonely", "Lots of fun"),
    "LEARNING": ("School", "How is nursery or school?", "I don’t like it", "I love it"),
    "SELF": ("Me", "How much do you like being you?", "Not much", "I like being me"),
}
MIDDLE = {
    "HAPPY": (
        "Happy",
        "How happy do you feel most days?",
        "Sad nearly all the time",
        "Happy nearly all the time",
    ),
    "HEALTHY": (
        "Healthy",
        "How healthy do you feel? Think of food, sleep and playing.",
        "Not well",
        "Really well",
    ),
    "SAFE": ("Safe", "How safe do you feel at home, outside and online?", "Not safe", "Safe everywhere"),
    "FAMILY": ("Family", "How do you get on with the people you live with?", "Badly", "Really well"),
    "FRIENDS": ("Friends", "How is it going with your friends?", "I feel left out", "I have good friends"),
    "LEARNING": ("School", "How is school going?", "Really badly", "Really well"),
    "SELF": ("Me", "How good do you feel about yourself?", "Not good at all", "Proud to be me"),
}
OLDER = {
    "HAPPY": (
        "Happy",
        "How happy do you feel most of the time?",
        "Hardly ever happy",
        "Happy most of the time",
    ),
    "HEALTHY": (
        "Healthy",
        "How healthy do you feel, in body and mind? Think of food, sleep and energy.",
        "Not well at all",
        "Fit and well",
    ),
    "SAFE": ("Safe", "How safe do you feel at home, outside and online?", "Not safe", "Safe in all three"),
    "FAMILY": (
        "Family",
        "How are things with the people you live with?",
        "We can’t get on",
        "We get on well",
    ),
    "FRIENDS": (
        "Friends",
        "How are things with friends and other people?",
        "On my own",
        "People I can count on",
    ),
    "LEARNING": ("School, college or work", "How is school, college or work going?", "Badly", "Really well"),
    "SELF": (
        "Feeling good about me",
        "How good do you feel about yourself?",
        "Not good at all",
        "Good about who I am",
    ),
}
CHILD_WORDS = [  # from age, to age, whether faces stand for numbers, words by code
    (0, 7, True, YOUNG),
    (8, 11, True, MIDDLE),
    (12, 25, False, OLDER),
]


def changes_for(tool_for, code):
    """Return (better, worse) of an axis of our own tools."""
    own = FAMILY_CHANGES if tool_for == ToolFor.FAMILY else {}
    return own.get(code) or CHANGES[code]
