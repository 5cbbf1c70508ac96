import Matching

/// Where the coordinator is on the Policy screen, what she tries there, and what came of it.
struct PolicyBoard: Sendable {
  /// Which setting is selected.
  var selected = 0
  /// The first setting on screen.
  var top = 0
  /// What is tried: the texts of settings that differ from the policy that is kept, by their names.
  ///
  /// The rest of the policy is whatever is kept, also once somebody else has changed that.
  private(set) var tried: [String: String] = [:]
  /// The latest trial that came back, be it for what is tried now or for what was tried before.
  var trial: PolicyTrial?
  /// Why the latest policy that could not be tried could not.
  var problem: PolicyProblem?
  /// What the latest trial was asked for.
  var asked: (world: World, policy: Policy)?

  /// Whether anything is tried that is not kept.
  var isTrying: Bool { !tried.isEmpty }

  var slider: PolicySlider { PolicySlider.all[min(selected, PolicySlider.all.count - 1)] }

  /// A policy with what is tried.
  func policy(from kept: Policy) -> Policy {
    var policy = kept
    for slider in PolicySlider.all {
      guard let text = tried[slider.setting.name] else { continue }
      // What was taken once is taken again, whatever else of the policy has changed since.
      try? slider.setting.set(&policy, text)
    }
    return policy
  }

  /// Tries a value of a setting.
  ///
  /// - Throws: Why the setting can't be that.
  mutating func attempt(_ text: String, of setting: PolicySetting, kept: Policy) throws(PolicySetting.Refusal)
  {
    var policy = policy(from: kept)
    try setting.set(&policy, text)
    tried[setting.name] = setting.text(policy) == setting.text(kept) ? nil : setting.text(policy)
  }

  /// Forgets of what is tried whatever is kept by now.
  mutating func settle(kept: Policy) {
    for slider in PolicySlider.all where tried[slider.setting.name] == slider.setting.text(kept) {
      tried[slider.setting.name] = nil
    }
  }

  /// Goes back to what is kept: of one setting, or of all.
  mutating func putBack(_ setting: PolicySetting? = nil) {
    if let setting { tried[setting.name] = nil } else { tried = [:] }
  }

  /// What is tried, setting by setting: `first-time 12 → 14`.
  func changes(from kept: Policy) -> [String] {
    PolicySlider.all.compactMap { slider in
      tried[slider.setting.name].map { "\(slider.title) \(slider.setting.text(kept)) → \($0)" }
    }
  }
}

/// Why there is no plan, or none that is proven, under a policy that is tried.
struct PolicyProblem: Sendable {
  var world: World
  var policy: Policy
  var sentence: String
}

/// The plan under a policy that is tried, beside the plan under the one that is kept.
struct PolicyTrial: Sendable {
  /// The records that both plans are for.
  var world: World
  /// The policy that is tried; it may be the one that is kept.
  var policy: Policy
  /// The plan under it.
  var plan: Plan
  /// The figures of that plan; all fits are measured by the policy that is tried.
  var figures: PlanFigures
  /// The figures of the plan under the policy that is kept.
  var keptFigures: PlanFigures
  /// Who moves between that plan and this one.
  var moves: [PlanDifference.Move]
  /// What each term does, as far as it has been worked out.
  var effects: [PolicyTerm: TermEffect] = [:]
}

extension State {
  /// Whether keys move the sliders of the policy.
  var isOnPolicy: Bool { layers.isEmpty && screen == .policy && !isReading }

  /// The policy that is kept.
  var keptPolicy: Policy { world?.snapshot.policy ?? Policy() }

  /// The policy with what is tried on the Policy screen.
  var triedPolicy: Policy { policy.policy(from: keptPolicy) }

  /// Whether the trial on screen is of the policy that is tried now, and of the records as they are.
  var isTrialCurrent: Bool {
    policy.trial.map { $0.world === world && $0.policy == triedPolicy } ?? false
  }

  /// Why what is tried now can't be; nil where it can, or that is not known yet.
  var trialProblem: String? {
    policy.problem.flatMap { $0.world === world && $0.policy == triedPolicy ? $0.sentence : nil }
  }

  /// Asks for the plan under what is tried, once, while the Policy screen is on show.
  mutating func policyTrial() -> [Effect] {
    guard screen == .policy, let world, !world.isPartial, !isEmpty else { return [] }
    let tried = triedPolicy
    if let asked = policy.asked, asked.world === world, asked.policy == tried { return [] }
    policy.asked = (world, tried)
    return [.tryPolicy(world, tried, first: policy.slider.term)]
  }

  /// Moves among the settings by what a moving key means.
  mutating func moveOnPolicy(_ name: ActionName) {
    let last = PolicySlider.all.count - 1
    let page = max(1, PolicyLayout(self).rows.height - 1)
    switch name {
    case .down: policy.selected += 1
    case .up: policy.selected -= 1
    case .pageDown: policy.selected += page
    case .pageUp: policy.selected -= page
    case .first: policy.selected = 0
    default: policy.selected = last
    }
    policy.selected = min(max(0, policy.selected), last)
    policy.fit(PolicyLayout(self).rows.height)
  }

  /// Moves the selected slider.
  mutating func slide(by steps: Int) -> [Effect] {
    let slider = policy.slider
    guard let text = slider.text(of: triedPolicy, movedBy: steps) else {
      let words = slider.setting.range == nil ? "is typed: e" : "goes no further"
      notice = Notice(kind: .refused, text: "\(slider.title) \(words)")
      return []
    }
    return attempt(text, of: slider.setting)
  }

  /// Leaves the selected setting out of the plan, or puts it back.
  mutating func leaveOut() -> [Effect] {
    let setting = policy.slider.setting
    guard policy.slider.number(in: triedPolicy) == 0 else { return attempt("0", of: setting) }
    policy.putBack(setting)
    return []
  }

  /// Tries a value, or says why it can't be.
  mutating func attempt(_ text: String, of setting: PolicySetting) -> [Effect] {
    do throws(PolicySetting.Refusal) {
      try policy.attempt(text, of: setting, kept: keptPolicy)
    } catch {
      notice = Notice(kind: .refused, text: error.sentence)
    }
    return []
  }

  /// Puts the question before what is tried becomes the policy.
  mutating func confirmPolicy() -> [Effect] {
    let changes = policy.changes(from: keptPolicy)
    layers.append(
      .confirm(
        Confirmation(
          question: "Keep this policy, for everybody who works with these records?", details: changes,
          letter: "S",
          intent: .act(.savePolicy(triedPolicy)))))
    return []
  }
}

extension PolicyBoard {
  /// Keeps the selected setting among so many rows.
  mutating func fit(_ height: Int) {
    let height = max(1, height)
    top = min(top, selected)
    if selected >= top + height { top = selected - height + 1 }
    top = max(0, min(top, PolicySlider.all.count - height))
  }
}
