/// Skills without which nobody can do the role.
public enum SkillRule: Rule {
  /// What people read.
  public static let name = "skills"
  /// The filter leaves out exactly what it bars.
  public static let isDecidedByFilter = true
  /// A coordinator who knows the person may know better than the record.
  public static let isOverridableByPin = true

  /// Whether every required skill is held.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    let context = pair.context
    return context.terms.requiredSkills.isRow(
      Int(pair.needFacts.position), subsetOf: context.terms.heldSkills, row: Int(pair.volunteerFacts.position)
    )
  }

  /// Names the skills that are missing.
  public static func verdict(_ pair: Pair) -> Verdict {
    let missing = pair.need.requiredSkills.filter { required in
      !pair.volunteer.skills.contains { $0.skill == required }
    }
    guard !missing.isEmpty else { return .holds }
    let names = Figures.list(missing.map(pair.snapshot.vocabulary.name))
    return bars(
      "Lacks \(missing.count) of \(Figures.count(pair.need.requiredSkills.count, "required skill")): \(names)",
      remedy: "ask whether they have it, or whether it can be taught")
  }
}
