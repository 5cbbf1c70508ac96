/// Qualifications that the need requires must be held, and still be valid on the first day.
public enum QualificationRule: Rule {
  /// What people read.
  public static let name = "qualifications"

  /// Whether each required qualification is held and valid on the pair's first day.
  public static func permits(_ pair: borrowing Pair) -> Bool {
    guard pair.needFacts.requiresQualifications else { return true }
    let day = pair.firstDay
    return pair.context.snapshot.needs[Int(pair.needFacts.position)].requiredQualifications.allSatisfy {
      pair.context.isQualified(volunteer: pair.volunteerFacts.position, in: $0, on: day)
    }
  }

  /// Keeps the needs of a run that it permits; most ask for no qualification.
  public static func narrow(_ run: inout NeedRun) {
    // The filter has left out those needs for people without any.
    if run.volunteer.hasQualifications {
      run.narrow { !$0.needFacts.requiresQualifications || permits($0) }
    }
  }

  /// Names what is missing or expires too soon.
  public static func verdict(_ pair: Pair) -> Verdict {
    var missing: [String] = []
    var expired: [String] = []
    var unseen: [String] = []
    for kind in pair.need.requiredQualifications {
      let name = pair.snapshot.vocabulary.name(kind)
      let held = pair.volunteer.qualifications.filter { $0.kind == kind }
      let valid = held.filter { $0.expires.map { $0 >= pair.firstDay } ?? true }
      if held.isEmpty {
        missing.append(name)
      } else if valid.isEmpty {
        expired.append("\(name) on \(held.compactMap(\.expires).max()?.text ?? "an unknown day")")
      } else if !valid.contains(where: { $0.seenBy.isFilled }) {
        unseen.append(name)
      }
    }
    if !missing.isEmpty {
      return bars("Not recorded as qualified: \(Figures.list(missing))", remedy: "ask to see the certificate")
    }
    if !expired.isEmpty {
      return bars(
        "Qualification ends before the first day, \(pair.firstDay.text): \(Figures.list(expired))",
        remedy: "ask whether it is being renewed")
    }
    return unseen.isEmpty ? .holds : asks("Ask to see the certificate: \(Figures.list(unseen))")
  }
}
