/// One named figure of a policy: how files and the command line call it, and what it may be.
public struct PolicySetting: Sendable {
  /// Why a value cannot be taken.
  public struct Refusal: Error, Equatable, Sendable {
    /// What is wrong and what to write instead, as a sentence.
    public var sentence: String
  }

  /// The name, such as `firstTime` or `keepBonus`.
  public let name: String
  /// What it does, for people.
  public let meaning: String
  /// What it is now.
  public let text: @Sendable (Policy) -> String
  /// Takes a new value, or says why not.
  public let set: @Sendable (inout Policy, String) throws(Refusal) -> Void
  /// The whole numbers that it may be; nil where it is no number.
  public let range: ClosedRange<Int>?

  /// Every setting: the weights first, in the order of the scores.
  public static let all: [PolicySetting] =
    ScoreName.allCases.enumerated().map { position, score in weight(score, at: position) } + [
      PolicySetting(
        name: "goal", meaning: "what a plan strives for first: points or mostPlaces",
        text: { $0.goal.rawValue },
        set: { policy, text throws(Refusal) in
          guard let goal = Goal(rawValue: text) else {
            throw Refusal(sentence: "goal is “\(text)”: write points or mostPlaces")
          }
          policy.goal = goal
        },
        range: nil),
      number(
        "keepBonus", "kept pairs of the plan in force are worth so many points more", 0...100_000, \.keepBonus
      ),
      number(
        "shortTermPrice", "points that a short-term pair costs, times the service's short-term level",
        0...100_000,
        \.shortTermPrice),
      number("spread", "the size of the bonus for a need's first places", 0...1000, \.spread),
      PolicySetting(
        name: "spreadSteps", meaning: "how that bonus falls with each place, in hundredths: never rising",
        text: { $0.spreadSteps.map(String.init).joined(separator: ",") },
        set: { policy, text throws(Refusal) in policy.spreadSteps = try steps(text) }, range: nil),
      number(
        "shortTermWeeks", "who leaves before so many weeks is short-term", 1...104, \.shortTermWeeks),
      number("firstTimerWeeks", "first-timers stay so for so many weeks", 1...104, \.firstTimerWeeks),
      number("checkRenewalDays", "checks due within so many days are flagged", 0...365, \.checkRenewalDays),
      number(
        "jobSearchMinutes", "minutes a week above which a job seeker is told to tell the work coach",
        0...10_080,
        \.jobSearchMinutes),
      number(
        "shortTermShareWatch", "per cent of volunteer hours: watch from here", 0...100, \.shortTermShareWatch),
      number("shortTermShareWarning", "per cent: warning from here", 0...100, \.shortTermShareWarning),
      number("shortTermShareCritical", "per cent: critical from here", 0...100, \.shortTermShareCritical),
      number(
        "professionalShortfallCritical", "per cent of the floor that is missing: critical from here", 0...100,
        \.professionalShortfallCritical),
    ]

  /// The setting of a name, whatever its capitals.
  public static func named(_ name: String) -> PolicySetting? {
    let wanted = name.lowercased()
    return all.first { $0.name.lowercased() == wanted }
  }

  /// Applies `NAME=VALUE` to a policy.
  public static func apply(_ assignment: String, to policy: inout Policy) throws(Refusal) {
    guard let equals = assignment.firstIndex(of: "=") else {
      throw Refusal(sentence: "“\(assignment)” is not of the form NAME=VALUE, such as firstTime=20")
    }
    let name = String(assignment[..<equals])
    guard let setting = named(name) else {
      throw Refusal(
        sentence:
          "There is no “\(name)” in a policy: the names are \(all.map(\.name).joined(separator: ", "))")
    }
    try setting.set(&policy, String(assignment[assignment.index(after: equals)...]))
  }

  private static func weight(_ score: ScoreName, at position: Int) -> PolicySetting {
    PolicySetting(
      name: score.rawValue, meaning: "the weight of the score “\(score.title)”",
      text: { String($0.weights[position]) },
      set: { policy, text throws(Refusal) in
        policy.weights[position] = try whole(text, named: score.rawValue, in: 0...1000)
      },
      range: 0...1000)
  }

  private static func number(
    _ name: String, _ meaning: String, _ range: ClosedRange<Int>,
    _ path: WritableKeyPath<Policy, Int> & Sendable
  ) -> PolicySetting {
    PolicySetting(
      name: name, meaning: meaning, text: { String($0[keyPath: path]) },
      set: { policy, text throws(Refusal) in
        policy[keyPath: path] = try whole(text, named: name, in: range)
      },
      range: range)
  }

  private static func whole(_ text: String, named name: String, in range: ClosedRange<Int>) throws(Refusal)
    -> Int
  {
    guard let value = Int(text), range.contains(value) else {
      throw Refusal(
        sentence: "\(name) is “\(text)”: write a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
    }
    return value
  }

  private static func steps(_ text: String) throws(Refusal) -> [Int] {
    var steps: [Int] = []
    for part in text.split(separator: ",") {
      let step = try whole(String(part), named: "spreadSteps", in: 0...100)
      if let last = steps.last, step > last {
        throw Refusal(sentence: "spreadSteps is “\(text)”: no step may be greater than the one before it")
      }
      steps.append(step)
    }
    guard steps.count <= 16 else { throw Refusal(sentence: "spreadSteps takes at most 16 numbers") }
    return steps
  }
}
