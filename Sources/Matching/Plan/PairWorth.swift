/// What one pair adds to the objective of a plan, apart from the spread bonus of the place it fills.
public struct PairWorth: Equatable, Sendable {
  /// How good the pair is.
  public var points: Int
  /// What it gains because the plan in force holds it: 0 where that does not.
  public var keepBonus: Int
  /// What it loses because it is short-term at a service that leans on short-term volunteers already: 0 or more.
  public var shortTermPrice: Int

  /// Adds up the parts, and 1 so that a pair without points is still better than none.
  public var total: Int { points + 1 + keepBonus - shortTermPrice }
}

/// Prices pairs by a policy, the plan in force and the short-term levels of services.
struct PairWorths: Sendable {
  /// What a new plan is compared with.
  private(set) var incumbents: Incumbents

  private let policy: Policy
  private let priceOfService: [Int]

  /// - Parameters:
  ///   - context: The snapshot, prepared.
  ///   - shortTermLevels: The level of the short-term indicator of each service, 0…3, by its position.
  ///   - incumbents: What a new plan is compared with.
  init(_ context: MatchingContext, shortTermLevels: [Int], _ incumbents: Incumbents) {
    policy = context.policy
    priceOfService = shortTermLevels.map { context.policy.shortTermPrice * $0 }
    self.incumbents = incumbents
  }

  /// The positions of services whose short-term pairs have another price.
  func services(pricedOtherwiseThan other: PairWorths) -> Set<Int32> {
    let shared = zip(priceOfService, other.priceOfService).enumerated()
    return Set(shared.filter { $0.element.0 != $0.element.1 }.map { Int32($0.offset) })
  }

  /// What a pair adds to the objective.
  func worth(volunteer: Int32, need: NeedFacts, points: Int, isShortTerm: Bool) -> PairWorth {
    PairWorth(
      points: points,
      keepBonus: incumbents.contain(volunteer: volunteer, need: need.position) ? policy.keepBonus : 0,
      shortTermPrice: isShortTerm && need.service >= 0 ? priceOfService[Int(need.service)] : 0)
  }
}

/// The pairs of the plan in force, which a new plan is compared with.
///
/// A pair of the plan in force that is meanwhile a held placement has come true: it is no part of what a new plan
/// is compared with, so that neither holding it nor lacking it is a change. A pair whose records are gone stays in,
/// as a change that every plan makes.
struct Incumbents: Sendable {
  /// How many pairs a new plan is compared with.
  private(set) var count: Int
  /// What the plan in force gives each volunteer.
  private var ofVolunteer: Chunks<Given>

  private struct Given: Equatable {
    var needs: [Int32] = []
    var heldCount = 0
  }

  /// Gathers the pairs of a snapshot's plan in force.
  init(_ context: MatchingContext) {
    ofVolunteer = Chunks(repeatElement(Given(), count: context.volunteers.count))
    let pairings = context.snapshot.planInForce?.pairings ?? []
    var previous: Pairing?
    count = 0
    for pairing in pairings where pairing != previous {
      previous = pairing
      count += 1
    }
    for volunteer in Set(pairings.map(\.volunteer)) {
      if let position = context.snapshot.position(of: volunteer) { follow(Int32(position), in: context) }
    }
  }

  /// Whether a new plan is compared with a plan that holds the pair.
  func contain(volunteer: Int32, need: Int32) -> Bool {
    ofVolunteer[Int(volunteer)].needs.contains(need)
  }

  /// Gathers the pairs of a volunteer anew.
  /// - Complexity: O(log pairs in force + pairs of the volunteer).
  mutating func follow(_ volunteer: Int32, in context: MatchingContext) {
    var compared = Given()
    let snapshot = context.snapshot
    let id = snapshot.volunteers[Int(volunteer)].id
    let given = snapshot.planInForce.map { Array($0.needs(of: id)) } ?? []
    for need in given {
      guard let position = snapshot.position(of: need).map({ Int32($0) }), !compared.needs.contains(position)
      else { continue }
      if context.history(volunteer: volunteer, need: position).contains(.held) {
        compared.heldCount += 1
      } else {
        compared.needs.append(position)
      }
    }
    let before = Int(volunteer) < ofVolunteer.count ? ofVolunteer[Int(volunteer)].heldCount : 0
    count += before - compared.heldCount
    ofVolunteer.put(compared, at: Int(volunteer))
  }
}

extension PlanInForce {
  /// The needs that a volunteer is given.
  /// - Complexity: O(log pairs).
  fileprivate func needs(of volunteer: Identifier<Volunteer>) -> some Sequence<Identifier<Need>> {
    var (low, high) = (0, pairings.count)
    while low < high {
      let middle = (low + high) / 2
      if pairings[middle].volunteer < volunteer { low = middle + 1 } else { high = middle }
    }
    return pairings[low...].lazy.prefix { $0.volunteer == volunteer }.map(\.need)
  }
}
