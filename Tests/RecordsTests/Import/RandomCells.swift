import Matching

@testable import Records

/// Invented records with every field at random, hostile text among it, for properties of import and export.
enum RandomCells {
  static func text(_ random: inout SeededRandom, orEmpty: Bool = true) -> String {
    let text = random.hostileText().trimmed
    return text.isEmpty && !orEmpty ? "Ann" : text
  }

  /// A text that a phrase may hold: its keywords too.
  static func phrase(_ random: inout SeededRandom, orEmpty: Bool = true) -> String {
    let words = [
      "Ann", "seen by", "issued", "on", "hours", "\"", "a,b", "(x)", "expires", "Lee & Co", "level 2", ";",
      "for",
    ]
    let text = (0..<Int.random(in: orEmpty ? 0...3 : 1...3, using: &random)).map { _ in
      words.randomElement(using: &random) ?? ""
    }.joined(separator: Bool.random(using: &random) ? " " : "  ")
    return text
  }

  static func day(_ random: inout SeededRandom) -> Day? {
    Bool.random(using: &random) ? Day(Int32.random(in: 10_000...30_000, using: &random)) : nil
  }

  static func slots(_ random: inout SeededRandom) -> Slots? {
    Bool.random(using: &random) ? Slots(rawValue: UInt32.random(in: 0..<(1 << 21), using: &random)) : nil
  }

  static func element<Value: CaseIterable>(
    _ random: inout SeededRandom, of type: Value.Type, else other: Value
  ) -> Value {
    Array(Value.allCases).randomElement(using: &random) ?? other
  }

  static func check(_ random: inout SeededRandom) -> Check {
    var check = Check(
      scheme: element(&random, of: CheckScheme.self, else: .dbs),
      level: element(&random, of: CheckLevel.self, else: .basic),
      workforce: element(&random, of: CheckWorkforce.self, else: .other))
    check.organisation = phrase(&random)
    check.role = phrase(&random)
    check.seenBy = phrase(&random)
    check.issued = day(&random)
    check.reviewBy = day(&random)
    return check
  }

  static func requiredCheck(_ random: inout SeededRandom) -> RequiredCheck {
    RequiredCheck(
      scheme: Bool.random(using: &random) ? element(&random, of: CheckScheme.self, else: .dbs) : nil,
      level: element(&random, of: CheckLevel.self, else: .basic),
      workforce: element(&random, of: CheckWorkforce.self, else: .other), lawfulReason: phrase(&random))
  }

  static func paidPost(_ random: inout SeededRandom) -> PaidPost {
    PaidPost(
      title: phrase(&random, orEmpty: false), weeklyMinutes: Int.random(in: 0...3000, using: &random),
      slots: slots(&random),
      vacantSince: day(&random), qualification: phrase(&random))
  }
}
