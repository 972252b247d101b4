"""Puts the sentences of :mod:`words`, :mod:`themes` and :mod:`voices` together for one case."""

from closures.enums import Judgement
from reporting.demo import voices, words
from reporting.demo.themes import THEMES

PRONOUNS = {
    "F": {"he": "she", "him": "her", "his": "her", "himself": "herself", "He": "She"},
    "M": {"he": "he", "him": "him", "his": "his", "himself": "himself", "He": "He"},
}
QUIET_KINDS = frozenset({"VISIT_FAILED", "MESSAGE"})
WITHOUT_NEXT = frozenset({"OVERSIGHT", "PROFESSIONALS"})
TOGETHER_KINDS = frozenset({"HOME_VISIT", "VISIT_ELSEWHERE", "OFFICE", "GROUP"})
GOING_WELL = {Judgement.FULLY: 85, Judgement.PARTIALLY: 55, Judgement.NOT_AT_ALL: 15, None: 55}
"""In how many of a hundred later notes something has improved."""
OWN_WORDS = 35
"""On how many of a hundred axes something was said."""


class Writer:
    """Writes for one case, with its chance."""

    def __init__(self, case):
        self.case, self.chance, self.theme = case, case.chance, THEMES[case.theme]
        focus = case.family.focus
        self.names = {
            "child": focus.given_name,
            "parent": case.family.adults[0].given_name,
            "setting": case.family.setting,
            **PRONOUNS[focus.sex],
        }

    def say(self, *choices):
        """Return one of the choices of each, as a paragraph with its names filled in."""
        sentences = [self.chance.choice(options).format(**self.names, day=self._day()) for options in choices]
        return " ".join(sentence[0].upper() + sentence[1:] for sentence in sentences)

    def _day(self):
        return self.chance.choice(words.DAYS)

    def asked(self):
        if self.case.is_in_error:
            return words.ERROR_PROMPT
        return self.say(self.theme.asked)

    def title(self, kind, *, is_first, is_last):
        if is_first and kind == "HOME_VISIT":
            return self.say(words.FIRST_TITLES)
        if is_last and kind == "HOME_VISIT":
            return self.say(words.LAST_TITLES)
        return self.say(words.TITLES[kind])

    def note(self, kind, *, progress, is_first, is_last, seen):
        """Return the text of a note.

        :param progress: how much of the case's time has passed, in hundredths.
        :param seen: whether the child was "seen", "seen_alone" or "not_seen".
        """
        parts = [words.BEGIN[kind]]
        if kind not in QUIET_KINDS:
            if is_first and kind in TOGETHER_KINDS:
                parts.append(words.FIRST)
            if kind in TOGETHER_KINDS and seen != "not_seen" and not is_last:
                parts.append(self._talk(kind))
            if progress >= 40 or kind not in TOGETHER_KINDS:
                parts.append(self._news())
            parts += self._how_the_child_was(seen)
        if is_last and kind in TOGETHER_KINDS:
            parts.append(words.LAST)
        elif kind not in WITHOUT_NEXT:
            parts.append(words.NEXT)
        return self.say(*parts)

    def _talk(self, kind):
        """Return what can have been talked about; a visit at school is without the parents."""
        if kind != "VISIT_ELSEWHERE":
            return self.theme.talked
        talked = (said for said in self.theme.talked if not said.startswith("{parent}"))
        return [said for said in talked if "{parent} and" not in said]

    def _news(self):
        goes_well = self.chance.randrange(100) < GOING_WELL[self.case.judgement]
        return self.theme.better if goes_well else self.theme.harder

    def _how_the_child_was(self, seen):
        if seen == "not_seen":
            return []
        if self.case.family.focus_age < 2:
            return [words.BABY_SEEN]
        return [words.SEEN_ALONE if seen == "seen_alone" else words.SEEN]

    def override(self):
        return self.say(words.OVERRIDES)

    def explanation(self):
        judgement, reason = self.case.judgement, self.case.reason
        if judgement == Judgement.FULLY:
            return self.say(words.FULLY, self.theme.better)
        if judgement == Judgement.PARTIALLY:
            return self.say(words.PARTIALLY, self.theme.better, self.theme.harder)
        if judgement == Judgement.NOT_AT_ALL:
            return self.say(words.NOT_AT_ALL[reason])
        return ""

    def what_next(self):
        return self.say(words.WHAT_NEXT[self.case.reason])

    def own_words_on(self, tool, axis, score):
        """Return what was said about one part of a Webstar, or nothing."""
        if score is None or self.chance.randrange(100) >= OWN_WORDS:
            return ""
        return self.chance.choice(voices.BY_TOOL[tool][axis][voices.band(score)])

    def own_words(self, tool, scores, *, is_start):
        """Return what was said about the whole Webstar, or nothing. Nobody gives thanks at the start."""
        if self.chance.randrange(100) >= 60:
            return ""
        given = sorted(score for score in scores if score is not None)
        band = voices.band(given[len(given) // 2])
        return self.chance.choice(voices.OVERALL[tool][min(band, voices.MIDDLING) if is_start else band])
