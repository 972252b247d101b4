"""Sentences of case notes, agreements and closures, whatever the help was about (see also the themes)."""

BEGIN = {
    "HOME_VISIT": (
        "I visited {parent} and {child} at home.",
        "I called at the house, as we had agreed.",
        "{parent} had made tea and was glad that I came.",
        "We sat in the kitchen and talked for about an hour.",
    ),
    "VISIT_ELSEWHERE": (
        "I met {child} at {setting}, in the small room beside the library.",
        "{child} and I met at {setting} for half an hour.",
        "I saw {child} at {setting} and spoke to the staff as well.",
    ),
    "PHONE": (
        "I rang {parent}, who had time to talk.",
        "{parent} rang me between two shifts.",
        "We spoke on the phone for about twenty minutes.",
    ),
    "OFFICE": (
        "{parent} and {child} came to see me at the office.",
        "We met at the family centre, because the house is being decorated.",
    ),
    "GROUP": (
        "{parent} and {child} came to the group and stayed until the end.",
        "{child} came to the session and joined in with the others.",
    ),
    "TEAM_MEETING": (
        "The team around the family met at {setting}. {parent} was there and spoke first.",
        "Team around the family meeting. {parent} and {child} had said beforehand what mattered.",
        "We met to see how the plan is going. Everybody had received the notes of the last meeting.",
    ),
    "VISIT_FAILED": (
        "Nobody was in when I called. I left a card with my number and will ring tomorrow.",
        "I called as agreed, but the family had gone out. {parent} sent a message later to say sorry.",
    ),
    "MESSAGE": (
        "I sent {parent} the date of the next meeting and the number of the helpline.",
        "{parent} wrote to say that the week had gone well and asked for a later time on Thursday.",
    ),
    "PROFESSIONALS": (
        "I spoke to the team at {setting}, as {parent} had agreed that I could.",
        "The health visitor and I compared what we know, so that {parent} need not tell it twice.",
    ),
    "OVERSIGHT": (
        "I talked the case through with my manager. The plan is clear and help goes on.",
        "Case discussed in supervision. We agreed to ask {child} again what {he} would like to change first.",
    ),
}
TITLES = {
    "HOME_VISIT": ("Home visit", "Visit to the family", "Visit at home"),
    "VISIT_ELSEWHERE": ("Visit at {setting}", "Time with {child}", "Talk with {child}"),
    "PHONE": ("Phone call with {parent}", "Call to {parent}", "Catching up by phone"),
    "OFFICE": ("Meeting with {parent} and {child}", "Meeting at the centre"),
    "GROUP": ("Group session", "Came to the group"),
    "TEAM_MEETING": ("Team around the family meeting", "Review of the plan"),
    "VISIT_FAILED": ("Nobody in", "Visit not possible"),
    "MESSAGE": ("Message to {parent}", "Letter about the next meeting"),
    "PROFESSIONALS": ("Talk with {setting}", "Talk between professionals"),
    "OVERSIGHT": ("Management oversight", "Discussed in supervision"),
}
FIRST_TITLES = ("First meeting", "Getting to know the family", "First visit")
LAST_TITLES = ("Last visit", "Looking back together", "Saying goodbye")
FIRST = (
    "I explained what early help is, that it is the family's choice, and what is written down.",
    "We talked about who is in the family and what goes well, before we came to what is hard.",
    "{parent} told me what has been tried before and what helped.",
)
SEEN = (
    "{child} was cheerful and showed me a drawing.",
    "{child} was shy at first and then told me about {his} favourite game.",
    "{child} looked well and had just come in from the garden.",
    "{child} was tired but joined in when we talked about the weekend.",
    "{child} sat close to {parent} and listened to everything.",
)
SEEN_ALONE = (
    "I spent some time with {child} alone. {He} said what {he} would change first.",
    "{child} and I talked on our own for a while. {He} told me what makes {him} feel better.",
    "{child} asked to talk without anybody else there, and we did.",
)
BABY_SEEN = (
    "{child} was awake and watched us with interest.",
    "{child} was playing on the mat and smiled at {parent}.",
    "{child} slept through most of the visit and looked well.",
)
NEXT = (
    "Next: I will ring on {day}, and {parent} will try the plan until then.",
    "Next: we meet again in two weeks.",
    "Next: {parent} speaks to {setting}, and I write to everybody in the team.",
    "Next: I ask about a place at the group and let {parent} know.",
    "We agreed to meet again on {day}.",
    "{parent} has my number and knows when I am at work.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
LAST = (
    "We looked at the first Webstar and talked about what has changed since.",
    "We went through the closure summary together, and {parent} would not change anything in it.",
    "{parent} knows whom to ask if things become difficult again.",
    "{child} chose a photograph of the family to remember our work by.",
)
OVERRIDES = (
    "{parent} did not want to agree. School and health visitor go on with what they offer to everybody. We "
    "record this so that the next worry is seen together with this one. Discussed with the team manager.",
    "{parent} could not be reached for agreement. Another agency needed to know that help was offered. "
    "Discussed with the team manager and to be asked again at the next contact.",
)

FULLY = (
    "What the family set out to change has changed.",
    "Everything in the plan has been done, and the family feels the difference.",
    "The family reached what they had hoped for, and the team agrees.",
)
PARTIALLY = (
    "Part of what the family hoped for was reached.",
    "Some things are much better and others will take longer.",
    "The plan was carried out in part.",
)
NOT_AT_ALL = {
    "DISENGAGED": (
        "After the first meetings the family did not answer calls, letters or visits. Three ways were tried.",
        "{parent} cancelled several times and then could no longer be reached, so the plan could not begin.",
    ),
    "CONSENT_WITHDRAWN": (
        "{parent} decided not to go on. The plan had hardly begun, and the door stays open.",
        "{parent} felt that there were too many people involved and withdrew before the plan could help.",
    ),
    "STEP_UP": (
        "Worries grew in spite of the help, and the family now has a social worker.",
        "The family needs more than early help can give, so children's social care has taken the lead.",
    ),
    "MOVED": (
        "The family moved away before the plan could begin. The council there was told, as {parent} agreed.",
        "The family moved at short notice, so that little of the plan was carried out.",
    ),
    "DECLINED": (
        "{parent} thought about it and decided that help was not wanted now.",
        "The family declined before the assessment was finished and said that relatives would help.",
    ),
}
WHAT_NEXT = {
    "NEEDS_MET": (
        "{setting} keeps an eye on how {child} is doing. {parent} knows how to ask for help again.",
        "No further support is needed. {parent} has the number of the family information service.",
        "The family goes on as it is. {parent} and {child} keep the notes of what worked.",
    ),
    "UNIVERSAL_ONLY": (
        "{setting} leads on what is left, and meets {parent} each half-term.",
        "The health visitor sees the family again in three months. {parent} keeps going to the group.",
        "School nurse and class teacher stay in touch with {child}; nobody else needs to be involved.",
    ),
    "STEP_UP": (
        "A social worker takes over and met the family together with the lead professional.",
        "Children's social care leads from now on. The notes and the plan were passed on.",
    ),
    "TRANSFER_SERVICE": (
        "CAMHS sees {child} from next month, and {setting} knows whom to call until then.",
        "The disabled children's team leads from now on and has met the family.",
    ),
    "CONSENT_WITHDRAWN": (
        "{setting} goes on with what it offers to everybody. {parent} can ask again at any time.",
        "The school nurse stays available to {child}. We wrote to {parent} to say how to come back.",
    ),
    "DECLINED": ("{parent} has the leaflet and can ask again. {setting} stays in touch as usual.",),
    "DISENGAGED": (
        "We wrote to {parent} to say how to come back. {setting} will tell us if worries grow.",
        "{setting} keeps an eye on {child}'s attendance and calls the front door if needed.",
    ),
    "MOVED": (
        "The new school has {child}'s notes with {parent}'s agreement.",
        "The council where the family lives now was told, and {parent} has the name of somebody there.",
    ),
    "AGED_OUT": ("{child} is an adult now and has the number of the advice service for young adults.",),
    "ERROR": ("Nothing. The case was opened by mistake and the family was told.",),
}
ERROR_PROMPT = "Opened for the wrong family: two requests with the same surname came on the same day."
