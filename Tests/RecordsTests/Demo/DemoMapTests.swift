import Matching
import Testing

@testable import Records

@Suite("The map of the demo")
struct DemoMapTests {
  private let map = DemoMap(regions: 12, seed: 7)

  @Test("gives each town the deciles of a real one that lacks work")
  func town() {
    for town in map.localities where town.kind == .town {
      let areas = areas(of: town)
      #expect(areas.count == 98)
      #expect(areas.count { $0.deciles.overall == 1 } == 46)
      #expect(areas.count { $0.deciles.employment == 1 } == 49)
      #expect(areas.count { $0.deciles.access == 1 } == 0)
    }
  }

  @Test("gives each district the deciles of a real one that lacks reach")
  func district() {
    for district in map.localities where district.kind == .district {
      let areas = areas(of: district)
      #expect(areas.count == 66)
      #expect(areas.count { $0.deciles.overall == 1 } == 0)
      #expect(areas.count { $0.deciles.access == 1 } == 7)
    }
  }

  @Test("says that its index is invented")
  func edition() {
    #expect(map.areas.allSatisfy { $0.edition == "Invented index, for demonstration" })
  }

  @Test("makes towns dense and districts wide, in true metres")
  func extent() throws {
    for locality in map.localities {
      let points = areas(of: locality).compactMap(\.centroid)
      var widest: Int32 = 0
      for one in points { for other in points { widest = max(widest, one.distance(to: other)) } }
      switch locality.kind {
      case .town: #expect((10_000...15_000).contains(widest))
      case .district: #expect((25_000...40_000).contains(widest))
      }
      let middle = try #require(locality.place(east: 0, north: 0))
      let away = try #require(locality.place(east: 3_000, north: 4_000))
      #expect(abs(middle.distance(to: away) - 5_000) < 25)
    }
  }

  @Test("keeps the regions of the largest world apart, under names and postcodes of their own")
  func largest() {
    let map = DemoMap(regions: DemoSize.extraLarge.regions, seed: 1)
    #expect(Set(map.localities.map(\.name)).count == map.localities.count)
    #expect(Set(map.areas.map(\.code)).count == map.areas.count)
    #expect(
      map.localities.allSatisfy { $0.centre.latitude < 60_000_000 && $0.centre.longitude < -11_000_000 })
    var random = DemoRandom(seed: 1, stream: .places, index: 0)
    let districts = map.localities.map { locality in
      Set((0..<200).map { _ in String(locality.postcode(&random).prefix { $0 != " " }) })
    }
    #expect(Set(districts.flatMap { $0 }).count == districts.reduce(0) { $0 + $1.count })
  }

  private func areas(of locality: DemoLocality) -> [Area] {
    locality.spots.map { map.areas[Int($0.area.value) - 1] }
  }
}
