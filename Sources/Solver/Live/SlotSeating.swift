/// Deals out slots, one to each of several claims.
enum SlotSeating {
  /// Finds each claim a slot in turn, by moving earlier ones where that helps (Kuhn 1955).
  ///
  /// - Parameter masks: The slots that each claim may take, a bit each; 0 for one that needs none.
  /// - Returns: The slot of each claim, as a bit; 0 for one that needs none or finds none.
  static func slots(of masks: [UInt32]) -> [UInt32] {
    var slots = [UInt32](repeating: 0, count: masks.count)
    func seat(_ claim: Int, _ visited: inout UInt32) {
      var rest = masks[claim] & ~visited
      while rest != 0 {
        let slot = rest & (~rest &+ 1)
        visited |= slot
        guard let holder = slots.firstIndex(of: slot) else {
          slots[claim] = slot
          return
        }
        seat(holder, &visited)
        if slots[holder] != slot {
          slots[claim] = slot
          return
        }
        rest = masks[claim] & ~visited
      }
    }
    for claim in masks.indices where masks[claim] != 0 {
      var visited: UInt32 = 0
      seat(claim, &visited)
    }
    return slots
  }

  /// Whether every claim finds a slot.
  static func isPossible(_ masks: [UInt32]) -> Bool {
    zip(slots(of: masks), masks).allSatisfy { slot, mask in slot != 0 || mask == 0 }
  }
}
