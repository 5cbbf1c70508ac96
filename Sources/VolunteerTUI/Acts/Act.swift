import Matching
import Records

/// Something a coordinator does to the records.
enum Act: Equatable, Sendable {
  case ask([Pairing])
  case answer(Identifier<Placement>, Answer)
  case nextStage(Identifier<Placement>)
  case pin(Pairing, reason: String)
  case veto(Pairing, reason: String)
  case lift(Identifier<Decision>)
  case commitPlan([Pairing])
}

/// What somebody answered.
enum Answer: Equatable, Sendable {
  case yes
  case no(by: Decliner, reason: String)
  case later
  case noReply
}

/// Why an act cannot be done, as a sentence with what to do about it.
struct ActRefused: Error, Equatable {
  var sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}

extension Act {
  /// The write that does the act, as the records stand: pure, so that every act is tested without a database.
  func write(world: World, plan: PlannedWorld?) throws(ActRefused) -> Write {
    switch self {
    case .ask(let pairings): try AskAct.write(pairings, world: world, plan: plan)
    case .answer(let id, let answer): try AnswerAct.write(id, answer, world: world)
    case .nextStage(let id): try StageAct.write(id, world: world)
    case .pin(let pairing, let reason): try DecisionAct.write(.pin, pairing, reason: reason, world: world)
    case .veto(let pairing, let reason): try DecisionAct.write(.veto, pairing, reason: reason, world: world)
    case .lift(let id): try DecisionAct.lift(id, world: world)
    case .commitPlan(let pairings): try CommitAct.write(pairings, plan: plan, world: world)
    }
  }
}

extension Snapshot {
  /// A placement as people read it: `Amina Yusuf → Tuesday packing`.
  func title(of placement: Placement) -> String {
    title(Pairing(volunteer: placement.volunteer, need: placement.need))
  }

  /// A pair as people read it: `Amina Yusuf → Tuesday packing`.
  func title(_ pairing: Pairing) -> String {
    "\(volunteer(pairing.volunteer)?.name ?? "?") → \(need(pairing.need)?.title ?? "?")"
  }
}
