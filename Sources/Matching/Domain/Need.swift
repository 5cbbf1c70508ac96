/// A role that a service asks volunteers to fill.
public struct Need: Identifiable, Equatable, Codable, Sendable {
  /// Its identity.
  public var id: Identifier<Need>
  /// Where it came from and what it is called there.
  public var reference: Reference
  /// The service that asks.
  public var service: Identifier<Service>
  /// What the role is called.
  public var title: String
  /// What it is for; nil where the service's cause holds.
  public var cause: Identifier<Cause>?
  /// Who goes without while it is unfilled.
  public var whoGoesWithout = ""
  /// How many people it takes.
  public var places = 1
  /// The fewest people that make it viable: reported, never a constraint.
  public var fewestPlaces = 1
  /// What one person gives, in minutes a week; nil where not known.
  public var weeklyMinutes: Int?
  /// When it is done; nil where not known.
  public var slots: Slots?
  /// How often.
  public var pattern = Pattern.weekly
  /// The days it is done on, where its pattern is dated.
  public var dates: [Day] = []
  /// Its first day; nil where it can start at once.
  public var start: Day?
  /// Its last day; nil where it goes on.
  public var end: Day?
  /// The shortest commitment that makes sense, in weeks; nil where not known.
  public var shortestCommitmentWeeks: Int?
  /// Skills without which nobody can do it.
  public var requiredSkills: [Identifier<Skill>] = []
  /// Skills that help.
  public var preferredSkills: [Identifier<Skill>] = []
  /// Qualifications without which nobody may do it.
  public var requiredQualifications: [Identifier<QualificationKind>] = []
  /// Checks that must have been made, and why they are lawful.
  public var requiredChecks: [RequiredCheck] = []
  /// Languages that the role needs; one of them is enough where several are named.
  public var languages: [Identifier<Language>] = []
  /// Why the languages are needed; without a reason they bind nobody.
  public var languageReason = ""
  /// The youngest age in years; nil where there is none.
  public var lowerAge: Int?
  /// The oldest age in years; nil where there is none.
  public var upperAge: Int?
  /// Why there is an upper age; without a reason it binds nobody.
  public var upperAgeReason = ""
  /// What the place offers to people with access needs.
  public var accessOffered: [Identifier<Access>] = []
  /// Whether it can be done from anywhere.
  public var isRemote = false
  /// Whether expenses are paid; nil where not known.
  public var paysExpenses: Bool?
  /// Whether training is given; nil where not known.
  public var offersTraining: Bool?
  /// Skills that it develops.
  public var developsSkills: [Identifier<Skill>] = []
  /// Whether a reference is offered; nil where not known.
  public var offersReference: Bool?
  /// Whether a mentor is at hand; nil where not known.
  public var hasMentor: Bool?
  /// Whether it can bend to somebody who finds work; nil where not known.
  public var canFlex: Bool?
  /// From 0 (can wait) to 3 (now).
  public var urgency = 0
  /// The most places that short-term volunteers may fill; nil where there is no limit.
  public var mostShortTermPlaces: Int?
  /// The paid post whose tasks these were; empty where it was never paid.
  public var formerlyPaidPost = ""
  /// Organisations' refusals: people the organisation has said no to for this need.
  public var refusedVolunteers: [Identifier<Volunteer>] = []
  /// When it was first recorded; nil where not known.
  public var registered: Day?
  /// Whether it is open to matching.
  public var isOpen = true
  /// Anything else.
  public var notes = ""
  /// Rises by one with every write.
  public var version = 1

  /// Describes a need by what must be known of it; the rest starts unknown.
  public init(id: Identifier<Need>, reference: Reference, service: Identifier<Service>, title: String) {
    self.id = id
    self.reference = reference
    self.service = service
    self.title = title
  }
}
