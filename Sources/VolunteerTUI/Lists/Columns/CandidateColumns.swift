import Matching

/// What the list of candidates says of each: the eligible ranked by fit, and under them the rest with what bars them.
enum CandidateColumns {
  /// The columns for people who are candidates for a need, or for needs that are for a volunteer.
  static func of(_ subject: CandidateSubject) -> [ListColumn] {
    switch subject {
    case .need: people
    case .volunteer: needs
    }
  }

  private static let people = [name("Candidate"), fit, comes, plan("In the plan"), notes]
  private static let needs = [name("Need"), fit, plan("Filled"), notes]

  private static func name(_ title: String) -> ListColumn {
    ListColumn(name: "name", title: title, width: .flexible(20, share: 4)) { source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      let isEligible = candidates.list[row].isEligible
      return ListValue(candidates.name(row), isEligible ? .text : .dim)
    }
  }

  private static let fit =
    ListColumn(name: "fit", title: "Fit", width: .fixed(5), alignment: .right) { source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      let tenths = source.snapshot.policy.fitTenths(points: Int(candidates.list[row].points))
      return ListValue(FitText.tenths(tenths), candidates.list[row].isEligible ? .text : .dim, number: tenths)
    }

  // Positions are those of the candidates' own facts: newer records may have come since.
  private static let comes =
    ListColumn(name: "comes", title: "Comes", width: .fixed(9), rank: 1) { source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      let about = candidates.facts.context.volunteers[Int(candidates.list[row].volunteer)]
      return about.isHeldBack ? ListValue("") : VolunteerText.comes(about)
    }

  private static func plan(_ title: String) -> ListColumn {
    ListColumn(name: "plan", title: title, width: .flexible(14, share: 1), rank: 2) { source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      return candidates.planned(row, source)
    }
  }

  private static let notes =
    ListColumn(name: "notes", title: "Flags, or what bars them", width: .flexible(24, share: 4)) {
      source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      return candidates.notes(row, source)
    }
}
