import Testing

@testable import Matching

@Suite("Places")
struct PlaceTests {
  private func place(_ latitude: Int32, _ longitude: Int32) throws -> Place {
    try #require(Place(latitude: latitude, longitude: longitude))
  }

  @Test("A point off the earth is none")
  func offTheEarth() {
    #expect(Place(latitude: 90_000_001, longitude: 0) == nil)
    #expect(Place(latitude: 0, longitude: -180_000_001) == nil)
    #expect(Place(latitude: -90_000_000, longitude: 180_000_000) != nil)
  }

  @Test("Known distances come out within 0.5 %")
  func known() throws {
    // Great-circle distances on a sphere of 6,371.009 km.
    let liverpool = try place(53_407_154, -2_991_665)
    let manchester = try place(53_479_489, -2_245_115)
    let prescot = try place(53_427_400, -2_805_300)
    #expect((49_800...50_400).contains(liverpool.distance(to: manchester)))
    #expect((12_500...12_640).contains(liverpool.distance(to: prescot)))
  }

  @Test("A degree of latitude is 111,195 m everywhere, one of longitude half of that at 60°")
  func degrees() throws {
    #expect(try place(10_000_000, 5).distance(to: place(11_000_000, 5)) == 111_195)
    #expect(try place(60_000_000, 0).distance(to: place(60_000_000, 1_000_000)) == 55_597)
  }

  @Test("Distance is symmetric, zero only at home, and goes the short way round")
  func properties() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let one = try place(
        .random(in: -90_000_000...90_000_000, using: &random),
        .random(in: -180_000_000...180_000_000, using: &random))
      let other = try place(
        .random(in: -90_000_000...90_000_000, using: &random),
        .random(in: -180_000_000...180_000_000, using: &random))
      #expect(one.distance(to: other) == other.distance(to: one))
      #expect(one.distance(to: one) == 0)
      #expect(one.distance(to: other) >= 0)
    }
    #expect(try place(0, 179_999_000).distance(to: place(0, -179_999_000)) == 222)
  }

  @Test("Near by it agrees with the same formula in real numbers to a metre and a half")
  func real() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let latitude = Int32.random(in: 49_900_000...60_800_000, using: &random)
      let longitude = Int32.random(in: -8_000_000...1_700_000, using: &random)
      let one = try place(latitude, longitude)
      let other = try place(
        latitude + .random(in: -60_000...60_000, using: &random),
        longitude + .random(in: -90_000...90_000, using: &random))
      let middle = (Double(one.latitude) + Double(other.latitude)) / 2_000_000 * Double.pi / 180
      let north = Double(one.latitude - other.latitude) * 0.111195
      let east = Double(one.longitude - other.longitude) * 0.111195 * cosine(middle)
      let exact = (north * north + east * east).squareRoot()
      let distance = Double(one.distance(to: other))
      #expect(abs(distance - exact) <= 1.5 + exact / 4000, "\(one) \(other)")
    }
  }

  /// The cosine by its Taylor series, exact to 1e-12 within ±π/2.
  private func cosine(_ angle: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for step in stride(from: 1.0, through: 23, by: 2) {
      term *= -angle * angle / (step * (step + 1))
      sum += term
    }
    return sum
  }

  @Test("Whole square roots are exact up to the largest number there is")
  func squareRoots() {
    var random = SeededGenerator(seed: 9)
    var values: [UInt64] = [0, 1, 2, 3, 4, UInt64.max, UInt64.max - 1, 4_294_967_295 * 4_294_967_295]
    for _ in 0..<2000 {
      let root = UInt64.random(in: 1...4_294_967_295, using: &random)
      values += [root * root - 1, root * root, .random(in: 0...UInt64.max, using: &random)]
    }
    for value in values {
      let root = integerSquareRoot(value)
      if root * root > value || (root < 4_294_967_295 && (root + 1) * (root + 1) <= value) {
        Issue.record("\(root) is not the root of \(value)")
      }
    }
  }

  @Test("The table of cosines falls from 1 to 0, and is even")
  func cosines() {
    var last: Int64 = 1_000_001
    for angle in stride(from: Int64(0), through: 90_000_000, by: 250_000) {
      let cosine = Cosine.millionths(ofMicrodegrees: angle)
      #expect(cosine < last && cosine == Cosine.millionths(ofMicrodegrees: -angle))
      last = cosine
    }
    #expect(last == 0)
  }
}
