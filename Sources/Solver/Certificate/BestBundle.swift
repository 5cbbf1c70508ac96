/// The most valuable set of an agent's pairs that fits its roles and slots.
///
/// Sets of pairs that can each have a slot of their own are the independent sets of a transversal matroid
/// (Edmonds and Fulkerson 1965), and stay a matroid when cut off at a size. In a matroid the greedy method is
/// exact: take pairs from the most valuable down, each if it can join those taken already. So it is for the sets that
/// hold some given ones, when those are taken first.
struct BestBundle {
  private var offers: [(gain: Int128, slots: UInt32)] = []
  private var required: [(gain: Int128, slots: UInt32)] = []
  /// The offer that holds each slot, or −1.
  private var holder = [Int](repeating: -1, count: UInt32.bitWidth)
  private var visited: UInt32 = 0

  mutating func removeAll() {
    offers.removeAll(keepingCapacity: true)
    required.removeAll(keepingCapacity: true)
  }

  mutating func offer(_ gain: Int128, slots: UInt32) {
    offers.append((gain, slots))
  }

  mutating func require(_ gain: Int128, slots: UInt32) {
    required.append((gain, slots))
  }

  mutating func value(roles: Int) -> Int128 {
    if required.isEmpty && (roles == 1 || offers.count < 2) { return offers.reduce(0) { max($0, $1.gain) } }
    offers.sort { $0.gain > $1.gain }
    offers.insert(contentsOf: required, at: 0)
    for slot in holder.indices { holder[slot] = -1 }
    var total: Int128 = 0
    var taken = 0
    for index in offers.indices {
      if taken == roles { break }
      visited = 0
      guard offers[index].slots == 0 || canSeat(index) else { continue }
      total += offers[index].gain
      taken += 1
    }
    return total
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
