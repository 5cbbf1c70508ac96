import Matching

extension CellForm where Value == Check {
  /// A check: that it was made and seen, never what it says.
  static let check = CellForm(
    name:
      "checks (`DBS enhanced adults issued 2025-01-01 seen by Ann Lee review 2028-01-01 for ORGANISATION as ROLE`)",
    read: { text throws(CellProblem) in try CheckCell.check(text) }, write: { .text(CheckCell.text($0)) })
}

extension CellForm where Value == RequiredCheck {
  /// A check that a need asks for.
  static let requiredCheck = CellForm(
    name: "checks (`DBS enhanced adults because personal care`; without a scheme any will do)",
    read: { text throws(CellProblem) in try CheckCell.requiredCheck(text) },
    write: { .text(CheckCell.text($0)) })
}

/// Reads and writes checks as phrases.
enum CheckCell {
  private static let keywords = [
    "issued": "issued", "review": "review", "expires": "review", "seen": "seen", "for": "for", "as": "as",
    "pending": "pending",
  ]
  private static let reason = ["because": "because"]

  static func check(_ text: String) throws(CellProblem) -> Check {
    let phrase = Phrase(text, keywords: keywords)
    var (scheme, level, workforce) = try kind(phrase.headWords)
    guard let level else { throw noLevel }
    var organisation = phrase.clauses["for"] ?? ""
    if workforce == nil, let named = Words.workforce.value(organisation) {
      workforce = named
      organisation = ""
    }
    var check = Check(scheme: scheme ?? .other, level: level, workforce: workforce ?? .other)
    if let issued = phrase.clauses["issued"] { check.issued = try DateCell.read(issued) }
    if let review = phrase.clauses["review"] { check.reviewBy = try DateCell.read(review) }
    check.seenBy = phrase.clauses["seen"] ?? ""
    check.organisation = organisation
    check.role = phrase.clauses["as"] ?? ""
    return check
  }

  static func requiredCheck(_ text: String) throws(CellProblem) -> RequiredCheck {
    let phrase = Phrase(text, keywords: reason)
    let (scheme, level, workforce) = try kind(phrase.headWords)
    guard let level else { throw noLevel }
    return RequiredCheck(
      scheme: scheme, level: level, workforce: workforce ?? .other,
      lawfulReason: phrase.clauses["because"] ?? "")
  }

  static func text(_ check: Check) -> String {
    var parts = [
      Words.scheme.word(check.scheme), Words.level.word(check.level), Words.workforce.word(check.workforce),
    ]
    parts += check.issued.map { ["issued", $0.iso] } ?? ["pending"]
    parts += clause("seen by", check.seenBy) + (check.reviewBy.map { ["review", $0.iso] } ?? [])
    parts += clause("for", check.organisation) + clause("as", check.role)
    return parts.joined(separator: " ")
  }

  static func text(_ check: RequiredCheck) -> String {
    var parts = check.scheme.map { [Words.scheme.word($0)] } ?? ["any"]
    parts += [Words.level.word(check.level), Words.workforce.word(check.workforce)]
    return (parts + clause("because", check.lawfulReason, keywords: reason)).joined(separator: " ")
  }

  private static func clause(
    _ keyword: String, _ text: String, keywords: [String: String] = keywords
  ) -> [String] {
    text.isEmpty ? [] : [keyword, Phrase.quoted(text, keywords: keywords)]
  }

  /// Scheme, level and workforce in any order; `other` is a scheme where it comes first and a workforce after a level.
  private static func kind(
    _ words: [String]
  ) throws(CellProblem) -> (CheckScheme?, CheckLevel?, CheckWorkforce?) {
    var scheme: CheckScheme?
    var level: CheckLevel?
    var workforce: CheckWorkforce?
    var position = 0
    scan: while position < words.count {
      for length in stride(from: min(4, words.count - position), to: 0, by: -1) {
        let words = words[position..<(position + length)].joined()
        if level == nil, let found = Words.level.value(words) {
          level = found
        } else if scheme == nil, level == nil, let found = Words.scheme.value(words) {
          scheme = found
        } else if workforce == nil, let found = Words.workforce.value(words) {
          workforce = found
        } else if scheme == nil, let found = Words.scheme.value(words) {
          scheme = found
        } else if !fillers.contains(folded(words)) {
          continue
        }
        position += length
        continue scan
      }
      throw CellProblem(
        "holds a word (\(words[position])) that says nothing of a check",
        remedy: "write scheme, level and workforce, as in DBS enhanced adults issued 2025-01-01")
    }
    return (scheme, level, workforce)
  }

  private static let fillers: Set<String> = [
    "", "any", "check", "checks", "workforce", "certificate", "level", "disclosure",
  ]
  private static let noLevel = CellProblem(
    "names no level of check", remedy: "write basic, standard, enhanced or enhanced with barred lists")
}
