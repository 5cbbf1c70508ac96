/// The most profitable pairs of each agent, so that most bids need not look at the agent's whole row.
///
/// Prices only rise within a stage, and between stages they fall by so much at most. So what was not among the best when
/// the list was made gains at most as much as the last on the list did then, and what prices have fallen since. As long
/// as two pairs on the list gain that, they are the two best of the row.
struct Shortlists: ~Copyable {
  /// A pair with all that a bid needs of it side by side in memory.
  struct Offer: BitwiseCopyable {
    var site: Int32
    var worth: Int32
    var pair: Int32
  }

  /// The best pair of an agent, and what its second best gains; no pair that gains nothing counts.
  struct Choice {
    var best: Int32 = 0
    var second: Int32 = 0
    var offer = Offer(site: 0, worth: 0, pair: -1)

    @inline(__always) mutating func consider(_ offer: Offer, gaining profit: Int32) {
      if profit > best {
        (second, best) = (best, profit)
        self.offer = offer
      } else if profit > second {
        second = profit
      }
    }
  }

  /// How long a list is. A shorter one must be made anew more often, a longer one takes longer to look through.
  static let length = 12
  private let offers: Scratch<Offer>
  /// The length of each list, or −1 for one that is to be made.
  private let count: Scratch<Int32>
  /// What every pair that is not on an agent's list gained at most before any price fell.
  private let rest: Scratch<Int32>
  /// How far a price can have fallen by now.
  private var fallen: Int64 = 0
  /// The profits of the list in the making.
  private let profits: Scratch<Int32>

  init(agentCount: Int) {
    offers = Scratch(repeating: Offer(site: 0, worth: 0, pair: -1), count: Self.length * agentCount)
    count = Scratch(repeating: -1, count: agentCount)
    rest = Scratch(repeating: 0, count: agentCount)
    profits = Scratch(repeating: 0, count: Self.length)
  }

  /// Takes note that prices fell, by at most this much.
  mutating func pricesFell(by most: Int32) { fallen += Int64(most) }

  /// The best choice of an agent if its list is there and tells, else nil.
  @inline(__always)
  func choice(
    of agent: Int, at price: borrowing Scratch<Int32>, except isHeld: (Int32) -> Bool
  ) -> Choice? {
    let length = Int(count[agent])
    guard length >= 0 else { return nil }
    var choice = Choice()
    let first = Self.length * agent
    for position in first..<first + length {
      let offer = offers[position]
      let profit = offer.worth - price[Int(offer.site)]
      if profit > choice.second && !isHeld(offer.pair) { choice.consider(offer, gaining: profit) }
    }
    return Int64(choice.second) >= Int64(rest[agent]) + fallen ? choice : nil
  }

  /// Makes the list of an agent from its row of sites and worths.
  func make(
    of agent: Int, row: Range<Int>, _ ways: borrowing Scratch<Auction.Way>, at price: borrowing Scratch<Int32>
  ) {
    let first = Self.length * agent
    var length = 0
    var least = Int32.min
    for pair in row {
      let way = ways[pair]
      let profit = way.worth - price[Int(way.site)]
      guard profit > least else { continue }
      var position = min(length, Self.length - 1)
      while position > 0 && profits[position - 1] < profit {
        profits[position] = profits[position - 1]
        offers[first + position] = offers[first + position - 1]
        position -= 1
      }
      profits[position] = profit
      offers[first + position] = Offer(
        site: way.site, worth: way.worth, pair: Int32(truncatingIfNeeded: pair))
      length = min(length + 1, Self.length)
      if length == Self.length { least = profits[length - 1] }
    }
    if row.count <= Self.length { least = .min }
    count[agent] = Int32(length)
    // A bound that is clamped is higher than it need be, and still a bound.
    rest[agent] = Int32(clamping: Int64(least) - fallen)
  }
}
