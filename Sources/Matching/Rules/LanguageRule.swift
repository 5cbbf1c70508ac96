/// Languages that the role needs, where its reason is recorded; one of several is enough.
public enum LanguageRule: Rule {
  /// What people read.
  public static let name = "languages"
  /// The filter leaves out exactly what it bars.
  public static let isDecidedByFilter = true

  /// Whether a language is shared, not known, or not binding.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    guard pair.needFacts.bindsLanguages, pair.volunteerFacts.hasLanguages else { return true }
    let context = pair.context
    return context.terms.wantedLanguages.row(
      Int(pair.needFacts.position), intersects: context.terms.spokenLanguages,
      row: Int(pair.volunteerFacts.position))
  }

  /// Names the languages asked for, and why.
  public static func verdict(_ pair: Pair) -> Verdict {
    let need = pair.need
    guard !need.languages.isEmpty, need.languageReason.isFilled else { return .holds }
    let wanted = Figures.list(need.languages.map(pair.snapshot.vocabulary.name), "or")
    let spoken = pair.volunteer.languages
    guard !spoken.isEmpty else { return asks("Ask which languages they speak: the role needs \(wanted)") }
    guard !need.languages.contains(where: spoken.contains) else { return .holds }
    return bars(
      "Speaks \(Figures.list(spoken.map(pair.snapshot.vocabulary.name))), and the role needs \(wanted) "
        + "(\(need.languageReason.words))",
      remedy: "ask whether they speak it")
  }
}
