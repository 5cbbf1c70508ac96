/// Organisations, their services, and the needs of these.
extension Version1 {
  static let organisations = """
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

  static let services = """
    CREATE TABLE service (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      \(reference),
      name TEXT NOT NULL CONSTRAINT "a service needs a name" CHECK (trim(name) <> ''),
      organisation INTEGER NOT NULL REFERENCES organisation (id),
      provider_type TEXT NOT NULL
        CONSTRAINT "the type of provider must be known"
        CHECK (\(oneOf("provider_type", "charity council health company community notSaid"))),
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

  static let needs = """
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
        CHECK (\(oneOf("pattern", "weekly fortnightly monthly dated flexible"))),
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
}
