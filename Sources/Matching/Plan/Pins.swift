/// A pair that a coordinator pinned and that every plan holds.
struct Pin: Sendable {
  /// The position of the volunteer in the snapshot.
  var volunteer: Int32
  /// The position of the need in the snapshot.
  var need: Int32
  /// The slots of which it uses one; none where no slot binds, or where none is free and it is kept all the same.
  var slots: Slots
}

/// The pins of a snapshot, judged: those that plans follow, and what stands in the way of the others.
///
/// A pin may break the rules that say so, with a reason. Pins are judged by reference, not by when they were set.
/// A pin of a pair that is held already, or of a record that is gone, asks for nothing.
struct Pins: Sendable {
  /// The pins that plans follow, by the references of volunteer and need.
  private(set) var followed: [Pin] = []
  /// Pins that are not followed, and pins at a time that another role takes.
  private(set) var conflicts: [PlanConflict] = []

  /// Judges the pins of a snapshot.
  ///
  /// - Parameters:
  ///   - context: The snapshot, prepared.
  ///   - released: A pin to leave out; nil for none.
  init(_ context: MatchingContext, releasing released: Pairing? = nil) {
    for pin in Self.found(in: context, except: released) {
      let barriers = context.assess(volunteer: pin.volunteer, need: pin.need).barriers
      if barriers.contains(where: { !$0.isOverridableByPin }) {
        let sentences = barriers.filter { !$0.isOverridableByPin }.map(\.sentence)
        conflicts.append(.barredPin(pin.pairing, because: sentences))
      } else if !barriers.isEmpty && !pin.hasReason {
        conflicts.append(.unexplainedPin(pin.pairing, overriding: barriers.map(\.sentence)))
      } else {
        let shared = context.pair(volunteer: pin.volunteer, need: pin.need).sharedSlots
        followed.append(Pin(volunteer: pin.volunteer, need: pin.need, slots: shared))
      }
    }
    releaseClashingSlots(context)
  }

  /// A pin to be judged, and whether any decision to pin the pair gives a reason.
  private struct Found {
    var pairing: Pairing
    var volunteer: Int32
    var need: Int32
    var hasReason: Bool
  }

  private static func found(in context: MatchingContext, except released: Pairing?) -> [Found] {
    var found: [Pairing: Found] = [:]
    for decision in context.snapshot.decisions where decision.kind == .pin && decision.pairing != released {
      let pairing = decision.pairing
      guard let volunteer = context.snapshot.position(of: pairing.volunteer),
        let need = context.snapshot.position(of: pairing.need),
        !context.pair(volunteer: Int32(volunteer), need: Int32(need)).history.contains(.held)
      else { continue }
      let hasReason = decision.reason.isFilled || found[pairing]?.hasReason ?? false
      found[pairing] = Found(
        pairing: pairing, volunteer: Int32(volunteer), need: Int32(need), hasReason: hasReason)
    }
    return found.values.sorted {
      context.isOrdered(($0.volunteer, $0.need), before: ($1.volunteer, $1.need))
    }
  }

  /// Finds the pins for which their volunteer has no free time left; they are kept without a slot, and named.
  private mutating func releaseClashingSlots(_ context: MatchingContext) {
    var volunteer: Int32 = -1
    var matching = SlotMatching()
    for row in followed.indices {
      if followed[row].volunteer != volunteer {
        volunteer = followed[row].volunteer
        matching = SlotMatching()
      }
      let pair = context.pair(volunteer: volunteer, need: followed[row].need)
      // Where the two are never free together the pin overrides times; only a time that is taken is a clash.
      let offered = pair.volunteer.slots ?? []
      guard pair.slotBinds, !offered.isDisjoint(with: pair.needFacts.slots),
        !matching.add(followed[row].slots)
      else { continue }
      followed[row].slots = []
      conflicts.append(.slot(Pairing(volunteer: pair.volunteer.id, need: pair.need.id)))
    }
  }
}
