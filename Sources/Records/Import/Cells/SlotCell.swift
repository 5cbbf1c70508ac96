import Matching

extension CellForm where Value == Slots? {
  /// Times of the week; nil where the cell says that they are not known.
  static let slots = CellForm(
    name: "times of the week (`Mon am; Tue evening`, `weekday evenings`, `any`)",
    read: { text throws(CellProblem) in try SlotCell.slots(text) },
    write: { .text($0.map(SlotCell.text) ?? "") })
}

/// Reads times of the week as people write them.
///
/// Groups stand apart by `;`. Within a group parts of a day belong to the days named before them (`Mon, Tue am`), days
/// without a part are meant whole, and parts without a day are meant on every day.
enum SlotCell {
  /// The slots, or nil where the words leave them open: `flexible` and `varies` are no promise of every hour.
  static func slots(_ text: String) throws(CellProblem) -> Slots? {
    switch folded(text) {
    case "any", "anytime", "all", "always", "everyday", "daily", "alldayeveryday": return .any
    case "none", "never", "notime": return []
    case "notknown", "unknown", "flexible", "varies", "variable", "notsure", "ask", "tobeagreed": return nil
    default: break
    }
    var slots: Slots = []
    for group in text.split(whereSeparator: { ";|\n\r".contains($0) || $0 == "\r\n" }) {
      slots.formUnion(try self.group(String(group)))
    }
    return slots
  }

  /// What `slots` reads back.
  static func text(_ slots: Slots) -> String {
    if slots == .any { return "any" }
    return slots.isEmpty ? "none" : slots.slots.map(\.text).joined(separator: "; ")
  }

  private static func group(_ text: String) throws(CellProblem) -> Slots {
    var slots: Slots = []
    var days: [Weekday] = []
    var hasPart = false
    var rangeFrom: Weekday?
    for token in tokens(text) {
      if token == "to" || token == "-" {
        rangeFrom = hasPart ? nil : days.last
      } else if let named = daysByWord[token] {
        if hasPart { days = [] }
        hasPart = false
        if let from = rangeFrom, let until = named.first, named.count == 1 {
          days += weekdays(from: from, until: until)
        } else {
          days += named
        }
        rangeFrom = nil
      } else if let parts = partsByWord[token] {
        for day in days.isEmpty ? Weekday.allCases : days {
          for part in parts { slots.insert(Slots(Slot(day, part))) }
        }
        hasPart = true
        rangeFrom = nil
      } else if !fillers.contains(token) {
        throw CellProblem(
          "names a time (\(token)) that is not known here",
          remedy: "write days and parts of days, as in Mon am; Tue evening, or weekday mornings, or any")
      }
    }
    if !hasPart {
      for day in days { for part in Daypart.allCases { slots.insert(Slots(Slot(day, part))) } }
    }
    return slots
  }

  private static func weekdays(from first: Weekday, until last: Weekday) -> [Weekday] {
    let steps = (last.rawValue - first.rawValue + 7) % 7
    return (0...steps).dropFirst().compactMap { Weekday(rawValue: (first.rawValue + $0) % 7) }
  }

  /// Runs of letters in lower case; a dash, and whatever else is written, is one token of its own.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(word) }
      word = ""
      if "-–—".contains(character) { tokens.append("-") }
    }
    if !word.isEmpty { tokens.append(word) }
    return tokens
  }

  private static let fillers: Set<String> = ["and", "or", "on", "in", "the", "day", "time", "s"]

  private static let daysByWord: [String: [Weekday]] = {
    var words: [String: [Weekday]] = [
      "weekday": Array(Weekday.allCases.prefix(5)), "weekdays": Array(Weekday.allCases.prefix(5)),
      "weekend": [.saturday, .sunday], "weekends": [.saturday, .sunday], "tues": [.tuesday],
      "weds": [.wednesday],
      "thur": [.thursday], "thurs": [.thursday], "every": Weekday.allCases, "everyday": Weekday.allCases,
      "daily": Weekday.allCases, "any": Weekday.allCases, "all": Weekday.allCases,
    ]
    for day in Weekday.allCases {
      let name = day.name.lowercased()
      words[name] = [day]
      words[name + "s"] = [day]
      words[day.shortName.lowercased()] = [day]
    }
    return words
  }()

  private static let partsByWord: [String: [Daypart]] = [
    "am": [.morning], "morning": [.morning], "mornings": [.morning], "pm": [.afternoon],
    "afternoon": [.afternoon], "afternoons": [.afternoon], "evening": [.evening], "evenings": [.evening],
    "eve": [.evening], "eves": [.evening], "night": [.evening], "nights": [.evening],
    "daytime": [.morning, .afternoon], "daytimes": [.morning, .afternoon],
  ]
}
