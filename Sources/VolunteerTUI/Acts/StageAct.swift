import Matching
import Records

/// The next stage of a placement, up to its start; a start is refused while a required check is not in order.
enum StageAct {
  static func write(_ id: Identifier<Placement>, world: World) throws(ActRefused) -> Write {
    let snapshot = world.snapshot
    guard var placement = snapshot.placement(id) else {
      throw ActRefused("This placement is no longer there")
    }
    let title = snapshot.title(of: placement)
    if placement.status.isTheirAnswer {
      throw ActRefused(
        "\(title) is \(placement.status.text): what comes next is their answer, so record it with r")
    }
    guard let next = next(of: placement, in: snapshot) else {
      throw ActRefused("\(title) is \(placement.status.text): there is no next stage")
    }
    placement.status = next
    placement.since = world.today
    if next == .started, placement.started == nil { placement.started = world.today }
    return Write(title: "\(title): \(next.text)", changes: [.save(placement)])
  }

  /// What comes next: a need that requires no check needs no clearing.
  static func next(of placement: Placement, in snapshot: Snapshot) -> PlacementStatus? {
    guard placement.status == .agreed else { return placement.status.next }
    return snapshot.need(placement.need)?.requiredChecks.isEmpty == true ? .started : .clearing
  }
}

extension PlacementStatus {
  /// Whether what comes next is for the volunteer or the organisation to say, never for a key pressed once too often.
  var isTheirAnswer: Bool { self == .asked || self == .introduced }
}
