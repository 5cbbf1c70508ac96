import Solver
import Testing

@Suite("Optimality")
struct OptimalityTests {
  @Test("Random tiny problems with every feature are solved as brute force solves them, and proven")
  func agreesWithBruteForce() throws {
    var random = RandomNumbers(seed: 1)
    for number in 0..<3_000 {
      let tiny = TinyProblem.random(&random, mostPairs: 9)
      let problem = try tiny.flat()
      let assignment = try solve(problem)
      let plan = assignment.chosen
      try #require(tiny.isFeasible(plan), "problem \(number): \(tiny)")
      let quality = tiny.quality(of: plan)
      try #require(quality == tiny.bestByBruteForce().all, "problem \(number): \(tiny)")
      #expect(assignment.objective == quality.objective && assignment.changes == quality.changes)
      let report = checkCertificate(problem, assignment)
      try #require(report.isOptimal, "problem \(number): \(report) \(tiny)")
    }
  }

  @Test("Random problems too large for brute force are proven by their certificates")
  func provesLargerProblems() throws {
    var random = RandomNumbers(seed: 10)
    for number in 0..<40 {
      let problem = try TinyProblem.random(&random, mostPairs: 400, agents: 10...50, tasks: 5...25).flat()
      let report = checkCertificate(problem, try solve(problem))
      try #require(report.isOptimal, "problem \(number): \(report)")
    }
  }

  @Test("Many roles that compete for few slots and limited places are proven")
  func provesCrowdedProblems() throws {
    var random = RandomNumbers(seed: 11)
    for number in 0..<100 {
      var crowded = TinyProblem.random(&random, mostPairs: 200, agents: 10...30, tasks: 3...9)
      crowded.roles = crowded.roles.map { _ in random.integer(2...3) }
      crowded.capacity = crowded.capacity.map { _ in random.integer(2...6) }
      crowded.limitedCapacity = crowded.capacity.map { random.integer(1...$0 / 2) }
      for pair in crowded.pairs.indices {
        crowded.pairs[pair].isLimited = random.happens(60)
        crowded.pairs[pair].slots = UInt32(random.integer(1...3))
        crowded.pairs[pair].weight = Int64(random.integer(1...12))
      }
      let problem = try crowded.flat()
      let report = checkCertificate(problem, try solve(problem))
      try #require(report.isOptimal, "problem \(number): \(report)")
    }
  }

  @Test("One agent with many roles and slots fills them as brute force does")
  func seatsOneAgent() throws {
    var random = RandomNumbers(seed: 3)
    for number in 0..<300 {
      var tiny = TinyProblem.random(&random, mostPairs: 0)
      let tasks = tiny.capacity.count + 3
      tiny.roles = [random.integer(2...6)]
      tiny.capacity = (0..<tasks).map { _ in random.integer(1...2) }
      tiny.limitedCapacity = tiny.capacity
      tiny.steps = tiny.capacity.map { _ in [] }
      tiny.pairs = (0..<tasks).map {
        .init(agent: 0, task: $0, weight: Int64(random.integer(1...9)), slots: UInt32(random.integer(0...15)))
      }
      let problem = try tiny.flat()
      let assignment = try solve(problem)
      try #require(tiny.quality(of: assignment.chosen) == tiny.bestByBruteForce().all, "problem \(number)")
      try #require(checkCertificate(problem, assignment).isOptimal, "problem \(number): \(tiny)")
    }
  }

  @Test("An empty problem has an empty plan, and it is proven")
  func solvesEmptyProblems() throws {
    for (agents, tasks) in [(0, 0), (2, 0), (0, 2), (2, 2)] {
      let problem = try AssignmentProblem(
        agents: .init(capacity: .init(repeating: 1, count: agents)),
        pairs: .init(offset: .init(repeating: 0, count: agents + 1), task: [], weight: []),
        tasks: .init(capacity: .init(repeating: 1, count: tasks)), incumbentCount: 3)
      let assignment = try solve(problem)
      #expect(assignment.chosen.isEmpty && assignment.objective == 0 && assignment.changes == 3)
      #expect(checkCertificate(problem, assignment).isOptimal)
    }
  }
}
