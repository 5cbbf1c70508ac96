/// What a mapping file says about headers that the program does not know.
///
/// A line is `HEADER = field`, `HEADER = ignore`, or `field := value` for a value that every row has and no column gives.
/// Empty lines and lines that begin with `#` are passed over.
struct HeaderMapping: Equatable, Sendable {
  /// A line of the file.
  struct Line: Equatable, Sendable {
    var number: Int
    var name: String
    var value: String
  }

  /// Headers and the fields they stand for.
  private(set) var headers: [Line] = []
  /// Fields and the values they have in every row.
  private(set) var constants: [Line] = []

  /// Nothing is mapped.
  init() {}

  /// Reads a mapping file.
  /// - Throws: `ImportFailure.badMapping` at a line that is none of the three.
  init(_ text: String, file: String) throws(ImportFailure) {
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let line = String(raw).trimmed
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      guard let equals = line.firstIndex(of: "=") else {
        throw .badMapping(
          file: file, line: index + 1,
          message: "“\(shortened(line))” is not HEADER = field, and not field := value")
      }
      let isConstant = line[..<equals].last == ":"
      let name = String(line[..<equals].dropLast(isConstant ? 1 : 0)).trimmed
      let value = String(line[line.index(after: equals)...]).trimmed
      guard !name.isEmpty, !value.isEmpty else {
        throw .badMapping(file: file, line: index + 1, message: "one side of the equals sign is empty")
      }
      let entry = Line(number: index + 1, name: name, value: value)
      if isConstant { constants.append(entry) } else { headers.append(entry) }
    }
  }
}
