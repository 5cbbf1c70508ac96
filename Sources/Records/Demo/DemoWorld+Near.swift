import Matching

extension DemoWorld {
  /// Makes invented volunteers around needs that are there already, so that matching runs on real needs.
  ///
  /// Areas, organisations, services and needs are taken over as they are, without the people whom a need refuses: real
  /// people, their placements and what was decided of them are never mixed with invented ones. The invented people live
  /// within a few kilometres of the places that open needs have, as many around each; where no need has a place, their
  /// homes are not known either.
  /// - Parameters:
  ///   - snapshot: the needs, and whatever else is there.
  ///   - count: how many people; nil for ten around each place.
  ///   - seed: what all chance is drawn from.
  ///   - today: the day that all dates are set around.
  /// - Returns: the snapshot's records and the invented people.
  /// - Complexity: O(volunteers + places · areas).
  public static func near(_ snapshot: Snapshot, volunteers count: Int? = nil, seed: UInt64, today: Day)
    -> DemoWorld
  {
    let words = DemoWords(addingTo: snapshot.vocabulary)
    var world = DemoWorld(vocabulary: words.vocabulary)
    world.areas = Array(snapshot.areas)
    world.organisations = Array(snapshot.organisations)
    world.services = Array(snapshot.services)
    world.needs = Array(snapshot.needs)
    for position in world.needs.indices { world.needs[position].refusedVolunteers = [] }

    let neighbourhoods = DemoNeighbourhood.around(snapshot)
    let wanted = count ?? 10 * max(10, neighbourhoods.count)
    let people = DemoPeople(
      words: words, seed: seed, today: today, needs: snapshot.needs.count,
      codeWidth: String(1 + wanted).count)
    for number in 1..<1 + max(0, wanted) {
      var random = DemoRandom(seed: seed, stream: .volunteers, index: number)
      let home =
        neighbourhoods.isEmpty
        ? DemoHome(name: "this town", kind: .town, place: nil, area: nil, postcode: "")
        : neighbourhoods[number % neighbourhoods.count].home(&random)
      world.volunteers.append(people.make(number: number, identity: Int64(number), home: home, &random))
    }
    return world
  }
}

/// The surroundings of a place that has needs.
private struct DemoNeighbourhood {
  /// Its middle.
  var centre: Place
  /// Areas whose middle is within reach.
  var areas: [Area]

  /// One for each place of an open need, places in the same cell of about a kilometre taken together.
  static func around(_ snapshot: Snapshot) -> [DemoNeighbourhood] {
    var known: Set<Cell> = []
    var centres: [Place] = []
    for need in snapshot.needs where need.isOpen && !need.isRemote {
      guard let place = snapshot.service(need.service)?.place, known.insert(Cell(place)).inserted else {
        continue
      }
      centres.append(place)
    }
    return centres.map { centre in
      let areas = snapshot.areas.filter { area in
        area.centroid.map { $0.distance(to: centre) < farthest + 3_000 } ?? false
      }
      return DemoNeighbourhood(centre: centre, areas: areas)
    }
  }

  /// A home, most often within three kilometres.
  func home(_ random: inout DemoRandom) -> DemoHome {
    let reach = random.chance(60) ? 3_000 : Int(Self.farthest)
    let place = DemoMap.place(
      from: (Int(centre.latitude), Int(centre.longitude)), east: random.within(-reach...reach),
      north: random.within(-reach...reach))
    let area = place.flatMap { home in
      areas.min {
        distance($0, home) < distance($1, home)
      }
    }
    let nearest = area.flatMap { area in place.map { distance(area, $0) < 3_000 } ?? false ? area : nil }
    return DemoHome(
      name: nearest?.name ?? "this town", kind: random.chance(60) ? .town : .district, place: place,
      area: nearest?.id,
      postcode: "")
  }

  private static let farthest: Int32 = 9_000

  private func distance(_ area: Area, _ home: Place) -> Int32 {
    area.centroid?.distance(to: home) ?? .max
  }

  /// A hundredth of a degree each way.
  private struct Cell: Hashable {
    var row: Int32
    var column: Int32

    init(_ place: Place) {
      row = place.latitude / 10_000
      column = place.longitude / 10_000
    }
  }
}
