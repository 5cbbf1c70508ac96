/// What a network holds in store for a problem that will grow; none by default.
struct Spare: Sendable {
  var slotNodes = 0
  var limitedParts = 0
  /// The figures that the objective's encoding must allow for, where they are more than the problem's own.
  var largestWeight: UInt64 = 0
  var largestStep: UInt64 = 0
  var mostPairs = 0

  /// The same with room for these figures too.
  func joined(_ weight: UInt64, _ step: UInt64, _ mostPairs: Int) -> Spare {
    var joined = self
    joined.largestWeight = max(largestWeight, weight)
    joined.largestStep = max(largestStep, step)
    joined.mostPairs = max(self.mostPairs, mostPairs)
    return joined
  }
}
