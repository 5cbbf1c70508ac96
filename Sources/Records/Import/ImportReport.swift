/// What an import did, or would do.
public struct ImportReport: Equatable, Sendable {
  /// How many problems a report holds; the rejects file holds them all.
  public static let mostProblems = 1000

  /// The file, as it was named.
  public var file: String
  /// What its rows are.
  public var kind: ImportKind
  /// Whether it was only looked at.
  public var isPreview = false
  /// Records that were not there before.
  public var new = 0
  /// Records that were there and are different now.
  public var changed = 0
  /// Records that were there and say the same.
  public var unchanged = 0
  /// Rows that repeat an earlier row of the file word for word.
  public var repeated = 0
  /// Rows about people who opted out or were erased, and so were left alone.
  public var leftAlone = 0
  /// Rows that were refused.
  public var rejected = 0
  /// Why rows were refused: the first `mostProblems`.
  public internal(set) var problems: [RowProblem] = []
  /// How many problems there were in all; a row may have several.
  public internal(set) var problemCount = 0
  /// What should be known besides.
  public internal(set) var notices: [ImportNotice] = []
  /// Where the refused rows were written; nil where there were none, or nothing is written.
  public var rejectsFile: String?

  /// Whether a row was refused.
  public var hasRejects: Bool { rejected > 0 }

  mutating func add(_ problem: RowProblem) {
    problemCount += 1
    if problems.count < Self.mostProblems { problems.append(problem) }
  }

  /// The report for people, a line each: counts first, then what was refused, then what should be known.
  public var lines: [String] {
    var counts = ["\(new) new", "\(changed) changed", "\(unchanged) unchanged"]
    if repeated > 0 { counts.append("\(repeated) repeated") }
    if leftAlone > 0 { counts.append("\(leftAlone) left alone") }
    counts.append("\(rejected) rejected")
    var lines = [
      "\(file): \(kind.rawValue): \(counts.joined(separator: ", "))\(isPreview ? " (preview: nothing was changed)" : "")"
    ]
    lines += problems.map(\.text)
    if problemCount > problems.count { lines.append("… and \(problemCount - problems.count) more problems") }
    if let rejectsFile {
      lines.append("The rejected rows are in \(rejectsFile): correct them there and import that file.")
    }
    lines += notices.map { notice in
      let place = notice.line.map { "\(file), line \($0): " } ?? "\(file): "
      return place + notice.text + (notice.times > 1 ? " (\(notice.times) times)" : "")
    }
    return lines
  }
}
