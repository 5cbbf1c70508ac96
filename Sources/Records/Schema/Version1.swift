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
        CHECK (\(oneOf("kind", "skill cause language qualification access"))),
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
        CHECK (\(oneOf("kind", "edit sent import load erasure undo redo"))),
      title TEXT NOT NULL,
      counts TEXT NOT NULL CHECK (json_valid(counts)),
      final_because TEXT,
      state TEXT NOT NULL CHECK (\(oneOf("state", "done undone dropped"))),
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

  /// A check that a column has one of some words.
  ///
  /// Spelt out as comparisons: of a longer IN list SQLite builds a table anew for every row, which took half the
  /// time of loading a large database.
  static func oneOf(_ column: String, _ words: String) -> String {
    words.split(separator: " ").map { "\(column) = '\($0)'" }.joined(separator: " OR ")
  }

  static let version = "version INTEGER NOT NULL CHECK (version >= 1)"

  static let reference = """
    source TEXT NOT NULL
        CONSTRAINT "a reference needs a source without surrounding space"
        CHECK (source <> '' AND source = trim(source, char(9, 10, 13, 32))),
      code TEXT NOT NULL
        CONSTRAINT "a reference must not be empty or have surrounding space"
        CHECK (code <> '' AND code = trim(code, char(9, 10, 13, 32)))
    """

  static let place = """
    latitude INTEGER
        CONSTRAINT "latitude must be within 90 degrees" CHECK (latitude BETWEEN -90000000 AND 90000000),
      longitude INTEGER
        CONSTRAINT "longitude must be within 180 degrees" CHECK (longitude BETWEEN -180000000 AND 180000000)
        CONSTRAINT "a place needs both latitude and longitude"
        CHECK ((latitude IS NULL) = (longitude IS NULL))
    """

  static let deciles = ["decile_overall", "decile_access", "decile_employment"]
    .map { "\($0) INTEGER CONSTRAINT \"\($0) must be 1 to 10\" CHECK (\($0) BETWEEN 1 AND 10)" }
    .joined(separator: ",\n  ")

  static let slots = """
    CONSTRAINT "slots must be within the 21 of the week" CHECK (slots BETWEEN 0 AND 2097151)
    """

  static let scheme = """
    CONSTRAINT "the scheme of a check must be known" CHECK (\(oneOf("scheme", "dbs pvg accessNI other")))
    """

  static let checkLevel = """
    CONSTRAINT "the level of a check must be known" CHECK (level BETWEEN 0 AND 3)
    """

  static let workforce = """
    CONSTRAINT "the workforce of a check must be known"
        CHECK (\(oneOf("workforce", "adults children adultsAndChildren other")))
    """

  /// Days of the years 1 to 9999.
  static func day(_ column: String) -> String {
    "CONSTRAINT \"\(column) must be a day\" CHECK (\(column == "end" ? "\"end\"" : column) BETWEEN -719162 AND 2932896)"
  }

  static func flag(_ column: String) -> String {
    "CONSTRAINT \"\(column) must be yes or no\" CHECK (\(column) IN (0, 1))"
  }

  static func count(_ column: String) -> String {
    "CONSTRAINT \"\(column) must not be negative\" CHECK (\(column) BETWEEN 0 AND 2147483647)"
  }

  static func weeklyMinutes(_ column: String) -> String {
    "CONSTRAINT \"\(column) must be 0 to 10,080\" CHECK (\(column) BETWEEN 0 AND 10080)"
  }

  /// A list of shared words of one kind; the generated column makes the foreign key refuse words of another.
  static func words(_ table: String, of parent: String, kind: String) -> String {
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
