import Matching

/// A pair: what the placement has come to, why the plan proposes it, and who the two are.
enum PairPage {
  static func lines(_ pairing: Pairing, placement: Placement?, facts: Facts, plan: PlannedWorld?)
    -> [PageLine]
  {
    let snapshot = facts.snapshot
    let volunteer = snapshot.volunteer(pairing.volunteer)
    let need = snapshot.need(pairing.need)
    let service = need.flatMap { snapshot.service($0.service) }
    if let volunteer, let hold = volunteer.hold {
      return [.heading(volunteer.name), .field("", "speak to \(hold.lead)", .warning)]
    }
    var lines: [PageLine?] = [
      .heading("\(volunteer?.name ?? "") → \(need?.title ?? ""), \(service?.name ?? "")")
    ]
    if let placement { lines += history(of: placement, facts.today) }
    for decision in snapshot.decisions where decision.pairing == pairing {
      let reason = decision.reason.isEmpty ? "" : ": \(decision.reason)"
      lines.append(
        .field(decision.kind == .pin ? "pinned" : "vetoed", "\(decision.since.text)\(reason)", .accent))
    }
    if let need, need.places > snapshot.placements(in: need.id).count(where: { $0.status.isHeld }) {
      lines.append(.field("goes without", need.whoGoesWithout))
    }
    if let assessment = facts.context.assess(pairing) {
      // What is held already is not barred by itself, but by what would bar it today.
      let held = placement.flatMap { $0.status.isHeld ? facts.context.barriers(toHeld: $0) : nil }
      lines += AssessmentPage.lines(assessment, barriers: held, policy: snapshot.policy).map { $0 }
    }
    lines.append(
      .field(
        "volunteer", volunteer.map { [$0.phone, $0.email].filter { !$0.isEmpty }.joined(separator: " · ") }))
    lines.append(.field("own words", volunteer?.ownWords))
    return lines.compactMap { $0 }
  }

  private static func history(of placement: Placement, _ today: Day) -> [PageLine?] {
    let days = today.days(since: placement.since)
    return [
      .field("stage", "\(placement.stage) since \(placement.since.text), \(days) days", .text),
      .field("asked", placement.asked?.text), .field("started", placement.started?.text),
      .field(
        "ended", placement.ended.map { "\($0.text) · \(placement.endReason?.text ?? "no reason given")" }),
      .field("reason", placement.reason),
      .field("goes", placement.experienced?.rawValue),
      .field("time", placement.slot?.text),
    ]
  }
}
