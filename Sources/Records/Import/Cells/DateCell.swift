import Matching

extension CellForm where Value == Day {
  /// A date, day before month; a time after it is passed over.
  static let date = CellForm(
    name: "a date (`2026-11-24`, `24/11/2026`, `24 Nov 2026`; a time after it is ignored)",
    read: { text throws(CellProblem) in try DateCell.read(text) }, write: { .text($0.iso) })
}

/// Reads the dates that people and programs write in Britain: never month before day, never a year of two digits.
enum DateCell {
  /// The day that a text names.
  static func read(_ text: String) throws(CellProblem) -> Day {
    // The commonest form first, at little cost.
    if let day = isoDay(text) { return day }
    let words = dateWords(text)
    guard words.count == 3 else { throw notADate }
    if words[0].isNumber, words[0].text.count == 4, words[1].isNumber, words[2].isNumber {
      return try day(year: words[0], month: words[1], day: words[2])
    }
    // A first part of five digits is a year gone wrong, not a day.
    let isYearFirst = words[0].isNumber && words[0].text.count > 4
    return try day(year: words[isYearFirst ? 0 : 2], month: words[1], day: words[isYearFirst ? 2 : 0])
  }

  /// The day of `2026-11-24`; nil for any other form.
  private static func isoDay(_ text: String) -> Day? {
    guard text.utf8.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (position, byte) in text.utf8.enumerated() {
      switch (position, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (0..<4, 0x30...0x39): numbers.0 = numbers.0 * 10 + Int(byte - 0x30)
      case (5..<7, 0x30...0x39): numbers.1 = numbers.1 * 10 + Int(byte - 0x30)
      case (8..<10, 0x30...0x39): numbers.2 = numbers.2 * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    return Day(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// A part of a date: digits or a word, without an ordinal's ending.
  private struct Word {
    var text: Substring
    var isNumber: Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The three parts of a date at the beginning of a text; fewer or more where it is something else.
  private static func dateWords(_ text: String) -> [Word] {
    var words = text.split { " /-.,".contains($0) }.flatMap(atTimeMark).map { Word(text: $0) }
    if let first = words.first, !first.isNumber, weekdays.contains(first.text.lowercased().prefix(3)) {
      words.removeFirst()
    }
    if let first = words.first, let digits = first.text.firstIndex(where: { !$0.isNumber }),
      ordinalEndings.contains(first.text[digits...].lowercased())
    {
      words[0].text = first.text[..<digits]
    }
    guard words.count > 3 else { return words }
    return words[3...].allSatisfy(isTimePart) ? Array(words[..<3]) : []
  }

  /// `24T09:30:00` in two: ISO 8601 puts a T between date and time.
  private static func atTimeMark(_ word: Substring) -> [Substring] {
    guard let mark = word.firstIndex(where: { $0 == "T" || $0 == "t" }), mark > word.startIndex,
      word[..<mark].allSatisfy(\.isNumber), word[word.index(after: mark)...].first?.isNumber ?? false
    else { return [word] }
    return [word[..<mark], word[word.index(after: mark)...]]
  }

  private static func isTimePart(_ word: Word) -> Bool {
    let text = word.text.lowercased()
    if ["am", "pm", "z", "gmt", "bst", "utc"].contains(text) { return true }
    return text.allSatisfy {
      $0.isNumber || $0 == ":" || $0 == "+" || $0 == "z" || $0 == "a" || $0 == "p" || $0 == "m"
    }
      && text.first?.isNumber ?? false
  }

  private static func day(year: Word, month: Word, day: Word) throws(CellProblem) -> Day {
    guard year.isNumber, day.isNumber, let dayNumber = Int(day.text) else { throw notADate }
    guard year.text.count == 4, let yearNumber = Int(year.text) else {
      if year.text.count == 2 {
        throw CellProblem(
          "has a year of two digits, which may mean two centuries",
          remedy: "write the year in full, as in 24/11/2026")
      }
      if year.text.count > 4 {
        throw CellProblem(
          "has a year of \(year.text.count) digits",
          remedy: "write the year with four digits, as in 2026-11-24")
      }
      throw notADate
    }
    let monthNumber: Int
    if month.isNumber {
      monthNumber = Int(month.text) ?? 0
      if monthNumber > 12, (1...12).contains(dayNumber) {
        throw CellProblem(
          "has no month \(monthNumber): dates are read day first",
          remedy: "write the day before the month, as in 24/11/2026, or 2026-11-24")
      }
    } else if month.text.count >= 3,
      let named = monthNames.firstIndex(where: { $0.hasPrefix(month.text.lowercased()) })
        ?? (month.text.lowercased() == "sept" ? 8 : nil)
    {
      monthNumber = named + 1
    } else {
      throw notADate
    }
    guard let found = Day(year: yearNumber, month: monthNumber, day: dayNumber) else {
      throw CellProblem("is not a day that the calendar has", remedy: "correct the day or the month")
    }
    return found
  }

  private static let notADate = CellProblem(
    "is not a date", remedy: "write it as 2026-11-24, 24/11/2026 or 24 Nov 2026")
  private static let weekdays: Set<Substring> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}
