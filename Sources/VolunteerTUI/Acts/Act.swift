import Matching
import Records

/// Something a coordinator does to the records.
enum Act: Equatable, Sendable {
  /// Ask people; where a need stands in for paid work, with an acknowledgement of that.
  case ask([Pairing], Acknowledgement? = nil)
  case answer(Identifier<Placement>, Answer)
  /// The same answer of several people.
  case answerAll([Identifier<Placement>], Answer)
  case nextStage(Identifier<Placement>)
  case pin(Pairing, reason: String)
  case veto(Pairing, reason: String)
  case lift(Identifier<Decision>)
  case commitPlan([Pairing])
  /// Make a policy the one that is kept.
  case savePolicy(Policy)
}

/// Why somebody is asked although the work was, or should be, a professional's.
struct Acknowledgement: Equatable, Sendable {
  var reason: String
  /// Whether staff and union were consulted.
  var staffConsulted: Bool
}

/// What somebody answered.
enum Answer: Equatable, Sendable {
  case yes
  case no(by: Decliner, reason: String)
  case later
  case noReply
}

extension Answer {
  /// What people read.
  var text: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .later: "spoken to, still open"
    case .noReply: "no reply"
    }
  }
}

/// Why an act cannot be done, as a sentence with what to do about it.
struct ActRefused: Error, Equatable {
  var sentence: String
  /// Whether the work stands in for a paid post's, and an acknowledgement is all that is missing.
  var wantsAcknowledgement = false

  init(_ sentence: String) { self.sentence = sentence }

  static let unacknowledged = {
    var refusal = ActRefused(
      "This work stands in for a paid post’s: asking takes an acknowledgement with a reason")
    refusal.wantsAcknowledgement = true
    return refusal
  }()
}

extension Act {
  /// The write that does the act, as the records stand: pure, so that every act is tested without a database.
  func write(world: World, plan: PlannedWorld?) throws(ActRefused) -> Write {
    switch self {
    case .ask(let pairings, let acknowledgement):
      try AskAct.write(pairings, acknowledgement, world: world, plan: plan)
    case .answer(let id, let answer): try AnswerAct.write(id, answer, world: world)
    case .answerAll(let ids, let answer): try AnswerAct.write(ids, answer, world: world)
    case .nextStage(let id): try StageAct.write(id, world: world)
    case .pin(let pairing, let reason): try DecisionAct.write(.pin, pairing, reason: reason, world: world)
    case .veto(let pairing, let reason): try DecisionAct.write(.veto, pairing, reason: reason, world: world)
    case .lift(let id): try DecisionAct.lift(id, world: world)
    case .savePolicy(let policy): try PolicyAct.write(policy, world: world)
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
