"""Take the README's pictures from the running demo: the dashboard of 2015/16 and a child's Webstar."""

import argparse
import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
SIZE = {"width": 1280, "height": 900}
CASES_TO_TRY = 25


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--address", default="http://127.0.0.1:8000")
    asked.add_argument("--password", required=True, help="what scripts/run prints under the sign-ins")
    told = asked.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=["--no-sandbox"] if os.geteuid() == 0 else [],
        )
        take_dashboard(sign_in(browser, told, "manager@demo.example"), told.address)
        take_webstar(sign_in(browser, told, "lead@demo.example"), told.address)
        browser.close()
    print(f"The pictures are in {PICTURES}.")


def sign_in(browser, told, email):
    page = browser.new_context(viewport=SIZE, locale="en-GB").new_page()
    page.goto(told.address)
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(told.password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "/accounts/login" not in url)
    return page


def take_dashboard(page, address):
    page.goto(f"{address}/performance/")
    page.get_by_label("Period").select_option(label="2015/16")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("heading", name="Performance, 2015/16").wait_for()
    page.screenshot(path=PICTURES / "dashboard.png")


def take_webstar(page, address):
    """The first closing Webstar of a child among the lead's closed cases."""
    page.set_viewport_size({"width": 1280, "height": 1150})
    page.goto(f"{address}/cases/?status=closed")
    cases = [link.get_attribute("href") for link in page.locator("table a").all()[:CASES_TO_TRY]]
    for case in cases:
        page.goto(f"{address}{case}webstar/")
        closing = page.get_by_role("link", name="Closing Webstar").all()
        for reading in [link.get_attribute("href") for link in closing]:
            page.goto(f"{address}{reading}")
            if page.get_by_text("Child Webstar, version").count():
                page.screenshot(path=PICTURES / "webstar.png")
                return
    raise SystemExit("No closed case of this lead has a closing Webstar of a child.")


if __name__ == "__main__":
    main()
