/// What a plan must take in to follow its records from one snapshot to another.
struct PlanStep {
  /// The snapshot to come to, prepared.
  let context: MatchingContext
  /// The short-term level of each service.
  let shortTermLevels: [Int]
  /// Volunteers whose facts may be others.
  var volunteers: Set<Int32>
  /// Needs whose facts may be others.
  var needs: Set<Int32>
  /// The pairs of those volunteers that are to be searched anew, new volunteers among them.
  var rows: [Int32: [EligiblePair]] = [:]
  /// The pairs of those needs, with their volunteers' positions.
  var columns: [Int32: [(volunteer: Int32, pair: EligiblePair)]] = [:]
  /// Services whose mentor places, or whose needs, may be others.
  var services: Set<Int32> = []

  /// Whether so many pairs are weighed otherwise that the problem is to be solved anew.
  var isWide = false

  /// A search among all records for each of so many is quicker than one search for all.
  private static let mostSearches = (volunteers: 64, needs: 16)

  /// Finds out what changes touch.
  ///
  /// - Returns: Nil where all is to be made anew: records do not stand where they stood, the rules are asked on
  ///   another day or by another policy, or too much is touched.
  init?(
    from plan: LivePlan, to context: MatchingContext, _ changes: SnapshotChanges, shortTermLevels: [Int]
  ) {
    let (before, snapshot) = (plan.context.snapshot, context.snapshot)
    guard !plan.isStale, context.today == plan.context.today,
      let step = ContextStep(from: before, to: snapshot, changes),
      step.volunteers.count <= Self.mostSearches.volunteers, step.needs.count <= Self.mostSearches.needs
    else { return nil }
    self.context = context
    self.shortTermLevels = shortTermLevels
    isWide = changes.planInForce || context.policy != plan.context.policy
    volunteers = Set(step.volunteers.map { Int32($0) })
    needs = Set(step.needs.map { Int32($0) })
    services = Set(changes.services.compactMap { snapshot.position(of: $0).map { Int32($0) } })
    let added = Set(needs.filter { $0 >= before.needs.count }.map { snapshot.needs[Int($0)].id })
    if !added.isEmpty {
      for pairing in snapshot.planInForce?.pairings ?? [] where added.contains(pairing.need) {
        if let position = snapshot.position(of: pairing.volunteer) { volunteers.insert(Int32(position)) }
      }
    }
    for volunteer in volunteers { rows[volunteer] = context.eligiblePairs(of: volunteer) }
    for need in needs where !plan.context.suitsAlike(need, in: context) {
      columns[need] = context.eligiblePairs(in: need)
    }
  }

  /// A step to the same records but for one need, with the pairs that it then has.
  init(
    from plan: LivePlan, to context: MatchingContext, need: Int32,
    column: [(volunteer: Int32, pair: EligiblePair)]
  ) {
    self.context = context
    shortTermLevels = plan.shortTermLevels
    let id = context.snapshot.needs[Int(need)].id
    volunteers = Set(
      context.snapshot.placements(in: id).compactMap { context.snapshot.position(of: $0.volunteer) }
        .map { Int32($0) })
    needs = [need]
    columns[need] = column
  }

  /// A step to the same records, in which some volunteers are to be told to the solver anew.
  init(from plan: LivePlan, telling volunteers: Set<Int32>) {
    context = plan.context
    shortTermLevels = plan.shortTermLevels
    self.volunteers = volunteers
    needs = []
  }
}

extension MatchingContext {
  /// Whether a need suits the same people as well as in a later snapshot, as far as it goes by itself: nothing about it
  /// has changed but what rules and scores do not look at.
  fileprivate func suitsAlike(_ need: Int32, in later: MatchingContext) -> Bool {
    let position = Int(need)
    guard position < needs.count, needs[position] == later.needs[position] else { return false }
    let new = later.snapshot.needs[position]
    var old = snapshot.needs[position]
    // Causes are compared by identity: their columns may be numbered anew.
    guard snapshot.cause(of: old) == later.snapshot.cause(of: new) else { return false }
    old.places = new.places
    old.fewestPlaces = new.fewestPlaces
    old.mostShortTermPlaces = new.mostShortTermPlaces
    old.title = new.title
    old.whoGoesWithout = new.whoGoesWithout
    old.notes = new.notes
    old.version = new.version
    return old == new
  }
}
