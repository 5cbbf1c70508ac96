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

  private let index: PlanIndex

  /// Gathers the parts of a plan.
  /// - Complexity: O(pairs · log pairs).
  public init(
    pairs: [PlannedPair], objective: Int, changes: Int, proof: Proof, goal: Goal = .points,
    policyVersion: Int, conflicts: [PlanConflict] = []
  ) {
    self.init(
      pairs, PlanIndex(pairs), objective: objective, changes: changes, proof: proof, goal: goal,
      policyVersion: policyVersion, conflicts: conflicts)
  }

  private init(
    _ pairs: [PlannedPair], _ index: PlanIndex, objective: Int, changes: Int, proof: Proof, goal: Goal,
    policyVersion: Int, conflicts: [PlanConflict]
  ) {
    self.pairs = pairs
    self.index = index
    self.objective = objective
    self.changes = changes
    self.proof = proof
    self.goal = goal
    self.policyVersion = policyVersion
    self.conflicts = conflicts
  }

  /// The plan in which some volunteers have other pairs.
  ///
  /// - Parameters:
  ///   - volunteers: Whose pairs are replaced.
  ///   - pairs: Their pairs in the new plan, by reference.
  ///   - objective: What the new plan is worth.
  ///   - changes: How many changes it makes.
  ///   - policyVersion: The version of the policy it is made under.
  ///   - precedes: The order of volunteers by reference.
  /// - Returns: The new plan, with nothing said beside its pairs.
  /// - Complexity: O(pairs) small steps.
  func replacing(
    of volunteers: some Sequence<Identifier<Volunteer>>, by pairs: [PlannedPair], objective: Int,
    changes: Int,
    policyVersion: Int, precedes: (Identifier<Volunteer>, Identifier<Volunteer>) -> Bool
  ) -> Plan {
    let removed = Set(volunteers).flatMap { index.rows(of: $0, in: self.pairs) }.map(Int.init).sorted()
    let step = RowStep(from: self.pairs, removing: removed, adding: pairs, precedes: precedes)
    return Plan(
      step.pairs, index.following(step), objective: objective, changes: changes, proof: proof, goal: goal,
      policyVersion: policyVersion, conflicts: conflicts)
  }

  /// The same pairs, with what is to be said of them.
  func saying(proof: Proof, _ conflicts: [PlanConflict]) -> Plan {
    Plan(
      pairs, index, objective: objective, changes: changes, proof: proof, goal: goal,
      policyVersion: policyVersion, conflicts: conflicts)
  }

  /// No plan that fills as many places is worth more than this; with the goal ``Goal/points``, no plan at all.
  public var upperBound: Int {
    if case .within(let more, _) = proof { objective + more } else { objective }
  }

  /// The pairs of a volunteer, by the reference of the need.
  /// - Complexity: O(log pairs + pairs found).
  public func pairs(of volunteer: Identifier<Volunteer>) -> [PlannedPair] {
    index.rows(of: volunteer, in: pairs).map { pairs[Int($0)] }
  }

  /// The pairs in a need, by the reference of the volunteer.
  /// - Complexity: O(log pairs + pairs found).
  public func pairs(in need: Identifier<Need>) -> [PlannedPair] {
    index.rows(in: need, in: pairs).map { pairs[Int($0)] }
  }

  /// The planned pair of a volunteer and a need; nil where the plan does not hold it.
  /// - Complexity: O(log pairs + pairs of the volunteer).
  public func pair(_ pairing: Pairing) -> PlannedPair? {
    index.rows(of: pairing.volunteer, in: pairs).lazy.map { pairs[Int($0)] }.first { $0.pairing == pairing }
  }
}

extension Plan {
  /// The volunteers whose part differs from the one in another plan, be it only in the time of a pair.
  ///
  /// - Parameter earlier: A plan in the same order; where the order differs, more than differ may be told.
  /// - Returns: Their identities.
  /// - Complexity: O(pairs of both).
  public func volunteers(plannedOtherwiseThan earlier: Plan) -> Set<Identifier<Volunteer>> {
    var found: Set<Identifier<Volunteer>> = []
    var (own, other) = (pairs[...], earlier.pairs[...])
    while let first = own.first?.pairing.volunteer, let second = other.first?.pairing.volunteer {
      let ownPart = own.prefix { $0.pairing.volunteer == first }
      let otherPart = other.prefix { $0.pairing.volunteer == second }
      let isNew = first != second && earlier.pairs(of: first).isEmpty
      let isGone = first != second && !isNew && pairs(of: second).isEmpty
      if ownPart != otherPart {
        if !isGone { found.insert(first) }
        if !isNew { found.insert(second) }
      }
      if !isGone { own = own[ownPart.endIndex...] }
      if !isNew { other = other[otherPart.endIndex...] }
    }
    found.formUnion(own.lazy.map(\.pairing.volunteer))
    found.formUnion(other.lazy.map(\.pairing.volunteer))
    return found
  }
}
