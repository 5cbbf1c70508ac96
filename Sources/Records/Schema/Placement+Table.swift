import Matching

extension Placement: TableRecord {
  static var recordKind: RecordKind { .placement }
  var title: String { "placement \(id)" }
  var asRecord: Record { .placement(self) }

  static let table = Table(
    "placement", "volunteer", "need", "status", "since", "slot", "weekly_minutes", "asked", "started",
    "ended",
    "planned_end", "end_reason", "declined_by", "reason", "experienced", "displacement_reason",
    "staff_consulted")
  static let lists: [ListTable<Placement>] = []

  init(from columns: inout ColumnReader) {
    self.init(
      id: columns.identifier(), volunteer: columns.identifier(), need: columns.identifier(),
      status: columns.choice(), since: columns.day())
    slot = columns.slot()
    weeklyMinutes = columns.optionalInt()
    asked = columns.optionalDay()
    started = columns.optionalDay()
    ended = columns.optionalDay()
    plannedEnd = columns.optionalDay()
    endReason = columns.optionalChoice()
    declinedBy = columns.optionalChoice()
    reason = columns.text()
    experienced = columns.optionalChoice()
    displacementReason = columns.text()
    staffConsulted = columns.optionalFlag()
    version = columns.int()
  }

  func write(to columns: inout ColumnWriter) {
    columns.identifier(volunteer)
    columns.identifier(need)
    columns.choice(status)
    columns.day(since)
    columns.slot(slot)
    columns.optionalInt(weeklyMinutes)
    columns.optionalDay(asked)
    columns.optionalDay(started)
    columns.optionalDay(ended)
    columns.optionalDay(plannedEnd)
    columns.optionalChoice(endReason)
    columns.optionalChoice(declinedBy)
    columns.text(reason)
    columns.optionalChoice(experienced)
    columns.text(displacementReason)
    columns.optionalFlag(staffConsulted)
  }

  /// The first and last day follow from the status where nobody gave them.
  var inNormalForm: Placement {
    var normal = self
    switch status {
    case .asked: normal.asked = asked ?? since
    case .started, .paused: normal.started = started ?? since
    case .ended: normal.ended = ended ?? since
    default: break
    }
    return normal
  }
}

extension Decision: TableRecord {
  static var recordKind: RecordKind { .decision }
  var title: String { "\(kind.rawValue) \(id)" }
  var asRecord: Record { .decision(self) }

  static let table = Table("decision", "kind", "volunteer", "need", "reason", "since")
  static let lists: [ListTable<Decision>] = []

  init(from columns: inout ColumnReader) {
    self.init(
      id: columns.identifier(), kind: columns.choice(),
      pairing: Pairing(volunteer: columns.identifier(), need: columns.identifier()),
      reason: columns.text(), since: columns.day())
    version = columns.int()
  }

  func write(to columns: inout ColumnWriter) {
    columns.choice(kind)
    columns.identifier(pairing.volunteer)
    columns.identifier(pairing.need)
    columns.text(reason)
    columns.day(since)
  }

  var inNormalForm: Decision { self }
}

/// Conditions on placements as the indices put them, so that queries may use these.
enum PlacementSQL {
  /// Whether a placement goes on: proposed, or held.
  static let isOpen = Version1.isOpen
  /// Whether a placement takes up a place: asked up to started or paused.
  static let isHeld = Version1.isHeld
}
