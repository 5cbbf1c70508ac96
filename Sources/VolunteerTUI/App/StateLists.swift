import Matching

/// How the state takes in new records and plans.
extension State {
  /// The list that keys move in: the topmost layer's, else the screen's.
  var focusedList: ListName? {
    guard let layer = layers.last else { return screen.list }
    return layer.list
  }

  /// Takes in records, read anew or changed: selections and marks stay with their records.
  ///
  /// - Returns: the effects that bring the plan, and whatever is open, up to date.
  mutating func adopt(_ new: World) -> [Effect] {
    let before = world
    world = new
    changesSincePlan.formUnion(new.changes)
    policy.settle(kept: new.snapshot.policy)
    let follows = new.follows(before)
    for name in RecordRows.names {
      replace(
        name, new.rows(name), index: new.index(name), origins: follows ? new.origins(name) : .unknown,
        before: before)
    }
    let plan = plan
    showPlanRows(before: before) { rows in
      guard follows, let reach = new.reach else { return nil }
      let changed = new.pairings(in: [plan?.plan].compactMap { $0 }, new.changes, reach)
      return PlanRows(following: rows, world: new, plan: plan, changed: changed)
    }
    refreshRelated(before: before)
    guard !new.isPartial else { return [] }
    planning = .solving(last: plan)
    var effects = [Effect.plan(new)]
    if let subject = shownCandidates { effects.append(.candidates(subject, new, plan)) }
    return effects
  }

  /// Takes in a plan for the world on screen.
  mutating func adopt(_ new: PlannedWorld) {
    let follows = new.follows(plan)
    planning = .solved(new)
    for name in RecordRows.names {
      replace(name, new.world.rows(name), index: new.index(name), origins: .same, before: world)
    }
    showPlanRows(before: world) { rows in
      guard follows, let following = new.following else { return nil }
      return PlanRows(following: rows, world: new.world, plan: new, changed: following.pairings)
    }
    refreshRelated(before: world)
  }

  /// Takes in a plan for an older world: it takes the place of the one on screen, and the newer one is on its way.
  mutating func adoptLate(_ new: PlannedWorld) {
    guard new.follows(plan), case .solving = planning else { return }
    planning = .solving(last: new)
    let world = world
    showPlanRows(before: world) { rows in
      guard let world, let following = new.following else { return nil }
      return PlanRows(following: rows, world: world, plan: new, changed: following.pairings)
    }
  }

  /// Takes a plan that its check refuted off the screen, so that nothing relies on it.
  mutating func drop(_ refuted: PlannedWorld, because reason: String) {
    notice = Notice(kind: .problem, text: reason)
    guard plan === refuted, let world else { return }
    if case .solving = planning {
      planning = .solving(last: nil)
    } else {
      planning = .failed(reason, last: nil)
    }
    (toldPlan, planMoves) = (nil, nil)
    for name in RecordRows.names {
      replace(name, world.rows(name), index: world.index(name), origins: .same, before: world)
    }
    showPlanRows(before: world) { _ in nil }
    refreshRelated(before: world)
  }

  /// Takes in candidates, if they are still asked for.
  mutating func adopt(_ candidates: CandidateRows) {
    guard candidates.subject == shownCandidates else { return }
    replace(.candidates, .candidates(candidates), index: candidates.index, origins: .unknown, before: world)
  }

  /// Takes in an explanation, if it is still asked for.
  mutating func adopt(_ page: ExplanationPage) {
    for (depth, layer) in layers.enumerated() {
      guard case .explanation(var explanation) = layer, explanation.pairing == page.pairing,
        explanation.need == page.need
      else { continue }
      explanation.page = page
      layers[depth] = .explanation(explanation)
    }
  }

  /// Shows the list of the plan: made from the one before where that can be, else from scratch.
  private mutating func showPlanRows(before: World?, following: (PlanRows) -> PlanRows?) {
    guard let world else { return }
    let rows = planRows.flatMap(following) ?? PlanRows(world: world, plan: plan)
    planRows = rows
    replace(
      .plan, .pairs(rows.list), index: rows.index, origins: rows.origins.map(RowOrigins.rows) ?? .unknown,
      before: before)
  }

  /// Shows what belongs to the record on top of the layers.
  mutating func refreshRelated(before: World?) {
    guard let world, case .record(let layer) = layers.last(where: { $0.list == .related }) else { return }
    let rows = PairRows.related(to: layer.name, world: world, plan: plan)
    replace(.related, rows, index: nil, origins: .unknown, before: before)
  }

  mutating func replace(
    _ name: ListName, _ rows: ListRows, index: SearchIndex?, origins: RowOrigins, before: World?
  ) {
    guard let world else { return }
    var list = lists[name] ?? ListView()
    let source = ListSource(facts: world.facts, plan: plan, rows: rows, queues: world.overview.queues)
    list.replace(rows, index: index, origins: origins, source: source, before: before)
    lists[name] = list
    fitLists()
  }

  /// What a list's columns read from.
  func source(of name: ListName) -> ListSource? {
    guard let world, let list = lists[name] else { return nil }
    return ListSource(facts: world.facts, plan: plan, rows: list.rows, queues: world.overview.queues)
  }

  /// Filters and sorts a list anew.
  mutating func refresh(_ name: ListName) {
    guard let source = source(of: name) else { return }
    lists[name]?.refresh(source: source)
    fitLists()
  }

  /// Tells each list on screen how many rows it has room for.
  mutating func fitLists() {
    policy.fit(PolicyLayout(self).rows.height)
    let layout = ScreenLayout(self)
    for name in ListName.allCases {
      if let rows = layout.rows(of: name) { lists[name]?.table.fit(page: rows.height) }
    }
  }

  /// Puts something that was not asked for just now under whatever takes keys at the moment, so that no key meant for
  /// one is taken by the other.
  mutating func showWhenFree(_ layer: Layer) {
    let free = (layers.lastIndex { !$0.takesEveryKey } ?? -1) + 1
    layers.insert(layer, at: free)
  }

  /// Opens a record's page over what is on screen; Esc goes back to that.
  mutating func show(_ name: RecordName) {
    if let under = layers.lastIndex(where: { $0.list == .related }), case .record(var layer) = layers[under] {
      layer.left = lists[.related]?.table
      layer.leftAt = world.flatMap { lists[.related]?.selectedKey(in: $0.snapshot) }
      layers[under] = .record(layer)
    }
    layers.append(.record(RecordLayer(name: name)))
    detail = DetailPlace()
    lists[.related] = nil
    refreshRelated(before: nil)
  }

  /// Shows the list of the page that another one lay over, as it was left.
  mutating func returnToRelated() {
    refreshRelated(before: nil)
    guard case .record(let layer) = layers.last(where: { $0.list == .related }), let left = layer.left else {
      return
    }
    withTable(of: .related) { table in
      table.sort = left.sort
      table.marks = left.marks
    }
    refresh(.related)
    guard let snapshot = world?.snapshot, let view = lists[.related] else { return }
    let row = layer.leftAt.flatMap { view.rows.row(of: $0, in: snapshot) }.map { Int32($0) }
    // Where the row is gone nobody else takes its place.
    let shown = row.flatMap { view.table.shown.firstIndex(of: $0) } ?? 0
    withTable(of: .related) { $0.select(shown) }
  }
}
