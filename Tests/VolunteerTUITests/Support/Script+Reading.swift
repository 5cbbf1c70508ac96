import Matching
import Testing

@testable import VolunteerTUI

/// What a coordinator sees, for tests to read.
extension Script {
  var world: World {
    get throws { try #require(state.world) }
  }

  var snapshot: Snapshot {
    get throws { try world.snapshot }
  }

  /// The screen as text.
  var screen: String { view(state).text }

  /// What the line at the foot says; nil where it says nothing.
  var notice: String? { state.notice?.text }

  /// The list that keys move in.
  var list: ListView {
    get throws {
      let name = try #require(state.focusedList)
      return try #require(state.lists[name])
    }
  }

  /// What the selected row is about.
  var selected: RowKey? {
    get throws { try list.selectedKey(in: snapshot) }
  }

  /// What the rows on show are about, in their order.
  var shown: [RowKey] {
    get throws {
      let list = try list
      let snapshot = try snapshot
      return list.table.shown.map { list.rows.key(Int($0), in: snapshot) }
    }
  }

  /// The volunteer whom a row is about.
  func snapshotVolunteer(of row: RowKey) throws -> Identifier<Volunteer>? {
    State.focus(on: row, in: try snapshot).volunteer
  }

  /// The names of the volunteers on show.
  var names: [String] {
    get throws {
      let snapshot = try snapshot
      return try shown.compactMap {
        State.focus(on: $0, in: snapshot).volunteer.flatMap(snapshot.volunteer)?.name
      }
    }
  }

  /// The latest placement of a pair.
  func placement(_ volunteer: Identifier<Volunteer>, _ need: Identifier<Need>) throws -> Placement? {
    try snapshot.placements(of: volunteer).last { $0.need == need }
  }

  /// The decision on a pair.
  func decision(_ volunteer: Identifier<Volunteer>, _ need: Identifier<Need>) throws -> Decision? {
    let pairing = Pairing(volunteer: volunteer, need: need)
    return try snapshot.decisions.first { $0.pairing == pairing }
  }

  /// Moves to a row by the keys that do it.
  func select(_ key: RowKey, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let wanted = try rowKey(key)
    let row = try #require(
      shown.firstIndex(of: wanted), "\(key) is not shown", sourceLocation: sourceLocation)
    try press("g")
    for _ in 0..<row { try press("j") }
  }

  /// What the row of a record is about: an open placement's row is its pair's.
  private func rowKey(_ key: RowKey) throws -> RowKey {
    guard case .placement(let id) = key, let placement = try snapshot.placement(id),
      placement.status.isHeld || placement.status == .proposed
    else { return key }
    return .pairing(Pairing(volunteer: placement.volunteer, need: placement.need))
  }

  /// What lies on top, in a word.
  var top: String {
    switch state.layers.last {
    case nil: "screen"
    case .record: "record"
    case .candidates: "candidates"
    case .explanation: "explanation"
    case .form: "form"
    case .menu: "menu"
    case .confirm: "confirm"
    case .line: "line"
    case .filter: "filter"
    case .palette: "palette"
    case .finder: "finder"
    case .help: "help"
    }
  }
}
