"""Two ways to work a page: with a mouse, and with the keyboard alone. Both name things as a person would."""

MOST_TABS = 150
LOOKS_OTHERWISE = """element => {
    const look = () => {
        const label = element.labels && element.labels[0];
        const styles = [getComputedStyle(element)];
        if (label) { styles.push(getComputedStyle(label, '::before')); }
        return styles.map(
            style => [style.outline, style.boxShadow, style.border, style.backgroundColor]).join();
    };
    const focused = look();
    element.blur();
    const plain = look();
    element.focus();
    return focused !== plain && focused === look();
}"""
"""Whether an element with the focus looks otherwise than without it. It keeps the focus."""


class Mouse:
    """Clicks and fills."""

    def __init__(self, page):
        self.page = page

    def _within(self, group):
        return self.page.get_by_role("group", name=group) if group else self.page

    def fill(self, label, text, *, group=None):
        self._within(group).get_by_label(label, exact=True).fill(text)

    def choose(self, label, *, group=None):
        """Choose a radio button or tick a box."""
        self._within(group).get_by_label(label, exact=True).check()

    def select(self, label, option):
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def press(self, name):
        """Press a button that leads to another page, and wait for it."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name, exact=True).click()

    def _link(self, name):
        """A link, also one that looks like a button."""
        link = self.page.get_by_role("link", name=name, exact=True)
        return link.or_(
            self.page.locator("a").and_(self.page.get_by_role("button", name=name, exact=True))
        ).first

    def follow(self, name):
        """Follow a link and wait for its page."""
        with self.page.expect_navigation():
            self._link(name).click()


class Keyboard(Mouse):
    """Only keys that everybody's keyboard has: Tab, letters, arrows, Space and Enter."""

    def _go_to(self, target):
        """Press Tab until the target, or a button of its group, has the focus."""
        handle = target.element_handle()
        for _ in range(MOST_TABS):
            if handle.evaluate("element => element === document.activeElement"):
                return
            if handle.evaluate(
                "element => element.type === 'radio' && document.activeElement.type === 'radio'"
                " && element.name === document.activeElement.name"
            ):
                self._arrow_to(handle)
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} cannot be reached with Tab")

    def _arrow_to(self, handle):
        for _ in range(MOST_TABS):
            self.page.keyboard.press("ArrowDown")
            if handle.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError("The answer cannot be reached with the arrow keys")

    def _sees_the_focus(self, target):
        """The focus must show: the element or its label looks otherwise without it."""
        assert target.evaluate(LOOKS_OTHERWISE), f"{target} does not show that it has the focus"

    def fill(self, label, text, *, group=None):
        target = self._within(group).get_by_label(label, exact=True)
        self._go_to(target)
        self._sees_the_focus(target)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def choose(self, label, *, group=None):
        target = self._within(group).get_by_label(label, exact=True)
        self._go_to(target)
        self._sees_the_focus(target)
        if not target.is_checked():
            self.page.keyboard.press("Space")
        assert target.is_checked()

    def select(self, label, option):
        target = self.page.get_by_label(label, exact=True)
        self._go_to(target)
        self._sees_the_focus(target)
        self.page.keyboard.type(option)
        assert target.evaluate("element => element.selectedOptions[0].label") == option

    def press(self, name):
        target = self.page.get_by_role("button", name=name, exact=True)
        self._go_to(target)
        self._sees_the_focus(target)
        self._and_wait("Enter")

    def follow(self, name):
        target = self._link(name)
        self._go_to(target)
        self._sees_the_focus(target)
        self._and_wait("Enter")

    def _and_wait(self, key):
        with self.page.expect_navigation():
            self.page.keyboard.press(key)
