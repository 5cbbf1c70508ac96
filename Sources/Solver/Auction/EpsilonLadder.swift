/// The increments of an auction's stages, from coarse to none.
///
/// The first is a tenth of the largest worth of a pair, each next a fifth of the one before, down to a few points;
/// finer differences are left to the exact method. Too steep a ladder makes long price wars.
struct EpsilonLadder {
  let steps: [Int32]

  init(largestWorth: Int32, point: Int32) {
    let finest = 4 * point
    var steps: [Int32] = []
    var epsilon = largestWorth / 10
    while epsilon > finest {
      steps.append(epsilon)
      epsilon /= 5
    }
    self.steps = steps + [finest, 0]
  }
}
