"""What families of the demo needed, wanted and did: one need for each theme, and what was written of it.

``{child}`` is the child it is mostly about, ``{parent}`` the first adult; pronouns as in :mod:`themes`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class NeedWords:
    """One need and the goal for it.

    :ivar outcome: code of the family outcome.
    :ivar need: in the family's words; so is ``goal``.
    :ivar measure: how everybody will know.
    :ivar worker, family: what a worker and one of the family do.
    """

    outcome: str
    need: str
    goal: str
    success: str
    measure: str
    worker: str
    family: str


NEEDS = {
    "PARENTING": NeedWords(
        "FE03",
        "Bedtime takes two hours and ends with everybody cross.",
        "Everybody is in bed by eight, and nobody shouts.",
        "{child} goes to bed after one story.",
        "A tick on the bedtime chart on five nights out of seven.",
        "Bring the bedtime chart and fill it in together each Tuesday",
        "Turn the screens off at seven each evening",
    ),
    "BEHAVIOUR": NeedWords(
        "FE04",
        "{child} gets so angry that things are broken.",
        "{child} walks away when {he} is cross, and comes back to talk.",
        "Nothing is broken, and nobody is hurt.",
        "One broken thing a month at most, and none by the summer.",
        "Practise the calm corner with {child} at school twice a week",
        "Keep the diary of what comes before a row each evening",
    ),
    "CHILD_WELLBEING": NeedWords(
        "FE05",
        "{child} lies awake and worries, and does not want to see anybody.",
        "{child} sleeps, and sees a friend once a week.",
        "{child} says that most days are good.",
        "{child} sleeps through five nights out of seven, and sees a friend each week.",
        "Meet {child} each Thursday for the worry jar",
        "Walk to {child}’s friend together each Saturday",
    ),
    "PARENT_HEALTH": NeedWords(
        "FE10",
        "On bad days {parent} cannot get up, and {child} makes breakfast.",
        "{parent} feels well enough for mornings, and {child} can be a child.",
        "{parent} is up before school on most days.",
        "{parent} is up by half past seven on four school days out of five.",
        "Ring the surgery with {parent} for the review of the medicine by Friday",
        "Go to the Tuesday group each week",
    ),
    "SCHOOL": NeedWords(
        "FE08",
        "{child} misses school on most Mondays.",
        "{child} goes in every day and stays.",
        "{child} has a place in school where {he} likes to be.",
        "Attendance of 95 in a hundred by the end of term.",
        "Meet {child} at the gate each Monday at half past eight",
        "Lay out clothes and bag each evening",
    ),
    "EARLY_YEARS": NeedWords(
        "FE07",
        "{child} says few words, and points and cries.",
        "{child} can tell us what {he} wants.",
        "{child} puts two words together.",
        "Twenty words at the two-year check, and pairs of words by the summer.",
        "Take {parent} and {child} to the talking group each Wednesday",
        "Read one picture book together each day",
    ),
    "DISABILITY": NeedWords(
        "FE06",
        "Nobody tells us what help there is for {child}.",
        "We know what {child} can have, and {he} has it.",
        "{child} has the right chair and a place in a club.",
        "The assessment is done by the end of the month, and one club visited.",
        "Ask the therapist for a date by the end of the month",
        "Visit the Saturday club once with {child}",
    ),
    "DOMESTIC_ABUSE": NeedWords(
        "FE13",
        "We still listen for the door at night.",
        "We feel safe at home.",
        "The children sleep in their own beds.",
        "No unwanted contact for eight weeks, and the safety plan known to each of us.",
        "Go through the safety plan with {parent} once a month",
        "Tell the school office who may collect the children by Monday",
    ),
    "SEPARATION": NeedWords(
        "FE14",
        "The children hear us argue whenever they are handed over.",
        "Hand-overs are quiet, and the children look forward to them.",
        "Both parents are polite at the door.",
        "Four hand-overs in a row without a row.",
        "See both parents twice to agree the words for hand-overs",
        "Write plans in the shared book each Friday",
    ),
    "SUBSTANCES": NeedWords(
        "FE12",
        "When {parent} drinks, {child} looks after everybody.",
        "{parent} does not drink when the children are there.",
        "{child} does not worry about coming home.",
        "Eight weeks of the diary without a drink at home.",
        "Go with {parent} to the first two meetings at Lifelines",
        "Fill in the diary each evening",
    ),
    "HOUSING_MONEY": NeedWords(
        "FE15",
        "The bedroom is damp, and the letters about rent frighten us.",
        "The home is dry, and we know what we can spend.",
        "The bedroom wall is mended and a plan for the rent is agreed.",
        "The repair is done by the end of the month, and two rents paid in time.",
        "Ring the landlord with {parent} about the repair by Friday",
        "Bring all the letters in one bag to the next visit on Monday",
    ),
    "CRIME": NeedWords(
        "FE17",
        "{child} is out late with people we do not know.",
        "{child} is home on time, and we know whom {he} is with.",
        "{child} has something {he} likes to do in the evenings.",
        "Home by nine on six nights out of seven, and no contact with the police.",
        "Take {child} to the boxing club each Tuesday",
        "Text each other once when plans change",
    ),
    "YOUNG_CARER": NeedWords(
        "FE18",
        "{child} cooks, shops and worries.",
        "{child} has time that is only for {him}.",
        "Somebody else does the shopping.",
        "Two evenings a week that are {child}’s own.",
        "Take {child} to the young carers’ group each Wednesday",
        "Ask the neighbour to shop on Fridays, each week",
    ),
    "BEREAVEMENT": NeedWords(
        "FE02",
        "Nobody talks of Grandad, because everybody cries.",
        "We can talk of him, and laugh too.",
        "The memory box has something of everybody in it.",
        "The box is made by the end of the month and opened once a week.",
        "Make the memory box with {child} in three visits",
        "Light the candle together each Sunday",
    ),
    "OTHER": NeedWords(
        "FE01",
        "We live beside each other and hardly talk.",
        "We do something together that all of us like.",
        "{child} asks to do it again.",
        "One afternoon together each week for six weeks.",
        "Try three activities with the family by the end of term",
        "Eat together each Sunday",
    ),
}
SECOND = {
    "child": NeedWords(
        "FE09",
        "{child} finds lessons hard and does not say so.",
        "{child} asks for help in class.",
        "{child} says that {he} understood something.",
        "{child} asks once a day, as {his} teacher notes.",
        "Look at {child}’s book with {his} teacher every Friday",
        "Do ten minutes of reading each evening",
    ),
    "parent": NeedWords(
        "FE16",
        "The money is gone by the twentieth of the month.",
        "There is enough until the end of the month.",
        "There is food in the house on the last day.",
        "Three months in a row with something left.",
        "Go through letters and bills with {parent} once a week",
        "Write down what is spent each day",
    ),
}
BODY = NeedWords(
    "FE11",
    "{parent} is in pain on most days, and everything takes longer.",
    "{parent} has the right help, and the days are easier.",
    "{parent} comes to the school gate again.",
    "Seen by the pain clinic, and at the gate on two days out of five by the end of term.",
    "Ring the surgery with {parent} about the clinic by Friday",
    "Do the exercises together each evening",
)
BY_OUTCOME = {words.outcome: words for words in (*NEEDS.values(), *SECOND.values(), BODY)}
ALSO = {
    "FE01": (
        "We only talk when something has gone wrong.",
        "{child} says that {parent} does not listen, and {parent} says the same of {him}.",
    ),
    "FE02": (
        "{child} says that {he} is no good at anything.",
        "Nobody of us feels that we do anything well.",
    ),
    "FE03": ("Every rule is argued about, and in the end nobody keeps it.",),
    "FE04": ("{child} hits out when {he} is told no.",),
    "FE05": ("{child} bites {his} nails until they bleed, and will not say why.",),
    "FE10": ("{parent} worries all night and has no strength left for the day.",),
}
"""Other words in which families named the needs that are named most."""
STORY = ("Things have been hard since the winter.", "It has been building up for about a year.")
TRIED = "School and family have each tried on their own. It helped for a week or two."
STRENGTHS = (
    "They love each other and say so. Grandparents live round the corner and help when they are asked.",
    "They laugh together. {parent} always asks for help in time, and {child} has a good friend.",
    "{parent} has not given up. {child} is funny and kind to younger children.",
)
WORRIES = "If nothing changes, {child} will miss more of what other children have, and {parent} will tire."
TO_HAPPEN = "One plan that everybody knows, with small steps, looked at again every few weeks."
FEELINGS = (
    "Cheerful with people {he} knows. Goes quiet when plans change.",
    "Likes to be asked, and not told.",
)
DAY = "Up at seven, school or nursery until three, then at home. Tea is in front of the television."
CARE = "Meals, school and bedtimes are there. It is the evenings that are hard."
LEVEL_REASON = "Several needs at once that one service cannot meet alone, and nobody is at risk of harm."
COMMENTS = ("It is us. Thank you for writing it how we said it.", "Fair. We would like to start soon.", "")
CHILD_SAYS = (
    "I want everybody to stop shouting.", "I like it when we do things together.", "Can I have my own room?",
    "I don’t want to move school.", "I want Mum to be happy.", "It is better when my nan is here.",
    "Nobody asked me before.", "I miss my dad.",
)  # fmt: skip
BABY_DOES = (
    "Turns to the voice and smiles. Settles when picked up.",
    "Crawls to the toys and looks back to see that somebody is there.",
)
ADULT_SAYS = (
    "I want us to get through a week without a row.", "I am tired, but I want this to work.",
    "I never had help before, and I was afraid to ask.",
)  # fmt: skip
CONTINGENCY = "We ring each other first. In danger we ring 999, and tell the lead the next day."
BETTER = ("Two good weeks, and it shows.", "The chart is nearly full.", "School says so too.")
SAME = ("Much as it was at the start.", "Some good days, as before.")
WORSE = ("Two bad weeks after the holidays.", "It has become harder since the car broke down.")
SUMMARY = (
    "Everybody said one thing that is better and one that is still hard. The next steps are smaller.",
    "We went through the plan line by line. {child} told what helps and what does not.",
)
WHY_CLOSE = "The family has what it needs and knows whom to ring."
WHY_STEP_UP = "The worry has grown, and the plan cannot hold it."
PROGRESS = ("Done twice so far.", "Began last week.", "Goes well, and we keep on.")
