#!/usr/bin/env python3
"""Eligible, scored pairs by NumPy and SciPy's cKDTree, to compare with the program's: same rules, same points.

    numpy_pairs.py DATABASE YYYY-MM-DD [--repeat N] [--compare FILE]

Written from the documented rules, vectorised over pairs, without a Python loop per volunteer; one thread. Rows are read
into columns first, which is not timed; what is timed starts from columns and ends with (volunteer, need, points).
FILE is what candidates-bench writes: every pair and every point must be the same.
"""

import argparse
import datetime
import json
import sqlite3
import sys
import time

import numpy as np
from scipy.spatial import cKDTree

NEVER = 2**31 - 1
CHUNK = 1_000_000
HELD = ["asked", "interested", "introduced", "agreed", "clearing", "started", "paused"]
GOOD_ENDS = ["completed", "foundWork", "studies", "moved", "family", "health"]
AGES = {"under16": (0, 15), "from16to17": (16, 17), "from18to24": (18, 24), "from25to34": (25, 34),
        "from35to49": (35, 49), "from50to64": (50, 64), "from65to79": (65, 79), "from80": (80, 130),
        "notSaid": (0, NEVER)}
COSINE = np.round(np.cos(np.radians(np.arange(91))) * 1e6).astype(np.int64)


class Columns:
    """A table's columns as arrays; what is not known is NaN in float arrays, and `None` in others."""

    def __init__(self, connection, query):
        cursor = connection.execute(query)
        names = [column[0] for column in cursor.description]
        rows = cursor.fetchall()
        for name, values in zip(names, zip(*rows) if rows else [()] * len(names)):
            numeric = all(value is None or isinstance(value, int) for value in values)
            array = np.array([np.nan if value is None else value for value in values], float) if numeric else (
                np.array(values, dtype=object))
            if numeric and not np.isnan(array).any():
                array = array.astype(np.int64)
            setattr(self, name, array)
        self.count = len(rows)


def read(path):
    """Every column that rules and scores look at."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    tables = {
        "volunteer": "select * from volunteer order by id", "need": "select * from need order by id",
        "service": "select * from service order by id", "organisation": "select * from organisation order by id",
        "area": "select * from area order by id", "placement": "select * from placement order by id",
        "decision": "select volunteer, need from decision where kind = 'veto'", "need_date": "select * from need_date",
        "need_required_check": "select * from need_required_check", "volunteer_check": "select * from volunteer_check",
        "volunteer_qualification": "select volunteer, term, expires from volunteer_qualification",
        "need_refused_volunteer": "select * from need_refused_volunteer",
        "volunteer_refused_organisation": "select volunteer, organisation from volunteer_refused_organisation",
        "volunteer_skill": "select volunteer, term, level from volunteer_skill",
    }
    for owner, lists in (("volunteer", ("wanted_skill", "liked_cause", "refused_cause", "language")),
                         ("need", ("required_skill", "preferred_skill", "developed_skill", "language",
                                   "required_qualification"))):
        for name in lists:
            tables[f"{owner}_{name}"] = f"select {owner}, term from {owner}_{name}"
    rows = {name: Columns(connection, query) for name, query in tables.items()}
    rows["policy"] = json.loads(connection.execute("select body from policy").fetchone()[0])
    return rows


def filled(values, missing):
    """Whole numbers, what is not known replaced."""
    return np.where(np.isnan(values.astype(float)), missing, values.astype(float)).astype(np.int64)


def known(values):
    return ~np.isnan(values.astype(float))


def is_filled(texts):
    return np.char.strip(texts.astype(str)) != ""


class Index:
    """Positions of identities that ascend."""

    def __init__(self, identities):
        self.identities = identities

    def __call__(self, values):
        return np.searchsorted(self.identities, values)


def bits(count, rows, columns):
    """A word of bits for each row."""
    result = np.zeros(count, np.uint64)
    np.bitwise_or.at(result, rows, np.uint64(1) << columns.astype(np.uint64))
    return result


class Facts:
    """What rules and scores ask, a column each."""

    def __init__(self, rows, today):
        self.policy, self.today = rows["policy"], today
        self.find_volunteer, self.find_need = Index(rows["volunteer"].id), Index(rows["need"].id)
        self._needs(rows)
        self._volunteers(rows)
        self._past(rows)
        self._words(rows)
        self._checks(rows)

    def _needs(self, rows):
        need, service, area = rows["need"], rows["service"], rows["area"]
        own = Index(service.id)(need.service)
        self.need_service = own
        organisation = Index(rows["organisation"].id)(service.organisation)[own]
        self.need_organisation = organisation
        firms = rows["organisation"]
        takes = (firms.has_dispute == 0) & (filled(firms.insurance_expires, NEVER) >= self.today)
        dated = need.pattern == "dated"
        dates_of = self.find_need(rows["need_date"].need)
        first, last = np.full(need.count, NEVER, np.int64), np.full(need.count, -NEVER, np.int64)
        np.minimum.at(first, dates_of, rows["need_date"].day)
        np.maximum.at(last, dates_of, rows["need_date"].day)
        has_dates = dated & (last > -NEVER)
        start = np.where(known(need.start), filled(need.start, 0), np.where(has_dates, first, self.today))
        self.need_first = np.maximum(self.today, start)
        self.need_last = np.where(known(need.end), filled(need.end, 0), np.where(has_dates, last, NEVER))
        self.is_dated = has_dates
        self.dates = np.unique(dates_of * 2**32 + rows["need_date"].day + 2**31)
        self.open = (need.is_open == 1) & (self.need_last >= self.today) & takes[organisation]
        self.commitment = np.maximum(1, 7 * filled(need.shortest_commitment_weeks, 0))
        self.remote, self.flexible = need.is_remote == 1, need.pattern == "flexible"
        self.need_slots = filled(need.slots, 0)
        self.minutes, self.minutes_known = filled(need.weekly_minutes, 0), known(need.weekly_minutes)
        self.lower_age = filled(need.lower_age, 0)
        self.upper_age = np.where(is_filled(need.upper_age_reason), filled(need.upper_age, NEVER), NEVER)
        self.has_mentor, self.training = filled(need.has_mentor, 0) == 1, filled(need.offers_training, 0) == 1
        self.reference = filled(need.offers_reference, 0) == 1
        self.urgency = np.array([0, 33, 67, 100])[np.clip(need.urgency, 0, 3)]
        own_known = known(service.decile_overall) | known(service.decile_access) | known(service.decile_employment)
        area_row = np.clip(Index(area.id)(filled(service.area, -1)), 0, max(0, area.count - 1))
        has_area = known(service.area)

        def decile(name):
            of_area = filled(getattr(area, name), 99)[area_row] if area.count else np.full(service.count, 99)
            return np.where(own_known, filled(getattr(service, name), 99), np.where(has_area, of_area, 99))

        lowest = np.minimum(decile("decile_overall"), decile("decile_access"))
        self.deprivation = (100 * (10 - np.where(lowest == 99, 5, np.clip(lowest, 1, 10))) // 9)[own]
        self.need_placed = known(service.latitude)[own] & ~self.remote
        self.need_latitude, self.need_longitude = filled(service.latitude, 0)[own], filled(service.longitude, 0)[own]
        self.need_cause_term = np.where(known(need.cause), filled(need.cause, -1), filled(service.cause, -1)[own])

    def _volunteers(self, rows):
        person = rows["volunteer"]
        self.active = (person.status == "active") & (person.consent == "given") & (person.hold_lead == None)  # noqa: E711
        if person.hold_lead.dtype != object:
            self.active = (person.status == "active") & (person.consent == "given") & ~known(person.hold_lead)
        bands, band = np.unique(person.age_band.astype(str), return_inverse=True)
        self.youngest = np.array([AGES[name][0] for name in bands])[band]
        self.oldest = np.array([AGES[name][1] for name in bands])[band]
        self.active &= (self.youngest >= 18) | (self.oldest > 17) | is_filled(person.guardian)
        self.free_first = np.maximum(self.today, filled(person.available_from, -NEVER))
        self.free_last = filled(person.available_until, NEVER)
        self.has_slots, self.free_slots = known(person.slots), filled(person.slots, 0)
        self.any_time = self.free_slots == 2**21 - 1
        self.roles = person.roles_at_once
        self.most_minutes = filled(person.most_weekly_minutes, NEVER)
        self.seeks = person.employment == "seekingWork"
        self.home_known = known(person.latitude)
        self.latitude, self.longitude = filled(person.latitude, 0), filled(person.longitude, 0)
        self.limit_known, self.limit = known(person.travel_limit_metres), filled(person.travel_limit_metres, 0)

    def _past(self, rows):
        placed, count = rows["placement"], rows["volunteer"].count
        who, where = self.find_volunteer(placed.volunteer), self.find_need(placed.need)
        held = np.isin(placed.status.astype(str), HELD)
        minutes = np.where(known(placed.weekly_minutes), filled(placed.weekly_minutes, 0), self.minutes[where])
        self.held_roles = np.bincount(who[held], minlength=count)
        self.held_minutes = np.bincount(who[held], minutes[held], minlength=count).astype(np.int64)
        taken = np.zeros(count, np.int64)
        with_slot = held & known(placed.slot)
        np.bitwise_or.at(taken, who[with_slot], 1 << filled(placed.slot, 0)[with_slot])
        self.free_slots = self.free_slots & ~taken
        longest = np.zeros(count, np.int64)
        started = known(placed.started)
        spell = filled(placed.ended, self.today) - filled(placed.started, 0)
        np.maximum.at(longest, who[started], spell[started])
        self.first_timer = (rows["volunteer"].experience == "firstTime") & (
            longest < 7 * self.policy["firstTimerWeeks"])
        ended = placed.status == "ended"
        last = np.full(count, -NEVER, np.int64)
        ends = np.where(known(placed.ended), filled(placed.ended, 0), placed.since)
        np.maximum.at(last, who[ended], ends[ended])
        idle = np.maximum(last, filled(rows["volunteer"].registered, -NEVER))
        waited = np.where((self.held_roles > 0) | (idle == -NEVER), 0, np.maximum(0, self.today - idle))
        self.waiting = np.minimum(100, 100 * waited // 90)
        key = who * 2**32 + where
        refused, vetoed = rows["need_refused_volunteer"], rows["decision"]
        self.barred = np.unique(np.concatenate([
            key[held | (placed.status == "declined")],
            self.find_volunteer(refused.volunteer) * 2**32 + self.find_need(refused.need),
            self.find_volunteer(vetoed.volunteer) * 2**32 + self.find_need(vetoed.need)]).astype(np.int64))
        well = ended & (placed.experienced != "badly") & np.isin(placed.end_reason.astype(str), GOOD_ENDS)
        self.ended_well = np.unique(who[well] * 2**32 + self.need_service[where[well]])
        away = rows["volunteer_refused_organisation"]
        self.refused_organisation = np.unique(
            self.find_volunteer(away.volunteer) * 2**32 + Index(rows["organisation"].id)(away.organisation))
        self.active &= self.held_roles < self.roles

    def _words(self, rows):
        people, needs = rows["volunteer"].count, rows["need"].count

        def of(owner, name, keep=None):
            table = rows[f"{owner}_{name}"]
            find, count = (self.find_volunteer, people) if owner == "volunteer" else (self.find_need, needs)
            kept = slice(None) if keep is None else keep(table)
            terms = np.unique(np.concatenate([rows[key].term for key in words]))
            assert len(terms) <= 64, "more than 64 words of a kind need more than one word of bits"
            return bits(count, find(getattr(table, owner)[kept]), np.searchsorted(terms, table.term[kept]))

        words = ["volunteer_skill", "volunteer_wanted_skill", "need_required_skill", "need_preferred_skill",
                 "need_developed_skill"]
        self.required, self.preferred = of("need", "required_skill"), of("need", "preferred_skill")
        self.developed, self.wanted = of("need", "developed_skill"), of("volunteer", "wanted_skill")
        self.skills = of("volunteer", "skill")
        self.level_one = of("volunteer", "skill", lambda table: table.level >= 1)
        self.level_two = of("volunteer", "skill", lambda table: table.level >= 2)
        self.preferred_count = np.bitwise_count(self.preferred).astype(np.int64)
        self.wanted_count = np.bitwise_count(self.wanted).astype(np.int64)
        words = ["volunteer_language", "need_language"]
        self.speaks, self.languages = of("volunteer", "language"), of("need", "language")
        self.languages[~is_filled(rows["need"].language_reason)] = 0
        words = ["volunteer_liked_cause", "volunteer_refused_cause"]
        causes = np.unique(np.concatenate([rows[key].term for key in words]))
        self.liked, self.refused = of("volunteer", "liked_cause"), of("volunteer", "refused_cause")
        place = np.searchsorted(causes, self.need_cause_term)
        there = (place < len(causes)) & (np.append(causes, -2)[place] == self.need_cause_term)
        self.need_cause = np.where(there, np.uint64(1) << np.where(there, place, 0).astype(np.uint64), np.uint64(0))

    def _checks(self, rows):
        asked, made = rows["need_required_check"], rows["volunteer_check"]
        self.required_checks = np.zeros(rows["need"].count, np.uint64)
        self.held_checks = np.zeros(rows["volunteer"].count, np.uint64)
        valid = ~known(made.issued) | (filled(made.review_by, NEVER) >= self.today)
        scheme = np.array(["" if value is None or value != value else value for value in asked.scheme], dtype=str)
        kinds = sorted(set(zip(scheme, asked.level, asked.workforce)))
        for column, (name, level, workforce) in enumerate(kinds):
            bit = np.uint64(1 << column)
            own = (scheme == name) & (asked.level == level) & (asked.workforce == workforce)
            self.required_checks[self.find_need(asked.need[own])] |= bit
            covers = made.workforce == workforce
            if workforce in ("adults", "children"):
                covers |= made.workforce == "adultsAndChildren"
            met = valid & covers & (made.level >= level) & ((made.scheme == name) | (name == ""))
            self.held_checks[self.find_volunteer(made.volunteer[met])] |= bit
        asked, held = rows["need_required_qualification"], rows["volunteer_qualification"]
        self.qualifications = np.unique(asked.term)
        self.asks_qualification = np.zeros((len(self.qualifications), rows["need"].count), bool)
        self.asks_qualification[np.searchsorted(self.qualifications, asked.term), self.find_need(asked.need)] = True
        self.asks_any_qualification = self.asks_qualification.any(axis=0)
        self.qualified_until = np.full((len(self.qualifications), rows["volunteer"].count), -NEVER, np.int64)
        kept = np.isin(held.term, self.qualifications)
        np.maximum.at(self.qualified_until, (np.searchsorted(self.qualifications, held.term[kept]),
                                             self.find_volunteer(held.volunteer[kept])),
                      filled(held.expires, NEVER)[kept])


def contains(keys, wanted):
    """Which wanted keys are among ascending ones."""
    if not len(keys):
        return np.zeros(len(wanted), bool)
    place = np.searchsorted(keys, wanted)
    return keys[np.minimum(place, len(keys) - 1)] == wanted


def metres(facts, who, where):
    """The integer equirectangular distance of the program, pair by pair."""
    north = facts.latitude[who] - facts.need_latitude[where]
    east = facts.longitude[who] - facts.need_longitude[where]
    east = np.where(east > 180_000_000, east - 360_000_000, east)
    east = np.where(east < -180_000_000, east + 360_000_000, east)
    middle = np.abs(facts.latitude[who] + facts.need_latitude[where]) // 2
    degree, part = np.divmod(np.minimum(middle, 90_000_000), 1_000_000)
    cosine = COSINE[degree] - (COSINE[degree] - COSINE[np.minimum(degree + 1, 90)]) * part // 1_000_000
    north = np.abs(north) * 111_195 // 10_000
    east = (np.abs(east) * cosine // 1_000_000) * 111_195 // 10_000
    squared = north * north + east * east
    root = np.sqrt(squared.astype(float)).astype(np.int64)
    root -= root * root > squared
    root += (root + 1) * (root + 1) <= squared
    return root // 100


def reachable(facts):
    """Chunks of (volunteer, need) that travel may allow, each need within a margin of its volunteer's limit."""
    limited = facts.active & facts.home_known & facts.limit_known
    near, far = np.flatnonzero(facts.open & facts.need_placed), np.flatnonzero(facts.open & ~facts.need_placed)
    every = np.flatnonzero(facts.open)

    def product(people, needs):
        step = max(1, CHUNK // max(1, len(needs)))
        for first in range(0, len(people) if len(needs) else 0, step):
            some = people[first:first + step]
            yield np.repeat(some, len(needs)), np.tile(needs, len(some))

    yield from product(np.flatnonzero(facts.active & ~limited), every)
    yield from product(np.flatnonzero(limited), far)
    if not len(near):
        return

    # A plane on which distances are a little too short, never too long: the cosine of the latitude farthest out.
    widest = max(np.abs(facts.latitude[limited]).max(initial=0), np.abs(facts.need_latitude[near]).max(initial=0))
    cosine = max(0, np.cos(np.radians(widest / 1e6)) - 1e-3)

    def plane(latitude, longitude):
        return np.column_stack([latitude * 0.111195, longitude * 0.111195 * cosine])

    tree = cKDTree(plane(facts.need_latitude[near], facts.need_longitude[near]))
    people = np.flatnonzero(limited)
    people = people[np.argsort(facts.limit[people], kind="stable")]
    # Bands of nearly equal limits: one search for each, by a tree of its people against that of the needs.
    for band in np.split(people, np.flatnonzero(np.diff(facts.limit[people] // 250)) + 1):
        most = float(facts.limit[band].max(initial=0)) + 5
        density = tree.count_neighbors(cKDTree(plane(facts.latitude[band], facts.longitude[band])), most)
        for some in np.array_split(band, max(1, int(density // CHUNK))):
            points = cKDTree(plane(facts.latitude[some], facts.longitude[some]))
            found = points.sparse_distance_matrix(tree, most, output_type="ndarray")
            yield some[found["i"]], near[found["j"]]


def permitted(facts, who, where):
    """The pairs of a chunk that every rule permits: the cheapest rules first, on ever fewer pairs."""
    def keep(mask):
        nonlocal who, where
        who, where = who[mask], where[mask]

    need_slots = facts.need_slots[where]
    binds = facts.has_slots[who] & ~facts.flexible[where] & (need_slots != 0)
    keep(~binds | (facts.free_slots[who] & need_slots != 0))
    keep(facts.required_checks[where] & ~facts.held_checks[who] == 0)
    keep(facts.required[where] & ~facts.skills[who] == 0)
    room = facts.most_minutes[who] - facts.held_minutes[who]
    keep(~facts.minutes_known[where] | (facts.minutes[where] <= room))
    keep((facts.oldest[who] >= facts.lower_age[where]) & (facts.youngest[who] <= facts.upper_age[where]))
    keep((facts.languages[where] == 0) | (facts.speaks[who] == 0) | (facts.languages[where] & facts.speaks[who] != 0))
    keep(facts.need_cause[where] & facts.refused[who] == 0)
    first = np.maximum(facts.free_first[who], facts.need_first[where])
    last = np.minimum(facts.free_last[who], facts.need_last[where])
    keep(last - first + 1 >= facts.commitment[where])
    distance = np.where(facts.need_placed[where] & facts.home_known[who], metres(facts, who, where), -1)
    within = ~facts.limit_known[who] | (distance <= facts.limit[who])
    distance = distance[within]
    keep(within)

    def keep_all(mask):
        nonlocal distance
        distance = distance[mask]
        keep(mask)

    key = who * 2**32 + where
    keep_all(~contains(facts.barred, key))
    keep_all(~contains(facts.refused_organisation, who * 2**32 + facts.need_organisation[where]))
    first = np.maximum(facts.free_first[who], facts.need_first[where])
    qualified = np.ones(len(who), bool)
    asking = np.flatnonzero(facts.asks_any_qualification[where])
    for row in range(len(facts.qualifications)):
        asks = facts.asks_qualification[row, where[asking]]
        qualified[asking] &= ~asks | (facts.qualified_until[row, who[asking]] >= first[asking])
    dated = np.flatnonzero(facts.is_dated[where])
    if len(dated):
        day = np.searchsorted(facts.dates, where[dated] * 2**32 + first[dated] + 2**31)
        last = np.minimum(facts.free_last[who[dated]], facts.need_last[where[dated]])
        hit = np.append(facts.dates, 2**62)[day]
        qualified[dated] &= hit <= where[dated] * 2**32 + last + 2**31
    keep_all(qualified)
    return who, where, distance


def weeks(first, last):
    return np.minimum(52, np.maximum(0, last - first + 1) // 7)


def points(facts, who, where, distance):
    """Σ weight × score."""
    preferred = facts.preferred[where]
    count = facts.preferred_count[where]

    def common(skills):
        return np.bitwise_count(preferred & skills[who]).astype(np.int64)

    skills = (50 * common(facts.skills) + 25 * common(facts.level_one) + 25 * common(facts.level_two))
    skills = np.where(count > 0, skills // np.maximum(count, 1), 50)
    need_slots = facts.need_slots[where]
    shared = np.bitwise_count(facts.free_slots[who] & need_slots)
    one = np.where(facts.any_time[who] | (need_slots == 2**21 - 1), 100, 70)
    times = np.where(shared == 0, 0, np.where(shared == 1, one, 100))
    times = np.where(facts.has_slots[who] & (need_slots != 0), times, 30)
    times = np.where(facts.flexible[where], 100, times)
    limit = facts.limit[who]
    nearness = np.where(limit > 0, np.maximum(0, 100 - 100 * distance // np.maximum(limit, 1)),
                        np.where(distance == 0, 100, 0))
    nearness = np.where((distance < 0) | ~facts.limit_known[who], 30, nearness)
    nearness = np.where(facts.remote[where], 100, nearness)
    cause = np.where(facts.liked[who] & facts.need_cause[where] != 0, 100, 40)
    wanted = np.maximum(1, weeks(facts.need_first, facts.need_last))[where]
    given = weeks(np.maximum(facts.free_first[who], facts.need_first[where]), facts.free_last[who])
    commitment = np.minimum(100, 100 * given // wanted)
    first_time = np.where(facts.first_timer[who], np.where(facts.has_mentor[where], 100, 60), 0)
    gains = np.bitwise_count(facts.developed[where] & facts.wanted[who]).astype(np.int64)
    seeking = 40 + 40 * gains // np.maximum(1, facts.wanted_count[who])
    seeking += 10 * facts.training[where] + 10 * facts.reference[where]
    seeking = np.where(facts.seeks[who], seeking, 0)
    back = np.where(contains(facts.ended_well, who * 2**32 + facts.need_service[where]), 100, 0)
    values = [skills, times, nearness, cause, commitment, first_time, seeking, facts.urgency[where],
              facts.deprivation[where], facts.waiting[who], back]
    return sum(weight * value for weight, value in zip(facts.policy["weights"], values))


def candidates(rows, today):
    """(volunteer, need, points) of every eligible pair, by position."""
    facts = Facts(rows, today)
    found = []
    for who, where in reachable(facts):
        who, where, distance = permitted(facts, who, where)
        found.append((who, where, points(facts, who, where, distance)))
    return [np.concatenate(column) for column in zip(*found)]


def compare(rows, pairs, path):
    """Exits with 1 unless a file of the program holds the same pairs and points."""
    theirs = np.fromfile(path, "<i8").reshape(-1, 3)
    ours = np.column_stack([rows["volunteer"].id[pairs[0]], rows["need"].id[pairs[1]], pairs[2]])
    ours, theirs = (table[np.lexsort((table[:, 1], table[:, 0]))] for table in (ours, theirs))
    if ours.shape == theirs.shape and (ours == theirs).all():
        print(f"identical: {len(ours)} pairs and their points")
        return
    one, other = ({(row[0], row[1]): row[2] for row in table.tolist()} for table in (ours, theirs))
    print(f"DIFFERENT: numpy only {sorted(one.keys() - other.keys())[:5]}, program only "
          f"{sorted(other.keys() - one.keys())[:5]}, points "
          f"{[(key, one[key], other[key]) for key in one.keys() & other.keys() if one[key] != other[key]][:5]}")
    sys.exit(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database")
    parser.add_argument("today", type=datetime.date.fromisoformat)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--compare", metavar="FILE")
    options = parser.parse_args()
    rows = read(options.database)
    today = (options.today - datetime.date(1970, 1, 1)).days
    times = []
    for _ in range(options.repeat):
        start = time.perf_counter()
        pairs = candidates(rows, today)
        times.append(time.perf_counter() - start)
    print(f"numpy candidates total={min(times):.3f} pairs={len(pairs[0])}")
    if options.compare:
        compare(rows, pairs, options.compare)


if __name__ == "__main__":
    main()
