import Testing

@testable import Matching

@Suite("Breakdown")
struct BreakdownTests {
  @Test("Every score of a policy is registered once, in its order")
  func registered() {
    #expect(Scorebook.scores.map { $0.name } == ScoreName.allCases)
  }

  @Test("The default weights are those of the table and add up to 100")
  func weights() {
    let policy = Policy()
    #expect(ScoreName.allCases.map { policy.weight($0) } == [14, 12, 10, 8, 8, 12, 12, 8, 8, 5, 3])
    #expect(policy.totalWeight == 100)
  }

  @Test("Every score lies within 0…100, and the parts add up to the points and the fit", arguments: 0..<40)
  func addsUp(seed: Int) {
    var policy = Policy()
    var world = RandomWorld(seed: UInt64(seed), strictness: 3)
    if seed % 2 == 1 {
      policy.weights = ScoreName.allCases.map { _ in .random(in: 0...1000, using: &world.random) }
    }
    let context = world.context(volunteers: 12, needs: 9, policy: policy)
    let scores = WeightedScores(policy)
    for volunteer in Int32(0)..<12 {
      for need in Int32(0)..<9 {
        let pair = context.pair(volunteer: volunteer, need: need)
        let breakdown = Breakdown(pair, policy: policy)
        var sum = 0
        for term in breakdown.terms {
          if !(0...100).contains(term.value) || term.weight != policy.weight(term.score) {
            Issue.record("\(term)")
          }
          sum += term.value * term.weight
        }
        #expect(breakdown.points == sum)
        #expect(Int(scores.points(pair)) == sum)
        #expect((0...1000).contains(policy.fitTenths(points: sum)))
      }
    }
  }

  @Test("The provider type changes no verdict, no score and no list")
  func providerType() {
    for seed in 0..<12 {
      var world = RandomWorld(seed: UInt64(seed), strictness: 3)
      let snapshot = world.snapshot(volunteers: 10, needs: 8)
      var services = Array(snapshot.services)
      let types = services.map(\.providerType)
      for index in services.indices { services[index].providerType = types[(index + 1) % types.count] }
      for index in services.indices where services[index].providerType == types[index] {
        services[index].providerType = types[index] == .charity ? .company : .charity
      }
      let permuted = Snapshot(
        vocabulary: snapshot.vocabulary, areas: snapshot.areas, organisations: snapshot.organisations,
        services: services, needs: snapshot.needs, volunteers: snapshot.volunteers,
        placements: snapshot.placements, decisions: snapshot.decisions, policy: snapshot.policy)
      let one = MatchingContext(snapshot: snapshot, today: RandomWorld.today)
      let other = MatchingContext(snapshot: permuted, today: RandomWorld.today)
      #expect(one.eligiblePairs() == other.eligiblePairs())
      for need in Int32(0)..<8 {
        #expect(one.candidates(forNeed: need) == other.candidates(forNeed: need))
        for volunteer in Int32(0)..<10 {
          #expect(
            one.assess(volunteer: volunteer, need: need) == other.assess(volunteer: volunteer, need: need))
        }
      }
    }
  }
}
