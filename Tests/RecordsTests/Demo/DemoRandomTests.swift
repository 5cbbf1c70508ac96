import Testing

@testable import Records

@Suite("The demo's source of chance")
struct DemoRandomTests {
  @Test("draws the published sequence of SplitMix64")
  func sequence() {
    // From state 1234567, the reference values of Vigna's splitmix64.c.
    var random = DemoRandom(state: 1_234_567)
    let drawn = (0..<3).map { _ in random.next() }
    #expect(drawn == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test("gives each record a stream of its own")
  func streams() {
    var first = DemoRandom(seed: 1, stream: .needs, index: 0)
    var others = [
      DemoRandom(seed: 1, stream: .needs, index: 1), DemoRandom(seed: 1, stream: .services, index: 0),
      DemoRandom(seed: 2, stream: .needs, index: 0),
    ]
    let drawn = first.next()
    for position in others.indices { #expect(others[position].next() != drawn) }
  }

  @Test("keeps within bounds and reaches both ends")
  func bounds() {
    var random = DemoRandom(seed: 3, stream: .places, index: 0)
    let drawn = Set((0..<1_000).map { _ in random.within(-2...2) })
    #expect(drawn == [-2, -1, 0, 1, 2])
    #expect(random.below(0) == 0 && random.below(1) == 0)
    #expect((0..<100).allSatisfy { _ in !random.chance(0) && random.chance(100) })
  }

  @Test("draws by weight")
  func weights() {
    var random = DemoRandom(seed: 4, stream: .places, index: 0)
    let drawn = (0..<10_000).map { _ in random.weighted(["often": 90, "seldom": 10, "never": 0]) }
    #expect((8_700...9_300).contains(drawn.count { $0 == "often" }))
    #expect(!drawn.contains("never"))
  }

  @Test("samples without putting back")
  func samples() {
    var random = DemoRandom(seed: 5, stream: .places, index: 0)
    for count in 0...6 {
      let drawn = random.sample(count, of: [1, 2, 3, 4])
      #expect(drawn.count == min(count, 4) && Set(drawn).count == drawn.count)
    }
    let slots = DemoTimes.some(3, of: DemoTimes.weekends, &random)
    #expect(slots.size == 3 && slots.isSubset(of: DemoTimes.weekends))
  }
}
