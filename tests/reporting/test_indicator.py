"""An indicator's page, its charts, and the rows behind its figures."""

import base64
import csv
import hashlib
import io
import re
from datetime import date
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.enums import Role
from accounts.models import AuditEvent
from reporting.models import Figure
from reporting.registry import indicators
from tests.reporting.conftest import text

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def closed(casework):
    """Three cases closed in the year: two led from the hub, one from the school."""
    agencies = (casework.hub, casework.hub, casework.school)
    made = [casework.closed_case(OPENED, CLOSED, agency=agency) for agency in agencies]
    for case, end in zip(made, (8, 9, 4), strict=True):
        casework.pair(case, case.child, 4, end)
    return made


@pytest.fixture
def ran(closed, work_out):
    return work_out()


class TestPage:
    def test_it_prints_definition_source_lines_and_coverage(self, ran, manager):
        page = text(manager.get("/performance/O6/"))
        declared = indicators()["O6"]
        assert declared.definition in page
        assert declared.source in page
        assert "Improved, children: Happy 67% 2 of 3" in page
        assert "Coverage 100%: 3 of 3 children with a start Webstar have a closing one." in page

    def test_it_breaks_a_line_down_by_part_and_month(self, ran, manager):
        page = text(manager.get("/performance/F5/", {"line": "closures|", "by": "agency"}))
        assert "Highest in Family Hub: 2" in page
        assert "Closure summaries by agency, 2015/16" in page
        assert "Highest in September 2015: 3" in page
        assert "March 2016" in page

    def test_its_chart_says_the_finding_and_its_base(self, ran, manager):
        page = manager.get("/performance/O6/").content.decode()
        assert "improved for the most children: 67%" in page
        assert "From left to right: improved, stayed the same, got worse." in page
        assert 'media="(max-width: 40.0525em)"' in page

    def test_lead_professionals_are_shown_by_agency_first(self, closed, work_out, manager):
        work_out(declared={"L2": indicators()["L2"]})
        response = manager.get("/performance/L2/")
        assert '<option value="agency" selected>' in response.content.decode()

    @pytest.mark.parametrize("code", indicators())
    def test_each_indicator_has_its_page_and_charts(self, closed, work_out, manager, code):
        work_out(declared={code: indicators()[code]})
        page = manager.get(f"/performance/{code}/")
        assert page.status_code == 200
        for url in set(re.findall(r'(?:src|srcset)="(/performance/[^"]+)"', page.content.decode())):
            drawn = manager.get(url.replace("&amp;", "&"))
            assert drawn.status_code == 200
            assert drawn["Content-Type"] == "image/svg+xml"

    def test_an_unknown_code_is_not_there(self, ran, manager):
        for path in ("", "rows/", "chart.svg"):
            assert manager.get(f"/performance/X9/{path}").status_code == 404

    def test_without_figures_it_says_so(self, casework, manager):
        assert "No figures yet" in text(manager.get("/performance/O6/"))


class TestChart:
    @pytest.fixture
    def drawn(self, ran, manager):
        return manager.get("/performance/O6/chart.svg", {"chart": "facets", "who": "child"})

    def test_it_holds_no_script_and_no_style_attribute(self, drawn):
        root = ElementTree.fromstring(drawn.content)
        assert not root.findall(f".//{SVG}script")
        assert [one.tag for one in root.iter() if "style" in one.attrib] == []
        assert [name for one in root.iter() for name in one.attrib if name.startswith("on")] == []

    def test_its_style_sheet_is_allowed_by_its_hash_alone(self, drawn):
        sheet = ElementTree.fromstring(drawn.content).find(f".//{SVG}style").text
        digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
        policy = f"default-src 'none'; style-src 'sha256-{digest}'; sandbox"
        assert drawn["Content-Security-Policy"] == policy

    def test_the_same_figures_give_the_same_file(self, drawn, manager):
        again = manager.get("/performance/O6/chart.svg", {"chart": "facets", "who": "child"})
        assert again.content == drawn.content

    def test_it_has_a_bar_for_each_axis(self, drawn):
        printed = drawn.content.decode()
        for axis in ("Happy", "Healthy", "Safe", "Family", "Friends", "Learning", "Feeling good about me"):
            assert f">{axis}<" in printed

    def test_a_chart_that_there_is_none_of_is_not_there(self, ran, manager):
        for query in ({}, {"chart": "pie"}, {"chart": "facets", "who": "dog"}):
            assert manager.get("/performance/O6/chart.svg", query).status_code == 404


class TestRows:
    URL = "/performance/F5/rows/"
    LINE = {"line": "closures|", "period": "fy2015"}

    def test_it_lists_the_rows_counted_that_the_viewer_may_open(self, ran, closed, manager):
        response = manager.get(self.URL, self.LINE)
        page = text(response)
        assert "You can open 2 of these 3." in page
        for case in closed[:2]:
            assert f'href="/cases/{case.reference}/"' in response.content.decode()
        assert closed[2].reference not in page

    def test_a_viewer_without_reach_sees_no_name(self, ran, closed, officer):
        page = text(officer.get(self.URL, self.LINE))
        assert "You can open none of these 3." in page
        assert not any(case.reference in page or case.family.name in page for case in closed)

    def test_who_may_open_no_case_at_all_is_given_figures_without_links_to_rows(self, ran, manager, officer):
        for page in ("/performance/", "/performance/F5/", "/performance/published/"):
            assert "/rows/?" in manager.get(page).content.decode(), page
            shown = officer.get(page)
            assert "/rows/?" not in shown.content.decode(), page
        assert "Show the" not in text(officer.get("/performance/"))
        counted = indicators()["F5"].measure("closures").counted
        assert f"3 {counted}" in text(officer.get("/performance/F5/"))

    def test_the_rest_of_a_share_has_its_own_list(self, ran, closed, client_for, person, casework):
        line = {"line": "improved|child:HAPPY", "period": "fy2015"}
        school = client_for(person(Role.TEAM_MANAGER, casework.school))
        assert "You can open none of these 2." in text(school.get("/performance/O6/rows/", line))
        page = text(school.get("/performance/O6/rows/", line | {"side": "rest"}))
        assert "You can open this one." in page
        assert closed[2].reference in page
        assert "Ffion" in page

    def test_the_list_stays_as_it_was_counted_until_the_next_run(self, ran, casework, manager, work_out):
        casework.closed_case(OPENED, CLOSED)
        assert "these 3." in text(manager.get(self.URL, self.LINE))
        work_out()
        assert "You can open 3 of these 4." in text(manager.get(self.URL, self.LINE))

    def test_a_part_lists_its_own_rows(self, ran, manager):
        page = text(manager.get(self.URL, self.LINE | {"part": "agency:hub"}))
        assert "You can open all these 2." in page

    def test_looking_is_written_down_with_the_cases_shown(self, ran, closed, manager):
        manager.get(self.URL, self.LINE)
        event = AuditEvent.objects.get(action="viewed", what="rows behind a figure")
        assert event.detail["cases"] == [case.reference for case in closed[:2]]
        assert event.detail["indicator"] == "F5"

    def test_the_file_holds_the_rows_that_the_page_lists(self, ran, closed, manager, officer):
        response = manager.get(f"{self.URL}download/", self.LINE)
        assert response["Content-Disposition"].startswith('attachment; filename="F5-fy2015-')
        rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))
        assert sorted(row["Case"] for row in rows) == sorted(case.reference for case in closed[:2])
        told = AuditEvent.objects.filter(action="downloaded").exclude(case_reference="")
        assert {event.case_reference for event in told} == {case.reference for case in closed[:2]}
        nothing = officer.get(f"{self.URL}download/", self.LINE).content.decode("utf-8-sig")
        assert nothing.startswith("Case,Family,Locality")
        assert nothing.count("\r\n") == 1

    def test_a_long_list_has_pages_and_costs_no_more_queries(self, casework, work_out, manager):
        def queries():
            manager.get(self.URL, self.LINE)
            with CaptureQueriesContext(connection) as found:
                assert manager.get(self.URL, self.LINE).status_code == 200
            return len(found)

        casework.closed_case(OPENED, CLOSED)
        work_out()
        few = queries()
        for _ in range(49):
            casework.closed_case(OPENED, CLOSED)
        work_out()
        assert queries() == few
        response = manager.get(self.URL, self.LINE)
        after = re.search(r'href="(\?[^"]+)" rel="next"', response.content.decode())[1]
        second = manager.get(self.URL + after.replace("&amp;", "&"))
        listed = [re.findall(r"EH-2015-\d+(?=</a>)", one.content.decode()) for one in (response, second)]
        assert [len(set(one)) for one in listed] == [25, 25]
        assert not set(listed[0]) & set(listed[1])

    @pytest.mark.parametrize("code", indicators())
    def test_every_line_lists_what_it_counted(self, closed, work_out, manager, code):
        work_out(declared={code: indicators()[code]})
        for figure in Figure.objects.filter(indicator=code, breakdown="all", period_kind="year"):
            numbers = {"counted": figure.numerator_rows, "rest": figure.other_rows}
            period = f"fy{figure.period_start.year}"
            for side, rows in numbers.items():
                query = {"line": f"{figure.measure}|{figure.facet}", "period": period, "side": side}
                page = text(manager.get(f"/performance/{code}/rows/", query))
                expected = {0: "Nothing was counted", 1: "open this one."}.get(
                    len(rows), f"these {len(rows)}."
                )
                assert expected in page
