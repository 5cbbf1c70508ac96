/// The most valuable set of an agent's pairs that fits its roles, slots and budget.
///
/// Sets of pairs that can each have a slot of their own are the independent sets of a transversal matroid
/// (Edmonds and Fulkerson 1965), and stay a matroid when cut off at a size. In a matroid the greedy method is
/// exact: take pairs from the most valuable down, each if it can join those taken already. So it is for the sets that
/// hold some given ones, when those are taken first. Where the greedy set goes beyond the budget all sets are tried,
/// but for those that can't be more valuable than the best so far.
struct BestBundle {
  /// A pair that may be in the set, or must.
  struct Offer {
    var gain: Int128
    var slots: UInt32
    var load: Int
  }

  private var offers: [Offer] = []
  private var required: [Offer] = []
  /// The offer that holds each slot, or −1.
  private var holder = [Int](repeating: -1, count: UInt32.bitWidth)
  private var visited: UInt32 = 0

  mutating func removeAll() {
    offers.removeAll(keepingCapacity: true)
    required.removeAll(keepingCapacity: true)
  }

  mutating func offer(_ offer: Offer) { offers.append(offer) }

  mutating func require(_ offer: Offer) { required.append(offer) }

  /// What the most valuable set is worth; nil where what is required does not fit together.
  mutating func value(roles: Int, budget: Int) -> Int128? {
    if required.isEmpty {
      if roles == 0 { return 0 }
      if roles == 1 || offers.count < 2 {
        return offers.reduce(0) { $1.load <= budget ? max($0, $1.gain) : $0 }
      }
    }
    let load = required.reduce(0) { $0 + $1.load }
    guard required.count <= roles && load <= budget else { return nil }
    offers.sort { $0.gain > $1.gain }
    offers.insert(contentsOf: required, at: 0)
    for slot in holder.indices { holder[slot] = -1 }
    var (total, taken, taking): (Int128, Int, Int) = (0, 0, 0)
    for index in offers.indices {
      if taken == roles { break }
      visited = 0
      guard offers[index].slots == 0 || canSeat(index) else {
        if index < required.count { return nil }
        continue
      }
      total += offers[index].gain
      taking += offers[index].load
      taken += 1
    }
    guard taking > budget else { return total }
    let first = required.count
    let fixed = offers[..<first].reduce(Int128(0)) { $0 + $1.gain }
    var best = fixed
    search(&best, Array(0..<first), fixed, from: first, roles: roles - first, budget: budget - load)
    return best
  }

  /// Tries the sets that hold some offers and others from a position on.
  private mutating func search(
    _ best: inout Int128, _ taken: [Int], _ value: Int128, from first: Int, roles: Int, budget: Int
  ) {
    best = max(best, value)
    guard roles > 0 && first < offers.count else { return }
    for next in first..<offers.count {
      let most = offers[next...].prefix(roles).reduce(value) { $0 + $1.gain }
      if most <= best { return }
      guard offers[next].load <= budget, areSeated(taken + [next]) else { continue }
      search(
        &best, taken + [next], value + offers[next].gain, from: next + 1, roles: roles - 1,
        budget: budget - offers[next].load)
    }
  }

  private mutating func areSeated(_ taken: [Int]) -> Bool {
    for slot in holder.indices { holder[slot] = -1 }
    for index in taken where offers[index].slots != 0 {
      visited = 0
      if !canSeat(index) { return false }
    }
    return true
  }

  /// Finds an offer a slot, by moving others where that helps (an augmenting path of the bipartite matching).
  private mutating func canSeat(_ index: Int) -> Bool {
    for slot in holder.indices {
      let bit: UInt32 = 1 << UInt32(slot)
      guard offers[index].slots & bit != 0 && visited & bit == 0 else { continue }
      visited |= bit
      if holder[slot] < 0 || canSeat(holder[slot]) {
        holder[slot] = index
        return true
      }
    }
    return false
  }
}
