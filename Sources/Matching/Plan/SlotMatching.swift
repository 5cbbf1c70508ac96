/// Gives each role of one person a slot, one role a slot, as long as there is a way.
///
/// Augmenting paths in the bipartite graph of roles and slots (Kuhn 1955): at most 21 slots are tried for a role.
struct SlotMatching {
  private var wishes: [Slots] = []
  private var roleOfSlot = [Int?](repeating: nil, count: Slots.count)

  /// Adds a role that takes one of some slots, moving others where that helps.
  /// - Returns: Whether there is room; where there is none, nothing changes.
  mutating func add(_ slots: Slots) -> Bool {
    wishes.append(slots)
    var tried: Slots = []
    let hasRoom = place(wishes.count - 1, &tried)
    if !hasRoom { wishes.removeLast() }
    return hasRoom
  }

  private mutating func place(_ role: Int, _ tried: inout Slots) -> Bool {
    for slot in wishes[role].slots where tried.insert(Slots(slot)).inserted {
      if let holder = roleOfSlot[slot.index], !place(holder, &tried) { continue }
      roleOfSlot[slot.index] = role
      return true
    }
    return false
  }
}

extension MatchingContext {
  /// Placements of a volunteer that both sides agreed to, at a time that another such one takes, by reference.
  func agreedClashes(of volunteer: Int32) -> [PlanConflict] {
    guard volunteers[Int(volunteer)].heldRoles > 1 else { return [] }
    let id = snapshot.volunteers[Int(volunteer)].id
    let agreed = snapshot.placements(of: id).filter { $0.status.isCommitted && $0.slot != nil }
    var clashes: [PlanConflict] = []
    var taken: Slots = []
    for placement in agreed.sorted(by: { rank(of: $0.need) < rank(of: $1.need) }) {
      guard let slot = placement.slot, !taken.insert(Slots(slot)).inserted else { continue }
      clashes.append(.slot(Pairing(volunteer: id, need: placement.need)))
    }
    return clashes
  }

  private func rank(of need: Identifier<Need>) -> Int32 {
    snapshot.position(of: need).map { needRank[$0] } ?? -1
  }
}
