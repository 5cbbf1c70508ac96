/// A pair that a coordinator pinned and that every plan holds.
struct Pin: Sendable, Equatable {
  /// The position of the volunteer in the snapshot.
  var volunteer: Int32
  /// The position of the need in the snapshot.
  var need: Int32
  /// The slots of which it uses one; none where no slot binds, or where none is free and it is kept all the same.
  var slots: Slots
  /// How good the pair is.
  var points: Int
  /// Whether the pair is short-term.
  var isShortTerm: Bool
}

/// The pins of a snapshot, judged: those that plans follow, and what stands in the way of the others.
///
/// A pin may break the rules that say so, with a reason. Pins are judged by reference, not by when they were set.
/// A pin of a pair that is held already, or of a record that is gone, asks for nothing.
struct Pins: Sendable {
  /// What pins take of a need.
  struct Taken: Sendable {
    var places = 0
    var shortTermPlaces = 0
  }

  /// The pins of one volunteer.
  private struct Judged {
    var followed: [Pin] = []
    var barred: [PlanConflict] = []
    var clashes: [PlanConflict] = []
  }

  private var ofVolunteer: [Int32: Judged] = [:]
  private var takenOfNeed: [Int32: Taken] = [:]
  private var released: Pairing?

  /// Judges the pins of a snapshot.
  ///
  /// - Parameter context: The snapshot, prepared.
  init(_ context: MatchingContext) {
    let pinned = context.snapshot.decisions.filter { $0.kind == .pin }.map(\.pairing.volunteer)
    follow(Set(pinned.compactMap { context.snapshot.position(of: $0).map { Int32($0) } }), in: context)
  }

  /// The same pins; when those of the volunteer are judged again, one is left out.
  func releasing(_ pin: Pairing) -> Pins {
    var pins = self
    pins.released = pin
    return pins
  }

  /// The followed pins of a volunteer, by the reference of the need.
  func followed(of volunteer: Int32) -> [Pin] { ofVolunteer[volunteer]?.followed ?? [] }

  /// Whether a pair is pinned, and plans follow that.
  func follow(volunteer: Int32, need: Int32) -> Bool { followed(of: volunteer).contains { $0.need == need } }

  /// What followed pins take of a need.
  func taken(of need: Int32) -> Taken { takenOfNeed[need] ?? Taken() }

  /// The volunteers of whom any pin is followed, in no order.
  var volunteers: [Int32] { ofVolunteer.filter { !$0.value.followed.isEmpty }.map(\.key) }

  /// How many followed pins are of first-timers at some needs.
  func firstTimers(in needs: Set<Int32>, _ context: MatchingContext) -> Int {
    ofVolunteer.reduce(0) { count, judged in
      context.volunteers[Int(judged.key)].isFirstTimer
        ? count + judged.value.followed.count { needs.contains($0.need) } : count
    }
  }

  /// Volunteers with a pin of some needs, followed or not.
  func volunteers(pinnedTo needs: Set<Int32>, in snapshot: Snapshot) -> [Int32] {
    guard !needs.isEmpty else { return [] }
    return snapshot.decisions.compactMap { decision in
      guard decision.kind == .pin, let need = snapshot.position(of: decision.pairing.need),
        needs.contains(Int32(need))
      else { return nil }
      return snapshot.position(of: decision.pairing.volunteer).map { Int32($0) }
    }
  }

  /// Pins that are not followed, and pins at a time that another role takes, by the references of their pairs.
  func conflicts(in context: MatchingContext) -> [PlanConflict] {
    let judged = ofVolunteer.filter { !$0.value.barred.isEmpty || !$0.value.clashes.isEmpty }
      .sorted { context.volunteerRank[Int($0.key)] < context.volunteerRank[Int($1.key)] }
    return judged.flatMap(\.value.barred) + judged.flatMap(\.value.clashes)
  }

  /// Judges the pins of some volunteers anew.
  mutating func follow(_ volunteers: Set<Int32>, in context: MatchingContext) {
    let found = Self.found(of: volunteers, in: context, except: released)
    for volunteer in volunteers {
      for pin in followed(of: volunteer) { count(pin, -1) }
      ofVolunteer[volunteer] = found[volunteer].map { Self.judge($0, in: context) }
      for pin in followed(of: volunteer) { count(pin, 1) }
    }
  }

  private mutating func count(_ pin: Pin, _ sign: Int) {
    takenOfNeed[pin.need, default: Taken()].places += sign
    if pin.isShortTerm { takenOfNeed[pin.need, default: Taken()].shortTermPlaces += sign }
  }

  /// A pin to be judged, and whether any decision to pin the pair gives a reason.
  private struct Found {
    var pairing: Pairing
    var volunteer: Int32
    var need: Int32
    var hasReason: Bool
  }

  /// The pins of each of some volunteers, by the reference of the need.
  private static func found(
    of volunteers: Set<Int32>, in context: MatchingContext, except released: Pairing?
  ) -> [Int32: [Found]] {
    guard !volunteers.isEmpty else { return [:] }
    var found: [Pairing: Found] = [:]
    for decision in context.snapshot.decisions where decision.kind == .pin && decision.pairing != released {
      let pairing = decision.pairing
      guard let volunteer = context.snapshot.position(of: pairing.volunteer).map({ Int32($0) }),
        volunteers.contains(volunteer),
        let need = context.snapshot.position(of: pairing.need).map({ Int32($0) }),
        !context.pair(volunteer: volunteer, need: need).history.contains(.held)
      else { continue }
      let hasReason = decision.reason.isFilled || found[pairing]?.hasReason ?? false
      found[pairing] = Found(pairing: pairing, volunteer: volunteer, need: need, hasReason: hasReason)
    }
    return Dictionary(grouping: found.values, by: \.volunteer).mapValues {
      $0.sorted { context.needRank[Int($0.need)] < context.needRank[Int($1.need)] }
    }
  }

  private static func judge(_ found: [Found], in context: MatchingContext) -> Judged {
    var judged = Judged()
    let scores = WeightedScores(context.policy)
    var matching = SlotMatching()
    for pin in found {
      let barriers = context.assess(volunteer: pin.volunteer, need: pin.need).barriers
      if barriers.contains(where: { !$0.isOverridableByPin }) {
        let sentences = barriers.filter { !$0.isOverridableByPin }.map(\.sentence)
        judged.barred.append(.barredPin(pin.pairing, because: sentences))
        continue
      }
      if !barriers.isEmpty && !pin.hasReason {
        judged.barred.append(.unexplainedPin(pin.pairing, overriding: barriers.map(\.sentence)))
        continue
      }
      let pair = context.pair(volunteer: pin.volunteer, need: pin.need)
      var slots = pair.sharedSlots
      // Where the two are never free together the pin overrides times; only a time that is taken is a clash, and
      // then the pin is kept without a slot, and named.
      let offered = pair.volunteer.slots ?? []
      if pair.slotBinds, !offered.isDisjoint(with: pair.needFacts.slots), !matching.add(slots) {
        slots = []
        judged.clashes.append(.slot(pin.pairing))
      }
      judged.followed.append(
        Pin(
          volunteer: pin.volunteer, need: pin.need, slots: slots, points: Int(scores.points(pair)),
          isShortTerm: pair.isShortTerm))
    }
    return judged
  }
}
