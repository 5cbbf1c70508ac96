/// A plan's whole problem with the plan that was found, in terms that any solver understands.
///
/// Nothing of how this program solves is in it: limits are as recorded, with what held placements take of them, and
/// the worth of every pair stands beside the figures that make it. So whoever has it can solve the problem another way
/// and compare. People appear by reference alone, and only those whom some pair is about; `docs/PROBLEM.md` says what
/// every field means.
public struct ProblemStatement: Equatable, Sendable {
  /// Somebody who may be chosen.
  public struct Volunteer: Equatable, Sendable {
    /// The reference, as `SOURCE::CODE`.
    public var reference: String
    /// How many roles they take at once.
    public var roles: Int
    /// How many of them held placements take.
    public var heldRoles: Int
    /// The most they give, in minutes a week; nil where not known, which is no limit.
    public var mostMinutes: Int?
    /// What held placements take of that.
    public var heldMinutes: Int
    /// Whether they take a mentor place.
    public var isFirstTimer: Bool
  }

  /// What is shared by the needs of one service.
  public struct Service: Equatable, Sendable {
    /// The reference, as `SOURCE::CODE`.
    public var reference: String
    /// How many first-timers it can mentor; nil where not known, which is no limit.
    public var mentorPlaces: Int?
    /// How many of those held placements take.
    public var heldFirstTimers: Int
    /// The level of its short-term indicator before the plan, 0…3.
    public var shortTermLevel: Int
  }

  /// A role to be filled.
  public struct Need: Equatable, Sendable {
    /// The reference, as `SOURCE::CODE`.
    public var reference: String
    /// Where its service stands among the services; nil where there is none.
    public var service: Int?
    /// How many people it takes.
    public var places: Int
    /// How many places held placements take.
    public var heldPlaces: Int
    /// The most short-term people it takes; nil where there is no limit.
    public var shortTermPlaces: Int?
    /// How many of those held placements take.
    public var heldShortTerm: Int
    /// From 0 to 3.
    public var urgency: Int
    /// The lower of its deciles; nil where not known.
    public var decile: Int?
    /// What filling its first, second, … place adds, held ones counted; 0 after the last.
    public var steps: [Int]
  }

  /// A volunteer and a need that may, or because of a pin must, be chosen together.
  public struct Pair: Equatable, Sendable {
    /// Where the volunteer stands among the volunteers.
    public var volunteer: Int
    /// Where the need stands among the needs.
    public var need: Int
    /// How good the pair is.
    public var points: Int
    /// What choosing it adds to the objective, apart from the step of the place it fills.
    public var worth: Int
    /// The times of which it takes one; none where no time binds.
    public var slots: Slots
    /// What it takes of the volunteer's week, in minutes.
    public var minutes: Int
    /// Whether it counts against the need's short-term places.
    public var isShortTerm: Bool
    /// Whether the plan in force holds it.
    public var isInForce: Bool
    /// Whether every plan must hold it.
    public var isPinned: Bool
  }

  /// A volunteer and a need that no plan may hold.
  public struct Veto: Equatable, Sendable {
    /// Where the volunteer stands among the volunteers.
    public var volunteer: Int
    /// Where the need stands among the needs.
    public var need: Int
  }

  /// A pair of the plan that was found.
  public struct Choice: Equatable, Sendable {
    /// Where the pair stands among the pairs.
    public var pair: Int
    /// The time it takes; nil where none binds.
    public var slot: Slot?
  }

  /// What a plan strives for, and the figures that worths and steps are made of.
  public var policy: Policy
  /// By reference.
  public var volunteers: [Volunteer] = []
  /// By reference.
  public var services: [Service] = []
  /// By reference.
  public var needs: [Need] = []
  /// By volunteer; those of one volunteer by need, pinned ones last.
  public var pairs: [Pair] = []
  /// By volunteer and need.
  public var vetoes: [Veto] = []
  /// How many pairs a plan is compared with, those that are not among the pairs too.
  public var inForceCount = 0
  /// The plan that was found, by pair.
  public var choices: [Choice] = []
  /// Its objective.
  public var objective = 0
  /// Its changes from the plan in force.
  public var changes = 0
  /// The proven upper bound of the objective, for plans that fill as many places.
  public var upperBound = 0

  /// Whether plans keep people's weekly hours, pairs together; each pair alone keeps them by a rule.
  public static let keepsWeeklyMinutes = true
  /// Whether plans keep the mentor places of services.
  public static let keepsMentorPlaces = true
}
