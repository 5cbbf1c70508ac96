import Matching

/// Takes in one event: the whole of what the app does, without a terminal, a database or a clock.
func update(_ state: inout State, _ event: Event) -> [Effect] {
  let effects = take(event, &state)
  return effects + state.policyTrial()
}

private func take(_ event: Event, _ state: inout State) -> [Effect] {
  switch event {
  case .input(let input):
    return takeInput(input, &state)
  case .opened(let world), .loaded(let world):
    return state.adopt(world)
  case .switched(let world, let title):
    state.title = title
    return state.adopt(world)
  case .written(let world, let written):
    state.pendingWrites = max(0, state.pendingWrites - 1)
    let effects = state.adopt(world)
    let undo = written.canUndo ? " · u undoes" : ""
    state.notice = Notice(kind: .done, text: written.title + undo)
    state.actsSincePlan.append(written.title)
    if let page = written.page {
      state.showWhenFree(.explanation(ExplanationLayer(pairing: nil, page: page)))
      state.notice = Notice(kind: .refused, text: written.title)
    }
    if let saved = written.saved { state.closeForm(showing: saved) }
    return effects
  case .refused(let reason):
    state.pendingWrites = max(0, state.pendingWrites - 1)
    state.notice = Notice(kind: .refused, text: reason)
    return []
  case .planned(let plan, let isChecked):
    guard plan.world === state.world || plan.follows(state.plan) else { return [] }
    if isChecked { state.checkedPlan = plan }
    let wasAskedFor = state.announcesPlan
    state.announce(plan)
    guard plan.world === state.world else {
      state.adoptLate(plan)
      return []
    }
    state.adopt(plan)
    if wasAskedFor, let source = state.source(of: .plan) {
      state.lists[.plan]?.settle(source: source)
      state.fitLists()
    }
    return []
  case .planFailed(let reason):
    state.planning = .failed(reason, last: state.plan)
    state.notice = Notice(kind: .problem, text: reason)
    return []
  case .planChecked(let plan):
    if plan === state.plan { state.checkedPlan = plan }
    return []
  case .planRefuted(let plan, let reason):
    state.drop(plan, because: reason)
    return []
  case .tried(let trial):
    // The figures follow a key that is held; those of other records are of no use.
    if trial.world === state.world { state.policy.trial = trial }
    return []
  case .trialFailed(let problem):
    guard problem.world === state.world else { return [] }
    state.policy.problem = problem
    state.notice = Notice(kind: .problem, text: problem.sentence)
    return []
  case .candidates(let candidates):
    state.adopt(candidates)
    let keys = state.typedAhead
    state.typedAhead = []
    return keys.flatMap { takeKey($0, &state) }
  case .explained(let page):
    state.adopt(page)
    return []
  case .exported(let sentence):
    state.notice = Notice(kind: .done, text: sentence)
    return []
  case .exportWouldReplace(let request):
    state.layers.append(
      .confirm(
        Confirmation(
          question: "Replace the file \(request.path)?", letter: "R", intent: .export(request.replacing))))
    return []
  case .importUnclear(let path, let kinds):
    state.pendingWrites = max(0, state.pendingWrites - 1)
    state.showWhenFree(.menu(Menus.importKinds(of: path, kinds)))
    return []
  case .stale(let mine, let theirs):
    state.pendingWrites = max(0, state.pendingWrites - 1)
    state.showBoth(mine: mine, theirs: theirs)
    state.notice = Notice(kind: .refused, text: "Nothing was saved: somebody else changed the record first")
    return [.reload]
  case .failed(let reason):
    state.pendingWrites = max(0, state.pendingWrites - 1)
    if state.world == nil { state.failure = reason }
    state.notice = Notice(kind: .problem, text: reason)
    return []
  case .changedElsewhere:
    state.notice = Notice(kind: .done, text: "Somebody else changed the records: read anew")
    return [.reload]
  case .day(let today):
    state.today = today
    return state.world == nil ? [] : [.reload]
  case .idle:
    state.isHidden = true
    return []
  }
}

private func takeInput(_ input: InputEvent, _ state: inout State) -> [Effect] {
  switch input {
  case .resize(let size):
    state.size = size
    // Another size has other lines.
    state.detail.top = 0
    state.fitLists()
    return []
  case .hangUp:
    return [.quit]
  case .key, .paste, .mouse:
    if state.isHidden {
      state.isHidden = false
      return []
    }
  }
  let selected = state.selectedKey
  defer {
    // Another row's pane begins at its top.
    if state.recordOnShow == nil, state.selectedKey != selected { state.detail.top = 0 }
  }
  let effects: [Effect]
  switch input {
  case .key(let key): effects = takeKey(key, &state)
  case .paste(let text): effects = state.takePaste(text)
  case .mouse(let mouse): effects = takeMouse(mouse, &state)
  case .resize, .hangUp: effects = []
  }
  state.fitLists()
  return effects
}

private func takeKey(_ key: Key, _ state: inout State) -> [Effect] {
  if state.failure != nil { return [.quit] }
  if let effects = state.takeModalKey(key) { return effects }
  if state.awaitsCandidates(before: key) {
    state.typedAhead.append(key)
    return []
  }
  guard let (action, _) = ActionTable.action(for: key, in: state) else { return [] }
  return ActionTable.perform(action, in: &state)
}
