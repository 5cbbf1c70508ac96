import Matching

extension DemoPlacements {
  /// Some people who have been asked are asked about a second need, so that they have a choice.
  /// - Complexity: O(placements).
  mutating func offerChoices(_ floor: inout DemoFloor) {
    var held = [Int](repeating: 0, count: needs.count)
    for placement in placements where placement.status.isHeld { held[Int(placement.need.value) - 1] += 1 }
    for index in placements.indices where placements[index].status == .asked {
      var random = DemoRandom(seed: seed, stream: .options, index: index)
      guard random.chance(40) else { continue }
      let volunteer = Int(placements[index].volunteer.value) - 1
      for _ in 0..<25 {
        guard let need = random.pick(needsOfLocality[Int(localities[volunteer])]), hasRoom(need, held[need]),
          let found = floor.option(for: volunteer, in: need, &random)
        else { continue }
        var option = placements[index]
        option.need = needs[need].need.id
        option.slot = found.slot
        option.weeklyMinutes = nil
        option.displacementReason = ""
        option.staffConsulted = nil
        placements.append(option)
        held[need] += 1
        break
      }
    }
  }

  /// Whether a need can take another option, and was known when the person was asked.
  private func hasRoom(_ need: Int, _ held: Int) -> Bool {
    let made = needs[need]
    return services[made.service].story == .ordinary && made.need.isOpen && made.need.formerlyPaidPost.isEmpty
      && held < made.need.places && (made.need.registered ?? today) < today.adding(days: -20)
  }
}
