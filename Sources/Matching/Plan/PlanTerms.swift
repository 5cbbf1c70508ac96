import Solver

/// What the solver is told: volunteers are agents, needs are tasks, eligible and pinned pairs are pairs.
///
/// Held placements are taken first: capacities are what they leave, never below 0. Then come the pins, as forced pairs:
/// where they take more than there is (which is a conflict), there is so much for them and nothing for others. So
/// what remains is always feasible.
struct PlanTerms: Sendable {
  /// What the solver is told of an eligible or pinned pair.
  struct Offer {
    var need: Int32
    var weight: Int64
    var slots: Slots
    var isShortTerm: Bool
    var isIncumbent: Bool
  }

  /// The snapshot, prepared.
  let context: MatchingContext
  /// What pairs are worth.
  let worths: PairWorths
  /// The pins, judged.
  let pins: Pins

  private let spread: SpreadBonus

  /// Gathers what makes the terms.
  init(_ context: MatchingContext, _ worths: PairWorths, _ pins: Pins) {
    self.context = context
    self.worths = worths
    self.pins = pins
    spread = SpreadBonus(context.policy)
  }

  /// How many roles held placements leave a volunteer; as many as pins take where that is more.
  func capacity(of volunteer: Int32) -> Int32 {
    let facts = context.volunteers[Int(volunteer)]
    return max(Int32(pins.followed(of: volunteer).count), facts.rolesAtOnce - facts.heldRoles)
  }

  /// What held placements leave of the minutes a week that a volunteer gives; where pins take more, those are the limit.
  func budget(of volunteer: Int32) -> Int32 {
    let facts = context.volunteers[Int(volunteer)]
    return facts.mostMinutes.map { max(0, $0 - facts.heldMinutes) } ?? SideConstraints.noBudget
  }

  /// The minutes a week that a need takes; 0 where not known.
  func load(of need: Int32) -> Int32 { context.needs[Int(need)].weeklyMinutes ?? 0 }

  /// Whether a volunteer takes mentor places.
  func isFirstTimer(_ volunteer: Int32) -> Bool { context.volunteers[Int(volunteer)].isFirstTimer }

  /// The service of a need; nil where there is none.
  func service(of need: Int32) -> Int32? {
    let service = context.needs[Int(need)].service
    return service < 0 ? nil : service
  }

  /// The mentor places that held placements leave of a service; where pins take more, those are the limit.
  func mentorPlaces(of service: Int32) -> Int32 {
    guard let places = context.snapshot.services[Int(service)].mentorPlaces else { return .max }
    return Int32(clamping: max(0, places - Int(context.heldFirstTimers[Int(service)])))
  }

  /// The pairs of a volunteer, by the reference of the need: a pinned pair as its pin has it.
  func offers(of volunteer: Int32, _ row: EligiblePairs.Row) -> [Offer] {
    let pinned = pins.followed(of: volunteer)
    guard !pinned.isEmpty else {
      return row.map { offer(volunteer, $0.need, Int($0.points), $0.sharedSlots, $0.isShortTerm) }
    }
    let free = row.filter { pair in !pinned.contains { $0.need == pair.need } }
      .map { offer(volunteer, $0.need, Int($0.points), $0.sharedSlots, $0.isShortTerm) }
    let forced = pinned.map { offer(volunteer, $0.need, $0.points, $0.slots, $0.isShortTerm) }
    return (free + forced).sorted { context.needRank[Int($0.need)] < context.needRank[Int($1.need)] }
  }

  /// The pair of a volunteer and a need, as its pin has it where it is pinned; nil where it is neither that nor eligible.
  func offer(of volunteer: Int32, in need: Int32, _ pair: EligiblePair?) -> Offer? {
    if let pin = pins.followed(of: volunteer).first(where: { $0.need == need }) {
      return offer(volunteer, need, pin.points, pin.slots, pin.isShortTerm)
    }
    return pair.map { offer(volunteer, need, Int($0.points), $0.sharedSlots, $0.isShortTerm) }
  }

  private func offer(
    _ volunteer: Int32, _ need: Int32, _ points: Int, _ slots: Slots, _ isShortTerm: Bool
  ) -> Offer {
    let worth = worths.worth(
      volunteer: volunteer, need: context.needs[Int(need)], points: points, isShortTerm: isShortTerm)
    return Offer(
      need: need, weight: Int64(worth.total), slots: slots, isShortTerm: isShortTerm,
      isIncumbent: worths.incumbents.contain(volunteer: volunteer, need: need))
  }

  /// The places that held placements leave of a need, short-term ones among them, and what each adds.
  func task(of need: Int32) -> TaskTerms {
    let position = Int(need)
    let record = context.snapshot.needs[position]
    let held = Int(context.heldPlaces[position])
    let pinned = pins.taken(of: need)
    let limit = record.mostShortTermPlaces.map {
      max(pinned.shortTermPlaces, $0 - Int(context.heldShortTermPlaces[position]))
    }
    return TaskTerms(
      capacity: Int32(clamping: max(pinned.places, record.places - held)),
      limitedCapacity: limit.map { Int32(clamping: $0) },
      steps: spread.bonuses(from: held, need: context.needs[position]))
  }
}
