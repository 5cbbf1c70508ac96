import Matching

extension CellForm where Value == PaidPost {
  /// A paid post of a service.
  static let paidPost = CellForm(
    name:
      "paid posts (`cook hours 37.5; driver hours 20 vacant since 2026-03-01 qualified nurse times Mon am, Tue am`)",
    read: { text throws(CellProblem) in try PaidPostCell.post(text) },
    write: { .text(PaidPostCell.text($0)) })
}

/// Reads and writes paid posts as phrases.
enum PaidPostCell {
  private static let keywords = [
    "hours": "hours", "vacant": "vacant", "qualified": "qualified", "times": "times", "filled": "filled",
  ]

  static func post(_ text: String) throws(CellProblem) -> PaidPost {
    let phrase = Phrase(text, keywords: keywords)
    guard !phrase.head.isEmpty, let hours = phrase.clauses["hours"], !hours.isEmpty else {
      throw CellProblem("is not a title and its hours", remedy: "write the post as in cook hours 37.5")
    }
    var post = PaidPost(title: phrase.head, weeklyMinutes: try DurationCell.minutes(hours))
    if let vacant = phrase.clauses["vacant"] { post.vacantSince = try DateCell.read(vacant) }
    post.qualification = phrase.clauses["qualified"] ?? ""
    if let times = phrase.clauses["times"] { post.slots = try SlotCell.slots(times) }
    return post
  }

  static func text(_ post: PaidPost) -> String {
    var parts = [Phrase.quoted(post.title, keywords: keywords)]
    parts += ["hours", CellForm.hours.write(post.weeklyMinutes).characters]
    if let vacant = post.vacantSince { parts += ["vacant since", vacant.iso] }
    if !post.qualification.isEmpty {
      parts += ["qualified", Phrase.quoted(post.qualification, keywords: keywords)]
    }
    if let slots = post.slots {
      parts += ["times", SlotCell.text(slots).replacing("; ", with: ", ")]
    }
    return parts.joined(separator: " ")
  }
}
