"""What early help was about, in words that a family could read: one theme for each reason for opening.

``{child}`` is the child it is mostly about, ``{parent}`` the first adult, ``{setting}`` the child's school or
nursery; ``{he}``, ``{him}``, ``{his}`` and ``{He}`` stand for the child.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """Sentences about one reason for help, and the ages of the child for whom it is believable."""

    asked: tuple[str, ...]
    """Why somebody asked for help."""
    talked: tuple[str, ...]
    """What was talked about or done in a contact."""
    better: tuple[str, ...]
    """What has improved."""
    harder: tuple[str, ...]
    """What is still difficult."""
    ages: tuple[int, int] = (0, 17)
    weight: int = 5


THEMES = {
    "PARENTING": Theme(
        asked=(
            "{parent} asked for ideas about bedtimes and mealtimes, which had become a struggle every day.",
            "{parent} said that {child} rarely does what is asked, and that everybody ends up shouting.",
            "{parent} has been finding it hard to keep to routines since going back to work.",
            "{setting} noticed that {child} often arrives tired and late, and {parent} would like some help.",
        ),
        talked=(
            "We made a bedtime chart together and {child} chose the pictures for it.",
            "{parent} told me how the week had gone with the new morning routine.",
            "We talked about giving one clear instruction at a time and praising {child} for trying.",
            "{parent} and I went through the first two sessions of the parenting course.",
            "We agreed three house rules that everybody in the family could remember.",
        ),
        better=(
            "Bedtime now takes half an hour, and {child} has slept through most nights.",
            "{parent} feels calmer and says there is much less shouting at home.",
            "The family eats together four evenings a week, and everybody likes it.",
            "{parent} finished the parenting course and has kept the notes on the fridge.",
        ),
        harder=(
            "Weekends are still difficult, because the routine changes when the family travels.",
            "{parent} missed the last two sessions of the course and would like to try again.",
        ),
        ages=(1, 14),
        weight=14,
    ),
    "BEHAVIOUR": Theme(
        asked=(
            "{parent} is worried about how angry {child} becomes, and that things get broken at home.",
            "{setting} asked for help after {child} hit out at other children three times in one half-term.",
            "{child} has been staying out late and {parent} does not know where {he} goes.",
        ),
        talked=(
            "{child} drew a volcano and showed what makes it rumble.",
            "We practised stopping, breathing and walking away, and {child} taught it to {parent}.",
            "{child} and I made a list of things that help when {he} feels cross.",
            "{parent} kept a diary, and we saw that most arguments start just after school.",
            "We agreed a time to be home and what happens if {child} is late.",
        ),
        better=(
            "{child} used the calm corner by {himself} twice this week.",
            "There have been no incidents at {setting} for five weeks.",
            "{parent} and {child} now have an evening each week that is only for the two of them.",
        ),
        harder=(
            "{child} still finds changes of plan very hard and lost {his} temper on Sunday.",
            "{child} did not want to talk about what happened, and I did not press {him}.",
        ),
        ages=(4, 17),
        weight=14,
    ),
    "CHILD_WELLBEING": Theme(
        asked=(
            "{child} worries a great deal at night and has stopped seeing friends.",
            "{setting} noticed that {child} has become quiet and often asks to go home.",
            "{child} told a teacher that {he} feels sad most days and would like somebody to talk to.",
            "The GP suggested early help, because {child} has headaches that come from worry.",
        ),
        talked=(
            "{child} filled a worry jar and picked one worry to talk about.",
            "We drew a ladder of small steps and {child} chose the first one.",
            "{child} told me about music and showed me a song that helps.",
            "We looked at what a good day is like and what makes one more likely.",
            "{parent} and I talked about listening first and suggesting later.",
        ),
        better=(
            "{child} went to a friend's birthday and stayed until the end.",
            "{child} sleeps better and has not asked to come home from {setting} this month.",
            "{child} told me {he} has two people to talk to now.",
        ),
        harder=(
            "{child} still worries before each Monday and {parent} would like more support with that.",
            "We are waiting to hear from CAMHS, and {child} knows whom to call until then.",
        ),
        ages=(6, 17),
        weight=15,
    ),
    "PARENT_HEALTH": Theme(
        asked=(
            "{parent} has been unwell since the winter and finds the mornings very hard.",
            "{parent} has low moods and asked for help so that {child} does not miss out.",
            "The health visitor suggested early help, because {parent} is recovering from an operation.",
        ),
        talked=(
            "{parent} told me how the new medicine is going and what the doctor said.",
            "We wrote down who can collect {child} on days when {parent} is not well.",
            "{parent} and I rang the surgery together and made an appointment.",
            "{child} told me what {he} does when {parent} needs to rest. We talked about asking for help.",
        ),
        better=(
            "{parent} goes to the Tuesday group and has made a friend there.",
            "{parent} is up before school on most days and walks there with {child}.",
            "{parent} feels able to ask the family next door for help.",
        ),
        harder=(
            "{parent} had a bad week and we agreed to meet a little more often for a while.",
            "The waiting time for counselling is long, and {parent} finds that discouraging.",
        ),
        weight=9,
    ),
    "SCHOOL": Theme(
        asked=(
            "{child} has missed many days at {setting} since the summer.",
            "{setting} is worried that {child} may be excluded, and would like to plan with the family.",
            "{child} says that lessons are too hard and does not want to go in.",
        ),
        talked=(
            "We met at {setting} and agreed a shorter day for two weeks, then a full one.",
            "{child} showed me the timetable and coloured the lessons {he} likes.",
            "We talked about who meets {child} at the gate in the morning.",
            "{parent} asked {setting} for a meeting about reading, and I will go too.",
        ),
        better=(
            "{child} has been in every day for three weeks.",
            "{child} was proud of a certificate for maths and showed it to me at once.",
            "{setting} says {child} joins in and asks for help when it is needed.",
        ),
        harder=(
            "{child} came in on two days out of five, and we will change the plan.",
            "Mondays and days with sport are still the hardest.",
        ),
        ages=(5, 16),
        weight=13,
    ),
    "EARLY_YEARS": Theme(
        asked=(
            "The health visitor noticed at the two-year check that {child} says only a few words.",
            "{parent} would like help to get {child} ready for nursery.",
            "{parent} is a new parent, far from family, and would like company and ideas.",
        ),
        talked=(
            "We sang and looked at picture books, and {child} pointed to the dog and the tractor.",
            "{parent} and {child} came to stay and play and stayed for the songs.",
            "We talked about naming things during play and waiting for {child} to answer.",
            "{child} stacked six bricks and clapped.",
        ),
        better=(
            "{child} now puts two words together and asks for more.",
            "{child} has started at nursery for three mornings and waves goodbye at the door.",
            "{parent} goes to the group each week and has met two other families.",
        ),
        harder=(
            "{child} still wakes several times each night, and {parent} is very tired.",
            "The appointment for speech and language therapy has not come yet.",
        ),
        ages=(0, 4),
        weight=40,
    ),
    "DISABILITY": Theme(
        asked=(
            "{parent} would like help to understand what support there is since {child}'s diagnosis.",
            "{child} finds noise and crowds very hard, and the family hardly goes out together.",
            "{setting} and {parent} would like one plan for {child} instead of four.",
        ),
        talked=(
            "We made picture cards for the morning, and {child} put them in order.",
            "{parent} and I filled in the form for short breaks together.",
            "{child} showed me the den where it is quiet.",
            "We went through the school's plan line by line and wrote our questions beside it.",
        ),
        better=(
            "{child} goes to a Saturday club with one helper and comes home happy.",
            "{setting} has a quiet room, and {child} uses it when {he} wants to.",
            "{parent} feels heard at meetings now.",
        ),
        harder=(
            "We are still waiting for the assessment, and {parent} finds the wait hard.",
            "Haircuts and the dentist are still very difficult for {child}.",
        ),
        ages=(3, 17),
        weight=8,
    ),
    "DOMESTIC_ABUSE": Theme(
        asked=(
            "{parent} has left a frightening relationship and would like help for {child}.",
            "The police told us of an argument at home that {child} heard, and {parent} asked for help.",
        ),
        talked=(
            "We talked about what makes home feel safe now, and {child} drew the new bedroom.",
            "{parent} and I went through the safety plan and changed two phone numbers in it.",
            "{child} and I read a story about feelings and talked about the bear who was scared.",
            "{parent} met the domestic abuse adviser and found it helpful.",
        ),
        better=(
            "{child} sleeps in {his} own bed again.",
            "{parent} has finished the group programme and feels much stronger.",
            "{child} says that home is quiet now and that {he} likes it.",
        ),
        harder=(
            "{child} is still frightened by loud voices.",
            "Contact is still being decided, and not knowing is hard for everybody.",
        ),
        ages=(2, 16),
        weight=8,
    ),
    "SEPARATION": Theme(
        asked=(
            "{child}'s parents have separated and {child} feels in the middle.",
            "{parent} asked for help to agree times for {child} to be with both parents.",
        ),
        talked=(
            "{child} told me what is good in each of the two homes.",
            "We talked about keeping grown-up worries away from {child}.",
            "We made a calendar with two colours so that {child} knows where {he} will be.",
            "{parent} has sent a first message through the parenting notebook.",
        ),
        better=(
            "The calendar works, and {child} packs {his} own bag.",
            "Both parents came to the school play and {child} was delighted.",
            "{child} says nobody asks {him} to pass on messages any more.",
        ),
        harder=(
            "Holidays are not agreed yet, and {child} worries about them.",
            "The parents still find it hard to be in the same room.",
        ),
        ages=(3, 15),
        weight=8,
    ),
    "SUBSTANCES": Theme(
        asked=(
            "{child} was found with cannabis at school and {parent} would like help.",
            "{parent} wants to stop drinking and asked for support for the whole family.",
        ),
        talked=(
            "We talked about what happens before, during and after, without blame.",
            "{child} met the worker from Lifelines and agreed to meet again.",
            "{parent} told me about the weeks that went well and the one that did not.",
            "We wrote down what {child} would rather spend the money on.",
        ),
        better=(
            "{child} has not smoked for five weeks and plays football again.",
            "{parent} has been well for two months and goes to a group each week.",
        ),
        harder=(
            "Friday evenings are still hard, and we made a plan for them.",
            "{child} missed two meetings, and I will try to see {him} at school.",
        ),
        ages=(12, 17),
        weight=14,
    ),
    "HOUSING_MONEY": Theme(
        asked=(
            "The family is behind with the rent and worried about losing their home.",
            "The flat is damp and {child} has been coughing all winter.",
            "{parent} has lost a job and asked for help to manage until the next one.",
        ),
        talked=(
            "We wrote a weekly budget and rang the energy company together.",
            "{parent} and I met the housing officer and agreed a plan for the arrears.",
            "We looked at what {parent} can claim and filled in the form.",
            "{child} helped to choose curtains for the bedroom.",
        ),
        better=(
            "The arrears are being paid and the family's home is safe.",
            "{parent} has started work for three days a week.",
            "The landlord has mended the roof and {child}'s room is dry.",
        ),
        harder=(
            "There is still little money at the end of the month.",
            "A larger home is not likely this year, so we looked at making better use of this one.",
        ),
        weight=8,
    ),
    "CRIME": Theme(
        asked=(
            "{child} was cautioned after damage at the bus station and {parent} asked for help.",
            "{child} spends time with older young people who are known to the police.",
        ),
        talked=(
            "{child} and I talked about who is a good friend and how one can tell.",
            "{child} wrote a letter to say sorry and read it out to me.",
            "We talked about staying safe online and about people who offer presents.",
            "{child} came to the bike workshop and stayed for two hours.",
        ),
        better=(
            "There has been nothing new with the police for three months.",
            "{child} goes to the youth club twice a week and helps to run the kitchen.",
        ),
        harder=(
            "{child} was out until midnight on Saturday and would not say where.",
            "{child} finds it hard to keep away from the old group.",
        ),
        ages=(11, 17),
        weight=7,
    ),
    "YOUNG_CARER": Theme(
        asked=(
            "{child} helps a great deal at home and has little time for friends.",
            "{setting} noticed that {child} rings home at every break to see that all is well.",
        ),
        talked=(
            "{child} told me everything {he} does in a week, and we counted the hours.",
            "We talked about which jobs at home somebody else could do.",
            "{child} came to the young carers' evening and played table tennis.",
        ),
        better=(
            "A neighbour now helps on Thursdays, so that {child} can go to drama club.",
            "{child} has stopped ringing home and says {he} worries less.",
        ),
        harder=(
            "{child} still gets up at night when {parent} calls.",
            "{child} feels guilty about going out, and we will talk about that again.",
        ),
        ages=(8, 17),
        weight=6,
    ),
    "BEREAVEMENT": Theme(
        asked=(
            "{child}'s grandmother died in the spring and {child} has hardly spoken of it.",
            "The family lost somebody very close last year, and {child} cries before bedtime.",
        ),
        talked=(
            "{child} made a memory box and told me about each thing in it.",
            "We looked at photographs and laughed about the holiday by the sea.",
            "{parent} and I talked about how children grieve in bursts.",
        ),
        better=(
            "{child} can talk about it and lights a candle on Sundays.",
            "{child} has started to laugh and play again.",
        ),
        harder=(
            "Birthdays are very hard, and the family will spend the next one away.",
            "{child} does not want to leave {parent}'s side at night.",
        ),
        ages=(4, 16),
        weight=5,
    ),
    "OTHER": Theme(
        asked=(
            "The family has just moved to the county and knows nobody here.",
            "{parent} speaks little English and would like help with school letters.",
        ),
        talked=(
            "We walked to the library, the surgery and {setting} and met the people there.",
            "We read the letters together and wrote the dates on the calendar.",
            "{child} told me what {he} misses and what {he} likes here.",
        ),
        better=(
            "{parent} has found a class and goes there twice a week.",
            "{child} has two friends in the street and knows the way to school.",
        ),
        harder=("It still takes a long time to get answers, and {parent} finds that tiring.",),
        weight=3,
    ),
}  # fmt: skip
