import Matching

/// Candidates, plans, and what a coordinator decides of a pair.
enum MatchingActions {
  static let all: [Action] = [
    Action(
      name: .candidates, title: "Candidates for this row", keys: [.character("m")], group: .matching,
      footer: 20,
      short: "candidates",
      availability: { state in
        guard !state.isReading else { return .unavailable("The records are still being read") }
        return state.candidateSubject == nil ? .elsewhere : .available
      },
      perform: { $0.openCandidates() }),
    Action(
      name: .ask, title: "Ask: record that they are being asked", keys: [.character("o")], group: .matching,
      isUndoable: true, footer: 21, short: "ask",
      availability: { Availabilities.pairings($0) },
      perform: { $0.confirmAsk($0.chosenPairings) }),
    Action(
      name: .answer, title: "Record the answer", keys: [.character("r")], group: .matching, isUndoable: true,
      footer: 22, short: "answer",
      availability: { state in
        // Whose answers are awaited among marked rows is looked at when the key is pressed: it would slow every frame.
        if state.markCount > 0, state.focus.pairing != nil, !state.isReading { return .available }
        return Availabilities.placement(state, waitingFor: "an answer") { $0.status.awaitsAnswer }
      },
      perform: { $0.openAnswer() }),
    Action(
      name: .nextStage, title: "Next stage", keys: [.character("t")], group: .matching, isUndoable: true,
      footer: 23, short: "next stage",
      availability: { state in
        Availabilities.oneRow(state)
          ?? Availabilities.placement(state, waitingFor: "a next stage") { $0.status.next != nil }
      },
      perform: { $0.takeNextStage() }),
    Action(
      name: .why, title: "Why, or why not", keys: [.character("w")], group: .matching, footer: 24,
      short: "why",
      availability: { state in
        guard state.plan != nil else { return .unavailable("The plan is still being solved") }
        return state.focus.pairing == nil && state.unfilledNeed == nil
          ? Availabilities.nothingToExplain(state) : .available
      },
      perform: { $0.openExplanation() }),
    Action(
      name: .moves, title: "What moved in the plan, and why", keys: [.character("W")], group: .matching,
      availability: { state in
        guard state.planMoves != nil else { return .unavailable("Nothing has changed the plan yet") }
        return .available
      },
      perform: { $0.openMoves() }),
    Action(
      name: .pin, title: "Pin: this pair must be in the plan", keys: [.character("p")], group: .matching,
      isUndoable: true, footer: 25, short: "pin",
      availability: { Availabilities.onePairing($0) },
      perform: { $0.togglePin() }),
    Action(
      name: .veto, title: "Veto: this pair must not be in the plan", keys: [.character("v")],
      group: .matching,
      isUndoable: true, footer: 26, short: "veto",
      availability: { Availabilities.onePairing($0) },
      perform: { $0.toggleVeto() }),
    Action(
      name: .replan, title: "Re-plan", keys: [.character("M")], group: .matching, footer: 40,
      short: "re-plan",
      availability: { $0.isReading ? .unavailable("The records are still being read") : .available },
      perform: { $0.replan() }),
    Action(
      name: .notes, title: "What is to be said of the plan", keys: [.character("N")], group: .matching,
      footer: 41,
      short: "notes",
      availability: { state in
        guard let plan = state.plan?.plan else { return .unavailable("The plan is still being solved") }
        if !state.layers.isEmpty { return .elsewhere }
        return plan.conflicts.isEmpty
          ? .unavailable("The plan keeps every limit: there is nothing to say") : .available
      },
      perform: { $0.openPlanNotes() }),
    Action(
      name: .commit, title: "Put this plan in force", keys: [.character("K")], group: .matching,
      isUndoable: true,
      availability: { state in
        guard case .solved = state.planning else {
          return .unavailable("There is no solved plan to put in force")
        }
        return .available
      },
      perform: { $0.confirmCommit() }),
  ]
}

/// Conditions that several actions share.
enum Availabilities {
  /// Why there is no pair here, if a list is in focus at all.
  static func noPair(_ state: State) -> Action.Availability {
    guard state.focusedList != nil else { return .elsewhere }
    return .unavailable("No pair is selected: m shows candidates, and 5 the plan")
  }

  /// Why there is nothing to explain here: neither a pair nor a need with an empty place.
  static func nothingToExplain(_ state: State) -> Action.Availability {
    guard state.focusedList != nil, state.focus.volunteer == nil,
      let need = state.focus.need.flatMap({ state.world?.snapshot.need($0) })
    else { return noPair(state) }
    return .unavailable(
      need.isOpen
        ? "Every place here is held or planned: m shows candidates, and 5 the plan"
        : "This need is not open: nobody is planned here")
  }

  /// Why an act on one row waits while several are marked; nil where it need not.
  static func oneRow(_ state: State) -> Action.Availability? {
    state.markCount > 1
      ? .unavailable("\(state.markCount.grouped) rows are marked, and this is done one by one: Esc unmarks")
      : nil
  }

  static func onePairing(_ state: State) -> Action.Availability {
    state.focus.pairing == nil ? noPair(state) : oneRow(state) ?? .available
  }

  static func pairings(_ state: State) -> Action.Availability {
    guard state.focusedList != nil else { return .elsewhere }
    guard !state.isReading else { return .unavailable("The records are still being read") }
    // The selected row tells whether rows are pairs; to gather what is marked with every frame would be slow.
    return state.focus.pairing == nil ? noPair(state) : .available
  }

  static func placement(
    _ state: State, waitingFor what: String, _ isWaiting: @Sendable (Placement) -> Bool
  ) -> Action.Availability {
    guard state.focusedList != nil, state.focus.record != nil else { return .elsewhere }
    guard !state.isReading else { return .unavailable("The records are still being read") }
    if let lead = state.heldBackBy { return .unavailable("Speak to \(lead)") }
    let waiting = state.placementsInFocus.filter(isWaiting)
    if waiting.isEmpty { return .unavailable("No placement here waits for \(what)") }
    return .available
  }
}
