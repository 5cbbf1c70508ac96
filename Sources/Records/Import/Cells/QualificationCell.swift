import Matching

/// A qualification as it stands in a cell: `food hygiene level 2 body CIEH number 123 seen by Ann Lee expires 2027-05-01`.
struct QualificationCell: Equatable {
  var kind: String
  var body = ""
  var number = ""
  var seenBy = ""
  var expires: Day?

  private static let keywords = ["body": "body", "number": "number", "seen": "seen", "expires": "expires"]

  /// What the documentation says of it.
  static let form =
    "qualifications (`food hygiene level 2 body CIEH number 123 seen by Ann Lee expires 2027-05-01`)"

  init(kind: String, body: String = "", number: String = "", seenBy: String = "", expires: Day? = nil) {
    self.kind = kind
    self.body = body
    self.number = number
    self.seenBy = seenBy
    self.expires = expires
  }

  init(reading text: String) throws(CellProblem) {
    let phrase = Phrase(text, keywords: Self.keywords)
    guard !phrase.head.isEmpty else {
      throw CellProblem(
        "names no qualification", remedy: "write what it is first, as in food hygiene level 2")
    }
    kind = phrase.head
    body = phrase.clauses["body"] ?? ""
    number = phrase.clauses["number"] ?? ""
    seenBy = phrase.clauses["seen"] ?? ""
    if let text = phrase.clauses["expires"] { expires = try DateCell.read(text) }
  }

  var text: String {
    var parts = [Phrase.quoted(kind, keywords: Self.keywords)]
    for (keyword, value) in [("body", body), ("number", number), ("seen by", seenBy)] where !value.isEmpty {
      parts += [keyword, Phrase.quoted(value, keywords: Self.keywords)]
    }
    if let expires { parts += ["expires", expires.iso] }
    return parts.joined(separator: " ")
  }
}
