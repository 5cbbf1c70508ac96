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
  private var noticePositions: [String: Int] = [:]

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
  /// An organisation that a row of services brings, under an identity that holds until the row is known to be good.
  mutating func newOrganisation(_ organisation: Organisation) -> Identifier<Organisation> {
    freshOrganisations.append(organisation)
    return Identifier(-Int64(freshOrganisations.count))
  }
}
