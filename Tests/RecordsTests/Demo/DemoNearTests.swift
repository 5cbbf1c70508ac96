import Matching
import Testing

@testable import Records

@Suite("Invented volunteers near real needs")
struct DemoNearTests {
  private let today = DemoSample.today

  @Test("live within a few kilometres of the needs, as many around each place")
  func homes() throws {
    let snapshot = snapshot(places: [
      (55_808_800, -4_342_120), (51_500_000, -150_000), (53_380_000, -1_470_000),
    ])
    let world = DemoWorld.near(snapshot, volunteers: 600, seed: 1, today: today)
    #expect(world.volunteers.count == 600)
    let places = snapshot.services.compactMap(\.place)
    var around = [Int](repeating: 0, count: places.count)
    for home in world.volunteers.compactMap(\.place) {
      let near = places.indices.filter { places[$0].distance(to: home) <= 13_000 }
      #expect(near.count == 1)
      for place in near { around[place] += 1 }
    }
    #expect(around.allSatisfy { $0 > 150 })
  }

  @Test("are ten around each place where nobody says how many, and need no place at all")
  func defaults() throws {
    let spread = snapshot(places: (0..<30).map { (50_000_000 + $0 * 100_000, -2_000_000) })
    #expect(DemoWorld.near(spread, seed: 1, today: today).volunteers.count == 300)
    let nowhere = snapshot(places: [])
    let world = DemoWorld.near(nowhere, seed: 1, today: today)
    #expect(world.volunteers.count == 100)
    #expect(world.volunteers.allSatisfy { $0.place == nil })
  }

  @Test("are eligible for needs of which neither place nor times are known")
  func asked() throws {
    let snapshot = snapshot(places: [])
    let world = DemoWorld.near(snapshot, volunteers: 50, seed: 1, today: today)
    let context = MatchingContext(snapshot: world.snapshot(), today: today)
    #expect(context.eligiblePairs().count > 20)
  }

  @Test("live in the areas that are there")
  func areas() throws {
    let middle = try #require(Place(latitude: 53_440_000, longitude: -2_860_000))
    let areas = [
      Area(id: Identifier(5), code: "E01", name: "Near 001A", centroid: middle, edition: "An index"),
      Area(
        id: Identifier(6), code: "E02", name: "Far 001A", centroid: Place(latitude: 51_000_000, longitude: 0),
        edition: "An index"),
    ]
    let snapshot = snapshot(places: [(53_440_000, -2_860_000)], areas: areas)
    let world = DemoWorld.near(snapshot, volunteers: 200, seed: 1, today: today)
    let homes = world.volunteers.compactMap(\.area)
    #expect(homes.contains(Identifier(5)) && !homes.contains(Identifier(6)))
  }

  @Test("use the words that are there, and leave the records as they are")
  func words() throws {
    var vocabulary = Vocabulary()
    vocabulary.insert(Vocabulary.Term(kind: .skill, name: "driving"), as: 70)
    let snapshot = snapshot(places: [(53_000_000, -2_000_000)], vocabulary: vocabulary)
    let world = DemoWorld.near(snapshot, volunteers: 40, seed: 1, today: today)
    #expect(world.vocabulary.name(Identifier<Skill>(70)) == "driving")
    #expect(world.volunteers.contains { $0.skills.contains { $0.skill == Identifier(70) } })
    #expect(world.needs == Array(snapshot.needs) && world.services == Array(snapshot.services))
  }

  @Test("are never mixed with people who are there, nor with what a need says of them")
  func alone() throws {
    var real = Volunteer(
      id: Identifier(7), reference: Reference(source: "people", code: "1"), name: "Real Person")
    real.consent = .given(today)
    var snapshot = snapshot(places: [])
    var need = snapshot.needs[0]
    need.refusedVolunteers = [real.id]
    snapshot = Snapshot(
      organisations: snapshot.organisations, services: snapshot.services, needs: [need], volunteers: [real])
    let world = DemoWorld.near(snapshot, volunteers: 20, seed: 1, today: today)
    #expect(world.volunteers.count == 20)
    #expect(!world.volunteers.contains { $0.name == real.name || $0.reference == real.reference })
    #expect(world.needs.map(\.refusedVolunteers) == [[]])
  }

  /// One service and one need a place; where there is no place, one of each that has none.
  private func snapshot(
    places: [(Int, Int)], areas: [Area] = [], vocabulary: Vocabulary = Vocabulary()
  ) -> Snapshot {
    let organisation = Organisation(
      id: Identifier(1), reference: Reference(source: "test", code: "O1"), name: "Kith")
    var services: [Service] = []
    var needs: [Need] = []
    for number in 0..<max(1, places.count) {
      let code = String(1000 + number)
      var service = Service(
        id: Identifier(Int64(number + 1)), reference: Reference(source: "test", code: code),
        name: "Service \(code)",
        organisation: organisation.id)
      if number < places.count {
        service.place = Place(latitude: Int32(places[number].0), longitude: Int32(places[number].1))
      }
      services.append(service)
      needs.append(
        Need(
          id: Identifier(Int64(number + 1)), reference: Reference(source: "test", code: code),
          service: service.id,
          title: "Administrator"))
    }
    return Snapshot(
      vocabulary: vocabulary, areas: areas, organisations: [organisation], services: services, needs: needs)
  }
}
