import Matching

/// The page of candidates: whose they are, and what is to be said of the selected one.
enum CandidatesView {
  static func drawTitle(_ subject: CandidateSubject, _ state: State, in rect: Rect, on canvas: inout Canvas) {
    guard let snapshot = state.world?.snapshot else { return }
    var text = " "
    if case .candidates(let rows) = state.lists[.candidates]?.rows, rows.subject == subject {
      text += "\(rows.eligible.grouped) eligible of \(rows.count.grouped) · "
    }
    switch subject {
    case .need(let id):
      let need = snapshot.need(id)
      text +=
        "Candidates for \(need?.title ?? ""), \(need.flatMap { snapshot.service($0.service)?.name } ?? "")"
    case .volunteer(let id): text += "Needs for \(snapshot.volunteer(id)?.name ?? "")"
    }
    canvas.draw(text, in: rect, style: .title)
  }
}

/// What is to be said of a pair: what bars it, what to ask, and its points score by score.
enum AssessmentPage {
  static func lines(_ assessment: Assessment, barriers: [Barrier]? = nil, policy: Policy) -> [PageLine] {
    var lines: [PageLine] = []
    for barrier in barriers ?? assessment.barriers { lines.append(.field("barred", barrier.text, .watch)) }
    for flag in assessment.flags { lines.append(.field("ask", flag.sentence, .watch)) }
    for prompt in assessment.prompts { lines.append(.field("say", prompt.sentence, .accent)) }
    if assessment.isShortTerm {
      lines.append(
        .field("short-term", "they leave before \(policy.shortTermWeeks) weeks or the need's end", .watch))
    }
    if !assessment.breakdown.terms.isEmpty {
      let fit = FitText.tenths(policy.fitTenths(points: assessment.points))
      let parts = assessment.breakdown.terms.filter { $0.product > 0 }.sorted { $0.product > $1.product }
        .map { "\($0.score.title) \(FitText.tenths(policy.fitTenths(points: $0.product)))" }
      lines.append(.field("fit \(fit)", parts.joined(separator: " · "), .text))
    }
    return lines
  }
}
