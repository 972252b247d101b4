"""What people said of each part of their Webstar, by how they scored it."""

LOW, MIDDLING, HIGH = 0, 1, 2


def band(score):
    """Return which of the three groups of words a score belongs to: 1 to 4, 5 and 6, or 7 and above."""
    return LOW if score <= 4 else MIDDLING if score <= 6 else HIGH


CHILD = {
    "HAPPY": (
        ("I feel sad a lot.", "Not many good days.", "I cry at night sometimes.", "Only happy with my dog."),
        ("Some days are good.", "It depends on the day.", "OK when nobody argues."),
        ("I laugh a lot now.", "Happy nearly all the time.", "Best year so far.", "I like my life."),
    ),
    "HEALTHY": (
        ("I am always tired.", "My tummy hurts.", "I can't get to sleep.", "I don't eat breakfast."),
        ("I sleep OK but wake up.", "Football helps.", "I want to eat better."),
        ("I can run really fast.", "I sleep all night.", "I eat vegetables now, even peas."),
    ),
    "SAFE": (
        ("I don't like the shouting.", "Scared on the way home.", "I worry about my phone messages."),
        ("Safe at home, not outside.", "Better with the light on.", "Mostly safe."),
        ("I feel safe everywhere.", "I know who to tell.", "My room is my safe place."),
    ),
    "FAMILY": (
        ("Everybody argues.", "I miss how it was.", "Nobody listens to me.", "I am always told off."),
        ("We are getting better.", "Good at weekends.", "Everybody is trying."),
        ("We do things together.", "We eat tea at the table.", "I can talk about things now."),
    ),
    "FRIENDS": (
        ("I have nobody to sit with.", "They leave me out.", "My friend moved away."),
        ("I have one good friend.", "Sometimes we fall out.", "I play with my cousin."),
        ("I have lots of friends.", "I was invited to a party.", "My friends are funny."),
    ),
    "LEARNING": (
        ("School is too hard.", "I hate Mondays.", "I don't understand and I don't ask."),
        ("I like art and PE.", "My teacher helps me.", "Getting there."),
        ("I got a certificate.", "I like reading now.", "I go in every day."),
    ),
    "SELF": (
        ("I am not good at anything.", "I wish I was somebody else.", "I look wrong."),
        ("I am OK.", "Good at some things.", "A bit better than before."),
        ("I am proud of me.", "I can do hard things.", "I am a good friend."),
    ),
}
PARENT = {
    "HAPPY": (
        ("I feel low most days.", "I can't remember when I last laughed.", "It is all too much."),
        ("Good days and bad days.", "Better since we started.", "I am getting there."),
        ("I feel like myself again.", "We laugh together now.", "I look forward to things."),
    ),
    "HEALTHY": (
        ("I am worn out.", "I don't look after myself.", "My nerves are bad."),
        ("I see the doctor in March.", "I walk to school now.", "Sleep is a bit better."),
        ("I have stopped smoking.", "I sleep well.", "The medicine is working."),
    ),
    "SAFE": (
        ("I keep the curtains shut.", "I don't feel safe on the estate.", "I worry he will come back."),
        ("Safe indoors.", "Better with the new locks.", "Mostly all right."),
        ("We feel safe here.", "I know who to ring.", "Nothing to worry about now."),
    ),
    "CHILDREN": (
        ("We just shout at each other.", "They won't listen.", "I feel I have lost them."),
        ("We have our moments.", "Bedtimes are better.", "I listen more."),
        ("We really enjoy each other.", "They talk to me now.", "I love our Friday film night."),
    ),
    "SUPPORT": (
        ("I have nobody here.", "My family is far away.", "I don't like to ask."),
        ("My neighbour helps.", "I go to the group sometimes.", "One good friend."),
        ("I have people to ring.", "The group is great.", "My sister is back in touch."),
    ),
    "WORK": (
        ("There is never enough money.", "I dread the post.", "I can't work with things as they are."),
        ("I have a budget now.", "Looking for part-time work.", "Just about managing."),
        ("I have a job I like.", "The debts are being paid.", "I am doing a course."),
    ),
    "CONFIDENCE": (
        ("I feel I am failing.", "Everybody else can do it.", "I never know what to do."),
        ("I try the things from the course.", "More sure than I was.", "I know what to try first."),
        ("I trust myself.", "I know I am doing it well.", "I can say no and mean it."),
    ),
}
FAMILY = {
    "HAPPY": (("We argue too much.",), ("We have nice Sundays.",), ("We laugh a lot.",)),
    "HEALTHY": (("We are all tired.",), ("We walk more.",), ("We cook together.",)),
    "SAFE": (("We worry about the street.",), ("Home is safe.",), ("We all feel safe.",)),
    "FAMILY": (("We are not talking.",), ("We try to listen.",), ("We are a team.",)),
    "SUPPORT": (("We are on our own.",), ("Nan helps.",), ("We know who to ask.",)),
    "LEARNING": (("Money is a worry.",), ("We are managing.",), ("School and work are good.",)),
    "SELF": (("We feel judged.",), ("We are getting there.",), ("We are proud of us.",)),
}
BY_TOOL = {"WEBSTAR_CHILD": CHILD, "WEBSTAR_PARENT": PARENT, "WEBSTAR_FAMILY": FAMILY}

OVERALL = {
    "WEBSTAR_CHILD": (
        ("I want things to be different.", "I want somebody to listen.", "I want it to be like before."),
        ("Some things are good and some are not.", "I would like to go to a club."),
        ("Things are much better.", "I don't need to worry any more.", "Thank you for listening."),
    ),
    "WEBSTAR_PARENT": (
        ("I know we need help, and I am glad to have asked.", "I want the children to be happy."),
        ("We have made a start.", "I can see what has to change."),
        ("I am proud of how far we have come.", "I would tell other parents to ask sooner."),
    ),
    "WEBSTAR_FAMILY": (
        ("We want to argue less.",),
        ("We are closer than we were.",),
        ("We did this together.",),
    ),
}
