import GRDB
import Matching

/// Reads the columns of a row from left to right, so that a record and its table are described in one order.
///
/// A value that the schema should have refused is remembered in `problem` rather than thrown, which keeps the
/// description of a record one line a column; whoever reads a row looks at it afterwards.
struct ColumnReader {
  private let row: Row
  private var index: Int
  /// The first value that did not belong in its column.
  private(set) var problem: String?

  init(_ row: Row, from index: Int = 0) {
    self.row = row
    self.index = index
  }

  mutating func integer() -> Int64 {
    defer { index += 1 }
    return row[index]
  }

  mutating func optionalInteger() -> Int64? {
    defer { index += 1 }
    return row[index]
  }

  mutating func text() -> String {
    defer { index += 1 }
    return row[index]
  }

  mutating func optionalText() -> String? {
    defer { index += 1 }
    return row[index]
  }

  mutating func int() -> Int { Int(integer()) }
  mutating func optionalInt() -> Int? { optionalInteger().map { Int($0) } }
  mutating func flag() -> Bool { integer() != 0 }
  mutating func optionalFlag() -> Bool? { optionalInteger().map { $0 != 0 } }
  mutating func day() -> Day { Day(Int32(truncatingIfNeeded: integer())) }
  mutating func optionalDay() -> Day? { optionalInteger().map { Day(Int32(truncatingIfNeeded: $0)) } }
  mutating func identifier<Of>() -> Identifier<Of> { Identifier(integer()) }
  mutating func optionalIdentifier<Of>() -> Identifier<Of>? { optionalInteger().map { Identifier($0) } }
  mutating func slots() -> Slots? {
    optionalInteger().map { Slots(rawValue: UInt32(truncatingIfNeeded: $0)) }
  }
  mutating func slot() -> Slot? { optionalInteger().flatMap { Slot(index: Int($0)) } }
  mutating func reference() -> Reference { Reference(source: text(), code: text()) }

  mutating func deciles() -> Deciles {
    Deciles(overall: optionalInt(), access: optionalInt(), employment: optionalInt())
  }

  mutating func place() -> Place? {
    let latitude = optionalInteger()
    let longitude = optionalInteger()
    guard let latitude, let longitude else { return nil }
    return Place(
      latitude: Int32(truncatingIfNeeded: latitude), longitude: Int32(truncatingIfNeeded: longitude))
  }

  mutating func choice<Choice: RawRepresentable>() -> Choice
  where Choice: CaseIterable, Choice.RawValue == String {
    let raw = text()
    return Choice(rawValue: raw) ?? unexpected(raw)
  }

  mutating func choice<Choice: RawRepresentable>() -> Choice
  where Choice: CaseIterable, Choice.RawValue == Int {
    let raw = int()
    return Choice(rawValue: raw) ?? unexpected("\(raw)")
  }

  mutating func optionalChoice<Choice: RawRepresentable>() -> Choice?
  where Choice: CaseIterable, Choice.RawValue == String {
    optionalText().map { Choice(rawValue: $0) ?? unexpected($0) }
  }

  private mutating func unexpected<Choice: CaseIterable>(_ raw: String) -> Choice {
    problem = problem ?? "\(raw) is no \(Choice.self)"
    return Choice.allCases[Choice.allCases.startIndex]
  }
}

/// Writes the columns of a row from left to right, in the order in which `ColumnReader` reads them.
struct ColumnWriter {
  /// Values as they are rather than as `DatabaseValue`, which would take a key path for each to make arguments of.
  private(set) var values: [(any DatabaseValueConvertible)?] = []

  init(capacity: Int = 8) { values.reserveCapacity(capacity) }

  mutating func integer(_ value: Int64) { values.append(value) }
  mutating func optionalInteger(_ value: Int64?) { values.append(value) }
  mutating func text(_ value: String) { values.append(value) }
  mutating func optionalText(_ value: String?) { values.append(value) }
  mutating func int(_ value: Int) { integer(Int64(value)) }
  mutating func optionalInt(_ value: Int?) { optionalInteger(value.map { Int64($0) }) }
  mutating func flag(_ value: Bool) { integer(value ? 1 : 0) }
  mutating func optionalFlag(_ value: Bool?) { optionalInteger(value.map { $0 ? 1 : 0 }) }
  mutating func day(_ value: Day) { integer(Int64(value.number)) }
  mutating func optionalDay(_ value: Day?) { optionalInteger(value.map { Int64($0.number) }) }
  mutating func identifier<Of>(_ value: Identifier<Of>) { integer(value.value) }
  mutating func optionalIdentifier<Of>(_ value: Identifier<Of>?) { optionalInteger(value?.value) }
  mutating func slots(_ value: Slots?) { optionalInteger(value.map { Int64($0.rawValue) }) }
  mutating func slot(_ value: Slot?) { optionalInteger(value.map { Int64($0.index) }) }
  mutating func choice(_ value: some RawRepresentable<String>) { text(value.rawValue) }
  mutating func choice(_ value: some RawRepresentable<Int>) { int(value.rawValue) }

  mutating func optionalChoice(_ value: (some RawRepresentable<String>)?) { optionalText(value?.rawValue) }

  mutating func reference(_ value: Reference) {
    text(value.source)
    text(value.code)
  }

  mutating func deciles(_ value: Deciles) {
    optionalInt(value.overall)
    optionalInt(value.access)
    optionalInt(value.employment)
  }

  mutating func place(_ value: Place?) {
    optionalInteger(value.map { Int64($0.latitude) })
    optionalInteger(value.map { Int64($0.longitude) })
  }
}
