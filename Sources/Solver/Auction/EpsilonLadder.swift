/// The increments of an auction's stages, from coarse to the finest.
///
/// The first is a tenth of the most that a pair is worth, bonus included, each next a fifth of the one before, down to
/// a few hundredths of an item; finer differences are left to the exact method. Too steep a ladder makes long price
/// wars.
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
