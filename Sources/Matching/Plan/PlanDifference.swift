/// What is different between two plans: who moved, who is added, who is removed.
public struct PlanDifference: Equatable, Sendable {
  /// One volunteer's part of the difference.
  public struct Move: Equatable, Sendable {
    /// The volunteer.
    public var volunteer: Identifier<Volunteer>
    /// The needs of the first plan that the second does not give them.
    public var leaves: [Identifier<Need>]
    /// The needs of the second plan that the first did not give them.
    public var joins: [Identifier<Need>]

    /// Describes what changes for a volunteer.
    public init(volunteer: Identifier<Volunteer>, leaves: [Identifier<Need>], joins: [Identifier<Need>]) {
      self.volunteer = volunteer
      self.leaves = leaves
      self.joins = joins
    }

    /// What a coordinator reads, such as "Tom Reece moves from Huyton Visits to Prescot Library Desk".
    public func sentence(in snapshot: Snapshot) -> String {
      let name = snapshot.name(of: volunteer)
      let left = leaves.map(snapshot.fullTitle).joined(separator: " and ")
      let joined = joins.map(snapshot.fullTitle).joined(separator: " and ")
      return switch (leaves.isEmpty, joins.isEmpty) {
      case (true, true): "\(name) stays."
      case (true, false): "\(name) joins \(joined)".endingOnce
      case (false, true): "\(name) leaves \(left)".endingOnce
      case (false, false): "\(name) moves from \(left) to \(joined)".endingOnce
      }
    }
  }

  /// What changes, a volunteer each: those who join in the order of the second plan, then those who only leave.
  public var moves: [Move]

  /// Compares two plans.
  /// - Complexity: O(pairs of both).
  public init(from first: Plan, to second: Plan) {
    self.init(from: first.pairs.map(\.pairing), to: second.pairs.map(\.pairing))
  }

  /// Compares what two plans hold of some volunteers, who come in ascending order of identity.
  /// - Complexity: O(volunteers · pairs of each).
  public init(from first: Plan, to second: Plan, among volunteers: Set<Identifier<Volunteer>>) {
    moves = volunteers.sorted().compactMap { volunteer in
      let before = first.pairs(of: volunteer).map(\.pairing.need)
      let after = second.pairs(of: volunteer).map(\.pairing.need)
      let (leaves, joins) = (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
      return leaves.isEmpty && joins.isEmpty ? nil : Move(volunteer: volunteer, leaves: leaves, joins: joins)
    }
  }

  /// Compares two lists of pairs; volunteers come in the order of the second and then of the first.
  public init(from first: [Pairing], to second: [Pairing]) {
    let before = Set(first)
    let after = Set(second)
    var row: [Identifier<Volunteer>: Int] = [:]
    moves = []
    for pairing in second + first where before.contains(pairing) != after.contains(pairing) {
      let position = row[pairing.volunteer] ?? moves.count
      if position == moves.count {
        row[pairing.volunteer] = position
        moves.append(Move(volunteer: pairing.volunteer, leaves: [], joins: []))
      }
      if after.contains(pairing) {
        moves[position].joins.append(pairing.need)
      } else {
        moves[position].leaves.append(pairing.need)
      }
    }
  }

  /// Volunteers who leave a need and join another.
  public var moved: [Move] { moves.filter { !$0.leaves.isEmpty && !$0.joins.isEmpty } }
  /// Volunteers who only join.
  public var added: [Move] { moves.filter { $0.leaves.isEmpty } }
  /// Volunteers who only leave.
  public var removed: [Move] { moves.filter { $0.joins.isEmpty } }
  /// Whether nothing changes.
  public var isEmpty: Bool { moves.isEmpty }
}
