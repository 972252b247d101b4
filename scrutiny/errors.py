"""What the rules about unusual access forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class OwnAccess(RuleBroken):
    message = "Somebody else decides about your own access."


class Settled(RuleBroken):
    message = (
        "Somebody else has decided about this meanwhile. Read what they wrote, then decide again if you must."
    )
