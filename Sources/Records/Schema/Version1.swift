/// The first version of the schema.
///
/// Append only: what stands here has made databases that hold people's records, so it never changes. A later
/// schema is a new entry of `Schema.migrations`.
enum Version1 {
  /// Everything, in an order in which each table names only tables before it.
  static let sql =
    [meta, vocabulary, areas, organisations, services, needs, volunteers, placements, plans, journal]
    .joined(separator: "\n")

  /// What the database says of itself, and what it must remember of people it has forgotten.
  private static let meta = """
    CREATE TABLE meta (
      name TEXT PRIMARY KEY NOT NULL,
      value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE erased_reference (
      digest BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE known_file (
      path TEXT PRIMARY KEY NOT NULL CHECK (path <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('backup', 'rejects'))
    ) STRICT, WITHOUT ROWID;
    """

  /// Shared words.
  ///
  /// The unique (kind, id) lets lists name a word and its kind in one foreign key.
  private static let vocabulary = """
    CREATE TABLE term (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL
        CONSTRAINT "the kind of word must be known"
        CHECK (kind IN ('skill', 'cause', 'language', 'qualification', 'access')),
      name TEXT NOT NULL CONSTRAINT "a word must not be empty" CHECK (trim(name) <> ''),
      folded TEXT NOT NULL,
      UNIQUE (kind, folded),
      UNIQUE (kind, id)
    ) STRICT;
    """

  private static let areas = """
    CREATE TABLE area (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE
        CONSTRAINT "an area needs a code without surrounding space"
        CHECK (code <> '' AND code = trim(code, char(9, 10, 13, 32))),
      name TEXT NOT NULL,
      \(place),
      \(deciles),
      edition TEXT NOT NULL,
      \(version)
    ) STRICT;
    """

  private static let organisations = """
    CREATE TABLE organisation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      \(reference),
      name TEXT NOT NULL CONSTRAINT "an organisation needs a name" CHECK (trim(name) <> ''),
      contact_name TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      insurance_expires INTEGER \(day("insurance_expires")),
      safeguarding_lead TEXT NOT NULL,
      has_safeguarding_policy INTEGER \(flag("has_safeguarding_policy")),
      signed_charter INTEGER \(flag("signed_charter")),
      has_dispute INTEGER NOT NULL \(flag("has_dispute")),
      notes TEXT NOT NULL,
      \(version),
      UNIQUE (source, code)
    ) STRICT;
    """

  private static let services = """
    CREATE TABLE service (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      \(reference),
      name TEXT NOT NULL CONSTRAINT "a service needs a name" CHECK (trim(name) <> ''),
      organisation INTEGER NOT NULL REFERENCES organisation (id),
      provider_type TEXT NOT NULL
        CONSTRAINT "the type of provider must be known"
        CHECK (provider_type IN ('charity', 'council', 'health', 'company', 'community', 'notSaid')),
      cause INTEGER,
      cause_kind TEXT GENERATED ALWAYS AS (iif(cause IS NULL, NULL, 'cause')) VIRTUAL,
      \(place),
      address TEXT NOT NULL,
      area INTEGER REFERENCES area (id),
      \(deciles),
      professional_floor_minutes INTEGER \(count("professional_floor_minutes")),
      supervised_per_professional INTEGER \(count("supervised_per_professional")),
      mentor_places INTEGER \(count("mentor_places")),
      is_core INTEGER \(flag("is_core")),
      is_volunteer_led INTEGER NOT NULL \(flag("is_volunteer_led")),
      notes TEXT NOT NULL,
      \(version),
      UNIQUE (source, code),
      FOREIGN KEY (cause_kind, cause) REFERENCES term (kind, id)
    ) STRICT;
    CREATE INDEX service_by_organisation ON service (organisation);
    CREATE INDEX service_by_area ON service (area);

    CREATE TABLE service_paid_post (
      service INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      title TEXT NOT NULL,
      weekly_minutes INTEGER NOT NULL \(weeklyMinutes("weekly_minutes")),
      slots INTEGER \(slots),
      vacant_since INTEGER \(day("vacant_since")),
      qualification TEXT NOT NULL,
      PRIMARY KEY (service, position)
    ) STRICT, WITHOUT ROWID;
    """

  private static let needs = """
    CREATE TABLE need (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      \(reference),
      service INTEGER NOT NULL REFERENCES service (id),
      title TEXT NOT NULL CONSTRAINT "a need needs a title" CHECK (trim(title) <> ''),
      cause INTEGER,
      cause_kind TEXT GENERATED ALWAYS AS (iif(cause IS NULL, NULL, 'cause')) VIRTUAL,
      who_goes_without TEXT NOT NULL,
      places INTEGER NOT NULL CONSTRAINT "places must be 0 to 10,000" CHECK (places BETWEEN 0 AND 10000),
      fewest_places INTEGER NOT NULL \(count("fewest_places")),
      weekly_minutes INTEGER \(weeklyMinutes("weekly_minutes")),
      slots INTEGER \(slots),
      pattern TEXT NOT NULL
        CONSTRAINT "the pattern must be known"
        CHECK (pattern IN ('weekly', 'fortnightly', 'monthly', 'dated', 'flexible')),
      start INTEGER \(day("start")),
      "end" INTEGER \(day("end")),
      shortest_commitment_weeks INTEGER \(count("shortest_commitment_weeks")),
      language_reason TEXT NOT NULL,
      lower_age INTEGER CONSTRAINT "lower_age must be 0 to 130" CHECK (lower_age BETWEEN 0 AND 130),
      upper_age INTEGER CONSTRAINT "upper_age must be 0 to 130" CHECK (upper_age BETWEEN 0 AND 130),
      upper_age_reason TEXT NOT NULL,
      is_remote INTEGER NOT NULL \(flag("is_remote")),
      pays_expenses INTEGER \(flag("pays_expenses")),
      offers_training INTEGER \(flag("offers_training")),
      offers_reference INTEGER \(flag("offers_reference")),
      has_mentor INTEGER \(flag("has_mentor")),
      can_flex INTEGER \(flag("can_flex")),
      urgency INTEGER NOT NULL CONSTRAINT "urgency must be 0 to 3" CHECK (urgency BETWEEN 0 AND 3),
      most_short_term_places INTEGER \(count("most_short_term_places")),
      formerly_paid_post TEXT NOT NULL,
      registered INTEGER \(day("registered")),
      is_open INTEGER NOT NULL \(flag("is_open")),
      notes TEXT NOT NULL,
      \(version),
      UNIQUE (source, code),
      FOREIGN KEY (cause_kind, cause) REFERENCES term (kind, id),
      CONSTRAINT "a need must not end before it starts" CHECK ("end" >= start),
      CONSTRAINT "the oldest age must not be below the youngest" CHECK (upper_age >= lower_age)
    ) STRICT;
    CREATE INDEX need_by_service ON need (service);
    CREATE INDEX need_open ON need (id) WHERE is_open = 1;

    CREATE TABLE need_date (
      need INTEGER NOT NULL REFERENCES need (id) ON DELETE CASCADE,
      day INTEGER NOT NULL \(day("day")),
      PRIMARY KEY (need, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE need_required_check (
      need INTEGER NOT NULL REFERENCES need (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      scheme TEXT \(scheme),
      level INTEGER NOT NULL \(checkLevel),
      workforce TEXT NOT NULL \(workforce),
      lawful_reason TEXT NOT NULL,
      PRIMARY KEY (need, position)
    ) STRICT, WITHOUT ROWID;
    \(words("need_required_skill", of: "need", kind: "skill"))
    \(words("need_preferred_skill", of: "need", kind: "skill"))
    \(words("need_developed_skill", of: "need", kind: "skill"))
    \(words("need_required_qualification", of: "need", kind: "qualification"))
    \(words("need_language", of: "need", kind: "language"))
    \(words("need_access_offered", of: "need", kind: "access"))
    """

  private static let volunteers = """
    CREATE TABLE volunteer (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      \(reference),
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      preferred_contact TEXT NOT NULL
        CONSTRAINT "the preferred contact must be known"
        CHECK (preferred_contact IN ('phone', 'text', 'email', 'post', 'notSaid')),
      postcode TEXT NOT NULL,
      \(place),
      area INTEGER REFERENCES area (id),
      \(deciles),
      travel_limit_metres INTEGER \(count("travel_limit_metres")),
      travel_mode TEXT NOT NULL
        CONSTRAINT "the way of travelling must be known"
        CHECK (travel_mode IN ('walk', 'bicycle', 'publicTransport', 'car', 'notSaid')),
      age_band TEXT NOT NULL
        CONSTRAINT "the age band must be known"
        CHECK (age_band IN ('under16', 'from16to17', 'from18to24', 'from25to34', 'from35to49', 'from50to64',
          'from65to79', 'from80', 'notSaid')),
      guardian TEXT NOT NULL,
      slots INTEGER \(slots),
      most_weekly_minutes INTEGER \(weeklyMinutes("most_weekly_minutes")),
      roles_at_once INTEGER NOT NULL
        CONSTRAINT "roles at once must be 1 to 4" CHECK (roles_at_once BETWEEN 1 AND 4),
      available_from INTEGER \(day("available_from")),
      available_until INTEGER \(day("available_until")),
      employment TEXT NOT NULL
        CONSTRAINT "the situation at work must be known"
        CHECK (employment IN ('seekingWork', 'employed', 'student', 'retired', 'caring', 'notLooking',
          'notPermittedToWork', 'notSaid')),
      would_carry_on_after_work INTEGER \(flag("would_carry_on_after_work")),
      experience TEXT NOT NULL
        CONSTRAINT "the experience must be known" CHECK (experience IN ('firstTime', 'before', 'notSaid')),
      own_words TEXT NOT NULL,
      registered INTEGER \(day("registered")),
      last_contact INTEGER \(day("last_contact")),
      lawful_basis TEXT NOT NULL
        CONSTRAINT "the lawful basis must be known"
        CHECK (lawful_basis IN ('consent', 'legitimateInterests', 'contract', 'notSaid')),
      consent TEXT NOT NULL
        CONSTRAINT "the consent must be known" CHECK (consent IN ('unknown', 'given', 'withdrawn')),
      consent_day INTEGER \(day("consent_day")),
      delete_by INTEGER \(day("delete_by")),
      status TEXT NOT NULL
        CONSTRAINT "the status must be known" CHECK (status IN ('active', 'paused', 'optedOut', 'erased')),
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

  private static let placements = """
    CREATE TABLE placement (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      volunteer INTEGER NOT NULL REFERENCES volunteer (id),
      need INTEGER NOT NULL REFERENCES need (id),
      status TEXT NOT NULL
        CONSTRAINT "the status must be known"
        CHECK (status IN ('proposed', 'asked', 'interested', 'introduced', 'agreed', 'clearing', 'started',
          'paused', 'ended', 'declined', 'noReply', 'didNotStart')),
      since INTEGER NOT NULL \(day("since")),
      slot INTEGER CONSTRAINT "a slot must be 0 to 20" CHECK (slot BETWEEN 0 AND 20),
      weekly_minutes INTEGER \(weeklyMinutes("weekly_minutes")),
      asked INTEGER \(day("asked")),
      started INTEGER \(day("started")),
      ended INTEGER \(day("ended")),
      planned_end INTEGER \(day("planned_end")),
      end_reason TEXT
        CONSTRAINT "the reason for the end must be known"
        CHECK (end_reason IN ('completed', 'foundWork', 'studies', 'moved', 'health', 'family', 'notRight',
          'serviceClosed', 'other')),
      declined_by TEXT
        CONSTRAINT "who declined must be known"
        CHECK (declined_by IN ('volunteer', 'organisation', 'coordinator')),
      reason TEXT NOT NULL,
      experienced TEXT
        CONSTRAINT "how it goes must be known" CHECK (experienced IN ('well', 'mixed', 'badly')),
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
      WHERE status IN ('proposed', 'asked', 'interested', 'introduced', 'agreed', 'clearing', 'started', 'paused');
    CREATE INDEX placement_held ON placement (need)
      WHERE status IN ('asked', 'interested', 'introduced', 'agreed', 'clearing', 'started', 'paused');
    """

  /// Decisions, the plan in force and the policy; unique (volunteer, need) refuses a pin and a veto together.
  private static let plans = """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CONSTRAINT "a decision is a pin or a veto" CHECK (kind IN ('pin', 'veto')),
      volunteer INTEGER NOT NULL REFERENCES volunteer (id),
      need INTEGER NOT NULL REFERENCES need (id),
      reason TEXT NOT NULL,
      since INTEGER NOT NULL \(day("since")),
      \(version),
      UNIQUE (volunteer, need)
    ) STRICT;
    CREATE INDEX decision_by_need ON decision (need);

    CREATE TABLE plan_in_force (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      committed INTEGER NOT NULL,
      policy_version INTEGER NOT NULL CHECK (policy_version >= 1)
    ) STRICT;
    CREATE TABLE plan_pairing (
      volunteer INTEGER NOT NULL REFERENCES volunteer (id),
      need INTEGER NOT NULL REFERENCES need (id),
      plan INTEGER NOT NULL DEFAULT 1 REFERENCES plan_in_force (id) ON DELETE CASCADE,
      PRIMARY KEY (volunteer, need)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX plan_pairing_by_need ON plan_pairing (need);

    CREATE TABLE policy (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      body TEXT NOT NULL
        CONSTRAINT "keepBonus must be 0 to 100,000"
        CHECK (json_extract(body, '$.keepBonus') BETWEEN 0 AND 100000)
        CONSTRAINT "shortTermPrice must be 0 to 100,000"
        CHECK (json_extract(body, '$.shortTermPrice') BETWEEN 0 AND 100000)
        CONSTRAINT "spread must be 0 to 1,000" CHECK (json_extract(body, '$.spread') BETWEEN 0 AND 1000)
        CONSTRAINT "shortTermWeeks must be 1 to 104"
        CHECK (json_extract(body, '$.shortTermWeeks') BETWEEN 1 AND 104)
        CONSTRAINT "firstTimerWeeks must be 1 to 104"
        CHECK (json_extract(body, '$.firstTimerWeeks') BETWEEN 1 AND 104)
        CONSTRAINT "checkRenewalDays must be 0 to 365"
        CHECK (json_extract(body, '$.checkRenewalDays') BETWEEN 0 AND 365)
        CONSTRAINT "jobSearchMinutes must be 0 to 10,080"
        CHECK (json_extract(body, '$.jobSearchMinutes') BETWEEN 0 AND 10080),
      \(version)
    ) STRICT;
    """

  private static let journal = """
    CREATE TABLE journal_entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
      who TEXT NOT NULL,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL
        CHECK (kind IN ('edit', 'sent', 'import', 'load', 'erasure', 'undo', 'redo')),
      title TEXT NOT NULL,
      counts TEXT NOT NULL CHECK (json_valid(counts)),
      final_because TEXT,
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
      reverses INTEGER REFERENCES journal_entry (id)
    ) STRICT;
    CREATE INDEX journal_of_user ON journal_entry (who, state, id);

    CREATE TABLE journal_change (
      entry INTEGER NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      record INTEGER NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (entry, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX journal_of_record ON journal_change (kind, record);
    """

  // MARK: Clauses that several tables share

  private static let version = "version INTEGER NOT NULL CHECK (version >= 1)"

  private static let reference = """
    source TEXT NOT NULL
        CONSTRAINT "a reference needs a source without surrounding space"
        CHECK (source <> '' AND source = trim(source, char(9, 10, 13, 32))),
      code TEXT NOT NULL
        CONSTRAINT "a reference must not be empty or have surrounding space"
        CHECK (code <> '' AND code = trim(code, char(9, 10, 13, 32)))
    """

  private static let place = """
    latitude INTEGER
        CONSTRAINT "latitude must be within 90 degrees" CHECK (latitude BETWEEN -90000000 AND 90000000),
      longitude INTEGER
        CONSTRAINT "longitude must be within 180 degrees" CHECK (longitude BETWEEN -180000000 AND 180000000)
        CONSTRAINT "a place needs both latitude and longitude"
        CHECK ((latitude IS NULL) = (longitude IS NULL))
    """

  private static let deciles = ["decile_overall", "decile_access", "decile_employment"]
    .map { "\($0) INTEGER CONSTRAINT \"\($0) must be 1 to 10\" CHECK (\($0) BETWEEN 1 AND 10)" }
    .joined(separator: ",\n  ")

  private static let slots = """
    CONSTRAINT "slots must be within the 21 of the week" CHECK (slots BETWEEN 0 AND 2097151)
    """

  private static let scheme = """
    CONSTRAINT "the scheme of a check must be known" CHECK (scheme IN ('dbs', 'pvg', 'accessNI', 'other'))
    """

  private static let checkLevel = """
    CONSTRAINT "the level of a check must be known" CHECK (level BETWEEN 0 AND 3)
    """

  private static let workforce = """
    CONSTRAINT "the workforce of a check must be known"
        CHECK (workforce IN ('adults', 'children', 'adultsAndChildren', 'other'))
    """

  /// Days of the years 1 to 9999.
  private static func day(_ column: String) -> String {
    "CONSTRAINT \"\(column) must be a day\" CHECK (\(column == "end" ? "\"end\"" : column) BETWEEN -719162 AND 2932896)"
  }

  private static func flag(_ column: String) -> String {
    "CONSTRAINT \"\(column) must be yes or no\" CHECK (\(column) IN (0, 1))"
  }

  private static func count(_ column: String) -> String {
    "CONSTRAINT \"\(column) must not be negative\" CHECK (\(column) BETWEEN 0 AND 2147483647)"
  }

  private static func weeklyMinutes(_ column: String) -> String {
    "CONSTRAINT \"\(column) must be 0 to 10,080\" CHECK (\(column) BETWEEN 0 AND 10080)"
  }

  /// A list of shared words of one kind; the generated column makes the foreign key refuse words of another.
  private static func words(_ table: String, of parent: String, kind: String) -> String {
    """

    CREATE TABLE \(table) (
      \(parent) INTEGER NOT NULL REFERENCES \(parent) (id) ON DELETE CASCADE,
      term INTEGER NOT NULL,
      kind TEXT GENERATED ALWAYS AS ('\(kind)') VIRTUAL,
      PRIMARY KEY (\(parent), term),
      FOREIGN KEY (kind, term) REFERENCES term (kind, id)
    ) STRICT, WITHOUT ROWID;
    """
  }
}
