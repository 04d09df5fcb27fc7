"""Lines for a user's crontab."""

from __future__ import annotations

import shlex

from crawler.schedule.plan import Plan

_TABLE = """\
# thidua: crawl {what}, daily from November to February and on Mondays otherwise, by the server's own time.
# What a crawl says on stderr, above all which source broke, is mailed to MAILTO. THIDUA_WEBHOOK, an https address,
# is sent as JSON what breaks and what works again.
# MAILTO=you@your.host
# THIDUA_WEBHOOK=https://...
THIDUA_CONTACT={contact}
{season} {crawl}
{otherwise} {crawl}
"""


def table(plan: Plan) -> str:
    """The lines for `crontab -e`. A crawl that still runs is left alone (flock), so that no host is asked twice."""
    lock = plan.db.with_name(f"{plan.db.name}.cron-lock")
    words = ["flock", "--nonblock", "--conflict-exit-code", "0", str(lock), *plan.command]
    season, otherwise = times(plan)
    crawl = command(words)
    return _TABLE.format(what=plan.what, contact=plan.contact, season=season, otherwise=otherwise, crawl=crawl)


def times(plan: Plan) -> tuple[str, str]:
    """Cron's five fields for the season of conferences, and for the rest of the year."""
    at = f"{plan.at.minute} {plan.at.hour}"
    return f"{at} * 11,12,1,2 *", f"{at} * 3-10 1"


def command(words: list[str]) -> str:
    """A command whose output is of no interest, as cron takes it: a % would end it."""
    return f"{shlex.join(words)} >/dev/null".replace("%", r"\%")
