/// The 32-bit unit in which an auction computes: worths and prices of the network, without their last bits where
/// those do not fit.
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

  /// What the bonus is less than in the network.
  private let lift: Int64
  /// The bonus, in this unit.
  private let bonus: Int32
  /// How many of the network's units one of these is: a point, or a power of two of them.
  private let size: Int64
  private let pointShift: Int64
  private let bound: Int64

  init(_ scale: ObjectiveScale) {
    let item = scale.bound - scale.unit.cardinality
    var shift: Int64 = 0
    while (1 + Self.bonusItems) * (item / scale.unit.weight + 1) >> shift > Self.largest { shift += 1 }
    pointShift = shift
    size = scale.unit.weight << shift
    bonus = Int32(truncatingIfNeeded: min(scale.unit.cardinality, Self.bonusItems * item) / size)
    lift = scale.unit.cardinality - Int64(bonus) * size
    bound = scale.bound
  }

  func worth(ofWeight weight: Int64) -> Int32 { bonus + Int32(truncatingIfNeeded: weight >> pointShift) }

  /// A price in the auction's unit, rounded up.
  func price(_ price: Int64) -> Int32 {
    if price == bound { return Self.unaffordable }
    let (quotient, remainder) = price.quotientAndRemainder(dividingBy: size)
    return Int32(truncatingIfNeeded: remainder > 0 ? quotient + 1 : quotient)
  }

  /// An auction's prices in the network's unit.
  func networkPrices(_ prices: borrowing Scratch<Int32>) -> [Int64] {
    let gap = lift > 0 ? middleOfLargestGap(prices) : Self.unaffordable
    return (0..<prices.count).map { site in
      let price = prices[site]
      if price == Self.unaffordable { return bound }
      // The worth of a pair that is not incumbent is one less than its points are.
      return Int64(price) * size + (price > gap ? lift : 0) - 1
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
