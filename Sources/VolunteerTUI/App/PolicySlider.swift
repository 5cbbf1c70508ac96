import Matching

/// A setting of the policy as the Policy screen moves it: what it is called, how far a step goes, how long its bar is.
struct PolicySlider: Sendable {
  let setting: PolicySetting
  /// What people read.
  let title: String
  /// What part of the objective it weighs; nil for thresholds, and where there is nothing to leave out.
  let term: PolicyTerm?
  /// How far one key goes.
  let step: Int
  /// What fills the bar; more than that still counts.
  let full: Int

  /// Every setting, in the order of the policy: weights first.
  static let all = PolicySetting.all.map(PolicySlider.init)

  private init(_ setting: PolicySetting) {
    self.setting = setting
    term = PolicyTerm.all.first { $0.settingName == setting.name }
    if case .score(let score) = term { title = score.title } else { title = Self.words(of: setting.name) }
    switch setting.name {
    case "keepBonus": (step, full) = (50, 2000)
    case "shortTermPrice": (step, full) = (50, 1000)
    case "jobSearchMinutes": (step, full) = (30, 2400)
    case "spread": (step, full) = (1, 50)
    default: (step, full) = (1, Self.isWeight(term) ? 40 : min(setting.range?.upperBound ?? 1, 104))
    }
  }

  private static func isWeight(_ term: PolicyTerm?) -> Bool {
    if case .score = term { true } else { false }
  }

  /// `shortTermWeeks` as people write it: short-term weeks.
  private static func words(of name: String) -> String {
    var words = ""
    for character in name {
      if character.isUppercase { words += " " }
      words += character.lowercased()
    }
    for compound in ["short term", "first timer", "job search"] {
      words = words.replacing(compound, with: compound.replacing(" ", with: "-"))
    }
    return words
  }

  /// The number that a policy gives it; nil where it is no number.
  func number(in policy: Policy) -> Int? {
    setting.range == nil ? nil : Int(setting.text(policy))
  }

  /// What it says after so many steps from a policy's value; nil where it can't go on.
  func text(of policy: Policy, movedBy steps: Int) -> String? {
    if setting.name == "goal" {
      let goals = Goal.allCases.map(\.rawValue)
      return goals.first { $0 != setting.text(policy) }
    }
    guard let range = setting.range, let number = number(in: policy) else { return nil }
    let moved = min(max(range.lowerBound, number + steps * step), range.upperBound)
    return moved == number ? nil : String(moved)
  }
}
