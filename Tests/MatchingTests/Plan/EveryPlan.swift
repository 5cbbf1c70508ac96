@testable import Matching

/// Tries every plan of a tiny world, from what `assess` says and from nothing else: it knows no solver.
struct EveryPlan {
  /// The best value by (places where the goal asks for them, objective, −changes).
  struct Value: Comparable {
    var places: Int
    var objective: Int
    var changes: Int

    static func < (one: Self, other: Self) -> Bool {
      (one.places, one.objective, -one.changes) < (other.places, other.objective, -other.changes)
    }
  }

  let world: TinyWorld
  let context: MatchingContext
  /// Pins that must be in every plan, with whether they need a slot.
  private(set) var pins: [(assessment: Assessment, needsSlot: Bool)] = []
  /// Pairs that may be in a plan.
  private(set) var available: [Assessment] = []
  private let held: Set<Pairing>

  /// - Parameters:
  ///   - world: The world.
  ///   - forced: A pair that every plan must hold.
  ///   - forbidden: A pair that no plan may hold.
  init(_ world: TinyWorld, forced: Pairing? = nil, forbidden: Pairing? = nil) {
    self.world = world
    self.forced = forced
    context = world.context
    held = Set(
      world.placements.filter { $0.status.isHeld }.map { Pairing(volunteer: $0.volunteer, need: $0.need) })
    let ordered = world.volunteers.sorted { $0.reference < $1.reference }.flatMap { volunteer in
      world.needs.sorted { $0.reference < $1.reference }.map {
        Pairing(volunteer: volunteer.id, need: $0.id)
      }
    }
    for pairing in ordered where !held.contains(pairing) {
      guard let assessment = context.assess(pairing) else { continue }
      let decisions = world.decisions.filter { $0.kind == .pin && $0.pairing == pairing }
      let mayOverride = decisions.contains { !$0.reason.isEmpty }
      let isVetoed = world.decisions.contains { $0.kind == .veto && $0.pairing == pairing }
      let isFollowed =
        !isVetoed && assessment.barriers.allSatisfy { $0.isOverridableByPin && mayOverride }
      if !decisions.isEmpty && isFollowed {
        pins.append((assessment, false))
        let needsSlot = binds(pairing) && !assessment.sharedSlots.isEmpty
        if needsSlot {
          pins[pins.count - 1].needsSlot = true
          if !fitsInTime(pairing.volunteer, []) { pins[pins.count - 1].needsSlot = false }
        }
      } else if assessment.isEligible && !isVetoed && pairing != forbidden {
        available.append(assessment)
      }
    }
  }

  private let forced: Pairing?

  /// The value of the best plan; nil where no plan holds the forced pair.
  func best() -> Value? {
    var best: Value?
    extend([], from: 0, &best)
    return best
  }

  /// Whether a set of chosen pairs keeps every constraint that plans keep.
  func isFeasible(_ chosen: [Assessment]) -> Bool {
    world.volunteers.allSatisfy { volunteer in
      let own = chosen.filter { $0.pairing.volunteer == volunteer.id }
      let pinned = pins.count { $0.assessment.pairing.volunteer == volunteer.id }
      let heldRoles = held.count { $0.volunteer == volunteer.id }
      let hasRoles = own.isEmpty || own.count + pinned <= volunteer.rolesAtOnce - heldRoles
      return hasRoles && keepsHours(volunteer.id, own) && fitsInTime(volunteer.id, own)
    }
      && world.services.allSatisfy { keepsMentorPlaces($0, chosen) }
      && world.needs.allSatisfy { need in
        let own = chosen.filter { $0.pairing.need == need.id }
        let pinned = pins.filter { $0.assessment.pairing.need == need.id }
        let heldPlaces = held.filter { $0.need == need.id }
        let places = own.count + pinned.count + heldPlaces.count
        let shortTerm = own.count { $0.isShortTerm }
        let shortTermBefore =
          pinned.count { $0.assessment.isShortTerm }
          + heldPlaces.count { context.assess($0)?.isShortTerm ?? false }
        let keepsShortTerm = need.mostShortTermPlaces.map { shortTerm + shortTermBefore <= $0 } ?? true
        return (own.isEmpty || places <= need.places) && (shortTerm == 0 || keepsShortTerm)
      }
  }

  /// Pairs that every plan holds: where they take more than there is, that is the limit.
  private var mandatory: [Pairing] { pins.map(\.assessment.pairing) + (forced.map { [$0] } ?? []) }

  private func keepsHours(_ volunteer: Identifier<Volunteer>, _ chosen: [Assessment]) -> Bool {
    func minutes(_ pairings: [Pairing]) -> Int {
      pairings.filter { $0.volunteer == volunteer }
        .reduce(0) { sum, pairing in sum + (world.needs.first { $0.id == pairing.need }?.weeklyMinutes ?? 0) }
    }
    guard let most = world.volunteers.first(where: { $0.id == volunteer })?.mostWeeklyMinutes else {
      return true
    }
    let left = max(0, most - minutes(Array(held)))
    let taken = minutes(pins.map(\.assessment.pairing) + chosen.map(\.pairing))
    return taken <= max(left, minutes(mandatory))
  }

  private func keepsMentorPlaces(_ service: Service, _ chosen: [Assessment]) -> Bool {
    func firstTimers(_ pairings: [Pairing]) -> Int {
      pairings.count { pairing in
        guard let volunteer = context.snapshot.position(of: pairing.volunteer) else { return false }
        let isHere = world.needs.contains { $0.id == pairing.need && $0.service == service.id }
        return isHere && context.volunteers[volunteer].isFirstTimer
      }
    }
    guard let places = service.mentorPlaces else { return true }
    let left = max(0, places - firstTimers(Array(held)))
    let taken = firstTimers(pins.map(\.assessment.pairing) + chosen.map(\.pairing))
    return taken <= max(left, firstTimers(mandatory))
  }

  /// The value of a plan of pins and chosen pairs.
  func value(_ chosen: [Assessment]) -> Value {
    let all = pins.map(\.assessment) + chosen
    let reference = Set(world.inForce).subtracting(held)
    var objective = 0
    for assessment in all {
      objective += assessment.points + 1
      if reference.contains(assessment.pairing) { objective += world.policy.keepBonus }
      if assessment.isShortTerm, let need = world.needs.first(where: { $0.id == assessment.pairing.need }),
        let service = world.services.firstIndex(where: { $0.id == need.service })
      {
        objective -= world.policy.shortTermPrice * world.levels[service]
      }
    }
    for need in world.needs {
      let before = held.count { $0.need == need.id }
      let decile = world.services.first { $0.id == need.service }?.deciles.overall ?? 5
      for place in before..<(before + all.count { $0.pairing.need == need.id }) {
        let step = place < world.policy.spreadSteps.count ? world.policy.spreadSteps[place] : 0
        objective += world.policy.spread * step * (100 + 25 * need.urgency + 10 * (10 - decile)) / 100
      }
    }
    return Value(
      places: world.policy.goal == .mostPlaces ? all.count : 0, objective: objective,
      changes: reference.symmetricDifference(all.map(\.pairing)).count)
  }

  private func extend(_ chosen: [Assessment], from next: Int, _ best: inout Value?) {
    if next == available.count {
      if let forced, !chosen.contains(where: { $0.pairing == forced }) { return }
      let value = value(chosen)
      if best.map({ $0 < value }) ?? true { best = value }
      return
    }
    if isFeasible(chosen + [available[next]]) { extend(chosen + [available[next]], from: next + 1, &best) }
    extend(chosen, from: next + 1, &best)
  }

  private func binds(_ pairing: Pairing) -> Bool {
    let need = world.needs.first { $0.id == pairing.need }
    return need?.pattern != .flexible && need?.slots?.isEmpty == false
      && world.volunteers.first { $0.id == pairing.volunteer }?.slots != nil
  }

  /// Whether the pinned and chosen roles of a person can have a time each.
  private func fitsInTime(_ volunteer: Identifier<Volunteer>, _ chosen: [Assessment]) -> Bool {
    let pinned = pins.filter { $0.needsSlot && $0.assessment.pairing.volunteer == volunteer }
    let wishes = pinned.map(\.assessment.sharedSlots) + chosen.map(\.sharedSlots).filter { !$0.isEmpty }
    func fits(_ role: Int, _ taken: Slots) -> Bool {
      role == wishes.count
        || wishes[role].subtracting(taken).slots.contains { fits(role + 1, taken.union(Slots($0))) }
    }
    return fits(0, [])
  }
}
