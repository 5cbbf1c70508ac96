import Matching
import Records

/// Asking: records that people are being asked; nothing is sent.
enum AskAct {
  static func write(
    _ pairings: [Pairing], _ acknowledgement: Acknowledgement? = nil, world: World, plan: PlannedWorld?
  ) throws(ActRefused) -> Write {
    let snapshot = world.snapshot
    let displaced = Set(displacedWork(pairings, world: world).map(\.need))
    var options: [Identifier<Volunteer>: Int] = [:]
    var changes: [Change] = []
    for pairing in pairings {
      try check(pairing, world: world)
      let held = snapshot.placements(of: pairing.volunteer).count { $0.status.isOption }
      let already = options[pairing.volunteer, default: held]
      guard already < Placement.mostOptions else {
        throw ActRefused(
          "\(snapshot.volunteer(pairing.volunteer)?.name ?? "This person") already has \(Placement.mostOptions) options open: "
            + "record an answer first")
      }
      options[pairing.volunteer] = already + 1
      var placement = placement(for: pairing, world: world, plan: plan)
      if displaced.contains(pairing.need), let acknowledgement {
        placement.displacementReason = acknowledgement.reason
        placement.staffConsulted = acknowledgement.staffConsulted
      }
      changes.append(.save(placement))
    }
    guard !changes.isEmpty else { throw ActRefused("Nobody is selected to ask") }
    guard displaced.isEmpty || acknowledgement?.reason.trimmingBlanks.isEmpty == false else {
      throw ActRefused.unacknowledged
    }
    return Write(title: "asked \(title(pairings, in: snapshot))", changes: changes)
  }

  /// The needs among these that stand in for paid work.
  static func displacedWork(_ pairings: [Pairing], world: World) -> [DisplacedWork] {
    Set(pairings.map(\.need)).sorted().compactMap { id in
      world.snapshot.need(id).flatMap { world.facts.baseline.displacedWork(in: $0) }
    }
  }

  /// Who is asked about what: `Amina Yusuf → Tuesday packing`, `3 people about Tuesday packing`, `Amina Yusuf about 3
  /// needs`.
  static func title(_ pairings: [Pairing], in snapshot: Snapshot) -> String {
    if pairings.count == 1 { return snapshot.title(pairings[0]) }
    let people = Set(pairings.map(\.volunteer))
    let needs = Set(pairings.map(\.need))
    let who =
      people.count == 1
      ? people.first.flatMap(snapshot.volunteer)?.name ?? "?" : "\(people.count.grouped) people"
    let what =
      needs.count == 1 ? needs.first.flatMap(snapshot.need)?.title ?? "?" : "\(needs.count.grouped) needs"
    return "\(who) about \(what)"
  }

  /// What to know before asking: flags to ask about, and places that would be overfilled.
  static func warnings(_ pairings: [Pairing], world: World) -> [String] {
    let snapshot = world.snapshot
    var warnings: [String] = []
    for (need, asked) in Dictionary(grouping: pairings, by: \.need).sorted(by: { $0.key < $1.key }) {
      guard let record = snapshot.need(need) else { continue }
      let held = snapshot.placements(in: need).count { $0.status.isHeld }
      if held + asked.count > record.places {
        warnings.append(
          "\(record.title): \(held + asked.count) people would be held for \(record.places) places")
      }
    }
    if pairings.count == 1, let assessment = world.facts.context.assess(pairings[0]) {
      warnings += assessment.flags.map(\.sentence) + assessment.prompts.map(\.sentence)
    }
    warnings += displacedWork(pairings, world: world).map { "\($0.groundText)." }
    return warnings
  }

  private static func check(_ pairing: Pairing, world: World) throws(ActRefused) {
    let snapshot = world.snapshot
    // Before anything else, or another reason would tell of the person.
    if let hold = snapshot.volunteer(pairing.volunteer)?.hold { throw ActRefused("Speak to \(hold.lead)") }
    if snapshot.placements(of: pairing.volunteer).contains(where: {
      $0.need == pairing.need && $0.status.isHeld
    }) {
      throw ActRefused("\(snapshot.title(pairing)): already asked")
    }
    guard let assessment = world.facts.context.assess(pairing) else {
      throw ActRefused("This pair is no longer there")
    }
    let isPinned = snapshot.decisions.contains {
      $0.kind == .pin && $0.pairing == pairing && !$0.reason.isEmpty
    }
    let barriers = assessment.barriers.filter {
      !$0.allowsAsking && !(isPinned && $0.isOverridableByPin)
    }
    guard let barrier = barriers.first else { return }
    let remedy = assessment.mayBePinned ? " Pin the pair with a reason (p) to ask all the same." : ""
    throw ActRefused("\(snapshot.title(pairing)): \(barrier.text)\(remedy)")
  }

  private static func placement(for pairing: Pairing, world: World, plan: PlannedWorld?) -> Placement {
    let before = world.snapshot.placements(of: pairing.volunteer).last {
      $0.need == pairing.need && ($0.status == .proposed || $0.status == .noReply)
    }
    var placement =
      before
      ?? Placement(
        id: Identifier(0), volunteer: pairing.volunteer, need: pairing.need, status: .asked,
        since: world.today)
    placement.status = .asked
    placement.since = world.today
    placement.asked = world.today
    // The plan on screen may be older than the records: its time counts where it is still free.
    let free = world.facts.context.assess(pairing)?.sharedSlots ?? []
    let planned = plan?.plan.pair(pairing)?.slot.flatMap { free.contains(Slots($0)) ? $0 : nil }
    placement.slot = planned ?? free.slots.first
    placement.weeklyMinutes = world.snapshot.need(pairing.need)?.weeklyMinutes
    return placement
  }
}
