/// Pairs chosen together: who would take up which need, and what is known of how good that is.
///
/// A plan proposes; it holds neither held placements nor anything sent. It is a value that any thread may read.
public struct Plan: Equatable, Sendable {
  /// How certain it is that no plan is better.
  public enum Proof: Equatable, Sendable {
    /// Prices prove that no plan is better by the goal.
    case optimal
    /// No plan fills more places than this many more, and none that fills as many is worth more than this much more.
    case within(objective: Int, places: Int)
  }

  /// Its pairs, by the reference of the volunteer and then of the need.
  public let pairs: [PlannedPair]
  /// What it is worth: the sum over its pairs of points + 1 + the keep bonus − the price of short-term pairs, and
  /// over the places it fills of the spread bonus.
  public let objective: Int
  /// Pairs that are in this plan or the plan in force but not in both; held placements are in neither.
  public let changes: Int
  /// How certain it is that no plan is better.
  public let proof: Proof
  /// What it strives for first.
  public let goal: Goal
  /// The version of the policy it was made under.
  public let policyVersion: Int
  /// Held placements and pins that ask for more than there is, and pins that no plan may follow.
  public let conflicts: [PlanConflict]
  /// Limits that this plan goes beyond because plans do not keep them yet.
  public let notices: [PlanNotice]

  private let rowsOfVolunteer: [Identifier<Volunteer>: [Int32]]
  private let rowsOfNeed: [Identifier<Need>: [Int32]]

  /// Gathers the parts of a plan.
  /// - Complexity: O(pairs).
  public init(
    pairs: [PlannedPair], objective: Int, changes: Int, proof: Proof, goal: Goal = .points,
    policyVersion: Int, conflicts: [PlanConflict] = [], notices: [PlanNotice] = []
  ) {
    self.pairs = pairs
    self.objective = objective
    self.changes = changes
    self.proof = proof
    self.goal = goal
    self.policyVersion = policyVersion
    self.conflicts = conflicts
    self.notices = notices
    rowsOfVolunteer = Self.rows(of: pairs, by: \.pairing.volunteer)
    rowsOfNeed = Self.rows(of: pairs, by: \.pairing.need)
  }

  /// No plan that fills as many places is worth more than this; with the goal ``Goal/points``, no plan at all.
  public var upperBound: Int {
    if case .within(let more, _) = proof { objective + more } else { objective }
  }

  /// The pairs of a volunteer, by the reference of the need.
  public func pairs(of volunteer: Identifier<Volunteer>) -> [PlannedPair] {
    (rowsOfVolunteer[volunteer] ?? []).map { pairs[Int($0)] }
  }

  /// The pairs in a need, by the reference of the volunteer.
  public func pairs(in need: Identifier<Need>) -> [PlannedPair] {
    (rowsOfNeed[need] ?? []).map { pairs[Int($0)] }
  }

  /// The planned pair of a volunteer and a need; nil where the plan does not hold it.
  public func pair(_ pairing: Pairing) -> PlannedPair? {
    rowsOfVolunteer[pairing.volunteer]?.lazy.map { pairs[Int($0)] }.first { $0.pairing == pairing }
  }

  private static func rows<Key: Hashable>(
    of pairs: [PlannedPair], by key: KeyPath<PlannedPair, Key>
  ) -> [Key: [Int32]] {
    var rows: [Key: [Int32]] = [:]
    for (row, pair) in pairs.enumerated() { rows[pair[keyPath: key], default: []].append(Int32(row)) }
    return rows
  }
}
