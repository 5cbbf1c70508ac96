import Matching

/// The small areas of a locality, with deciles in the proportions of two real places.
///
/// The town has those of Knowsley (46 of 98 areas in the most deprived tenth, 49 on employment), the district those of
/// West Oxfordshire (none, but 7 of 66 on access to housing and services), by the English Indices of Multiple
/// Deprivation 2019. Deprived areas lie together; in the district those far from a market town lack access.
enum DemoAreas {
  /// How many areas there are in each decile, the most deprived first.
  struct Shares {
    var overall: [Int]
    var employment: [Int]
    var access: [Int]

    static let town = Shares(
      overall: [46, 16, 6, 8, 14, 4, 3, 1, 0, 0], employment: [49, 14, 7, 9, 11, 5, 2, 0, 1, 0],
      access: [0, 6, 6, 16, 10, 10, 15, 14, 11, 10])
    static let district = Shares(
      overall: [0, 0, 0, 4, 1, 5, 3, 12, 19, 22], employment: [0, 0, 2, 3, 1, 3, 4, 18, 21, 14],
      access: [7, 6, 5, 13, 5, 5, 5, 9, 9, 2])
  }

  /// Lays out the areas of a locality.
  static func spots(
    of locality: DemoLocality, firstIdentity: Int, _ random: inout DemoRandom
  ) -> [DemoLocality.Spot] {
    let layout = locality.kind == .town ? town(&random) : district(&random)
    let names = DemoPlaceNames.spots(of: locality, count: layout.count, &random)
    return layout.indices.map { index in
      DemoLocality.Spot(
        area: Identifier(Int64(firstIdentity + index)), offset: layout[index].offset,
        spread: layout[index].spread, name: names[index])
    }
  }

  /// The areas behind a locality's spots.
  static func areas(of locality: DemoLocality, _ random: inout DemoRandom) -> [Area] {
    let shares = locality.kind == .town ? Shares.town : .district
    let overall = deciles(shares.overall, by: locality.spots.map { deprivation($0, locality.kind, &random) })
    let employment = deciles(
      shares.employment, by: overall.map { $0 * 1000 + random.within(-600...600) })
    let access = deciles(shares.access, by: locality.spots.map { reach($0, locality.kind, &random) })
    return locality.spots.indices.map { index in
      let spot = locality.spots[index]
      let number = String(1000 + index / 5 + 1).dropFirst()
      return Area(
        id: spot.area, code: "D0" + String(1_000_000 + spot.area.value),
        name: "\(locality.name) \(number)\(["A", "B", "C", "D", "E"][index % 5]), \(spot.name)",
        centroid: locality.place(east: spot.offset.east, north: spot.offset.north),
        deciles: Deciles(overall: overall[index], access: access[index], employment: employment[index]),
        edition: DemoMap.edition)
    }
  }

  private typealias Layout = [(offset: (east: Int, north: Int), spread: Int)]

  /// A grid of ten by ten, two corners left out, of about a square kilometre each.
  private static func town(_ random: inout DemoRandom) -> Layout {
    (1..<99).map { cell in
      let east = (cell % 10) * 950 - 4_275 + random.within(-150...150)
      let north = (cell / 10) * 900 - 4_050 + random.within(-150...150)
      return ((east, north), 450)
    }
  }

  /// Three market towns with half the areas; villages, spread wide, with the rest.
  private static func district(_ random: inout DemoRandom) -> Layout {
    var layout: Layout = []
    for (east, north) in marketTowns {
      for _ in 0..<11 {
        layout.append(((east + random.within(-900...900), north + random.within(-900...900)), 250))
      }
    }
    for cell in 0..<33 {
      let east = (cell % 6) * 4_000 - 10_000 + random.within(-1_500...1_500)
      let north = (cell / 6) * 4_400 - 11_000 + random.within(-1_500...1_500)
      layout.append(((east, north), 1_400))
    }
    return layout
  }

  /// Where the market towns of a district are, in metres east and north of its middle.
  private static let marketTowns = [(-6_500, 3_000), (2_000, -6_000), (7_500, 6_500)]

  /// How well off an area is: in a town, the farther from its old docks.
  private static func deprivation(
    _ spot: DemoLocality.Spot, _ kind: DemoLocality.Kind, _ random: inout DemoRandom
  ) -> Int {
    guard kind == .town else { return random.within(0...10_000) }
    return abs(spot.offset.east + 2_000) + abs(spot.offset.north + 1_500) + random.within(0...3_500)
  }

  /// How well an area is served: in a district, the nearer to a market town.
  private static func reach(
    _ spot: DemoLocality.Spot, _ kind: DemoLocality.Kind, _ random: inout DemoRandom
  ) -> Int {
    guard kind == .district else { return random.within(0...10_000) }
    let nearest = marketTowns.map { abs($0.0 - spot.offset.east) + abs($0.1 - spot.offset.north) }.min() ?? 0
    return random.within(0...3_000) - nearest
  }

  /// Gives the first deciles to the lowest values, as many of each as its share says.
  private static func deciles(_ shares: [Int], by values: [Int]) -> [Int] {
    let ascending = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var result = [Int](repeating: 10, count: values.count)
    var next = 0
    for (decile, share) in shares.enumerated() {
      for position in ascending[next..<min(next + share, ascending.count)] { result[position] = decile + 1 }
      next = min(next + share, ascending.count)
    }
    return result
  }
}
