"""How needs and plans are told on pages: what a need counts as, how far actions are, what two wrote."""

from assessments.enums import ActionStatus
from assessments.outcome_lists import SUPPORTING
from earlyhelp.common.numbers import join_and

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
