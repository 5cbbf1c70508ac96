import Matching
import Records

/// Pins and vetoes: what a coordinator decides of a pair before any plan.
enum DecisionAct {
  static func write(
    _ kind: Decision.Kind, _ pairing: Pairing, reason: String, world: World
  ) throws(ActRefused) -> Write {
    let snapshot = world.snapshot
    if let other = snapshot.decisions.first(where: { $0.pairing == pairing }) {
      let name = other.kind == .pin ? "pinned" : "vetoed"
      throw ActRefused("\(snapshot.title(pairing)) is already \(name): lift that first")
    }
    if kind == .pin { try checkPin(pairing, reason: reason, world: world) }
    let decision = Decision(
      id: Identifier(0), kind: kind, pairing: pairing, reason: reason, since: world.today)
    let verb = kind == .pin ? "pinned" : "vetoed"
    return Write(title: "\(verb) \(snapshot.title(pairing))", changes: [.save(decision)])
  }

  static func lift(_ id: Identifier<Decision>, world: World) throws(ActRefused) -> Write {
    guard let decision = world.snapshot.decisions.first(where: { $0.id == id }) else {
      throw ActRefused("This decision is no longer there")
    }
    let verb = decision.kind == .pin ? "unpinned" : "lifted the veto on"
    return Write(
      title: "\(verb) \(world.snapshot.title(decision.pairing))", changes: [.remove(.decision(decision))])
  }

  /// What a pin would override and must therefore give a reason for; empty for an eligible pair.
  static func overridden(_ pairing: Pairing, world: World) -> [Barrier] {
    world.facts.context.assess(pairing)?.barriers ?? []
  }

  private static func checkPin(_ pairing: Pairing, reason: String, world: World) throws(ActRefused) {
    let barriers = overridden(pairing, world: world)
    if let barrier = barriers.first(where: { !$0.isOverridableByPin }) {
      throw ActRefused("\(world.snapshot.title(pairing)) cannot be pinned: \(barrier.text)")
    }
    if !barriers.isEmpty, reason.trimmingBlanks.isEmpty {
      throw ActRefused("A pin that overrides a rule needs a reason: \(barriers[0].text)")
    }
  }
}
