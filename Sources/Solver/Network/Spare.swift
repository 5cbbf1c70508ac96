/// What a network holds in store for a problem that will grow; none by default.
struct Spare {
  var slotNodes = 0
  var limitedParts = 0
  /// The figures that the objective's encoding must allow for, where they are more than the problem's own.
  var largestWeight: UInt64 = 0
  var largestStep: UInt64 = 0
  var mostPairs = 0
}
