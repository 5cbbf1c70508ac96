import Matching

extension CellForm where Value == AgeBand {
  /// An age in years or a band of ages.
  static let ageBand = CellForm(
    name:
      "an age, or a band of ages (\(Words.ageBand.cases.compactMap(\.words.first).joined(separator: ", ")))",
    read: { text throws(CellProblem) in
      if let tenths = Decimal.scaled(text, digits: 1), (0...1300).contains(tenths) {
        return AgeCell.band(years: tenths / 10)
      }
      guard let band = Words.ageBand.value(text) else {
        throw CellProblem(
          "is neither an age nor one of the bands",
          remedy: "write the age in years or a band such as 25 to 34, or leave the cell empty")
      }
      return band
    }, write: { .text(Words.ageBand.word($0)) })
}

/// Ages from years and dates of birth, which are looked at and not kept.
enum AgeCell {
  /// The band of an age.
  static func band(years: Int) -> AgeBand {
    AgeBand.allCases.first { $0.years?.contains(years) ?? false } ?? .notSaid
  }

  /// The band of somebody born on a day, as of today.
  static func band(born text: String, today: Day) throws(CellProblem) -> AgeBand {
    let born = try DateCell.read(text)
    let (birthYear, birthMonth, birthDay) = born.civil
    let (year, month, day) = today.civil
    let years = year - birthYear - ((month, day) < (birthMonth, birthDay) ? 1 : 0)
    guard (0...130).contains(years) else {
      throw CellProblem(
        "is not the date of birth of a living person", remedy: "correct the year, or leave the cell empty")
    }
    return band(years: years)
  }
}
