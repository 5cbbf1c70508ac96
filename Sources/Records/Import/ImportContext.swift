import Matching

/// What reading a row may look at, and what it leaves behind for the report.
struct ImportContext {
  /// The day on which the import runs.
  let today: Day
  /// The source of the row that is being read.
  var source = ""
  /// The line of the row that is being read.
  var line = 0
  /// The shared words.
  var names: NameBook
  /// The records that rows may refer to.
  var links: Links
  /// Organisations that the row at hand brings.
  var freshOrganisations: [Organisation] = []
  /// What should be said though nothing was refused, each once: the first line and how often.
  private(set) var notices: [ImportNotice] = []
  private var lists: [String: [String]] = [:]
  private var times: [String: Slots?] = [:]
  private var noticePositions: [String: Int] = [:]
  /// How many different things were left unsaid, because so many had been said already.
  private(set) var unsaid = 0

  /// The most that a report says besides its problems.
  static let mostNotices = 1000

  init(today: Day, names: NameBook = NameBook(), links: Links = Links()) {
    self.today = today
    self.names = names
    self.links = links
  }

  /// Says something of the row that is being read; the same thing said again is counted.
  mutating func note(_ text: String) {
    note(text, line: line)
  }

  /// Says something of a line, or of the file as a whole where there is none.
  mutating func note(_ text: String, line: Int?, times: Int = 1) {
    if let position = noticePositions[text] {
      notices[position].times += times
      return
    }
    guard notices.count < Self.mostNotices else {
      unsaid += 1
      return
    }
    noticePositions[text] = notices.count
    notices.append(ImportNotice(text: text, line: line, times: times))
  }
}

/// Something that a coordinator should know of an import though no row was refused for it.
public struct ImportNotice: Equatable, Sendable {
  /// What, as a sentence without an end.
  public var text: String
  /// The first line that it concerns; nil where it concerns the whole file.
  public var line: Int?
  /// In how many places.
  public var times: Int
}

extension ImportContext {
  /// The items of a list in a cell; many rows hold the same lists, so they are split once.
  mutating func items(of cell: String) -> [String] {
    if let known = lists[cell] { return known }
    let items = ListCell.split(cell)
    if lists.count < 10_000 { lists[cell] = items }
    return items
  }

  /// The slots of a cell; many rows hold the same times, so they are read once.
  mutating func slots(of cell: String) throws(CellProblem) -> Slots? {
    if let known = times[cell] { return known }
    let slots = try SlotCell.slots(cell)
    if times.count < 10_000 { times[cell] = .some(slots) }
    return slots
  }

  /// An organisation that a row of services brings, under an identity that holds until the row is known to be good.
  mutating func newOrganisation(_ organisation: Organisation) -> Identifier<Organisation> {
    freshOrganisations.append(organisation)
    return Identifier(-Int64(freshOrganisations.count))
  }
}
