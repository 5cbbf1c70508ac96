extension MatchingContext {
  /// Why a held placement would not be made today; empty where it would be, or where it is not held.
  ///
  /// It keeps its status and its place whatever this says: a person is to look at it. The placement itself is set
  /// aside, so that its own role, time and hours do not stand in its way. Once it has started, the shortest
  /// commitment is no longer asked about. Of a person under a hold only whom to speak to is told.
  /// - Complexity: O(rules + placements of the volunteer).
  public func barriers(toHeld placement: Placement) -> [Barrier] {
    guard placement.status.isHeld, let volunteer = snapshot.position(of: placement.volunteer),
      let need = snapshot.position(of: placement.need)
    else { return [] }
    var pair = pair(volunteer: Int32(volunteer), need: Int32(need))
    pair.setAside = placement.id
    let hasStarted = placement.status == .started || placement.status == .paused
    var barriers: [Barrier] = []
    for rule in Rulebook.rules where !(hasStarted && rule == DateRule.self) {
      guard case .bars(let barrier) = rule.verdict(pair) else { continue }
      barriers.append(barrier)
      if rule == HoldRule.self { break }
    }
    return barriers
  }
}
