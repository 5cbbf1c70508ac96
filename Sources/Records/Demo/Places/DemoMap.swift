import Matching

/// The invented map: regions of one town and one rural district each, laid out in a grid on an island that is not there.
///
/// Every region is made alike, so the people and the needs within a person's reach stay the same in number whatever
/// the size of the world. The island lies in the open Atlantic, west of Ireland: no invented person lives where
/// somebody does.
struct DemoMap {
  /// The towns and districts, town first in each region.
  var localities: [DemoLocality]
  /// Their areas.
  var areas: [Area]

  /// The index that the areas' deciles are said to come from.
  static let edition = "Invented index, for demonstration"

  /// Lays out so many regions.
  init(regions: Int, seed: UInt64) {
    localities = []
    areas = []
    var columns = 1
    while columns * columns < regions { columns += 1 }
    for region in 0..<regions {
      let corner = (east: region % columns * Self.cell.east, north: region / columns * Self.cell.north)
      let southWest = Self.microdegrees(from: Self.origin, east: corner.east, north: corner.north)
      for kind in [DemoLocality.Kind.town, .district] {
        let middle = kind == .town ? Self.townMiddle : Self.districtMiddle
        var locality = DemoLocality(
          index: localities.count, kind: kind,
          name: DemoPlaceNames.locality(localities.count, kind: kind, seed: seed),
          centre: Self.microdegrees(from: southWest, east: middle.east, north: middle.north), spots: [])
        var random = DemoRandom(seed: seed, stream: .places, index: locality.index)
        locality.spots = DemoAreas.spots(of: locality, firstIdentity: areas.count + 1, &random)
        areas += DemoAreas.areas(of: locality, &random)
        localities.append(locality)
      }
    }
  }

  /// The point so many metres east and north of another; nil off the earth.
  static func place(from start: (latitude: Int, longitude: Int), east: Int, north: Int) -> Place? {
    let point = microdegrees(from: start, east: east, north: north)
    return Place(latitude: Int32(clamping: point.latitude), longitude: Int32(clamping: point.longitude))
  }

  /// One region's share of the map, in metres.
  private static let cell = (east: 42_000, north: 34_000)
  private static let townMiddle = (east: 8_000, north: 17_000)
  private static let districtMiddle = (east: 28_000, north: 17_000)
  private static let origin = (latitude: 51_000_000, longitude: -24_000_000)

  /// The point so many metres east and north of another, in microdegrees, on the sphere that `Place` measures by.
  ///
  /// The cosine is its Taylor series to the sixth power: basic operations only, the same on every machine.
  private static func microdegrees(
    from start: (latitude: Int, longitude: Int), east: Int, north: Int
  ) -> (latitude: Int, longitude: Int) {
    let metresPerMicrodegree = 0.111_195
    let angle = Double(start.latitude) / 1_000_000 * .pi / 180
    let square = angle * angle
    let cosine = 1 - square / 2 + square * square / 24 - square * square * square / 720
    return (
      start.latitude + Int(Double(north) / metresPerMicrodegree),
      start.longitude + Int(Double(east) / (metresPerMicrodegree * max(0.1, cosine)))
    )
  }
}
