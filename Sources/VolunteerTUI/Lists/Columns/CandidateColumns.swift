import Matching

/// What the list of candidates says of each: the eligible ranked by fit, and under them the rest with what bars them.
enum CandidateColumns {
  // Positions are those of the candidates' own facts: newer records may have come since.
  static let all: [ListColumn] = [
    ListColumn(name: "name", title: "Candidate", width: .flexible(20, share: 4)) { source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      let isEligible = candidates.list[row].isEligible
      return ListValue(candidates.name(row), isEligible ? .text : .dim)
    },
    ListColumn(name: "fit", title: "Fit", width: .fixed(5), alignment: .right) { source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      let tenths = source.snapshot.policy.fitTenths(points: Int(candidates.list[row].points))
      return ListValue(FitText.tenths(tenths), candidates.list[row].isEligible ? .text : .dim, number: tenths)
    },
    ListColumn(name: "comes", title: "Comes", width: .fixed(9), rank: 1) { source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      let about = candidates.facts.context.volunteers[Int(candidates.list[row].volunteer)]
      return about.isHeldBack ? ListValue("") : VolunteerText.comes(about)
    },
    ListColumn(name: "plan", title: "In the plan", width: .flexible(14, share: 1), rank: 2) { source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      return candidates.planned(row, source)
    },
    ListColumn(name: "notes", title: "Flags, or what bars them", width: .flexible(24, share: 4)) {
      source, row in
      guard case .candidates(let candidates) = source.rows else { return ListValue("") }
      return candidates.notes(row, source)
    },
  ]
}
