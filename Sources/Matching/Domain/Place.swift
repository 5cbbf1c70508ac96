/// A point on the earth, in whole microdegrees so that every machine computes the same distance.
public struct Place: Hashable, Codable, Sendable {
  /// Degrees north × 1,000,000, in −90,000,000…90,000,000.
  public var latitude: Int32
  /// Degrees east × 1,000,000, in −180,000,000…180,000,000.
  public var longitude: Int32

  /// A point, or nil where it is not on the earth.
  public init?(latitude: Int32, longitude: Int32) {
    guard (-90_000_000...90_000_000).contains(latitude), (-180_000_000...180_000_000).contains(longitude)
    else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The whole metres between two points: the equirectangular approximation, rounded down.
  ///
  /// A microdegree of latitude is 0.111195 m (mean radius 6,371,009 m). Within 100 km at British latitudes the
  /// approximation is off by less than 0.3 %. Integers only, so the result is the same on every machine.
  /// - Complexity: O(1).
  public func distance(to other: Place) -> Int32 {
    distance(toLatitude: other.latitude, longitude: other.longitude)
  }

  /// The whole metres to a point, given by its two coordinates.
  @inline(__always)
  func distance(toLatitude otherLatitude: Int32, longitude otherLongitude: Int32) -> Int32 {
    let north = Int64(latitude) - Int64(otherLatitude)
    var east = Int64(longitude) - Int64(otherLongitude)
    if east > 180_000_000 { east -= 360_000_000 }
    if east < -180_000_000 { east += 360_000_000 }
    let middle = (Int64(latitude) + Int64(otherLatitude)) / 2
    let scaledEast = east * Cosine.millionths(ofMicrodegrees: middle) / 1_000_000
    // Centimetres: at most 180,000,000 · 11.1195 ≈ 2.0e9 a side, so the squares' sum stays below 2^63 even between
    // places on opposite sides of the earth, as a wrong coordinate in a file may put them.
    let northCentimetres = north * 111_195 / 10_000
    let eastCentimetres = scaledEast * 111_195 / 10_000
    let squared = northCentimetres * northCentimetres + eastCentimetres * eastCentimetres
    return Int32(clamping: Int64(integerSquareRoot(UInt64(squared)) / 100))
  }
}

/// Cosines from a table, so that no two mathematics libraries can disagree.
enum Cosine {
  /// The cosine × 1,000,000 of an angle in microdegrees within ±90°, linear between whole degrees.
  static func millionths(ofMicrodegrees angle: Int64) -> Int64 {
    let magnitude = min(angle.magnitude, 90_000_000)
    let degree = Int(magnitude / 1_000_000)
    guard degree < 90 else { return 0 }
    let part = Int64(magnitude % 1_000_000)
    return table[degree] + (table[degree + 1] - table[degree]) * part / 1_000_000
  }

  /// Cosine × 1,000,000 of 0°, 1°, … 90°, to the nearest whole number.
  private static let table: [Int64] = [
    1_000_000, 999_848, 999_391, 998_630, 997_564, 996_195, 994_522, 992_546, 990_268,
    987_688, 984_808, 981_627, 978_148, 974_370, 970_296, 965_926, 961_262, 956_305,
    951_057, 945_519, 939_693, 933_580, 927_184, 920_505, 913_545, 906_308, 898_794,
    891_007, 882_948, 874_620, 866_025, 857_167, 848_048, 838_671, 829_038, 819_152,
    809_017, 798_636, 788_011, 777_146, 766_044, 754_710, 743_145, 731_354, 719_340,
    707_107, 694_658, 681_998, 669_131, 656_059, 642_788, 629_320, 615_661, 601_815,
    587_785, 573_576, 559_193, 544_639, 529_919, 515_038, 500_000, 484_810, 469_472,
    453_990, 438_371, 422_618, 406_737, 390_731, 374_607, 358_368, 342_020, 325_568,
    309_017, 292_372, 275_637, 258_819, 241_922, 224_951, 207_912, 190_809, 173_648,
    156_434, 139_173, 121_869, 104_528, 87_156, 69_756, 52_336, 34_899, 17_452,
    0,
  ]
}

/// The largest integer whose square is not above a value.
///
/// IEEE 754 rounds a square root correctly, so every machine starts from the same guess; the integers then settle
/// what is lost where a value has more bits than a `Double`.
/// - Complexity: O(1).
func integerSquareRoot(_ value: UInt64) -> UInt64 {
  var root = min(UInt64(Double(value).squareRoot()), UInt64(UInt32.max))
  while root * root > value { root -= 1 }
  while root < UInt64(UInt32.max), (root + 1) * (root + 1) <= value { root += 1 }
  return root
}
