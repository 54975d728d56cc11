"""An independent model of local time and quiet hours, by plain search through time.

For every IANA zone and every change of its clocks from 2024 to 2035 it walks through the days around the change in steps of a quarter of an
hour and looks where the clock on the wall stands. It knows nothing of gaps and overlaps: a wall time happens at the first moment at which the
clock shows it or has passed it; contact is allowed at the first moment from there on at which the clock shows an hour that is not quiet.

By default a tenth of the cases, the same ones every time: of every change of the clocks in every zone one line by chance; "whole" for all.

Prints: "V edition"; "Z zone moment:offset ..." with all changes; "C zone change quiet kind day | results ..." in quarters of an hour from the change.
"""
import random
import sys
import zoneinfo
from datetime import date, datetime, timedelta, timezone

WHOLE = "whole" in sys.argv[1:]
QUARTER = 900
FIRST, LAST = (int(datetime(y, 1, 1, tzinfo=timezone.utc).timestamp()) for y in (2024, 2036))
QUIET = [(1200, 540), (90, 210), (1380, 150)]  # minutes of the day: 20:00-9:00, 1:30-3:30, 23:00-2:30
STEP = 43200 if WHOLE else 345600  # no clock is changed twice within four days
BEFORE, AFTER = 3 * 96, 6 * 96
EPOCH = datetime(1970, 1, 1)


def edition():
    for path in zoneinfo.TZPATH:
        try:
            with open(path + "/tzdata.zi", encoding="ascii") as file:
                return file.readline().split()[-1]
        except OSError:
            pass
    return "unknown"


def offset(zone, moment):
    return int(datetime.fromtimestamp(moment, zone).utcoffset().total_seconds())


def changes(zone):
    found, last = [], offset(zone, FIRST)
    for moment in range(FIRST, LAST, STEP):
        now = offset(zone, moment + STEP)
        if now != last:
            low, high = moment, moment + STEP
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset(zone, middle) == last else (low, middle)
            found.append((high, now))
            last = now
    return found


def quiet(minute, hours):
    start, end = hours
    return start <= minute < end if start <= end else minute >= start or minute < end


def next_open(walls, hours, working):
    result, following = [None] * len(walls), None
    for i in range(len(walls) - 1, -1, -1):
        if not quiet(walls[i] // 60 % 1440, hours) and not (working and (walls[i] // 86400 + 3) % 7 >= 5):
            following = i
        result[i] = following
    return result


def first_reaching(walls, wall):
    return next(i for i, shown in enumerate(walls) if shown >= wall)


def model(zone, change):
    out = []
    moments = [change + i * QUARTER for i in range(-BEFORE, AFTER)]
    walls = [moment + offset(zone, moment) for moment in moments]
    days = sorted({walls[BEFORE - 1] // 86400, walls[BEFORE] // 86400})
    for number, hours in enumerate(QUIET):
        opened = next_open(walls, hours, False)
        for day in days:
            results = [opened[first_reaching(walls, day * 86400 + n * 1800)] - BEFORE for n in range(48)]
            out.append(f"{change} {number} wall {(EPOCH + timedelta(days=day)).date()} | {' '.join(map(str, results))}")
        for kind, working in (("any", False), ("working", True)):
            opened = opened if not working else next_open(walls, hours, True)
            results = [opened[BEFORE - 48 + 2 * n] - BEFORE for n in range(48)]
            out.append(f"{change} {number} {kind} {date.min} | {' '.join(map(str, results))}")
    return out


def sample(name, change, lines):
    return lines if WHOLE else [random.Random(f"{name} {change}").choice(lines)]


def main():
    print("V", edition())
    known = {}  # zones whose clocks go alike need to be walked through once only
    for name in sorted(zoneinfo.available_timezones()):
        if name in ("localtime", "posixrules", "Factory"):
            continue
        zone = zoneinfo.ZoneInfo(name)
        clocks = ((FIRST, offset(zone, FIRST)), *changes(zone))
        print("Z", name, *(f"{moment}:{after}" for moment, after in clocks))
        if clocks not in known:
            known[clocks] = [(change, model(zone, change)) for change, _ in clocks[1:]]
        for change, lines in known[clocks]:
            for line in sample(name, change, lines):
                print("C", name, line)


if __name__ == "__main__":
    sys.exit(main())
