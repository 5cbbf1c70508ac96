import Matching

/// The candidates for a need or for a volunteer, ranked, with the texts that a filter searches.
final class CandidateRows: Sendable {
  let subject: CandidateSubject
  let facts: Facts
  let list: [Candidate]
  /// How many are eligible; they come first.
  let eligible: Int
  /// What a filter searches; nil until it is made, which takes longer than the ranking.
  let index: SearchIndex?

  /// Ranks all candidates.
  /// - Complexity: O(records · rules).
  convenience init?(subject: CandidateSubject, facts: Facts) {
    let snapshot = facts.snapshot
    let list: [Candidate]
    switch subject {
    case .need(let id):
      guard let position = snapshot.position(of: id) else { return nil }
      list = facts.context.candidates(forNeed: Int32(position))
    case .volunteer(let id):
      guard let position = snapshot.position(of: id) else { return nil }
      list = facts.context.candidates(forVolunteer: Int32(position)).filter {
        snapshot.needs[Int($0.need)].isOpen
      }
    }
    self.init(subject, facts, list, index: nil)
  }

  /// The same rows, with what a filter searches.
  /// - Complexity: O(characters of all rows).
  func indexed(plan: PlannedWorld?) -> CandidateRows {
    let columns = CandidateColumns.of(subject)
    let source = ListSource(facts: facts, plan: plan, rows: .candidates(self))
    let index = SearchIndex(rows: count, columns: columns.count) { columns[$1].value(source, $0).text }
    return CandidateRows(subject, facts, list, index: index)
  }

  private init(_ subject: CandidateSubject, _ facts: Facts, _ list: [Candidate], index: SearchIndex?) {
    self.subject = subject
    self.facts = facts
    self.list = list
    eligible = list.prefix { $0.isEligible }.count
    self.index = index
  }

  var count: Int { list.count }

  func pairing(_ row: Int) -> Pairing {
    let candidate = list[row]
    return Pairing(
      volunteer: facts.snapshot.volunteers[Int(candidate.volunteer)].id,
      need: facts.snapshot.needs[Int(candidate.need)].id)
  }

  func name(_ row: Int) -> String {
    Self.name(of: list[row], for: subject, in: facts.snapshot)
  }

  /// Where the plan puts the volunteer.
  func planned(_ row: Int, _ source: ListSource) -> ListValue {
    let pairing = pairing(row)
    let planned = source.plan?.plan.pairs(of: pairing.volunteer) ?? []
    if planned.contains(where: { $0.pairing == pairing }) { return ListValue("here", .good) }
    switch subject {
    case .need:
      return ListValue(
        planned.first.flatMap { source.snapshot.need($0.pairing.need)?.title } ?? "", .dim)
    case .volunteer:
      let position = Int(list[row].need)
      // Positions are those of the candidates' own facts: newer records may have come since.
      return NeedText.filled(
        facts.snapshot.needs[position], position: position,
        source: ListSource(facts: facts, plan: source.plan, rows: source.rows))
    }
  }

  /// The flags of an eligible candidate, or the rule that bars one who is not.
  func notes(_ row: Int, _ source: ListSource) -> ListValue {
    let candidate = list[row]
    if let barrier = facts.context.firstBarrier(of: candidate) {
      return ListValue(barrier.sentence, .dim)
    }
    let assessment = facts.context.assess(volunteer: candidate.volunteer, need: candidate.need)
    // In words of one rule each; the pane says them in sentences.
    let questions = assessment.flags.map(\.rule).joined(separator: ", ")
    let words = [assessment.isShortTerm ? "short-term" : "", questions.isEmpty ? "" : "ask: \(questions)"]
    let text = words.filter { !$0.isEmpty }.joined(separator: " · ")
    return ListValue(text, text.isEmpty ? .dim : .watch)
  }

  private static func name(of candidate: Candidate, for subject: CandidateSubject, in snapshot: Snapshot)
    -> String
  {
    switch subject {
    case .need: return snapshot.volunteers[Int(candidate.volunteer)].name
    case .volunteer:
      let need = snapshot.needs[Int(candidate.need)]
      return "\(need.title), \(snapshot.service(need.service)?.name ?? "")"
    }
  }
}
