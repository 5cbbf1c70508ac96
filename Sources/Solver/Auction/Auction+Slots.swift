extension Auction {
  /// The slots in which one more pair could be seated, if need be by moving pairs that the roles hold already.
  func openSlots(of roles: Range<Int>) -> UInt32 {
    var open = ~roles.reduce(0) { $0 | roleSlot[$1] }
    var grows = true
    while grows {
      grows = false
      for role in roles where roleSlot[role] != 0 && roleSlot[role] & open == 0 && mask(of: role) & open != 0
      {
        open |= roleSlot[role]
        grows = true
      }
    }
    return open
  }

  /// Seats a role's new pair, which the open slots allow.
  func takeSlot(_ role: Int, of roles: Range<Int>) {
    var visited: UInt32 = 0
    _ = seat(role, of: roles, &visited)
  }

  private func mask(of role: Int) -> UInt32 { network.problem.pairs.slots[Int(rolePair[role])] }

  private func seat(_ role: Int, of roles: Range<Int>, _ visited: inout UInt32) -> Bool {
    var rest = mask(of: role) & ~visited
    while rest != 0 {
      let slot = rest & (~rest &+ 1)
      visited |= slot
      let holder = roles.first { $0 != role && roleSlot[$0] == slot }
      guard let holder else {
        roleSlot[role] = slot
        return true
      }
      if seat(holder, of: roles, &visited) {
        roleSlot[role] = slot
        return true
      }
      rest &= ~visited
    }
    return false
  }
}
