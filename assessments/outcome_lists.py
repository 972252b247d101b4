"""The family outcomes of a new site, what each counts as in the national frameworks, and starting ratings.

Of the 18 outcomes two are known from Shropshire's report of 2015/16; the others, and how they map, are a
proposal. The six problems of the Troubled Families programme are those that Shropshire published. The
headlines of Supporting Families are those of its guidance; the needs under each are told in our words. All of
it is data that a council changes.
"""

from assessments.models import FamilyOutcome, FrameworkHeadline, FrameworkNeed, OutcomeFramework, StartRating

REPORT = "Effectiveness report 2015/16"
PROPOSED = "Proposal, to be confirmed by the council"
SUPPORTING = "SUPPORTING_FAMILIES"
TROUBLED = "TROUBLED_FAMILIES"

FRAMEWORKS = [
    (SUPPORTING, "Supporting Families", "National programme guidance 2022 to 2025"),
    (TROUBLED, "Troubled Families", "Six problems, as Shropshire published them"),
]
HEADLINES = {
    SUPPORTING: [
        "Getting a good education",
        "Good early years development",
        "Improved mental and physical health",
        "Better managed substance use",
        "Improved family relationships",
        "Children safe from abuse and exploitation",
        "Families diverted from crime",
        "Safe from domestic abuse",
        "Secure housing",
        "Financial stability",
    ],
    TROUBLED: [
        "Crime or anti-social behaviour",
        "Children not going to school regularly",
        "Children who need help",
        "Out of work, or at risk of money troubles",
        "Domestic violence or abuse",
        "Health problems",
    ],
}
NEEDS = {
    "1": [
        "A child attends less than 90% over two terms, authorised absence aside",
        "A child attends less than half of school over two terms",
        "A child is excluded for good, may be, or was suspended three times in three terms",
        "A child has no suitable full-time education, or home education causes concern",
        "A child’s special educational needs are not met",
        "Another need in education, such as lateness or not taking part",
    ],
    "2": [
        "Expectant or new parents need more help than every parent has",
        "A child under five has physical health needs that are not met",
        "A child under five is behind in development",
    ],
    "3": [
        "A child needs help with mental health",
        "An adult needs help with mental health",
        "A disability, neurodivergence or illness in the family weighs on it",
    ],
    "4": ["An adult has a drug or alcohol problem", "A child has a drug or alcohol problem"],
    "5": [
        "Parents need help with parenting",
        "Parents’ conflict harms the children",
        "A child is violent or abusive at home",
        "A young carer has no help, or who cares for whom has changed",
    ],
    "6": [
        "Abuse or neglect in the household, now or in the past",
        "A child goes missing from home",
        "A child is, or may be, sexually exploited",
        "A child is, or may be, exploited for crime",
        "A child is, or may be, drawn into extremism",
        "A child is harmed outside the family, in person or online",
    ],
    "7": [
        "An adult took part in crime or anti-social behaviour in the last year",
        "A young person may be drawn into crime",
        "A young person took part in crime or anti-social behaviour in the last year",
    ],
    "8": [
        "Domestic abuse affects somebody in the family, now, in the past or perhaps soon",
        "An adult in the family abuses another",
        "A child is or was affected by domestic abuse",
    ],
    "9": [
        "The family may lose its temporary home",
        "The home is not suitable, or the family may be made homeless",
        "A young person of 16 or 17 is, or may be, put out of the home",
    ],
    "10": [
        "An adult is out of work",
        "The family needs help with money, or has debts that it cannot manage",
        "A young person is in no education, work or training",
    ],
}
OUTCOMES = [
    # label, headlines of Supporting Families, problem of Troubled Families
    ("Parent and child relationships", ["5"], "3"),
    ("Self-esteem and well-being", ["3"], "6"),
    ("Parenting: boundaries, routines and being consistent", ["5"], "3"),
    ("A child’s behaviour at home and outside", ["5"], "3"),
    ("A child’s emotional and mental health", ["3"], "6"),
    ("A child’s physical health and development", ["3", "2"], "6"),
    ("Early development and being ready for school", ["2"], "3"),
    ("Going to school", ["1"], "2"),
    ("Learning, behaviour and exclusion at school", ["1"], "2"),
    ("A parent’s or carer’s mental health", ["3"], "6"),
    ("A parent’s or carer’s physical health or disability", ["3"], "6"),
    ("Drug or alcohol use in the family", ["4"], "6"),
    ("Domestic abuse", ["8"], "5"),
    ("Parents’ conflict, separation and family contact", ["5"], "5"),
    ("Housing and home conditions", ["9"], "4"),
    ("Money, debt, benefits, work and training", ["10"], "4"),
    ("Crime, anti-social behaviour, exploitation or going missing", ["6", "7"], "1"),
    ("Friends and family to turn to, caring and loneliness", ["5"], "3"),
]
KNOWN = {"FE01", "FE02"}
START_RATINGS = [
    ("SMALL", "A small worry: we manage most days"),
    ("CLEAR", "A clear worry: it shapes our week"),
    ("LARGE", "A large worry: it shapes every day"),
    ("URGENT", "Urgent: it cannot go on like this"),
]


def outcome_code(place):
    """Return "FE01" for the first family outcome."""
    return f"FE{place:02d}"


def rows():
    """Yield (model, code, values) of each item."""
    for place, (code, label, source) in enumerate(FRAMEWORKS, start=1):
        yield OutcomeFramework, code, {"label": label, "position": place, "source": source}
    for place, (label, *_) in enumerate(OUTCOMES, start=1):
        source = REPORT if outcome_code(place) in KNOWN else PROPOSED
        yield FamilyOutcome, outcome_code(place), {"label": label, "position": place, "source": source}
    for place, (code, label) in enumerate(START_RATINGS, start=1):
        yield StartRating, code, {"label": label, "position": place, "source": PROPOSED}


def map_outcomes():
    """Make the headlines and needs of each framework that has none yet, and say what each outcome counts as.

    Called after the rows of :func:`rows` are there. A framework that has headlines stays as it is, and so
    does an outcome that counts as something. Return how many headlines and needs were made.
    """
    made = sum(
        _make_headlines(framework) for framework in OutcomeFramework.objects.filter(code__in=HEADLINES)
    )
    if made:
        _map()
    return made


def _make_headlines(framework):
    if framework.headlines.exists():
        return 0
    headlines = FrameworkHeadline.objects.bulk_create(
        FrameworkHeadline(framework=framework, code=str(place), label=label, position=place)
        for place, label in enumerate(HEADLINES[framework.code], start=1)
    )
    if framework.code != SUPPORTING:
        return len(headlines)
    needs = FrameworkNeed.objects.bulk_create(
        FrameworkNeed(headline=headline, code=f"{headline.code}.{place}", label=label)
        for headline in headlines
        for place, label in enumerate(NEEDS[headline.code], start=1)
    )
    return len(headlines) + len(needs)


def _map():
    headlines = {
        (headline.framework.code, headline.code): headline
        for headline in FrameworkHeadline.objects.select_related("framework")
    }
    outcomes = FamilyOutcome.objects.filter(headlines__isnull=True).in_bulk(field_name="code")
    link = FamilyOutcome.headlines.through
    links = []
    for place, (_, supporting, troubled) in enumerate(OUTCOMES, start=1):
        keys = [*((SUPPORTING, code) for code in supporting), (TROUBLED, troubled)]
        outcome = outcomes.get(outcome_code(place))
        found = [headlines[key] for key in keys if key in headlines] if outcome else []
        links += [link(familyoutcome=outcome, frameworkheadline=headline) for headline in found]
    link.objects.bulk_create(links)
