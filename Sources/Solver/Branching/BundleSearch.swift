/// The most gainful set of an agent's pairs that fits its roles, slots and budget, beside what it must hold.
///
/// Without the budget such sets are a matroid and the greedy method is exact; with it they are not, so sets are tried
/// in order of their gains, as long as the best that could still join them would make a better one. An agent has few
/// roles: O(b log b) for b gainful pairs where the greedy set fits the budget, O(b^roles) at worst.
struct BundleSearch {
  /// A pair that may be in the set.
  struct Candidate {
    var task: Int
    var gain: Int64
    var load: Int
    var slots: UInt32
  }

  /// The set found: its tasks, and the sum of their gains.
  private(set) var tasks: [Int] = []
  private(set) var gain: Int128 = 0

  private var candidates: [Candidate]
  private var masks: [UInt32]

  /// - Parameters:
  ///   - candidates: The pairs that may be chosen.
  ///   - masks: The slots of the pairs that the agent must hold.
  ///   - roles: The roles that these leave.
  ///   - budget: What they leave of the budget.
  init(_ candidates: [Candidate], beside masks: [UInt32], roles: Int, budget: Int) {
    self.candidates = candidates.filter { $0.gain > 0 && $0.load <= budget }
    self.candidates.sort { ($0.gain, $1.task) > ($1.gain, $0.task) }
    self.masks = masks.filter { $0 != 0 }
    var taken: [Int] = []
    extend(&taken, 0, from: 0, roles: roles, budget: budget)
  }

  private mutating func extend(
    _ taken: inout [Int], _ sum: Int128, from first: Int, roles: Int, budget: Int
  ) {
    if sum > gain {
      gain = sum
      tasks = taken.map { candidates[$0].task }
    }
    guard roles > 0 else { return }
    for next in first..<max(first, candidates.count) {
      let candidate = candidates[next]
      let most = candidates[next...].prefix(roles).reduce(sum) { $0 + Int128($1.gain) }
      if most <= gain { return }
      guard candidate.load <= budget else { continue }
      if candidate.slots != 0 {
        masks.append(candidate.slots)
        guard SlotSeating.isPossible(masks) else {
          masks.removeLast()
          continue
        }
      }
      taken.append(next)
      extend(
        &taken, sum + Int128(candidate.gain), from: next + 1, roles: roles - 1,
        budget: budget - candidate.load)
      taken.removeLast()
      if candidate.slots != 0 { masks.removeLast() }
    }
  }
}
