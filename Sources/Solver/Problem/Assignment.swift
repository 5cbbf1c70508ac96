/// A plan that is best for its problem, with the prices that prove it.
public struct Assignment: Sendable, Equatable {
  /// The chosen pairs, ascending.
  public var chosen: [Int]
  /// The slot that each chosen pair uses, in the same order: one bit, or 0 for a pair without slots.
  public var slot: [UInt32]
  /// The sum of the chosen pairs' weights and of the gains of the filled places.
  public var objective: Int64
  /// Pairs that are in the plan or the incumbent plan but not in both.
  public var changes: Int
  /// What proves that no plan is better.
  public var certificate: Certificate

  /// Makes an assignment of its parts, which ``checkCertificate(_:_:)`` judges.
  ///
  /// - Parameters:
  ///   - chosen: The chosen pairs, ascending.
  ///   - slot: The slot that each chosen pair uses.
  ///   - objective: The objective of the plan.
  ///   - changes: The changes from the incumbent plan.
  ///   - certificate: The prices that prove the plan best.
  public init(chosen: [Int], slot: [UInt32], objective: Int64, changes: Int, certificate: Certificate) {
    self.chosen = chosen
    self.slot = slot
    self.objective = objective
    self.changes = changes
    self.certificate = certificate
  }

  /// The number of chosen pairs.
  public var cardinality: Int { chosen.count }
}

/// Dual prices, in one integer unit that holds every level of the objective.
///
/// In that unit a pair is worth `unit.cardinality + unit.weight · weight ± 1` (+1 for an incumbent pair, −1 for
/// another) and a step `unit.weight · gain`. The factors are so large that a plan with the greatest sum is the
/// lexicographic optimum, and the prices bound that sum for every plan, by
///
/// Σ over agents of the best feasible bundle's Σ (worth − task price [− limited price]) + Σ over tasks and
/// places of max(0, step + task price) + Σ over tasks of limited price · limited capacity.
public struct Certificate: Sendable, Equatable {
  /// The factors that put the levels of the objective in one integer.
  public struct Unit: Sendable, Equatable {
    /// What one more pair is worth: 0 where the goal is weight alone.
    public var cardinality: Int64
    /// What one more point of the objective is worth.
    public var weight: Int64

    /// Makes a unit of its factors.
    ///
    /// - Parameters:
    ///   - cardinality: What one more pair is worth.
    ///   - weight: What one more point of the objective is worth.
    public init(cardinality: Int64, weight: Int64) {
      self.cardinality = cardinality
      self.weight = weight
    }
  }

  /// The unit of every price.
  public var unit: Unit
  /// The price of a place at each task, of either sign.
  public var taskPrice: [Int64]
  /// What a limited pair pays more at each task, never negative.
  public var limitedPrice: [Int64]

  /// Makes a certificate of its prices.
  ///
  /// - Parameters:
  ///   - unit: The unit of every price.
  ///   - taskPrice: The price of a place at each task.
  ///   - limitedPrice: What a limited pair pays more at each task.
  public init(unit: Unit, taskPrice: [Int64], limitedPrice: [Int64]) {
    self.unit = unit
    self.taskPrice = taskPrice
    self.limitedPrice = limitedPrice
  }
}
