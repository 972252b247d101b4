"""What people do again and again in a browser."""

from tests.factories.accounts import PASSWORD


def sign_in(page, site, person):
    """Sign in as somebody whose account has the known password."""
    page.goto(f"{site.url}/")
    fill_sign_in(page, person)
    page.wait_for_url(lambda url: "/accounts/login" not in url)


def fill_sign_in(page, person):
    """Sign in on the page that is open."""
    page.get_by_label("E-mail address").fill(person.email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def sign_out(page):
    page.get_by_role("button", name="Sign out").click()


def fill_date(page, legend, day):
    """Fill the three boxes of a date."""
    group = page.get_by_role("group", name=legend)
    group.get_by_label("Day").fill(str(day.day))
    group.get_by_label("Month").fill(str(day.month))
    group.get_by_label("Year").fill(str(day.year))
