/// Volunteers, and their placements in needs.
extension Version1 {
  /// Whether a placement goes on: proposed, or held.
  static let isOpen = """
    status <> 'ended' AND status <> 'declined' AND status <> 'noReply' AND status <> 'didNotStart'
    """

  /// Whether a placement takes up a place: asked up to started or paused.
  static let isHeld = "status <> 'proposed' AND \(isOpen)"

  static let volunteers = """
    CREATE TABLE volunteer (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      \(reference),
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      preferred_contact TEXT NOT NULL
        CONSTRAINT "the preferred contact must be known"
        CHECK (\(oneOf("preferred_contact", "phone text email post notSaid"))),
      postcode TEXT NOT NULL,
      \(place),
      area INTEGER REFERENCES area (id),
      \(deciles),
      travel_limit_metres INTEGER \(count("travel_limit_metres")),
      travel_mode TEXT NOT NULL
        CONSTRAINT "the way of travelling must be known"
        CHECK (\(oneOf("travel_mode", "walk bicycle publicTransport car notSaid"))),
      age_band TEXT NOT NULL
        CONSTRAINT "the age band must be known"
        CHECK (\(oneOf("age_band", "under16 from16to17 from18to24 from25to34 from35to49 from50to64 from65to79 from80 notSaid"))),
      guardian TEXT NOT NULL,
      slots INTEGER \(slots),
      most_weekly_minutes INTEGER \(weeklyMinutes("most_weekly_minutes")),
      roles_at_once INTEGER NOT NULL
        CONSTRAINT "roles at once must be 1 to 4" CHECK (roles_at_once BETWEEN 1 AND 4),
      available_from INTEGER \(day("available_from")),
      available_until INTEGER \(day("available_until")),
      employment TEXT NOT NULL
        CONSTRAINT "the situation at work must be known"
        CHECK (\(oneOf("employment", "seekingWork employed student retired caring notLooking notPermittedToWork notSaid"))),
      would_carry_on_after_work INTEGER \(flag("would_carry_on_after_work")),
      experience TEXT NOT NULL
        CONSTRAINT "the experience must be known" CHECK (\(oneOf("experience", "firstTime before notSaid"))),
      own_words TEXT NOT NULL,
      registered INTEGER \(day("registered")),
      last_contact INTEGER \(day("last_contact")),
      lawful_basis TEXT NOT NULL
        CONSTRAINT "the lawful basis must be known"
        CHECK (\(oneOf("lawful_basis", "consent legitimateInterests contract notSaid"))),
      consent TEXT NOT NULL
        CONSTRAINT "the consent must be known" CHECK (\(oneOf("consent", "unknown given withdrawn"))),
      consent_day INTEGER \(day("consent_day")),
      delete_by INTEGER \(day("delete_by")),
      status TEXT NOT NULL
        CONSTRAINT "the status must be known" CHECK (\(oneOf("status", "active paused optedOut erased"))),
      hold_lead TEXT CONSTRAINT "a hold must name who leads" CHECK (trim(hold_lead) <> ''),
      hold_since INTEGER \(day("hold_since")),
      notes TEXT NOT NULL,
      \(version),
      UNIQUE (source, code),
      CONSTRAINT "the last day must not be before the first" CHECK (available_until >= available_from),
      CONSTRAINT "consent that is given or withdrawn needs its day"
        CHECK ((consent = 'unknown') = (consent_day IS NULL)),
      CONSTRAINT "a hold needs its lead and its day" CHECK ((hold_lead IS NULL) = (hold_since IS NULL)),
      CONSTRAINT "a volunteer needs a name" CHECK (trim(name) <> '' OR status = 'erased'),
      CONSTRAINT "an erased record must hold nothing of the person"
        CHECK (status <> 'erased' OR (source = 'erased' AND name || email || phone || postcode || guardian
          || own_words || notes = '' AND latitude IS NULL AND area IS NULL AND hold_lead IS NULL))
    ) STRICT;
    CREATE INDEX volunteer_by_area ON volunteer (area);
    CREATE INDEX volunteer_listed ON volunteer (id) WHERE status IN ('active', 'paused');

    CREATE TABLE volunteer_skill (
      volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
      term INTEGER NOT NULL,
      level INTEGER NOT NULL
        CONSTRAINT "the level of a skill must be 0 to 3" CHECK (level BETWEEN 0 AND 3),
      kind TEXT GENERATED ALWAYS AS ('skill') VIRTUAL,
      PRIMARY KEY (volunteer, term),
      FOREIGN KEY (kind, term) REFERENCES term (kind, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE volunteer_refused_organisation (
      volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
      organisation INTEGER NOT NULL REFERENCES organisation (id),
      PRIMARY KEY (volunteer, organisation)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX volunteer_by_refused_organisation ON volunteer_refused_organisation (organisation);

    CREATE TABLE volunteer_check (
      volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      scheme TEXT NOT NULL \(scheme),
      level INTEGER NOT NULL \(checkLevel),
      workforce TEXT NOT NULL \(workforce),
      organisation TEXT NOT NULL,
      role TEXT NOT NULL,
      issued INTEGER \(day("issued")),
      seen_by TEXT NOT NULL,
      review_by INTEGER \(day("review_by")),
      PRIMARY KEY (volunteer, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE volunteer_qualification (
      volunteer INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      term INTEGER NOT NULL,
      body TEXT NOT NULL,
      number TEXT NOT NULL,
      seen_by TEXT NOT NULL,
      expires INTEGER \(day("expires")),
      kind TEXT GENERATED ALWAYS AS ('qualification') VIRTUAL,
      PRIMARY KEY (volunteer, position),
      FOREIGN KEY (kind, term) REFERENCES term (kind, id)
    ) STRICT, WITHOUT ROWID;
    \(words("volunteer_wanted_skill", of: "volunteer", kind: "skill"))
    \(words("volunteer_liked_cause", of: "volunteer", kind: "cause"))
    \(words("volunteer_refused_cause", of: "volunteer", kind: "cause"))
    \(words("volunteer_language", of: "volunteer", kind: "language"))
    \(words("volunteer_access_need", of: "volunteer", kind: "access"))

    CREATE TABLE need_refused_volunteer (
      need INTEGER NOT NULL REFERENCES need (id) ON DELETE CASCADE,
      volunteer INTEGER NOT NULL REFERENCES volunteer (id),
      PRIMARY KEY (need, volunteer)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX need_by_refused_volunteer ON need_refused_volunteer (volunteer);
    """

  static let placements = """
    CREATE TABLE placement (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      volunteer INTEGER NOT NULL REFERENCES volunteer (id),
      need INTEGER NOT NULL REFERENCES need (id),
      status TEXT NOT NULL
        CONSTRAINT "the status must be known"
        CHECK (\(oneOf("status", "proposed asked interested introduced agreed clearing started paused ended declined noReply didNotStart"))),
      since INTEGER NOT NULL \(day("since")),
      slot INTEGER CONSTRAINT "a slot must be 0 to 20" CHECK (slot BETWEEN 0 AND 20),
      weekly_minutes INTEGER \(weeklyMinutes("weekly_minutes")),
      asked INTEGER \(day("asked")),
      started INTEGER \(day("started")),
      ended INTEGER \(day("ended")),
      planned_end INTEGER \(day("planned_end")),
      end_reason TEXT
        CONSTRAINT "the reason for the end must be known"
        CHECK (\(oneOf("end_reason", "completed foundWork studies moved health family notRight serviceClosed other"))),
      declined_by TEXT
        CONSTRAINT "who declined must be known"
        CHECK (\(oneOf("declined_by", "volunteer organisation coordinator"))),
      reason TEXT NOT NULL,
      experienced TEXT
        CONSTRAINT "how it goes must be known" CHECK (\(oneOf("experienced", "well mixed badly"))),
      displacement_reason TEXT NOT NULL,
      staff_consulted INTEGER \(flag("staff_consulted")),
      \(version),
      CONSTRAINT "a placement must not end before it starts" CHECK (ended >= started),
      CONSTRAINT "only a placement that ended has a reason for its end"
        CHECK (end_reason IS NULL OR status = 'ended'),
      CONSTRAINT "only a declined placement names who declined"
        CHECK (declined_by IS NULL OR status = 'declined'),
      CONSTRAINT "a placement that has started needs its first day"
        CHECK (started IS NOT NULL OR status NOT IN ('started', 'paused')),
      CONSTRAINT "a placement that has ended needs its last day"
        CHECK (ended IS NOT NULL OR status <> 'ended')
    ) STRICT;
    CREATE INDEX placement_by_volunteer ON placement (volunteer);
    CREATE INDEX placement_by_need ON placement (need);
    CREATE UNIQUE INDEX placement_open ON placement (volunteer, need)
      WHERE \(isOpen);
    CREATE INDEX placement_held ON placement (need)
      WHERE \(isHeld);
    """
}
