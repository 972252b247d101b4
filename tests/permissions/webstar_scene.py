"""Webstars of the scene's case."""

from webstar.enums import CompletedWith, ReadingKind
from webstar.models import WebstarToolVersion
from webstar.services import Answer, begin_reading, score_reading


class WebstarScene:
    """Mixed into :class:`tests.permissions.scene.Scene`."""

    def _reading(self, *, complete):
        member = self.the_case.family.members.children().first()
        version = WebstarToolVersion.objects.get(tool__code="WEBSTAR_CHILD")
        reading = begin_reading(
            case=self.the_case,
            member=member,
            tool_version=version,
            kind=ReadingKind.REVIEW,
            read_on=self.today,
            completed_with=CompletedWith.CHILD_WITH_WORKER,
            **self.acts_today,
        )
        answers = {axis: Answer(score=6) for axis in version.axes.all()}
        return score_reading(
            reading=reading, answers=answers, own_words="", revision=None, complete=complete, **self.acts
        )

    def reading(self):
        return self.case() | {"number": self._reading(complete=True).number}

    def draft_reading(self):
        return self.case() | {"number": self._reading(complete=False).number}

    def drawing_place(self):
        return {"place": 1}

    def no_drawing(self):
        return self.reading() | {"place": 1}

    def person_with_star(self):
        self._reading(complete=True)
        return self.case() | {"member": self.the_case.family.members.children().first().number}
