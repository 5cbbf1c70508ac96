import Matching
import Testing

@testable import Records

@Suite("A demo world")
struct DemoWorldTests {
  @Test("has as many volunteers, needs and services as its size says", arguments: DemoSample.allCases)
  func counts(sample: DemoSample) {
    let world = sample.world
    #expect(world.volunteers.count == sample.size.volunteers)
    #expect(world.needs.count == sample.size.needs)
    #expect(world.services.count == sample.size.services)
  }

  @Test("keeps its promised sizes")
  func sizes() {
    #expect(DemoSize.allCases.map(\.volunteers) == [1_000, 10_000, 100_000, 1_000_000])
    #expect(DemoSize.allCases.map(\.needs) == [150, 1_000, 10_000, 50_000])
    #expect(DemoSize.allCases.map(\.services) == [40, 250, 2_500, 12_500])
    #expect(DemoSize(rawValue: "XL") == .extraLarge)
  }

  @Test("is the same for the same size, seed and day")
  func repeats() {
    let again = DemoWorld.make(size: .small, seed: 42, today: DemoSample.today)
    let isSame = again == DemoSample.secondSmall.world
    #expect(isSame)
  }

  /// Pinned, so that a source of chance that differs between processes or machines is found.
  ///
  /// Whoever changes what the demo is made of sets the new figure.
  @Test("is the same in every process and on every machine")
  func digest() {
    #expect(DemoSample.firstSmall.world.digest == 371_192_112_024_793_647)
  }

  @Test("differs by seed and by day")
  func differs() {
    let later = DemoWorld.make(size: .small, seed: 1, today: DemoSample.today.adding(days: 1))
    let digests = DemoSample.allCases.map(\.world.digest) + [later.digest]
    #expect(Set(digests).count == digests.count)
  }

  @Test("gives identities from 1 and references in their order", arguments: DemoSample.allCases)
  func identities(sample: DemoSample) {
    let world = sample.world
    func isNumbered<Record>(_ identities: [Identifier<Record>]) -> Bool {
      identities.map(\.value) == Array(1...Int64(identities.count))
    }
    #expect(isNumbered(world.volunteers.map(\.id)) && isNumbered(world.needs.map(\.id)))
    #expect(isNumbered(world.services.map(\.id)) && isNumbered(world.organisations.map(\.id)))
    #expect(isNumbered(world.areas.map(\.id)) && isNumbered(world.placements.map(\.id)))
    #expect(isNumbered(world.decisions.map(\.id)))
    #expect(zip(world.volunteers, world.volunteers.dropFirst()).allSatisfy { $0.reference < $1.reference })
    #expect(zip(world.needs, world.needs.dropFirst()).allSatisfy { $0.reference < $1.reference })
    #expect(Set(world.organisations.map(\.reference)).count == world.organisations.count)
    #expect(Set(world.areas.map(\.code)).count == world.areas.count)
  }

  @Test("names nothing that is not there", arguments: DemoSample.allCases)
  func references(sample: DemoSample) {
    let (world, snapshot) = (sample.world, sample.snapshot)
    #expect(world.services.allSatisfy { snapshot.organisation($0.organisation) != nil })
    #expect(world.services.allSatisfy { $0.area.map { snapshot.area($0) != nil } ?? true })
    #expect(world.needs.allSatisfy { snapshot.service($0.service) != nil })
    #expect(world.needs.flatMap(\.refusedVolunteers).allSatisfy { snapshot.volunteer($0) != nil })
    #expect(world.volunteers.allSatisfy { $0.area.map { snapshot.area($0) != nil } ?? true })
    #expect(world.volunteers.flatMap(\.refusedOrganisations).allSatisfy { snapshot.organisation($0) != nil })
    #expect(
      world.placements.allSatisfy { snapshot.volunteer($0.volunteer) != nil && snapshot.need($0.need) != nil }
    )
    let skills = world.needs.flatMap { $0.requiredSkills + $0.preferredSkills + $0.developsSkills }
    #expect(skills.allSatisfy { world.vocabulary.name($0) != "?" })
    #expect(world.volunteers.flatMap(\.languages).allSatisfy { world.vocabulary.name($0) != "?" })
  }

  @Test("could be nobody real", arguments: DemoSample.allCases)
  func invented(sample: DemoSample) {
    let world = sample.world
    let phones = world.volunteers.map(\.phone) + world.organisations.map(\.phone)
    #expect(phones.allSatisfy { $0.isEmpty || $0.hasPrefix("07700 900") || $0.hasPrefix("01632 960") })
    #expect(phones.allSatisfy { $0.isEmpty || $0.count == 12 })
    let addresses = world.volunteers.map(\.email) + world.organisations.map(\.email)
    #expect(addresses.allSatisfy { $0.isEmpty || $0.hasSuffix("example.org") })
    #expect(addresses.allSatisfy { $0.utf8.allSatisfy { $0 < 128 && $0 > 32 } })
    #expect(world.volunteers.allSatisfy { $0.postcode.isEmpty || "QVX".contains($0.postcode.prefix(1)) })
    // West of Ireland, where nobody lives.
    #expect(world.volunteers.compactMap(\.place).allSatisfy { $0.longitude < -11_000_000 })
  }

  @Test("gives every service a name of its own", arguments: DemoSample.allCases)
  func serviceNames(sample: DemoSample) {
    #expect(Set(sample.world.services.map(\.name)).count == sample.world.services.count)
  }

  @Test(
    "has hardly two people of one name where it is small, and never side by side",
    arguments: DemoSample.allCases)
  func twins(sample: DemoSample) {
    let names = sample.world.volunteers.map(\.name)
    #expect(names.count - Set(names).count <= names.count / 500)
    #expect(zip(names, names.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test("has names of many origins, some with marks and some long")
  func names() {
    let names = Set(DemoSample.medium.world.volunteers.map(\.name))
    #expect(names.count > 6_000)
    #expect(names.count { $0.utf8.count > $0.count } > 200)
    #expect(names.contains { $0.count > 40 })
    #expect(names.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") && $0.contains(" ") })
  }
}
