/// The increments of an auction's stages, from coarse to the finest.
///
/// The first is a tenth of the most that a pair is worth, bonus included, each next a fifth of the one before, down to
/// the first that is no more than a fiftieth of an item; the last is 1, the least there is. Too steep a ladder makes
/// long price wars.
struct EpsilonLadder {
  let steps: [Int32]

  init(_ unit: AuctionUnit) {
    var steps: [Int32] = []
    var epsilon = unit.largestWorth / 10
    while epsilon > unit.item / 50 {
      steps.append(epsilon)
      epsilon /= 5
    }
    self.steps = steps + (epsilon > 1 ? [epsilon, 1] : [1])
  }
}
