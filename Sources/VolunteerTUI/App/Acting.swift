import Matching

/// How acts begin: from a key to a question, a menu, a line to type or a write.
extension State {
  /// Does what a menu or a question led to.
  mutating func perform(_ intent: Intent) -> [Effect] {
    switch intent {
    case .act(let act): return perform(act)
    case .action(let name):
      guard let action = ActionTable.named(name) else { return [] }
      return ActionTable.perform(action, in: &self)
    case .sort(let list, let column): return sort(list, by: column)
    case .line(let purpose):
      openLine(purpose)
      return []
    case .menu(let name):
      openMenu(name)
      return []
    case .export(let request):
      guard let world else { return [] }
      return [.export(request, world, request.subject.includesPlan ? plan : nil)]
    case .saveForm: return saveForm()
    case .edit(let record): return openForm(for: record)
    case .add(let kind): return openForm(adding: kind)
    case .ask(let pairings, let acknowledgement): return confirmAsk(pairings, acknowledgement)
    case .nextStage(let id): return takeNextStage(of: id)
    case .answerAll(let ids, let answer): return confirmAnswers(ids, answer)
    case .importFile(let path, let kind):
      pendingWrites += 1
      return [.importFile(path, as: kind)]
    }
  }

  /// Sends an act to be written, or says why it cannot be.
  mutating func perform(_ act: Act) -> [Effect] {
    guard let world else { return [] }
    // What is on its way may change what this act is about.
    guard pendingWrites == 0 else {
      notice = Notice(kind: .refused, text: "A change is still being written: a moment, and press again")
      return []
    }
    do throws(ActRefused) {
      let write = try act.write(world: world, plan: plan)
      pendingWrites += 1
      if let list = focusedList { withTable(of: list) { $0.stay() } }
      switch act {
      case .ask, .answerAll: clearMarks()
      default: break
      }
      return [.write(write)]
    } catch {
      notice = Notice(kind: .refused, text: error.sentence)
      return []
    }
  }

  private mutating func clearMarks() {
    if let list = focusedList { withTable(of: list) { $0.marks.removeAll() } }
  }

  /// Puts the question before people are asked; where the work stands in for a paid post's, asks for the reason first.
  mutating func confirmAsk(_ pairings: [Pairing], _ acknowledgement: Acknowledgement? = nil) -> [Effect] {
    guard let world else { return [] }
    do throws(ActRefused) {
      // Refused before the question is put, so that nobody says yes to what cannot be.
      _ = try Act.ask(pairings, acknowledgement).write(world: world, plan: plan)
    } catch {
      if error.wantsAcknowledgement {
        openLine(.acknowledge(pairings))
        return []
      }
      notice = Notice(kind: .refused, text: error.sentence)
      return []
    }
    let question = "Ask \(AskAct.title(pairings, in: world.snapshot))?"
    let details = AskAct.warnings(pairings, world: world)
    layers.append(
      .confirm(
        Confirmation(
          question: question, details: details, letter: "O",
          intent: .act(.ask(pairings, acknowledgement)))))
    return []
  }

  mutating func openAnswer() -> [Effect] {
    guard let snapshot = world?.snapshot else { return [] }
    if let marked = markedPlacements {
      let waiting = marked.filter(\.status.awaitsAnswer)
      guard !waiting.isEmpty else {
        notice = Notice(kind: .refused, text: "None of what is marked waits for an answer")
        return []
      }
      layers.append(.menu(Menus.answers(waiting)))
      return []
    }
    let waiting = placementsInFocus.filter(\.status.awaitsAnswer)
    // A late answer to an ask that was given up matters less than one that is awaited.
    let open = waiting.filter { $0.status != .noReply }
    let placements = open.isEmpty ? waiting : open
    if placements.count == 1 {
      layers.append(.menu(Menus.answer(placements[0], in: snapshot)))
    } else {
      layers.append(
        .menu(
          Menus.placements(placements, title: "Whose answer?", in: snapshot) { .menu(.answer($0.id)) }))
    }
    return []
  }

  /// Puts the question before the same answer is recorded of several people.
  private mutating func confirmAnswers(_ ids: [Identifier<Placement>], _ answer: Answer) -> [Effect] {
    layers.append(
      .confirm(
        Confirmation(
          question: "Record “\(answer.text)” for \(ids.count.grouped) marked placements?", letter: "R",
          intent: .act(.answerAll(ids, answer)))))
    return []
  }

  mutating func takeNextStage() -> [Effect] {
    guard let snapshot = world?.snapshot else { return [] }
    let placements = placementsInFocus.filter { $0.status.next != nil }
    if placements.count == 1 { return takeNextStage(of: placements[0].id) }
    layers.append(
      .menu(Menus.placements(placements, title: "Which placement?", in: snapshot) { Intent.nextStage($0.id) })
    )
    return []
  }

  /// Takes a placement on; a start is asked about first, for it is what a key pressed once too often must not do.
  private mutating func takeNextStage(of id: Identifier<Placement>) -> [Effect] {
    guard let world, let placement = world.snapshot.placement(id) else { return [] }
    let pairing = Pairing(volunteer: placement.volunteer, need: placement.need)
    if placement.status == .proposed { return confirmAsk([pairing]) }
    guard StageAct.next(of: placement, in: world.snapshot) == .started else {
      return perform(Act.nextStage(id))
    }
    var details = world.facts.context.barriers(toHeld: placement).map(\.text)
    if let start = world.snapshot.need(placement.need)?.start, start > world.today {
      details.append("The need begins on \(start.text), not today.")
    }
    details += world.facts.context.assess(pairing)?.flags.map(\.sentence) ?? []
    layers.append(
      .confirm(
        Confirmation(
          question: "Start \(world.snapshot.title(of: placement)) today?", details: details, letter: "T",
          intent: .act(.nextStage(id)))))
    return []
  }

  mutating func togglePin() -> [Effect] {
    guard let world, let pairing = focus.pairing else { return [] }
    if let decision = world.snapshot.decisions.first(where: { $0.pairing == pairing && $0.kind == .pin }) {
      return perform(.lift(decision.id))
    }
    let barriers = DecisionAct.overridden(pairing, world: world)
    if !barriers.isEmpty, barriers.allSatisfy(\.isOverridableByPin) {
      openLine(.pinReason(pairing))
      return []
    }
    return perform(.pin(pairing, reason: ""))
  }

  mutating func toggleVeto() -> [Effect] {
    guard let world, let pairing = focus.pairing else { return [] }
    if let decision = world.snapshot.decisions.first(where: { $0.pairing == pairing && $0.kind == .veto }) {
      return perform(.lift(decision.id))
    }
    return perform(.veto(pairing, reason: ""))
  }

  mutating func replan() -> [Effect] {
    guard let world else { return [] }
    planning = .solving(last: plan)
    announcesPlan = true
    return [.plan(world)]
  }

  mutating func confirmCommit() -> [Effect] {
    guard let planned = plan else { return [] }
    let count = planned.plan.pairs.count
    layers.append(
      .confirm(
        Confirmation(
          question: "Put this plan of \(count.grouped) pairs in force?",
          details: [
            "\(planned.plan.changes.grouped) changes from the plan in force. Nobody is asked by this: "
              + "new plans keep its pairs unless a change is worth it."
          ],
          letter: "K", intent: .act(.commitPlan(planned.plan.pairs.map(\.pairing))))))
    return []
  }

  mutating func openCandidates() -> [Effect] {
    guard let world, let subject = candidateSubject else { return [] }
    lists[.candidates] = nil
    detail = DetailPlace()
    layers.append(.candidates(subject))
    return [.candidates(subject, world, plan)]
  }

  mutating func openExplanation() -> [Effect] {
    guard let plan else { return [] }
    if let pairing = focus.pairing {
      layers.append(.explanation(ExplanationLayer(pairing: pairing)))
      return [.explain(pairing, plan)]
    }
    guard let need = unfilledNeed else { return [] }
    layers.append(.explanation(ExplanationLayer(pairing: nil, need: need.id)))
    return [.explainNeed(need, plan)]
  }

  /// The need in focus where it has places that neither a placement nor the plan fills.
  var unfilledNeed: Need? {
    guard let world, focus.volunteer == nil, let id = focus.need, let need = world.snapshot.need(id),
      let position = world.snapshot.position(of: id)
    else { return nil }
    let filled = Int(world.facts.context.heldPlaces[position]) + (plan?.plan.pairs(in: id).count ?? 0)
    return need.isOpen && filled < need.places ? need : nil
  }

  mutating func openMoves() -> [Effect] {
    guard let planMoves else { return [] }
    layers.append(.explanation(ExplanationLayer(pairing: nil, page: planMoves.page)))
    return []
  }

  mutating func openPlanNotes() -> [Effect] {
    guard let plan else { return [] }
    layers.append(.explanation(ExplanationLayer(pairing: nil, page: ExplanationText.notes(of: plan))))
    return []
  }

  mutating func openAdd() -> [Effect] {
    layers.append(.menu(Menus.add))
    return []
  }

  mutating func openEditForm() -> [Effect] {
    guard let record = editableRecord else { return [] }
    return openForm(for: record)
  }

  private mutating func sort(_ list: ListName, by column: Int) -> [Effect] {
    withTable(of: list) { table in
      if let first = table.sort.first, first.column == column {
        table.sort[0].isDescending.toggle()
      } else {
        table.sort.removeAll { $0.column == column }
        table.sort.insert(SortKey(column: column, isDescending: false), at: 0)
        if table.sort.count > 3 { table.sort.removeLast() }
      }
    }
    refresh(list)
    return []
  }

  private mutating func openMenu(_ name: MenuName) {
    guard let snapshot = world?.snapshot else { return }
    switch name {
    case .declineBy(let id): layers.append(.menu(Menus.declineBy(id)))
    case .declineReason(let id, let decliner): layers.append(.menu(Menus.declineReason(id, decliner)))
    case .answer(let id):
      if let placement = snapshot.placement(id) {
        layers.append(.menu(Menus.answer(placement, in: snapshot)))
      }
    }
  }
}
