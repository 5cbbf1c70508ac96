import Matching

/// A database of invented people, organisations, services and needs, to show and to try everything on.
///
/// Nobody in it is real: names are drawn at random, telephone numbers are those kept free for drama, addresses end in
/// `example.org`, postcodes begin with letters that no British postcode begins with, and the map is of an island that
/// is not there.
public struct DemoWorld: Equatable, Sendable {
  /// Shared words.
  public var vocabulary: Vocabulary
  /// Areas, by identity ascending.
  public var areas: [Area] = []
  /// Organisations, by identity ascending.
  public var organisations: [Organisation] = []
  /// Services, by identity ascending.
  public var services: [Service] = []
  /// Needs, by identity ascending.
  public var needs: [Need] = []
  /// Volunteers, by identity ascending.
  public var volunteers: [Volunteer] = []
  /// Placements of two years, by identity ascending and so by date.
  public var placements: [Placement] = []
  /// Pins and vetoes.
  public var decisions: [Decision] = []

  /// The source that all its references name.
  public static let source = "demo"

  /// Makes a world: the same for the same size, seed and day, on every machine.
  ///
  /// - Parameters:
  ///   - size: how many people, needs and services.
  ///   - seed: what all chance is drawn from.
  ///   - today: the day that all dates in it are set around.
  /// - Returns: records with identities from 1, ready to be stored.
  /// - Complexity: O(volunteers + needs).
  public static func make(size: DemoSize, seed: UInt64, today: Day) -> DemoWorld {
    let map = DemoMap(regions: size.regions, seed: seed)
    let words = DemoWords()
    let services = DemoServices(size: size, over: map, words: words, seed: seed, today: today)
    let needs = DemoNeeds(services: services.made, words: words, seed: seed, today: today, size: size).make()
    var world = DemoWorld(vocabulary: words.vocabulary)
    world.areas = map.areas
    world.organisations = services.organisations
    world.services = services.made.map(\.service)
    let people = DemoPeople(
      words: words, seed: seed, today: today, needs: size.needs, codeWidth: String(size.volunteers).count)
    let localities = world.settle(size.volunteers, over: map, people)
    world.live(
      DemoPlacements(
        volunteers: world.volunteers, localities: localities, needs: needs, services: services, map: map,
        seed: seed,
        today: today))
    return world
  }

  /// The world as matching and the screens look at it.
  public func snapshot(policy: Policy = Policy()) -> Snapshot {
    Snapshot(
      vocabulary: vocabulary, areas: areas, organisations: organisations, services: services, needs: needs,
      volunteers: volunteers, placements: placements, decisions: decisions, policy: policy)
  }

  /// Makes volunteers, spread evenly over the regions, 58 in a hundred of them in the towns, as the two real places
  /// have people; gives the locality of each.
  private mutating func settle(_ count: Int, over map: DemoMap, _ people: DemoPeople) -> [Int32] {
    let regions = map.localities.count / 2
    var localities: [Int32] = []
    localities.reserveCapacity(count)
    volunteers.reserveCapacity(count)
    var names: Set<String> = []
    for number in 1...count {
      var random = DemoRandom(seed: people.seed, stream: .volunteers, index: number)
      let region = (number - 1) * regions / count
      let locality = map.localities[2 * region + (random.chance(58) ? 0 : 1)]
      let home = DemoHome(in: locality, &random)
      var person = people.make(number: number, identity: Int64(number), home: home, &random)
      // In a large world people share names, as people do; in a small one two of a name look like a mistake.
      if count <= DemoSize.medium.volunteers { people.rename(&person, number: number, unlike: &names) }
      volunteers.append(person)
      localities.append(Int32(locality.index))
    }
    return localities
  }

  /// Lets two years pass, and takes over what has become of the people and the needs.
  private mutating func live(_ start: DemoPlacements) {
    var placements = start
    volunteers = []
    placements.refuse()
    placements.makePast()
    var floor = DemoFloor(placements)
    placements.makeHeld(&floor)
    placements.offerChoices(&floor)
    placements.decide(&floor)
    placements.number()
    volunteers = placements.volunteers
    needs = placements.needs.map(\.need)
    self.placements = placements.placements
    decisions = placements.decisions
  }

  /// A reference such as `V0042`, whose order is that of the numbers.
  static func code(_ letter: String, _ number: Int, width: Int) -> String {
    let digits = String(number)
    return letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
