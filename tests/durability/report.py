"""The trial from its first migration to its figures."""

import shutil
import sys
import time
from collections import Counter
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from tests.durability import verdict
from tests.durability.place import Place, wait_for
from tests.durability.scene import make_scene
from tests.durability.trial import Trial

SETTLE_SECONDS = 20 * 60  # a job that was killed three times waits eight minutes for its fourth try
QUIET_EVERY, QUIET_SECONDS = 25, 120


def hold(options, var, data_dir):
    """Make the place, kill in it, and print what was found. Return the exit status."""
    say("Making a database with four families of its own")
    call_command("migrate", verbosity=0, interactive=False)
    scene = make_scene()
    place = Place(
        var,
        database=settings.DATABASE_URL,
        settings=options.settings,
        own_database=data_dir,
        redis=options.redis,
    )
    trial = Trial(place, scene, rounds=options.rounds, seed=options.seed)
    place.start()
    began = time.monotonic()
    try:
        trial.run(
            lambda done: pause(done, options.rounds) if done % QUIET_EVERY == 0 else None,
            seconds=60 * options.minutes,
        )
        took = time.monotonic() - began
        connections.close_all()
        settled = wait_for(has_settled, SETTLE_SECONDS)
    finally:
        place.stop()
        if options.keep:
            keep_logs(place, Path(options.keep))
    connections.close_all()
    return int(tell(trial, place, took, settled) > 0)


def pause(done, rounds):
    """Say how far it is, and leave the site in peace until one run of the figures is complete."""
    say(f"{done} of {rounds} killed")
    before = verdict.complete_runs()
    wait_for(lambda: verdict.complete_runs() > before, QUIET_SECONDS)


def has_settled():
    """Whether nothing waits any more."""
    try:
        return not (verdict.jobs().undone or verdict.runs().unfinished)
    except Exception:  # the database gets up
        connections.close_all()
        return False


def keep_logs(place, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for path in [*place.var.glob("*.log"), place.var / "ledger.jsonl"]:
        shutil.copy(path, folder)


def tell(trial, place, took, settled):
    """Print the figures, and return how much was lost or doubled."""
    ledger, losses = trial.ledger, 0
    say(f"\n{sum(trial.killer.kills.values())} kills in {took:.0f} seconds, {place.restarts} restarts")
    for kind, times in sorted(trial.killer.kills.items()):
        say(f"  {kind:28} {times:5}")
    again = sum(write.times > 1 for write in ledger.writes)
    say(f"{len(ledger.acknowledged())} writes acknowledged, {again} of them sent again after no answer")
    say(f"  {'':14}{'told kept':>10}{'missing':>9}{'doubled':>9}{'kept untold':>13}")
    for kind, line in verdict.writes(ledger).items():
        say(f"  {kind:14}{line.acknowledged:10}{line.missing:9}{line.doubled:9}{line.unsure:13}")
        losses += line.missing + line.doubled
    refused = ", ".join(
        f"{kind} {times}" for kind, times in Counter(one[0] for one in ledger.refusals).items()
    )
    say(f"Refused with a page: {refused or 'none'}; given up: {len(ledger.broken)}")
    wrong, orphans = verdict.documents()
    mails, runs, jobs = verdict.mails(settings.EMAIL_FILE_PATH), verdict.runs(), verdict.jobs()
    lost = {
        "Sections that do not say what was typed last": len(verdict.last_words_lost(ledger)),
        "Rows and audit events that do not match": verdict.without_audit(),
        "Faults in the chain of the audit trail": len(verdict.chain_faults()),
        "Documents missing or altered": len(wrong),
        "Requests in which somebody stands twice": verdict.doubled_people(),
        "Notices never mailed": verdict.unmailed(),
        f"Jobs never done, of {jobs.asked}": jobs.undone,
        f"Mails lost, of {mails.due}": mails.missing,
        "Runs left unfinished": runs.unfinished,
        "Runs half shown": runs.half,
    }
    for name, number in lost.items():
        say(f"{name}: {number}")
    say(f"Runs complete: {runs.complete}; failed and shown as failed: {runs.failed}")
    say(f"Jobs done after being tried more than once: {jobs.again}")
    say(f"Mails sent twice: {mails.doubled}; files of no document, swept each night: {orphans}")
    losses += sum(lost.values()) + (not settled)
    say("Nothing was lost and nothing doubled." if not losses else f"LOST OR DOUBLED: {losses}")
    return losses


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
