"""Parts of a form's layout: questions under the answer they belong to, and rarely asked ones folded away."""

from crispy_forms.layout import LayoutObject
from crispy_forms.utils import TEMPLATE_PACK
from crispy_forms_gds.layout import Field
from django.template.loader import render_to_string


class Under(LayoutObject):
    """The parts that belong to one answer."""

    def __init__(self, *parts):
        self.fields = list(parts)

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs):
        return self.get_rendered_fields(form, context, template_pack, **kwargs)


class RevealingRadios(Field):
    """Radio buttons with questions under some of them, seen once the answer is chosen.

    Without JavaScript they are all seen. What is not seen is sent all the same, so the form says on the
    radio buttons themselves what does not go together.

    :param under: the names of the questions, or their layout, by answer.
    """

    def __init__(self, name, *, under):
        super().__init__(name)
        self.under = {str(answer): Under(*parts) for answer, parts in under.items()}

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs):
        self.context["under"] = {
            answer: parts.render(form, context, template_pack) for answer, parts in self.under.items()
        }
        return super().render(form, context, template_pack=template_pack, **kwargs)


class MoreAbout(LayoutObject):
    """Questions that are rarely answered, folded away while none of them holds an answer or an error.

    :param summary: what stands there while they are folded.
    :param empty: answers that say as much as none.
    """

    template = "gds/layout/more_about.html"

    def __init__(self, summary, *names, empty=("", None)):
        self.summary, self.fields, self.empty = summary, list(names), empty

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs):
        told = {
            "summary": self.summary,
            "questions": self.get_rendered_fields(form, context, template_pack, **kwargs),
            "is_open": any(self._is_told(form[name]) for name in self.fields),
        }
        return render_to_string(self.template, told)

    def _is_told(self, bound):
        value = bound.value()
        values = value if isinstance(value, list | tuple) else [value]
        return bool(bound.errors) or any(item not in self.empty for item in values)
