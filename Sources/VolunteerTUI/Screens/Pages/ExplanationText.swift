import Matching

/// Puts an explanation on a page: the reason first, then the scores, then who would move.
enum ExplanationText {
  static func page(_ pairing: Pairing, session: PlanSession, plan: PlannedWorld) throws -> ExplanationPage {
    let snapshot = plan.world.snapshot
    var lines: [PageLine] = [.heading(snapshot.title(pairing))]
    if let why = try session.why(pairing) {
      lines.append(.text("In the plan", .good))
      lines += why.sentences(in: snapshot).map { .text($0, .text) }
      lines += scores(why.assessment, policy: snapshot.policy)
    } else if let whyNot = try session.whyNot(pairing) {
      lines.append(.text("Not in the plan", .watch))
      lines += whyNot.sentences(in: snapshot).map { .text($0, .text) }
      lines += scores(whyNot.assessment, policy: snapshot.policy)
    } else {
      lines.append(.text("This pair is no longer there", .dim))
    }
    return ExplanationPage(pairing: pairing, lines: lines)
  }

  /// Why places of a need stay empty, and what would fill them.
  static func page(of need: Need, session: PlanSession) throws -> ExplanationPage {
    let snapshot = session.context.snapshot
    var lines: [PageLine] = [.heading(need.title)]
    if let unfilled = try session.whyUnfilled(need.id) {
      lines += unfilled.sentences(in: snapshot).map { .text($0, .text) }
    } else {
      lines.append(.text("Every place is held or planned.", .good))
    }
    return ExplanationPage(pairing: nil, lines: lines)
  }

  /// What held placements and pins ask for and is not there, and the limits that the plan goes beyond.
  static func notes(of planned: PlannedWorld) -> ExplanationPage {
    let snapshot = planned.world.snapshot
    let plan = planned.plan
    var lines: [PageLine] = []
    if !plan.conflicts.isEmpty {
      lines.append(.heading("Held placements and pins ask for more than there is"))
      lines += plan.conflicts.map { .text($0.sentence(in: snapshot), .warning) } + [.blank]
    }
    return ExplanationPage(pairing: nil, lines: lines)
  }

  /// Every score with its weight and what it brings, flags and prompts before them.
  private static func scores(_ assessment: Assessment, policy: Policy) -> [PageLine] {
    var lines: [PageLine] = [.blank]
    lines += assessment.flags.map { .field("ask", $0.sentence, .watch) }
    lines += assessment.prompts.map { .field("say", $0.sentence, .accent) }
    guard !assessment.breakdown.terms.isEmpty else { return lines }
    let fit = FitText.tenths(policy.fitTenths(points: assessment.points))
    lines.append(.heading("Fit \(fit) = points \(assessment.points.grouped) ÷ \(policy.totalWeight)"))
    for term in assessment.breakdown.terms {
      let part = FitText.tenths(policy.fitTenths(points: term.product))
      let style: Style = term.product > 0 ? .text : .dim
      lines.append(
        .field(term.score.title, "\(term.value.padded(3)) × weight \(term.weight.padded(2)) = \(part)", style)
      )
    }
    return lines
  }
}

extension Int {
  /// The number in so many cells, blanks before it.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: " ", count: Swift.max(0, width - digits.count)) + digits
  }
}
