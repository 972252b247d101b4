"""What a lead types on each page of a closing."""

from django.urls import reverse

from closures.models import ClosureReason, NoClosingReadingReason


def day_in(name, day):
    return {f"{name}_0": str(day.day), f"{name}_1": str(day.month), f"{name}_2": str(day.year)}


class Typist:
    """Somebody at the pages of the closing of the scene's case."""

    def __init__(self, client, scene):
        self.client, self.scene, self.case = client, scene, scene.the_case
        self.members = list(scene.the_case.family.members.all())

    def url(self, name, *more):
        return reverse(f"closures:{name}", args=[self.case.reference, *more])

    def begin(self):
        return self.client.post(self.url("begin"))

    def parts(self, reason="NEEDS_MET", judgement="fully"):
        """Part to what is typed in it, of a closing in which nothing is missing."""
        moved, today = NoClosingReadingReason.objects.get(code="MOVED"), self.scene.today
        words = {f"view_{member.number}": "It was good that you came." for member in self.members}
        words |= {
            f"difference_{child.number}": "Sleeps at night." for child in self.members if child.is_child
        }
        parts = {
            "ending": {
                **day_in("closed_on", today),
                "reason": str(ClosureReason.objects.get(code=reason).pk),
                "judgement": judgement,
                "explanation": "" if judgement == "fully" else "They stopped answering the door.",
                "what_next": "The school nurse stays in touch.",
            },
            "progress": {f"missing_{member.number}": str(moved.pk) for member in self.members},
            "words": words,
            "next": {
                "who_continues": "School and the health visitor.",
                "contact_name": "Parveen Akhtar",
                "contact_details": "01691 000000",
                "slip_signs": "Mornings get loud again.",
                "slip_plan": "Ring Parveen.",
                "service_1": "Young carers’ club",
                **day_in("signposted_1", today),
                "agreed_1": "yes",
            },
            "told": {
                f"told_{self.scene.people.school.pk}_0": str(today.day),
                f"told_{self.scene.people.school.pk}_1": str(today.month),
                f"told_{self.scene.people.school.pk}_2": str(today.year),
                "no_copy_reason": "They asked for none.",
            },
        }
        if reason == "DISENGAGED" or judgement == "not_at_all":
            parts["without"] = {
                **day_in("tried_on_1", today),
                "how_1": "Rang twice: no answer",
                "risk": "No new worry.",
                "step_up": "Talked about it; not needed.",
            }
        return parts

    def save(self, part, typed, revision=0):
        return self.client.post(self.url("part", part), {"revision": revision, **typed})

    def save_all(self, **ending):
        self.begin()
        for part, typed in self.parts(**ending).items():
            answer = self.save(part, typed)
            assert answer.status_code == 302, answer.content.decode()

    def finish(self):
        return self.client.post(self.url("check"), follow=True)
