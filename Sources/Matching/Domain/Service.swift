/// Who provides a service; it never enters a rule or a score.
public enum ProviderType: String, Codable, CaseIterable, Sendable {
  case charity, council, health, company, community, notSaid
}

/// A paid post of a service.
public struct PaidPost: Equatable, Codable, Sendable {
  /// What the post is called.
  public var title: String
  /// Its hours, in minutes a week.
  public var weeklyMinutes: Int
  /// When it is worked; nil where not known.
  public var slots: Slots?
  /// Since when it has been vacant; nil while it is filled.
  public var vacantSince: Day?
  /// What its holder must be qualified in, or empty.
  public var qualification: String

  /// Describes a post.
  public init(
    title: String, weeklyMinutes: Int, slots: Slots? = nil, vacantSince: Day? = nil,
    qualification: String = ""
  ) {
    self.title = title
    self.weeklyMinutes = weeklyMinutes
    self.slots = slots
    self.vacantSince = vacantSince
    self.qualification = qualification
  }

  /// Whether somebody is paid to do it now.
  public var isFilled: Bool { vacantSince == nil }
}

/// What an organisation provides in a place.
public struct Service: Identifiable, Equatable, Codable, Sendable {
  /// Its identity.
  public var id: Identifier<Service>
  /// Where it came from and what it is called there.
  public var reference: Reference
  /// Its name.
  public var name: String
  /// The organisation that provides it.
  public var organisation: Identifier<Organisation>
  /// Who provides it, in kind; never scored.
  public var providerType = ProviderType.notSaid
  /// What it is for; nil where not said.
  public var cause: Identifier<Cause>?
  /// Where it is; nil where not known.
  public var place: Place?
  /// Its postcode or address as people know it.
  public var address = ""
  /// Its small area; nil where not known.
  public var area: Identifier<Area>?
  /// Its own deciles, where they are given rather than looked up by area.
  public var deciles = Deciles.unknown
  /// Its paid posts.
  public var paidPosts: [PaidPost] = []
  /// Minutes a week that must be worked by professionals; nil where the service sets no floor.
  public var professionalFloorMinutes: Int?
  /// Minutes of volunteering that one professional minute can supervise; nil where the service does not say.
  public var supervisedPerProfessional: Int?
  /// How many first-timers it can mentor at once, over all its needs; nil where not known (no limit).
  public var mentorPlaces: Int?
  /// Whether it is a core service rather than an additional one; nil where not said.
  public var isCore: Bool?
  /// Whether volunteers lead it, with no professionals meant.
  public var isVolunteerLed = false
  /// Anything else.
  public var notes = ""
  /// Rises by one with every write.
  public var version = 1

  /// Describes a service by what must be known of it; the rest starts unknown.
  public init(
    id: Identifier<Service>, reference: Reference, name: String, organisation: Identifier<Organisation>
  ) {
    self.id = id
    self.reference = reference
    self.name = name
    self.organisation = organisation
  }
}
