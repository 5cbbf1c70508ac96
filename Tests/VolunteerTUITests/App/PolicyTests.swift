import Matching
import Testing

@testable import VolunteerTUI

@Suite("The policy's sliders")
struct PolicyTests {
  private func select(_ name: String, _ script: Script) throws {
    let row = try #require(PolicySlider.all.firstIndex { $0.setting.name == name })
    try script.press("g")
    for _ in 0..<row { try script.press("j") }
  }

  @Test("A slider moves, the plan follows, and nothing is kept until s and its capital")
  func slide() throws {
    let script = try Script(width: 140, height: 40)
    let kept = try script.snapshot.policy
    try script.press("7")
    try select("firstTime", script)
    try script.press("l", "l", "h", "Right")
    #expect(script.state.triedPolicy.weight(.firstTime) == kept.weight(.firstTime) + 2)
    #expect(script.state.isTrialCurrent)
    #expect(try script.snapshot.policy == kept)
    #expect(script.screen.contains("first-time 12 → 14"))
    try script.press("s", "s")
    #expect(try script.snapshot.policy == kept, "the act's own key confirmed it")
    try script.press("S")
    #expect(try script.snapshot.policy.weight(.firstTime) == 14)
    #expect(try script.snapshot.policy.version == kept.version + 1)
    #expect(!script.state.policy.isTrying)
    #expect(script.state.isTrialCurrent)
    try script.press("u")
    #expect(try script.snapshot.policy.weight(.firstTime) == 12)
  }

  @Test("The trial is the plan that the policy would make, and so is each plan without a term")
  func exact() throws {
    let script = try Script(width: 140, height: 40)
    try script.press("7")
    try select("deprivation", script)
    try script.press(">", ">")
    let trial = try #require(script.state.policy.trial)
    let world = try script.world
    func fresh(_ policy: Policy) throws -> PlanSession {
      let facts = Facts(snapshot: world.snapshot.replacing(policy: policy), today: world.today)
      return try PlanSession(facts.context, shortTermLevels: facts.baseline.shortTermLevels)
    }
    let tried = try fresh(script.state.triedPolicy)
    #expect(trial.plan.objective == tried.plan.objective)
    #expect(trial.plan.changes == tried.plan.changes)
    #expect(Set(trial.effects.keys) == Set(PolicyTerm.all))
    for (term, effect) in trial.effects {
      let without = try fresh(term.removed(from: trial.policy))
      let rest = without.context.value(
        of: trial.plan.pairs.map(\.pairing), shortTermLevels: world.facts.baseline.shortTermLevels)
      #expect(effect.price == without.plan.objective - rest, "\(term)")
    }
  }

  @Test("A threshold that is tried changes who is short-term in the trial, and what services lean on")
  func threshold() throws {
    let script = try Script(width: 140, height: 40)
    try script.press("7")
    try select("shortTermWeeks", script)
    try script.press("e", "Ctrl-u")
    try script.type("104")
    try script.press("Enter")
    #expect(script.state.triedPolicy.shortTermWeeks == 104)
    let trial = try #require(script.state.policy.trial)
    let facts = Facts(
      snapshot: try script.snapshot.replacing(policy: script.state.triedPolicy), today: script.state.today)
    let fresh = try PlanSession(facts.context, shortTermLevels: facts.baseline.shortTermLevels)
    #expect(trial.plan.objective == fresh.plan.objective)
    try script.press("0")
    #expect(script.notice?.contains("threshold") == true)
  }

  @Test("0 leaves a weight out and puts it back; Backspace puts one back, Esc all")
  func putBack() throws {
    let script = try Script()
    try script.press("7", "0")
    #expect(script.state.triedPolicy.weights[0] == 0)
    try script.press("0")
    #expect(!script.state.policy.isTrying)
    try script.press("l", "j", "l")
    #expect(script.state.policy.changes(from: script.state.keptPolicy).count == 2)
    try script.press("Backspace")
    #expect(script.state.policy.changes(from: script.state.keptPolicy).count == 1)
    try script.press("Esc")
    #expect(!script.state.policy.isTrying)
    try script.press("s")
    #expect(script.top == "screen")
    #expect(script.notice?.contains("Nothing differs") == true)
  }

  @Test("Typed values are judged like those of the command line, and stay to be mended")
  func typed() throws {
    let script = try Script()
    try script.press("7", "e", "Ctrl-u")
    try script.type("1001")
    try script.press("Enter")
    #expect(script.top == "line")
    #expect(script.screen.contains("whole number"))
    try script.press("Backspace", "Enter")
    #expect(script.state.triedPolicy.weights[0] == 100)
    try script.press("G")
    try script.press("g", "h", "e", "Esc")
    #expect(script.state.triedPolicy.weights[0] == 99)
  }

  @Test("While the key is held the figures before stay, marked as being solved, and stale work is dropped")
  func held() throws {
    let script = try Script(width: 140, height: 40)
    try script.press("7")
    let before = try #require(script.state.policy.trial)
    script.isHoldingEffects = true
    let asked = script.effects.count
    try script.press("l", "l", "l")
    #expect(script.effects.count == asked + 3)
    #expect(script.screen.contains("solving"))
    #expect(script.state.policy.trial?.policy == before.policy)
    try script.carryOut()
    #expect(script.state.isTrialCurrent)
    #expect(!script.screen.contains("solving"))
    let trials = PolicyTrials()
    let old = trials.newGeneration()
    _ = trials.newGeneration()
    var posted = 0
    trials.run(before.policy, on: before.world, first: nil, generation: old) { _ in posted += 1 }
    #expect(posted == 0, "a trial that a newer one overtook was made all the same")
  }

  @Test("What is tried stays on top of a policy that somebody else changed, and is asked about anew")
  func others() throws {
    let script = try Script(width: 140, height: 40)
    try script.press("7")
    try select("spread", script)
    try script.press("l")
    let other = try Script(beside: script, as: "kim")
    try other.press("7", "l", "s", "S")
    try script.lookForOthers()
    #expect(script.state.keptPolicy.weights[0] == 15)
    #expect(script.state.triedPolicy.spread == 11 && script.state.triedPolicy.weights[0] == 15)
    #expect(script.state.isTrialCurrent)
    try script.press("s", "S")
    #expect(try script.snapshot.policy.spread == 11)
    #expect(try script.snapshot.policy.weights[0] == 15)
  }

  @Test("No trial is asked for elsewhere, nor twice for the same")
  func once() throws {
    let script = try Script()
    func count() -> Int {
      script.effects.count { if case .tryPolicy = $0 { true } else { false } }
    }
    #expect(count() == 0)
    try script.press("7", "j", "k", "1", "7")
    #expect(count() == 1)
  }

  @Test("A policy that can’t be tried says why, and the figures before stay; another can be tried after it")
  func failed() throws {
    let script = try Script(width: 140, height: 40)
    try script.press("7")
    script.isHoldingEffects = true
    try script.press("l")
    let problem = PolicyProblem(
      world: try script.world, policy: script.state.triedPolicy,
      sentence: "This policy can’t be tried: too much")
    try script.send(.trialFailed(problem))
    #expect(script.notice == problem.sentence)
    try script.press("j", "k")
    #expect(script.screen.contains("too much"))
    #expect(!script.screen.contains("solving…  "))
    try script.carryOut()
    try script.press("h")
    #expect(script.state.trialProblem == nil && script.state.isTrialCurrent)
  }
}
