"""How needs and plans are told on pages: what a need counts as, how far actions are, what two wrote."""

from assessments.enums import ActionStatus
from assessments.outcome_lists import SUPPORTING
from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import join_and
from earlyhelp.common.words import capital

COLOURS = {
    ActionStatus.NOT_STARTED: "grey",
    ActionStatus.IN_PROGRESS: "blue",
    ActionStatus.DONE: "green",
    ActionStatus.NOT_DONE: "orange",
    ActionStatus.NO_LONGER_NEEDED: "",
}


def headlines_of(outcome, framework=SUPPORTING):
    """The headlines of a framework that an outcome counts as, which is fetched with its headlines."""
    return [headline for headline in outcome.headlines.all() if headline.framework.code == framework]


def counts_as(outcome):
    """Say what an outcome counts as nationally: "Counts as headline 5, Improved family relationships"."""
    found = headlines_of(outcome)
    if not found:
        return "Counts as no national headline"
    told = [f"headline {headline.code}, {headline.label}" for headline in found]
    return f"Counts as {join_and(told)}"


def counted_words(needs):
    """Say how many needs there are under how many national headlines, of needs with names."""
    standing = [need for need in needs if not need.is_error]
    headlines = {headline.pk for need in standing for headline in headlines_of(need.outcome)[:1]}
    one = "1 need" if len(standing) == 1 else f"{len(standing)} needs"
    under = "1 national headline" if len(headlines) == 1 else f"{len(headlines)} national headlines"
    return f"{one} under {under}"


def status_words(action, today):
    """Return (words, colour) of how far an action is; a late one says so."""
    if action.is_late(today):
        return "Late", "red"
    return action.get_status_display(), COLOURS[ActionStatus(action.status)]


def action_rows(goal, today):
    """The actions of a goal with what their row says: those to do first, as they were added."""
    rows = []
    for action in goal.actions.all():
        words, colour = status_words(action, today)
        rows.append({"action": action, "status": words, "colour": colour})
    return sorted(rows, key=lambda row: not row["action"].is_open)


def need_differences(theirs, values, people):
    """Return (label, theirs, yours) of what two people wrote differently of one need."""
    names = [each.member.person.short_name for each in theirs.people.all()]
    yours = [member.person.short_name for member in people]
    pairs = [
        ("What they need help with", str(theirs.outcome), str(values["outcome"])),
        ("For whom", *(capital(join_and(each) or "the whole family") for each in (names, yours))),
        ("In the family’s words", theirs.description, values["description"]),
        ("How it is now", str(theirs.start_rating), str(values["start_rating"])),
    ]
    return [pair for pair in pairs if pair[1] != pair[2]]


def field_differences(form, theirs, names):
    """Return (label, theirs, yours) of columns of text and days that differ."""
    pairs = [
        (form.fields[name].label, _told(getattr(theirs, name)), _told(form.cleaned_data[name]))
        for name in names
    ]
    return [pair for pair in pairs if pair[1] != pair[2]]


def _told(value):
    return date_long(value) if hasattr(value, "year") else str(value or "")


def action_differences(form, theirs):
    """Return (label, theirs, yours) of what two people wrote differently of one action."""
    rows = field_differences(form, theirs, ["what", "due_on"])
    owner = form.owners.get(form.cleaned_data["owner"])
    rows.append(("Who does it", theirs.owner_words, owner.label if owner else "Nobody yet"))
    names = join_and([member.person.short_name for member in form.people]) or "the whole family"
    rows.append(("Whom it is for", theirs.for_words, names))
    return [row for row in rows if row[1] != row[2]]


def word_differences(theirs, word):
    """Return (label, theirs, yours) of what two people recorded differently of one person's word."""
    says = {True: "Agrees", False: "Does not agree", None: "Not asked yet"}
    pairs = [
        ("Do they agree to the plan?", says[theirs.agrees], says[word.agrees]),
        ("When did they say so?", date_long(theirs.agreed_on), date_long(word.agreed_on)),
        ("What do they say of it?", theirs.comment, word.comment),
        ("When did they get their copy?", date_long(theirs.copy_given_on), date_long(word.copy_given_on)),
    ]
    return [pair for pair in pairs if pair[1] != pair[2]]
