import copy
import pytest
from django.db.models import Q
from collections import Counter
from django.urls import reverse
from tests.fuzz.place import undone
from tests.sweep.partnership import Partnership
from tests.sweep import test_one_rule_everywhere as one
from tests.sweep import test_every_relation as rel
from tests.sweep.place import without_templates
from cases.querysets import reach
from cases.querysets.case import CaseQuerySet
from cases.querysets.keeping_out import ConflictPersonQuerySet
from cases.models import Case
import dataclasses

pytestmark = pytest.mark.django_db

def swap(mp, code, **new):
    ways = [dataclasses.replace(w, **new) if w.code == code else w for w in reach.WAYS]
    mp.setattr(reach, "WAYS", ways)

def conflict(mp):
    mp.setattr(ConflictPersonQuerySet, "families_kept_from", lambda s, u: s.none().values("conflict__user"))

def restricted(mp):
    swap(mp, "agency_team", standing=lambda now: Q(ended_on__isnull=True))

def grant_end(mp):
    swap(mp, "given", standing=lambda now: Q(ended_at__isnull=True, kind="given"))
    ways = [dataclasses.replace(w, standing=lambda now: Q(ended_at__isnull=True)) if w.code in ("given","emergency") else w for w in reach.WAYS]
    mp.setattr(reach, "WAYS", ways)

def sample_end(mp):
    swap(mp, "sampled", standing=lambda now: Q())

def export_all(mp):
    from cases.views import lists
    orig = lists._export
    mp.setattr(lists, "_export", lambda request, name, cases, *, what: orig(request, name, Case.objects.all(), what=what))

def drill_all(mp):
    from reporting.views import rows
    from reporting import access
    mp.setattr(access, "cases_reached_by", lambda user: Case.objects.all())

def find_all(mp):
    import cases.finding as f
    name = [n for n in ("cases_reached_by",) if hasattr(f, n)]
    mp.setattr(f, name[0], lambda user: Case.objects.all())

def list_count(mp):
    from cases.views import lists
    mp.setattr(lists, "cases_reached_by", lambda user: Case.objects.all())

def grants_write(mp):
    mp.setattr(CaseQuerySet, "workable_by", CaseQuerySet.visible_to)

def former_team(mp):
    swap(mp, "team", standing=lambda now: Q())

@pytest.mark.parametrize("mutant", [conflict, restricted, grant_end, sample_end, export_all, drill_all, list_count, former_team])
def test_property(mutant, now, monkeypatch):
    mutant(monkeypatch)
    out = "SURVIVED"
    for seed in (0, 7, 8, 9):
        with undone():
            p = Partnership(seed, now)
            try:
                one.check(p, now, Counter())
            except AssertionError as e:
                out = "killed at seed %s: %s" % (seed, str(e).splitlines()[0][:80])
                break
    print("MUT property", mutant.__name__, out)

@pytest.mark.parametrize("mutant", [conflict, restricted, grant_end, sample_end, grants_write, former_team])
def test_relation(mutant, sent, monkeypatch):
    mutant(monkeypatch)
    try:
        rel.test_the_gate_agrees_with_what_each_relation_opens.__wrapped__(sent) if hasattr(rel.test_the_gate_agrees_with_what_each_relation_opens, "__wrapped__") else rel.test_the_gate_agrees_with_what_each_relation_opens(sent)
        out = "SURVIVED"
    except AssertionError as e:
        out = "killed: " + str(e).splitlines()[0][:80]
    print("MUT gate", mutant.__name__, out)
    bad = 0
    for row in [r for r in rel.IN_A_CASE if r.name in ("cases:overview", "cases:add_note", "cases:documents", "cases:team", "cases:timeline","cases:people")]:
        with undone(), without_templates():
            parts = getattr(copy.copy(sent.scene), row.on)()
            bad += len(list(rel.wrong_by_relation(row, parts, sent))) + len(list(rel.wrong_by_state(row, parts, sent))) + len(list(rel.wrong_by_method(row, parts, sent)))
    print("MUT addresses", mutant.__name__, bad, "wrong answers in 6 rows")

def test_numbered_child(sent, monkeypatch):
    """case= filter taken out of a numbered lookup."""
    from tests.sweep import test_ids_of_others as ids
    from cases.models import CaseNote
    from cases.views import notes
    mk = lambda case, number: CaseNote.objects.with_names().filter(case__reference=sent.other.the_case.reference).first()
    monkeypatch.setattr(notes, "note_of", mk)
    row = next(r for r in ids.WITH_PARTS if r.name == "cases:note")
    with undone():
        parts = getattr(copy.copy(sent.scene), row.on)()
        found = []
        for address in ids.addresses_of_others(sent, row, parts):
            found += ids.leaks(sent, "lead", address, "get", counted_as="x")
    print("MUT numbered child:", "killed" if found else "SURVIVED", len(found))
