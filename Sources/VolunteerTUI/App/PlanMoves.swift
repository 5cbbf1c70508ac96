import Matching

/// Who moved when the plan was made anew, and why.
struct PlanMoves: Sendable {
  /// The acts that led to it, as the journal tells them.
  let acts: [String]
  /// Who moves: first those whom a chain of places leads to from what was done, and then the rest.
  let moves: [PlanDifference.Move]
  /// How many of the moves, the first ones, follow from what was done.
  let followCount: Int
  /// The plan before and after.
  let before: PlannedWorld
  let after: PlannedWorld
  /// Whether both plans are the best by the same policy for the same placements, so that what they are worth compares.
  private let isComparable: Bool

  /// Compares a plan with the one that was told before.
  ///
  /// - Parameters:
  ///   - before: The plan that was told before.
  ///   - after: The plan now.
  ///   - acts: What was done between the two.
  ///   - changes: What differs between the records of the two.
  ///   - volunteers: Everybody who may have moved; nil where that is not known.
  /// - Complexity: O(moves) where it is known who may have moved, else O(pairs).
  init(
    from before: PlannedWorld, to after: PlannedWorld, acts: [String], changes: SnapshotChanges,
    among volunteers: Set<Identifier<Volunteer>>?
  ) {
    self.acts = acts
    self.before = before
    self.after = after
    let (was, now) = (before.world.snapshot, after.world.snapshot)
    var difference =
      volunteers.map { PlanDifference(from: before.plan, to: after.plan, among: $0) }
      ?? PlanDifference(from: before.plan, to: after.plan)
    difference.moves = difference.moves.compactMap { Self.proposals(of: $0, from: was, to: now) }
    var needs = changes.needs.union(changes.pairings.map(\.need))
    for service in changes.services { needs.formUnion(now.needs(of: service).map(\.id)) }
    let chain = difference.chain(
      from: changes.volunteers.union(changes.pairings.map(\.volunteer)), needs,
      sharing: now.needsSharingMentors)
    moves = chain.moves
    followCount = chain.followCount
    isComparable =
      !changes.everything && was.policy == now.policy && was.planInForce == now.planInForce
      && changes.pairings.allSatisfy { was.holds($0) == now.holds($0) }
  }

  /// A move without what acts alone did; nil where nothing is left.
  ///
  /// Whoever is asked for a planned pair has it still, and an ask that is undone gives back what the plan had.
  private static func proposals(
    of move: PlanDifference.Move, from before: Snapshot, to after: Snapshot
  ) -> PlanDifference.Move? {
    let volunteer = move.volunteer
    let leaves = move.leaves.filter { !after.holds(Pairing(volunteer: volunteer, need: $0)) }
    let joins = move.joins.filter { !before.holds(Pairing(volunteer: volunteer, need: $0)) }
    guard !leaves.isEmpty || !joins.isEmpty else { return nil }
    return PlanDifference.Move(volunteer: volunteer, leaves: leaves, joins: joins)
  }

  /// The line that says so: how many people move, and the first of them.
  var line: String {
    guard let first = moves.first else { return "nobody moves" }
    let snapshot = after.world.snapshot
    let people = "\(moves.count.grouped) \(moves.count == 1 ? "person moves" : "people move")"
    let told = moves.prefix(2).map { Self.brief($0, in: snapshot) }.joined(separator: " · ")
    return moves.count == 1 && !first.joins.isEmpty ? told : "\(people): \(told)"
  }

  /// A move in few words: `Tom Reece Huyton Visits → Library Desk`.
  private static func brief(_ move: PlanDifference.Move, in snapshot: Snapshot) -> String {
    let name = snapshot.volunteer(move.volunteer)?.name ?? "?"
    func titles(_ needs: [Identifier<Need>]) -> String {
      needs.map { snapshot.need($0)?.title ?? "?" }.joined(separator: " and ")
    }
    switch (move.leaves.isEmpty, move.joins.isEmpty) {
    case (true, _): return "\(name) joins \(titles(move.joins))"
    case (_, true): return "\(name) leaves \(titles(move.leaves))"
    default: return "\(name) \(titles(move.leaves)) → \(titles(move.joins))"
    }
  }

  /// All moves to read: what they come from, what they are worth, and who moves because of whom.
  var page: ExplanationPage {
    let snapshot = after.world.snapshot
    var lines: [PageLine] = [.heading("What moved in the plan, and why")]
    lines += acts.map { .field("since", $0, .accent) }
    if isComparable { lines.append(.field("worth", worth, .text)) }
    let places = moves.reduce(0) { $0 + $1.joins.count - $1.leaves.count }
    if places != 0 {
      lines.append(
        .field("places", "\(abs(places).grouped) \(places > 0 ? "more" : "fewer") in the plan", .text))
    }
    lines.append(.blank)
    if moves.isEmpty { lines.append(.text("Nobody moves.", .good)) }
    let sentences = moves.map { PageLine.text($0.sentence(in: snapshot), .text) }
    lines += sentences.prefix(followCount)
    if followCount > 1 { lines += [.blank, .text(Self.follow, .dim)] }
    if followCount > 0, followCount < moves.count { lines += [.blank, .text(Self.others, .dim)] }
    lines += sentences.dropFirst(followCount)
    return ExplanationPage(pairing: nil, lines: lines)
  }

  private static let follow =
    "Each follows from what was done, or from one before: a place that is taken makes somebody leave, and one that is free lets somebody come."
  private static let others = "Others move too, not for a place that one of these takes or leaves:"

  /// What the plan gains or loses, in points and in the unit of fits.
  private var worth: String {
    let points = after.plan.objective - before.plan.objective
    let weight = after.world.snapshot.policy.totalWeight
    guard points != 0 else { return "the plan is as good as before" }
    let sign = points > 0 ? "+" : "−"
    let tenths = (abs(points) * 20 + weight) / (2 * weight)
    return
      "the plan \(points > 0 ? "gains" : "loses") \(abs(points).grouped) points (\(sign)\(FitText.tenths(tenths)) of fit)"
  }
}

extension Snapshot {
  /// Whether a pair's place is taken by a placement.
  fileprivate func holds(_ pairing: Pairing) -> Bool {
    placements(of: pairing.volunteer).contains { $0.need == pairing.need && $0.status.isHeld }
  }
}

extension State {
  /// Takes note of what a plan changes; when it is that of the world on screen, says so where something was done or
  /// asked for.
  mutating func announce(_ new: PlannedWorld) {
    if new.follows(plan), let moves = new.following?.moves {
      moversSincePlan?.formUnion(moves.map(\.volunteer))
    } else {
      moversSincePlan = nil
    }
    guard new.world === world else { return }
    let (before, acts, movers) = (toldPlan, actsSincePlan, moversSincePlan)
    let changes = changesSincePlan
    (toldPlan, actsSincePlan, moversSincePlan) = (new, [], [])
    changesSincePlan = SnapshotChanges()
    let wasAskedFor = announcesPlan
    announcesPlan = false
    guard wasAskedFor || !acts.isEmpty else { return }
    let pairs = "\(new.plan.pairs.count.grouped) pairs"
    guard let before else {
      if wasAskedFor { notice = Notice(kind: .done, text: "Planned: \(pairs)") }
      return
    }
    let moves = PlanMoves(from: before, to: new, acts: acts, changes: changes, among: movers)
    planMoves = moves
    let more = moves.moves.isEmpty ? "" : " · W lists them"
    if wasAskedFor {
      notice = Notice(kind: .done, text: "Re-planned: \(pairs), \(moves.line)\(more)")
    } else if let said = notice, said.kind == .done, !moves.moves.isEmpty {
      notice = Notice(kind: .done, text: "\(said.text) · \(moves.line)\(more)")
    }
  }
}
