import Matching

extension DemoPlacements {
  /// A few pins and vetoes, a pair each, among people and needs that rules let come together.
  mutating func decide(_ floor: inout DemoFloor) {
    var held = [Int](repeating: 0, count: needs.count)
    for placement in placements where placement.status.isHeld { held[Int(placement.need.value) - 1] += 1 }
    let each = min(100, max(3, needs.count / 40))
    for number in 0..<4 * each {
      var random = DemoRandom(seed: seed, stream: .decisions, index: -1 - number)
      let need = random.below(needs.count)
      guard held[need] < needs[need].need.places, !needs[need].isNeverMatched,
        let found = floor.find(for: need, in: self, &random)
      else { continue }
      held[need] += 1
      let kind: Decision.Kind = number.isMultiple(of: 2) ? .pin : .veto
      decisions.append(
        Decision(
          id: Identifier(Int64(decisions.count + 1)), kind: kind,
          pairing: Pairing(volunteer: volunteers[found.volunteer].id, need: needs[need].need.id),
          reason: random.pick(kind == .pin ? Self.pinReasons : Self.vetoReasons) ?? "",
          since: today.adding(days: -random.within(0...30))))
    }
  }

  private static let pinReasons = [
    "They know each other and both asked for it", "Promised on the phone",
    "Was here last year and is wanted back",
    "Lives next door",
  ]
  private static let vetoReasons = [
    "A relation works there: agreed that it is better not", "Fell out over the keys last spring",
    "Has asked not to be near a former colleague", "Two attempts have gone wrong, let it rest",
  ]
}
