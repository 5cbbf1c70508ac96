import Foundation
import Testing

@testable import VolunteerTUI

@Suite("Searching rows")
struct SearchIndexTests {
  private static let words = [
    "Amina", "YUSUF", "José", "Łukasz", "Ørsted", "straße", "王小明", "e\u{301}", "12", "a b", "", "Æsir", "ñ",
    "Tue",
  ]

  @Test("finds what a naive search of folded texts finds, in a column or anywhere", arguments: 1...30)
  func oracle(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let rows = 1 + random.below(40)
    let columns = 1 + random.below(4)
    var texts = Self.texts(rows, columns, &random)
    var index = SearchIndex(rows: rows, columns: columns) { texts[$0][$1] }
    if seed.isMultiple(of: 2) {
      // Some rows say something else by now.
      let changed = (0..<Int32(rows)).filter { _ in random.below(3) == 0 }
      let other = Self.texts(rows, columns, &random)
      for row in changed { texts[Int(row)] = other[Int(row)] }
      index = index.replacing(changed, columns: columns) { texts[$0][$1] }
    }
    let all = Array(0..<Int32(rows))
    for _ in 0..<40 {
      let word = Self.words[random.below(Self.words.count)]
      let needle = String(Self.folded(word).dropFirst(random.below(2)).prefix(1 + random.below(3)))
      let among = all.filter { _ in random.below(4) > 0 }
      let column = random.below(columns)
      #expect(
        index.rows(among, holding: needle)
          == among.filter { row in texts[Int(row)].contains { Self.contains($0, needle) } }, "“\(needle)”")
      #expect(
        index.rows(among, holding: needle, in: column)
          == among.filter { Self.contains(texts[Int($0)][column], needle) }, "“\(needle)” in \(column)")
    }
  }

  @Test("a text is never found across two columns or two rows")
  func borders() {
    let index = SearchIndex(rows: 2, columns: 2) { row, column in [["ab", "cd"], ["ef", "gh"]][row][column] }
    #expect(index.rows([0, 1], holding: "bc").isEmpty)
    #expect(index.rows([0, 1], holding: "de").isEmpty)
    #expect(index.rows([0, 1], holding: "") == [0, 1])
  }

  @Test("letters are folded as somebody without that keyboard types them")
  func folding() {
    for (text, typed) in [
      ("José", "jose"), ("Łukasz", "lukasz"), ("Ørsted", "orsted"), ("straße", "strasse"), ("Æsir", "aesir"),
      ("e\u{301}te\u{301}", "ete"), ("Đorđe", "dorde"), ("Œuvre", "oeuvre"), ("Kovářová", "kovarova"),
    ] {
      #expect(Folded(text).equals(typed), "\(text) is not found by \(typed)")
    }
  }

  private static func texts(_ rows: Int, _ columns: Int, _ random: inout SeededRandom) -> [[String]] {
    (0..<rows).map { _ in
      (0..<columns).map { _ in
        (0..<random.below(4)).map { _ in words[random.below(words.count)] }.joined(separator: " ")
      }
    }
  }

  /// Foundation's folding, and the letters that it leaves as they are.
  private static func folded(_ text: String) -> String {
    var text = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "en"))
    for (letter, plain) in [("ł", "l"), ("ø", "o"), ("đ", "d"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe")] {
      text = text.replacingOccurrences(of: letter, with: plain)
    }
    return text
  }

  private static func contains(_ text: String, _ needle: String) -> Bool {
    let needle = folded(needle)
    return needle.isEmpty || folded(text).contains(needle)
  }
}
