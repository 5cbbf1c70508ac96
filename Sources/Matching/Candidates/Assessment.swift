/// All that is to be said of one volunteer and one need, eligible or not.
public struct Assessment: Sendable, Equatable {
  /// What one rule says.
  public struct Judgement: Sendable, Equatable {
    /// The rule's name.
    public let rule: String
    /// What it says.
    public let verdict: Verdict
  }

  /// The pair.
  public let pairing: Pairing
  /// What each rule says, in the order of `Rulebook`; of a person under a hold, only whom to speak to.
  public let judgements: [Judgement]
  /// The points, score by score; empty for a person under a hold.
  public let breakdown: Breakdown
  /// The slots that suit both; none where no slot binds.
  public let sharedSlots: Slots
  /// Whether the person's own end date makes the pair short-term.
  public let isShortTerm: Bool
  /// Whether the person is a first-timer.
  public let isFirstTimer: Bool
  /// What to say to the person.
  public let prompts: [Prompt]

  /// Why the pair is not eligible; empty where it is.
  public var barriers: [Barrier] {
    judgements.compactMap { if case .bars(let barrier) = $0.verdict { barrier } else { nil } }
  }

  /// What to ask or to watch.
  public var flags: [Flag] {
    judgements.compactMap { if case .asks(let flag) = $0.verdict { flag } else { nil } }
  }

  /// Whether every rule is kept.
  public var isEligible: Bool { judgements.allSatisfy(\.verdict.permits) }

  /// Whether the person may be asked: eligible, or kept from plans only by options that are still open.
  public var mayBeAsked: Bool { barriers.allSatisfy(\.allowsAsking) }

  /// Whether a pin with a reason may place the pair: every barrier may be overridden.
  public var mayBePinned: Bool { barriers.allSatisfy(\.isOverridableByPin) }

  /// Σ weight × score.
  public var points: Int { breakdown.points }

  init(_ pair: Pair) {
    pairing = Pairing(volunteer: pair.volunteer.id, need: pair.need.id)
    guard !pair.volunteerFacts.isHeldBack else {
      judgements = [Judgement(rule: HoldRule.name, verdict: HoldRule.verdict(pair))]
      breakdown = Breakdown(terms: [])
      sharedSlots = []
      isShortTerm = false
      isFirstTimer = false
      prompts = []
      return
    }
    judgements = Rulebook.rules.map { Judgement(rule: $0.name, verdict: $0.verdict(pair)) }
    breakdown = Breakdown(pair, policy: pair.context.policy)
    sharedSlots = pair.sharedSlots
    isShortTerm = pair.isShortTerm
    isFirstTimer = pair.volunteerFacts.isFirstTimer
    prompts = Prompt.prompts(of: pair)
  }
}

extension MatchingContext {
  /// The pair at two positions.
  public func pair(volunteer: Int32, need: Int32) -> Pair {
    Pair(self, volunteer: volunteer, need: need)
  }

  /// All that is to be said of a volunteer and a need, by their positions.
  public func assess(volunteer: Int32, need: Int32) -> Assessment {
    Assessment(pair(volunteer: volunteer, need: need))
  }

  /// All that is to be said of a pair; nil where the snapshot lacks one of the two.
  public func assess(_ pairing: Pairing) -> Assessment? {
    guard let volunteer = snapshot.position(of: pairing.volunteer),
      let need = snapshot.position(of: pairing.need)
    else { return nil }
    return assess(volunteer: Int32(volunteer), need: Int32(need))
  }
}
