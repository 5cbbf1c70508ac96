import Matching

/// A record that a row of a file can describe.
///
/// The fields of a record are one table (`fields`), which says how its columns are read, written and documented.
protocol ImportableRecord: TableRecord {
  /// Cells that make sense only together, such as a latitude and a longitude.
  associatedtype Parts: ImportParts

  /// The kind of file whose rows describe such records.
  static var kind: ImportKind { get }
  /// Every column that can describe a record, in the order in which exports write them.
  static var fields: [ImportField<Self>] { get }
  /// Whether records carry the source that they came from; an area's code is its own.
  static var hasSource: Bool { get }
  /// The words that head the column of the reference.
  static var referenceSynonyms: [String] { get }
  /// Headers that are known and not taken, with the reason.
  static var headersNotTaken: [(reason: NotTaken, headers: [String])] { get }
  /// A record of which nothing but the reference is known.
  static func blank(_ reference: Reference) -> Self
  /// All records of this kind.
  static func all(in snapshot: Snapshot) -> RecordList<Self>
  /// The fields that name another record.
  static var linkingFields: [String] { get }
  /// Puts the records that cells name into the draft; what they name must be there.
  static func link(_ draft: inout Draft<Self>, _ context: inout ImportContext) throws(CellProblem)
  /// What must be true before the record may be kept; puts the parts of the draft into it.
  static func finish(_ draft: inout Draft<Self>, _ context: inout ImportContext) throws(CellProblem)

  /// Where it came from and what it is called there.
  var origin: Reference { get }
  /// Why an import leaves the record as it is; nil where it may change it.
  var reasonToLeaveAlone: String? { get }
  /// Why a record that is not there must not be added; nil where it may be.
  func reasonToStayAway(_ twins: TwinIndex, _ session: ImportSession) -> String?
  /// Adds the record to the people who are there; says where the same person seems to be there already.
  func twin(in twins: inout TwinIndex) -> String?
  /// Adds or replaces the record.
  func save(in session: ImportSession) throws -> (outcome: ImportOutcome, record: Self)
}

extension ImportableRecord {
  static var linkingFields: [String] { [] }
  static func link(_ draft: inout Draft<Self>, _ context: inout ImportContext) throws(CellProblem) {}
  var reasonToLeaveAlone: String? { nil }
  func reasonToStayAway(_ twins: TwinIndex, _ session: ImportSession) -> String? { nil }
  func twin(in twins: inout TwinIndex) -> String? { nil }
}

/// A record while the cells of its row are read.
struct Draft<R: ImportableRecord> {
  /// The record as far as it has been read.
  var record: R
  /// Whether there was no such record before.
  let isNew: Bool
  /// Cells that are put into the record when all are read.
  var parts = R.Parts()

  init(_ record: R, isNew: Bool) {
    self.record = record
    self.isNew = isNew
  }
}

/// Cells that are put into a record when all are read.
protocol ImportParts: Sendable {
  init()
  /// Degrees north and east in microdegrees, where cells gave them.
  var latitude: Int? { get set }
  var longitude: Int? { get set }
}

/// The parts of a record that has nothing but a place in parts.
struct PlaceParts: ImportParts {
  var latitude: Int?
  var longitude: Int?
}

/// The parts of a record that has no parts.
struct NoParts: ImportParts {
  var latitude: Int? {
    get { nil }
    set {}
  }
  var longitude: Int? {
    get { nil }
    set {}
  }
}

extension ImportParts {
  /// The place that the cells give, the one known before where they give none; a missing half comes from the one known.
  ///
  /// A latitude and a longitude of exactly zero, a point in the Gulf of Guinea, are how programs write "not known".
  func place(knownAs before: Place?) throws(CellProblem) -> Place? {
    guard latitude != nil || longitude != nil else { return before }
    guard let north = latitude ?? before.map({ Int($0.latitude) }),
      let east = longitude ?? before.map({ Int($0.longitude) })
    else {
      throw CellProblem("gives only one of latitude and longitude", remedy: "give both or neither")
    }
    if north == 0, east == 0 { return nil }
    return Place(latitude: Int32(clamping: north), longitude: Int32(clamping: east))
  }
}

/// Why a column that is known is not taken.
enum NotTaken: String, CaseIterable, Sendable {
  case equality = "equality monitoring is no part of this program"
  case health = "details of health are not kept: record what would make a place possible as access needs"
  case emergency = "emergency contacts stay in the system that needs them"
  case benefits = "benefits are never kept"
  case address = "only the postcode is kept of an address"
  case serviceHasIt = "a need is where its service is: give the service an address"
  case contents = "a check's number and contents are never kept"
  case elsewhere = "it has no use here"
}
