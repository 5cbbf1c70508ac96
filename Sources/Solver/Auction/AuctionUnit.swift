/// The 32-bit unit in which an auction computes: a fraction of the *grain*, the greatest number of points of which all
/// weights and steps are multiples.
///
/// Bids in fractions tell apart places that are worth the same by how long the chains of agents are that would have to
/// move on. When the last stage is over the prices are rounded down to grains. That spoils nothing: an agent bids
/// where it gains at least as much as elsewhere, less ε, and worths differ by whole grains, so if ε and two fractions
/// of prices don't add up to a grain, the agent gains at least as much as elsewhere at the rounded prices.
///
/// Where the number of pairs comes first, a pair's worth holds a bonus that no sum of points can outweigh, and bids
/// would have to climb all the way up to it. What prices are needed for is much smaller: in a best plan they lie
/// either near nothing, where places are plentiful, or near the bonus, where agents are, and in each group no
/// further apart than the points add up to along a chain of agents who move on. So the auction is held with a
/// bonus of a few times the worth of an item, and then everything above the gap between the groups is lifted by
/// the rest.
///
/// No figure leaves 32 bits: worths, and the steps' prices, are at most 2²⁷ in magnitude; a bid is at most a worth and
/// ε, which is at most a tenth of one, and what has no place asks 2²⁹.
struct AuctionUnit {
  /// What no pair can pay.
  static let unaffordable: Int32 = 1 << 29
  private static let largest: Int64 = 1 << 27
  /// How many times the most that an item is worth the bonus is.
  ///
  /// Prices farther apart are left to the exact method.
  private static let bonusItems: Int64 = 8

  /// The most that a pair's points and a step are worth.
  let item: Int32
  /// The points of a grain.
  private let grain: Int64
  /// What a grain is worth in the network.
  private let networkGrain: Int64
  /// The logarithm of the parts of a grain.
  private let fineness: Int64
  /// The logarithm of the grains that are one, where there are too many to tell apart.
  private let coarseness: Int64
  /// What each pair is worth more than its points.
  private let bonus: Int32
  /// What the bonus is less than in the network.
  private let lift: Int64
  private let bound: Int64

  init(_ scale: ObjectiveScale, _ problem: ProblemStorage) {
    let grain = problem.grain
    // The scale has refused whatever is larger than 2⁵⁸.
    let grains = Int64(problem.largestItem) / grain + 1
    var shift = ObjectiveScale.partsOfPoint
    while (1 + Self.bonusItems) * grains > Self.largest << -shift { shift -= 1 }
    fineness = max(0, shift)
    coarseness = max(0, -shift)
    self.grain = grain
    networkGrain = scale.unit.weight * grain << coarseness
    item = Int32(truncatingIfNeeded: grains << shift)
    let bonusGrains = min(scale.unit.cardinality / networkGrain, Self.bonusItems * (grains >> coarseness))
    bonus = Int32(truncatingIfNeeded: bonusGrains << fineness)
    lift = scale.unit.cardinality - bonusGrains * networkGrain
    bound = scale.bound
  }

  /// No pair is worth more.
  var largestWorth: Int32 { bonus + item }

  func worth(ofWeight weight: Int64) -> Int32 {
    let grains = (grain == 1 ? weight : weight / grain) >> coarseness
    return bonus + Int32(truncatingIfNeeded: grains << fineness)
  }

  /// A network's price in the auction's unit, in whole grains and rounded up.
  func price(_ price: Int64) -> Int32 {
    if price == bound { return Self.unaffordable }
    let (quotient, remainder) = price.quotientAndRemainder(dividingBy: networkGrain)
    return Int32(truncatingIfNeeded: (remainder > 0 ? quotient + 1 : quotient) << fineness)
  }

  /// A price in whole grains, rounded down.
  func rounded(_ price: Int32) -> Int32 { (price >> Int32(fineness)) << Int32(fineness) }

  /// An auction's rounded prices in the network's unit.
  func networkPrices(_ prices: borrowing Scratch<Int32>) -> [Int64] {
    let gap = lift > 0 ? middleOfLargestGap(prices) : Self.unaffordable
    return (0..<prices.count).map { site in
      let price = prices[site]
      if price == Self.unaffordable { return bound }
      // The worth of a pair that is not incumbent is one less than its points are.
      return Int64(price >> Int32(fineness)) * networkGrain + (price > gap ? lift : 0) - 1
    }
  }

  /// The middle of the widest gap between prices from 0 to the bonus.
  private func middleOfLargestGap(_ prices: borrowing Scratch<Int32>) -> Int32 {
    var sorted: [Int32] = [0, bonus]
    for site in 0..<prices.count where prices[site] > 0 && prices[site] < bonus {
      sorted.append(prices[site])
    }
    sorted.sort()
    var (low, high): (Int32, Int32) = (0, 0)
    for (lower, upper) in zip(sorted, sorted.dropFirst()) where upper - lower > high - low {
      (low, high) = (lower, upper)
    }
    return low + (high - low) / 2
  }
}
