import Foundation
import Matching
import Records
import Synchronization

/// Does what the app asks of the outside world, each on a thread of its own, and posts what came of it.
final class Engine: Sendable {
  private let database = Worker(name: "database")
  private let solver = Worker(name: "solver")
  private let reader = Worker(name: "reader")
  private let explainer = Worker(name: "explainer")
  private let trier = Worker(name: "trials")
  private let records: RecordKeeper
  private let planner = Planner()
  private let trials = PolicyTrials()
  /// Counts requests for candidates: an older one is dropped when a newer has come.
  private let candidateRequests = Atomic<Int>(0)
  private let mailbox: Mailbox<Event>

  init(records: RecordKeeper, mailbox: Mailbox<Event>) {
    self.records = records
    self.mailbox = mailbox
  }

  /// Reads the first rows and then all records.
  func open(today: Day) {
    database.run { [records, mailbox] in
      // The second only after the first: else “is not open” would hide why it could not be opened.
      Self.post(to: mailbox, from: records) {
        mailbox.post(.opened(try records.openFirstRows(today: today)))
        return .loaded(try records.load(today: today))
      }
    }
  }

  /// Starts an effect; its event comes through the mailbox.
  func perform(_ effect: Effect, today: Day) {
    switch effect {
    case .quit: break
    case .reload: onDatabase { .loaded(try $0.load(today: today)) }
    case .write(let write):
      onceChecked(write.reliesOn) { $0.onDatabase { try $0.write(write, today: today) } }
    case .save(let edit, let reader): onDatabase { try $0.save(edit, reader, today: today) }
    case .undo: onDatabase { try $0.undo(today: today) }
    case .redo: onDatabase { try $0.redo(today: today) }
    case .importFile(let path, let kind):
      onDatabase { try $0.importFile(path, as: kind, today: today) }
    case .liftHold(let volunteer, let lead, let reason):
      onDatabase { try $0.liftHold(on: volunteer, by: lead, reason: reason, today: today) }
    case .makeDemo: onDatabase { try $0.makeDemo(today: today) }
    case .export(let request, let world, let plan):
      onceChecked(plan) { $0.onDatabase { try $0.export(request, world: world, plan: plan) } }
    case .plan(let world):
      planner.ask(for: world)
      solver.run { [planner, mailbox] in
        guard let event = planner.plan() else { return }
        mailbox.post(event)
      }
    case .tryPolicy(let world, let policy, let first):
      let generation = trials.newGeneration()
      trier.run { [trials, mailbox] in
        trials.run(policy, on: world, first: first, generation: generation) { mailbox.post($0) }
      }
    case .explain(let pairing, let plan):
      onSession(of: plan) { Explainer.explain(pairing, in: plan, $0) }
    case .explainNeed(let need, let plan): onSession(of: plan) { Explainer.explain(need, $0) }
    case .candidates(let subject, let world, let plan):
      let request = candidateRequests.add(1, ordering: .relaxed).newValue
      reader.run { [self] in
        let isLatest = { self.candidateRequests.load(ordering: .relaxed) == request }
        guard isLatest(), let rows = CandidateRows(subject: subject, facts: world.facts) else { return }
        mailbox.post(.candidates(rows))
        guard isLatest() else { return }
        mailbox.post(.candidates(rows.indexed(plan: plan)))
      }
    }
  }

  /// Checks the plan, where it was not yet: for when nothing else is to be done.
  func checkPlan() {
    solver.run { [planner, mailbox] in
      switch planner.check() {
      case nil: break
      case .confirmed(let plan): mailbox.post(.planChecked(plan))
      case .refuted(let plan, let problem): mailbox.post(.planRefuted(plan, problem))
      }
    }
  }

  /// Goes on with what relies on a plan once that very plan is checked; at once where it relies on none.
  private func onceChecked(_ plan: PlannedWorld?, _ goOn: @escaping @Sendable (Engine) -> Void) {
    guard let plan else { return goOn(self) }
    solver.run { [self] in
      let (isAllowed, events) = planner.reliance(on: plan)
      if isAllowed { goOn(self) }
      for event in events { mailbox.post(event) }
    }
  }

  /// Asks a question of a plan on a thread of its own, for some take a while.
  private func onSession(of plan: PlannedWorld, _ ask: @escaping @Sendable (PlanSession?) -> Event) {
    solver.run { [explainer, planner, mailbox] in
      let session = planner.session(of: plan)
      explainer.run { mailbox.post(ask(session)) }
    }
  }

  /// Looks whether another program wrote to the database.
  func lookForOthers() {
    database.run { [records, mailbox] in
      if records.changedElsewhere() { mailbox.post(.changedElsewhere) }
    }
  }

  /// Lets writes that wait finish.
  func finish() {
    database.finish()
  }

  private func onDatabase(_ job: @escaping @Sendable (RecordKeeper) throws -> Event) {
    database.run { [records, mailbox] in Self.post(to: mailbox, from: records) { try job(records) } }
  }

  private static func post(
    to mailbox: Mailbox<Event>, from records: RecordKeeper, _ make: () throws -> Event
  ) {
    do {
      mailbox.post(try make())
    } catch {
      mailbox.post(records.event(for: error))
    }
  }
}
