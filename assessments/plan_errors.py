"""Rules about needs and plans, each with the sentence that the person reads."""

from earlyhelp.common.errors import RuleBroken


class NotOfThisFamily(RuleBroken):
    message = "Choose people of this family only. Somebody may have left it meanwhile."
    field = "people"


class NeedHasGoal(RuleBroken):
    message = "The plan has a goal for this need. Give that goal up first, and say why."


class NeedInError(RuleBroken):
    message = "This need was entered in error, so nothing can be added to it. Choose another need."
    field = "need"


class PlanIsThere(RuleBroken):
    message = "This family has a plan already. Go on with that one."


class PlanInFuture(RuleBroken):
    message = "The plan cannot start in the future. Enter today or an earlier day."
    field = "started_on"


class PlanBeforeOpening(RuleBroken):
    message = "The plan cannot start before help began. Check the day."
    field = "started_on"


class PlanEnded(RuleBroken):
    message = "This plan has ended, so it cannot be changed. Start a new plan to go on."


class GoalGivenUp(RuleBroken):
    message = "This goal was given up meanwhile, so nothing can be added to it or changed."


class ActionOwnerNotInTeam(RuleBroken):
    message = (
        "They cannot have this action: they are not in the team now, or have left the family. "
        "Choose somebody else. The rest of what you wrote is still here."
    )
    field = "owner"


class OwnerTooYoung(RuleBroken):
    message = "They are too young to have an action of their own. Choose who does it for them."
    field = "owner"


class ReasonMissing(RuleBroken):
    message = "Write why it was not done, or why it is not needed any more."
    field = "note"

    @staticmethod
    def of(action):
        """The sentence where several actions are on one page."""
        return f"Write why “{action.what}” was not done, or is not needed any more."


class DoneInFuture(RuleBroken):
    message = "It cannot be done on a day that is still to come. Check the day."
    field = "done_on"


class DoneBeforePlan(RuleBroken):
    message = "It cannot be done before the plan was started. Check the day."
    field = "done_on"


class NothingToAgree(RuleBroken):
    message = "There is nothing to agree to yet. Add a goal with an action first."


class NobodyAgrees(RuleBroken):
    message = (
        "A plan starts when at least one of the family agrees to it. Record who does, or come back later."
    )


class AgreedInFuture(RuleBroken):
    """An agreement on a day still to come; the field is ``agreed_on_<number>``."""

    message = "They cannot have agreed on a day that is still to come. Check the day."


class AgreedBeforePlan(RuleBroken):
    """An agreement before the plan was started; the field is ``agreed_on_<number>``."""

    message = "They cannot have agreed before the plan was started. Check the day."


class CopyInFuture(RuleBroken):
    """A copy given on a day still to come; the field is ``copy_given_on_<number>``."""

    message = "The copy cannot be given on a day that is still to come. Enter the day on which you gave it."


class CopyBeforePlan(RuleBroken):
    """A copy given before its words were made; the field is ``copy_given_on_<number>``."""

    message = "The copy cannot be given before the plan was started. Check the day."


class AgreementNotWhole(RuleBroken):
    """An answer without its facts; the field is ``agreed_how_<number>`` or ``comment_<number>``."""

    message = "Say when and how they agreed, or what they disagree with."


class PlanChangedMeanwhile(RuleBroken):
    message = (
        "Somebody changed the plan after you opened this page. Read it again below, as it stands now. "
        "What you wrote is still here: save it again if the family agrees to this."
    )


class VersionNotLatest(RuleBroken):
    message = "There is a newer version of the plan. Record what they say of that one."
