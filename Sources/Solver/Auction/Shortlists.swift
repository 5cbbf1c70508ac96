/// A few most profitable pairs of each agent, so that most bids need not look at the agent's whole row.
///
/// Prices only rise within a stage. So what was not among the best when the list was made gains at most as much as the
/// last on the list did then, and as long as two pairs still gain that, they are the two best of the row.
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

  /// How long a list is: with the few pairs that the agent holds already there are still two more on it.
  static let length = 6
  private let offers: Scratch<Offer>
  /// The length of each list, or −1 for one that is to be made.
  private let count: Scratch<Int32>
  /// What every pair that is not on an agent's list gains at most.
  private let rest: Scratch<Int32>
  /// The profits of the list in the making.
  private let profits: Scratch<Int32>

  init(agentCount: Int) {
    offers = Scratch(repeating: Offer(site: 0, worth: 0, pair: -1), count: Self.length * agentCount)
    count = Scratch(repeating: -1, count: agentCount)
    rest = Scratch(repeating: 0, count: agentCount)
    profits = Scratch(repeating: 0, count: Self.length)
  }

  /// Forgets all lists, because prices fall.
  func removeAll() { count.fill(-1) }

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
    return choice.second >= rest[agent] ? choice : nil
  }

  /// Makes the list of an agent from its row of sites and worths.
  func make(
    of agent: Int, row: Range<Int>, _ ways: borrowing Scratch<Auction.Way>, at price: borrowing Scratch<Int32>
  ) {
    let first = Self.length * agent
    var length = 0
    var least: Int32 = 0
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
    count[agent] = Int32(length)
    rest[agent] = least
  }
}
