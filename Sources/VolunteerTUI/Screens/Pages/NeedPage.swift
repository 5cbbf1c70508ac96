import Matching

/// All that is kept of a need; who goes without heads it while it is unfilled.
enum NeedPage {
  static func lines(_ need: Need, facts: Facts, plan: PlannedWorld?) -> [PageLine] {
    let snapshot = facts.snapshot
    let words = snapshot.vocabulary
    let service = snapshot.service(need.service)
    var lines: [PageLine?] = [.heading("\(need.title) · \(service?.name ?? "")")]
    let held = snapshot.placements(in: need.id).count { $0.status.isHeld }
    if held < need.places, !need.whoGoesWithout.isEmpty {
      lines.append(.field("goes without", need.whoGoesWithout, .warning))
    }
    let planned = plan?.plan.pairs(in: need.id).count ?? 0
    lines.append(.field("places", places(need, held: held, planned: planned)))
    lines.append(.field("times", times(need)))
    lines.append(.field("gives", hours(need)))
    lines.append(.field("dates", dates(need)))
    lines.append(.field("urgency", "\(need.urgency) of 3\(need.isRemote ? " · from anywhere" : "")"))
    lines.append(.field("requires", words.names(need.requiredSkills)))
    lines.append(.field("prefers", words.names(need.preferredSkills)))
    lines.append(.field("qualifications", words.names(need.requiredQualifications)))
    lines += need.requiredChecks.map { check in
      .field(
        "check",
        "\(check.scheme?.rawValue.uppercased() ?? "any scheme") \(check.level.text), \(check.workforce.text)"
          + (check.lawfulReason.isEmpty ? " · why it is lawful is not recorded" : " · \(check.lawfulReason)"))
    }
    lines.append(.field("languages", languages(need, words)))
    lines.append(.field("ages", ages(need)))
    lines.append(.field("offers", offers(need)))
    lines.append(.field("develops", words.names(need.developsSkills)))
    lines.append(.field("access", words.names(need.accessOffered)))
    if !need.formerlyPaidPost.isEmpty {
      lines.append(.field("formerly paid", need.formerlyPaidPost, .warning))
    }
    lines.append(.field("where", service?.address))
    lines.append(.field("deprivation", service.flatMap { snapshot.deciles(of: $0).text }))
    lines.append(.field("notes", need.notes))
    lines.append(.field("reference", "\(need.reference.code) (\(need.reference.source))"))
    return lines.compactMap { $0 }
  }

  private static func places(_ need: Need, held: Int, planned: Int) -> String {
    var text = "\(held) of \(need.places) held"
    if planned > 0 { text += ", \(planned) more in the plan" }
    if need.fewestPlaces > 1 { text += ", viable from \(need.fewestPlaces)" }
    if let most = need.mostShortTermPlaces { text += ", at most \(most) short-term" }
    return text
  }

  private static func times(_ need: Need) -> String {
    switch need.pattern {
    case .flexible: return "flexible"
    case .dated where !need.dates.isEmpty:
      let next = need.dates.prefix(6).map(\.text).joined(separator: ", ")
      return "on \(need.dates.count) dates: \(next)\(need.dates.count > 6 ? " …" : "")"
    default:
      guard let slots = need.slots else { return "not known: ask" }
      return "\(slots.text), \(need.pattern.rawValue)"
    }
  }

  private static func hours(_ need: Need) -> String {
    let hours = need.weeklyMinutes.map { "\(Figures.duration(minutes: $0)) a week" } ?? "hours not known"
    let shortest = need.shortestCommitmentWeeks.map { ", for \(Figures.count($0, "week")) or more" } ?? ""
    return hours + shortest
  }

  private static func dates(_ need: Need) -> String {
    let start = need.start.map { "from \($0.text)" } ?? "can start at once"
    let end = need.end.map { "until \($0.text)" } ?? "goes on"
    return "\(start), \(end)"
  }

  private static func languages(_ need: Need, _ words: Vocabulary) -> String {
    guard !need.languages.isEmpty else { return "" }
    let reason = need.languageReason.isEmpty ? "binds nobody: no reason recorded" : need.languageReason
    return "\(words.names(need.languages)) · \(reason)"
  }

  private static func ages(_ need: Need) -> String {
    let lower = need.lowerAge.map { "from \($0)" }
    let upper = need.upperAge.map {
      "up to \($0) · \(need.upperAgeReason.isEmpty ? "binds nobody: no reason recorded" : need.upperAgeReason)"
    }
    return [lower, upper].compactMap { $0 }.joined(separator: " ")
  }

  private static func offers(_ need: Need) -> String {
    [
      ("training", need.offersTraining), ("a mentor", need.hasMentor), ("a reference", need.offersReference),
      ("expenses", need.paysExpenses), ("can flex for somebody who finds work", need.canFlex),
    ].compactMap { $0.1 == true ? $0.0 : nil }.joined(separator: ", ")
  }
}
