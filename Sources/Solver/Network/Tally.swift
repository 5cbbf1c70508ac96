/// What the plan in a network is worth, kept up to date as pairs come and go.
///
/// No sum leaves 64 bits: there are fewer than 2³¹ pairs, places and steps of a filled place, and `ObjectiveScale`
/// keeps mostPairs · (weight + step) below 2⁵⁸.
struct Tally: Sendable, Equatable {
  /// The number of chosen pairs.
  var cardinality = 0
  /// The sum of the chosen pairs' weights and the filled places' gains.
  var objective: Int64 = 0
  /// The sum of +1 for each chosen pair of the incumbent plan and −1 for each other.
  var agreement = 0
}
