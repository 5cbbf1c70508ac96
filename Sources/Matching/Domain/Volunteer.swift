/// How a person gets about.
public enum TravelMode: String, Codable, CaseIterable, Sendable {
  case walk, bicycle, publicTransport, car, notSaid
}

/// How a person prefers to be reached.
public enum ContactChannel: String, Codable, CaseIterable, Sendable {
  case phone, text, email, post, notSaid
}

/// A band of ages in years, wide enough to be asked politely.
public enum AgeBand: String, Codable, CaseIterable, Sendable {
  case under16, from16to17, from18to24, from25to34, from35to49, from50to64, from65to79, from80, notSaid

  /// The least and the greatest age of the band; nil where not said.
  public var years: ClosedRange<Int>? {
    switch self {
    case .under16: 0...15
    case .from16to17: 16...17
    case .from18to24: 18...24
    case .from25to34: 25...34
    case .from35to49: 35...49
    case .from50to64: 50...64
    case .from65to79: 65...79
    case .from80: 80...130
    case .notSaid: nil
    }
  }

  /// Whether everyone in the band is a child in law.
  public var isUnder18: Bool { self == .under16 || self == .from16to17 }
}

/// A person's situation at work; never benefits.
public enum Employment: String, Codable, CaseIterable, Sendable {
  case seekingWork, employed, student, retired, caring, notLooking, notPermittedToWork, notSaid
}

/// Whether a person has volunteered before.
public enum Experience: String, Codable, CaseIterable, Sendable {
  case firstTime, before, notSaid
}

/// Whether a person's record may take part.
public enum VolunteerStatus: String, Codable, CaseIterable, Sendable {
  case active, paused, optedOut, erased
}

/// The lawful basis on which a person's data are kept.
public enum LawfulBasis: String, Codable, CaseIterable, Sendable {
  case consent, legitimateInterests, contract, notSaid
}

/// Whether a person agreed to be matched, and when.
public enum Consent: Equatable, Codable, Sendable {
  case unknown
  case given(Day)
  case withdrawn(Day)

  /// Whether the person agrees now.
  public var isGiven: Bool {
    if case .given = self { true } else { false }
  }
}

/// A skill and how well a person holds it.
public struct SkillLevel: Equatable, Codable, Sendable {
  /// The skill.
  public var skill: Identifier<Skill>
  /// From 0 (held, level not said) through 1 (some) and 2 (good) to 3 (could teach it).
  public var level: Int

  /// Pairs a skill with its level.
  public init(_ skill: Identifier<Skill>, level: Int = 0) {
    self.skill = skill
    self.level = level
  }
}

/// A safeguarding hold: no match, no ask, no start, and nothing shown but whom to speak to.
public struct Hold: Equatable, Codable, Sendable {
  /// Who leads, and who alone can lift it.
  public var lead: String
  /// Since when it holds.
  public var since: Day

  /// Places a hold.
  public init(lead: String, since: Day) {
    self.lead = lead
    self.since = since
  }
}

/// A person who offers their time.
public struct Volunteer: Identifiable, Equatable, Codable, Sendable {
  /// The identity.
  public var id: Identifier<Volunteer>
  /// Where the record came from and what it is called there.
  public var reference: Reference
  /// The person's name.
  public var name: String
  /// The electronic mail address.
  public var email = ""
  /// The telephone number.
  public var phone = ""
  /// How they prefer to be reached.
  public var preferredContact = ContactChannel.notSaid
  /// Home postcode.
  public var postcode = ""
  /// Home; nil where not known.
  public var place: Place?
  /// Home area; nil where not known.
  public var area: Identifier<Area>?
  /// Deciles of the home area, where they are given rather than looked up by area.
  public var deciles = Deciles.unknown
  /// The farthest they travel, in metres; nil where not known.
  public var travelLimitMetres: Int?
  /// How they get about.
  public var travelMode = TravelMode.notSaid
  /// Skills they hold.
  public var skills: [SkillLevel] = []
  /// Skills they would like to gain.
  public var wantedSkills: [Identifier<Skill>] = []
  /// Causes they like.
  public var likedCauses: [Identifier<Cause>] = []
  /// Causes they refuse.
  public var refusedCauses: [Identifier<Cause>] = []
  /// Organisations they refuse.
  public var refusedOrganisations: [Identifier<Organisation>] = []
  /// Languages they speak; empty where not known.
  public var languages: [Identifier<Language>] = []
  /// What would make a place possible for them.
  public var accessNeeds: [Identifier<Access>] = []
  /// Age band.
  public var ageBand = AgeBand.notSaid
  /// Who is responsible for them where they are under 18.
  public var guardian = ""
  /// When they are free; nil where not known.
  public var slots: Slots?
  /// The most they give, in minutes a week over all their roles; nil where not known.
  public var mostWeeklyMinutes: Int?
  /// How many roles they take at once, 1…4.
  public var rolesAtOnce = 1
  /// The first day they are free; nil for now.
  public var availableFrom: Day?
  /// The last day they are free; nil where they set no end.
  public var availableUntil: Day?
  /// Checks of their record.
  public var checks: [Check] = []
  /// Qualifications they hold.
  public var qualifications: [Qualification] = []
  /// Their situation at work.
  public var employment = Employment.notSaid
  /// Whether they want something smaller suggested if they find work; nil where not asked.
  public var wouldCarryOnAfterWork: Bool?
  /// Whether they have volunteered before.
  public var experience = Experience.notSaid
  /// Why they come, in their own words.
  public var ownWords = ""
  /// When they registered; nil where not known.
  public var registered: Day?
  /// When somebody last spoke to them; nil where nobody has.
  public var lastContact: Day?
  /// The lawful basis for keeping their data.
  public var lawfulBasis = LawfulBasis.notSaid
  /// Whether they agreed to be matched.
  public var consent = Consent.unknown
  /// When the record must be deleted; nil where no day is set.
  public var deleteBy: Day?
  /// Whether the record may take part.
  public var status = VolunteerStatus.active
  /// The safeguarding hold; nil where there is none.
  public var hold: Hold?
  /// Anything else.
  public var notes = ""
  /// Rises by one with every write.
  public var version = 1

  /// Describes a person by what must be known of them; the rest starts unknown.
  public init(id: Identifier<Volunteer>, reference: Reference, name: String) {
    self.id = id
    self.reference = reference
    self.name = name
  }
}
