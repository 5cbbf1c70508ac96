import Testing

@testable import Matching

@Suite("Grid of needs")
struct NeedGridTests {
  /// Homes and services anywhere on earth, near poles and the date line too, and reaches from none to the whole earth.
  @Test("Nothing within reach is left out, anywhere on earth", arguments: 0..<40)
  func complete(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let latitudes: [ClosedRange<Int32>] = [
      53_380_000...53_460_000, 89_000_000...90_000_000, -90_000_000...90_000_000, -60_000_000 ... -59_900_000,
      49_000_000...61_000_000,
    ]
    let longitudes: [ClosedRange<Int32>] = [
      -2_900_000 ... -2_780_000, 179_900_000...180_000_000, -180_000_000...180_000_000,
      -180_000_000 ... -179_900_000,
      -8_000_000...2_000_000,
    ]
    let latitude = random.pick(latitudes)
    let longitude = random.pick(longitudes)
    func place() -> Place? {
      Place(
        latitude: .random(in: latitude, using: &random), longitude: .random(in: longitude, using: &random))
    }
    var world = RandomWorld(seed: UInt64(seed), strictness: 0)
    let base = world.snapshot(volunteers: 0, needs: 60, services: 30)
    let services = base.services.map { service in
      var moved = service
      moved.place = random.oneIn(8) ? nil : place()
      return moved
    }
    let snapshot = Snapshot(organisations: base.organisations, services: services, needs: base.needs)
    let context = MatchingContext(snapshot: snapshot, today: RandomWorld.today)
    let positions = context.needOrder
    let grid = NeedGrid(positions, facts: context.needs)
    #expect(grid.needs.sorted() == positions.sorted())
    for number in grid.unplaced {
      let need = context.needs[Int(grid.needs[number])]
      #expect(need.isRemote || need.place == nil)
    }
    for _ in 0..<20 {
      guard let home = place() else { continue }
      let reach = random.pick([0, 1, 500, 5000, 50_000, 3_000_000, 30_000_000] as [Int32])
      var ranges: [Range<Int>] = []
      grid.collectRanges(within: reach, of: home, into: &ranges)
      let found = Set(ranges.flatMap { $0 }.map { grid.needs[$0] })
      #expect(ranges.reduce(0) { $0 + $1.count } == found.count, "a need is found twice")
      for need in context.needs where !need.isRemote {
        guard let there = need.place, home.distance(to: there) <= reach else { continue }
        #expect(found.contains(need.position), "\(home) \(there) \(reach)")
      }
    }
  }

  @Test("In a wide region most of what is out of reach is not looked at")
  func selective() throws {
    var random = SeededGenerator(seed: 1)
    let base = OnePair()
    var services: [Service] = []
    var needs: [Need] = []
    for number in Int64(1)...1000 {
      var service = base.service
      service.id = Identifier(number)
      service.place = Place(
        latitude: .random(in: 53_000_000...54_000_000, using: &random),
        longitude: .random(in: -3_000_000 ... -1_000_000, using: &random))
      services.append(service)
      var need = base.need
      need.id = Identifier(number)
      need.service = service.id
      needs.append(need)
    }
    let context = MatchingContext(
      snapshot: Snapshot(organisations: [base.organisation], services: services, needs: needs),
      today: OnePair.today)
    let grid = NeedGrid(context.needOrder, facts: context.needs)
    let home = try #require(Place(latitude: 53_500_000, longitude: -2_000_000))
    var ranges: [Range<Int>] = []
    grid.collectRanges(within: 10_000, of: home, into: &ranges)
    let found = ranges.reduce(0) { $0 + $1.count }
    let within = context.needs.count { $0.place.map { home.distance(to: $0) <= 10_000 } ?? false }
    #expect(within > 10 && found >= within && found <= 2 * within + 10)
  }
}
