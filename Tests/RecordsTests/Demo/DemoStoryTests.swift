import Matching
import Testing

@testable import Records

@Suite("The stories of the demo")
struct DemoStoryTests {
  @Test("are all told in every world", arguments: DemoSample.allCases)
  func allTold(sample: DemoSample) {
    let untold = sample.world.summary(today: DemoSample.today).stories.filter { $0.count == 0 }
    #expect(untold.isEmpty, "\(untold.map(\.name))")
  }

  @Test("are told on any day of the year", arguments: ["2027-06-15", "2027-12-31", "2028-02-29"])
  func anyDay(iso: String) throws {
    let today = try #require(Day(iso: iso))
    let world = DemoWorld.make(size: .small, seed: 5, today: today)
    let untold = world.summary(today: today).stories.filter { $0.count == 0 }
    #expect(untold.isEmpty, "\(untold.map(\.name))")
  }

  @Test("are told at realistic rates")
  func rates() {
    let summary = DemoSample.medium.world.summary(today: DemoSample.today)
    func perMille(_ name: String) -> Int { summary.count(of: name) * 1000 / DemoSize.medium.volunteers }
    #expect((70...130).contains(perMille("people whose times are not known")))
    #expect((250...420).contains(perMille("people who have never volunteered")))
    #expect((110...220).contains(perMille("people seeking work")))
    #expect((40...100).contains(perMille("people opted out")))
    #expect((2...12).contains(perMille("people held back for safeguarding")))
    #expect((50...200).contains(perMille("people leaving within 12 weeks")))
  }

  @Test("have more job seekers in the towns and more pensioners in the districts")
  func cohorts() {
    let map = DemoMap(regions: DemoSize.medium.regions, seed: 1)
    let towns = Set(map.localities.filter { $0.kind == .town }.flatMap { $0.spots.map(\.area) })
    let people = DemoSample.medium.world.volunteers
    func share(_ employment: Employment, inTown: Bool) -> Int {
      let there = people.filter { $0.area.map { towns.contains($0) == inTown } ?? false }
      return there.count { $0.employment == employment } * 100 / max(1, there.count)
    }
    #expect(share(.seekingWork, inTown: true) > 2 * share(.seekingWork, inTown: false))
    #expect(share(.retired, inTown: false) > share(.retired, inTown: true))
  }

  @Test("have services that lean on people who leave, and more that do not", arguments: DemoSample.allCases)
  func reliance(sample: DemoSample) {
    let reliance = Reliance(of: sample.snapshot, today: DemoSample.today)
    let levels = reliance.services.map(\.levelBefore)
    #expect(levels.contains(.critical) && levels.contains(.warning) && levels.contains(.watch))
    #expect(levels.count { $0 == .fine } * 2 > levels.count)
    let names = Set(
      reliance.services.flatMap { $0.indicators.filter { $0.before.level >= .warning }.map(\.before.name) })
    #expect(names.isSuperset(of: [ShortTermShare.name, Displacement.name]))
  }

  @Test("end placements of each cohort in its own way")
  func endings() {
    var random = DemoRandom(seed: 1, stream: .placements, index: 0)
    func commonest(_ employment: Employment) -> EndReason? {
      let drawn = (0..<2_000).map { _ in DemoEndings.reason(for: employment, &random) }
      return EndReason.allCases.max { one, other in
        drawn.count { $0 == one } < drawn.count { $0 == other }
      }
    }
    #expect(commonest(.seekingWork) == .foundWork)
    #expect(commonest(.student) == .studies)
    #expect(commonest(.retired) == .health)
    #expect(commonest(.notPermittedToWork) == .moved)
  }

  @Test("give every kind of provider, and kinds of service all over the map")
  func providers() {
    #expect(Set(DemoSample.medium.world.services.map(\.providerType)) == Set(ProviderType.allCases))
    let titles = Set(DemoSample.medium.world.needs.map { $0.title.prefix { $0 != "," } })
    let kinds = Set(ServiceKind.all.flatMap { $0.roles.map { Substring($0.title) } })
    #expect(titles.isSubset(of: kinds))
    #expect(titles.count > kinds.count * 9 / 10)
  }
}
