"""Ready entries for whoever starts crawls by the clock: systemd, cron, a scrapyd server.

In the season of the year's end, November to February, when most conferences are reported, everything is crawled
every day; for the rest of the year once a week, on Monday.
"""

from crawler.schedule.plan import Plan, plan

__all__ = ["Plan", "plan"]
