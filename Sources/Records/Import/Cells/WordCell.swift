import Matching

/// The words that people write for each case of a choice; the first of a case is the one this program writes.
struct Words<Value: Hashable & Sendable>: Sendable {
  /// Each case with its words.
  let cases: [(value: Value, words: [String])]
  private let byWord: [String: Value]

  /// Gathers the words.
  /// - Precondition: no word stands for two cases.
  init(_ cases: [(Value, [String])]) {
    self.cases = cases.map { (value: $0.0, words: $0.1) }
    byWord = Dictionary(
      uniqueKeysWithValues: cases.flatMap { value, words in Set(words.map(folded)).map { ($0, value) } })
  }

  /// The case that a text names, whatever its capitals, spaces and hyphens.
  func value(_ text: String) -> Value? { byWord[folded(text)] }

  /// The word written for a case.
  func word(_ value: Value) -> String { cases.first { $0.value == value }?.words.first ?? "" }
}

extension CellForm where Value: Hashable & Sendable {
  /// One of a few words.
  static func word(_ words: Words<Value>) -> CellForm {
    let choices = words.cases.compactMap(\.words.first).joined(separator: ", ")
    return CellForm(
      name: "one of: \(choices)",
      read: { text throws(CellProblem) in
        guard let value = words.value(text) else {
          throw CellProblem("is not one of the words known here", remedy: "write one of: \(choices)")
        }
        return value
      }, write: { .text(words.word($0)) })
  }
}

extension CellForm where Value == Bool {
  /// Yes or no.
  static let yesOrNo = CellForm(
    name: "yes or no",
    read: { text throws(CellProblem) in
      guard let value = yesAndNo.value(text) else {
        throw CellProblem("is neither yes nor no", remedy: "write yes or no, or leave the cell empty")
      }
      return value
    }, write: { .text($0 ? "yes" : "no") })

  private static let yesAndNo = Words<Bool>([
    (true, ["yes", "y", "true", "t", "1", "on", "x", "ticked", "checked", "agreed"]),
    (false, ["no", "n", "false", "f", "0", "off", "unticked", "unchecked", "none"]),
  ])
}
