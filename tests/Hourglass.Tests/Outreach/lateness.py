"""An independent model of what becomes of a touchpoint after an outage (P7), by plain search through time in steps of five minutes.

Prints one case a line: zone quietFrom quietTo working rule grace planned now time | verdict moment
"""
import sys
import zoneinfo
from datetime import datetime, timedelta, timezone

STEP = timedelta(minutes=5)
UTC = timezone.utc
ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati"]
QUIET = [(1200, 540), (780, 840), (0, 0)]  # minutes of the day
OUTAGES = [timedelta(minutes=10), timedelta(hours=1), timedelta(hours=26), timedelta(days=9), timedelta(days=40)]


def asleep(local, quiet):
    minute, (start, end) = local.hour * 60 + local.minute, quiet
    return start <= minute < end if start <= end else minute >= start or minute < end


def welcome(moment, zone, quiet, working):
    local = moment.astimezone(zone)
    return not asleep(local, quiet) and not (working and local.weekday() >= 5)


def search(moment, wanted):
    while not wanted(moment):
        moment += STEP
    return moment


def own_turn(moment, zone, quiet, working, minute):
    """The step's own time of day, or the end of the quiet hours it lies in."""
    wanted = quiet[1] if asleep(datetime(2000, 1, 1, minute // 60, minute % 60), quiet) else minute
    return search(moment, lambda m: welcome(m, zone, quiet, working) and m.astimezone(zone).hour * 60 + m.astimezone(zone).minute == wanted)


def decide(rule, late, now, zone, quiet, working, minute):
    if now > late and rule == "Reschedule":
        at = own_turn(now, zone, quiet, working, minute)
    else:
        at = search(now, lambda m: welcome(m, zone, quiet, working))
    if rule == "Skip" and at > late:
        return "Skip", now
    return ("SendNow" if at == now else "Move"), at


def main():
    for name in ZONES:
        zone = zoneinfo.ZoneInfo(name)
        for quiet in QUIET:
            for working in (False, True):
                for rule in ("Send", "Skip", "Reschedule"):
                    for n, outage in enumerate(OUTAGES * 4):
                        for grace, minute in ((0, 600), (24, 615), (72, 1290)):
                            planned = datetime(2026, 3, 20 + n % 11, 5, 0, tzinfo=UTC) + timedelta(minutes=35 * n)
                            now, late = planned + outage, planned + timedelta(hours=grace)
                            verdict, at = decide(rule, late, now, zone, quiet, working, minute)
                            print(name, *quiet, working, rule, grace, f"{planned:%Y-%m-%dT%H:%M}", f"{now:%Y-%m-%dT%H:%M}", minute, "|", verdict, f"{at:%Y-%m-%dT%H:%M}")


if __name__ == "__main__":
    sys.exit(main())
