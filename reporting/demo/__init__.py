"""The demo: the year 2015/16 in Shropshire and a caseload of today, built through the services by seed.

Every name, school and word is invented. What is fixed is how much of each there is: the counts that the
council published (:mod:`reporting.demo.outcomes`).
"""

SEED = "Shropshire 2015/16"
"""Where all chance in the demo comes from. Changing it changes every record."""
DOMAIN = "demo.example"
"""What stands after the @ in every address of the demo."""
