import Matching

/// A town or a rural district of the invented map.
struct DemoLocality: Sendable {
  /// The two kinds of locality that every region has one of.
  enum Kind: Sendable {
    /// Dense and deprived: it lacks work.
    case town
    /// Wide and well off on the whole: it lacks reach.
    case district
  }

  /// An area as the demo uses it: where it is, and how far its homes lie from its middle.
  struct Spot: Sendable {
    /// The identity of the area.
    var area: Identifier<Area>
    /// Its middle, in metres east and north of the locality's.
    var offset: (east: Int, north: Int)
    /// How far homes lie from the middle, in metres east or north.
    var spread: Int
    /// What people call it: a part of the town, a market town or a village.
    var name: String
  }

  /// Its number on the map; regions are two numbers each, town first.
  var index: Int
  /// What it is.
  var kind: Kind
  /// What it is called.
  var name: String
  /// Its middle, in microdegrees.
  var centre: (latitude: Int, longitude: Int)
  /// Its areas.
  var spots: [Spot]

  /// A point in an area, in a square around its middle.
  func place(in spot: Spot, _ random: inout DemoRandom) -> Place? {
    place(
      east: spot.offset.east + random.within(-spot.spread...spot.spread),
      north: spot.offset.north + random.within(-spot.spread...spot.spread))
  }

  /// The point so many metres east and north of the middle.
  func place(east: Int, north: Int) -> Place? {
    DemoMap.place(from: centre, east: east, north: north)
  }

  /// A postcode that no real place has: no British postcode begins with Q, V or X.
  func postcode(_ random: inout DemoRandom) -> String {
    let first = ["Q", "V", "X"][index / 10 / 26 % 3]
    let second = Self.letters[index / 10 % 26]
    let district = index % 10 * 9 + 1 + random.below(9)
    let unit = [Self.unitLetters[random.below(20)], Self.unitLetters[random.below(20)]]
    return "\(first)\(second)\(district) \(random.within(1...9))\(unit[0])\(unit[1])"
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let unitLetters = Array("ABDEFGHJLNPQRSTUWXYZ")
}
