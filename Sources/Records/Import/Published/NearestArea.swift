import Matching

/// The area that a place most probably lies in: the one whose centroid is nearest.
///
/// Published activities give coordinates and no area, and boundaries are not kept. The nearest centroid is an inference,
/// wrong for some places near a boundary, which is why the report counts where it was used. Areas of about 1,500 people
/// are rarely wider than a few kilometres, so beyond 3 km nothing is inferred.
struct NearestArea {
  /// How far a centroid may be, in metres.
  static let farthestMetres: Int32 = 3_000

  private let centroids: [(id: Identifier<Area>, centroid: Place)]

  /// Indexes the areas whose centroid is known.
  init(_ areas: some Sequence<Area>) {
    centroids = areas.compactMap { area in area.centroid.map { (area.id, $0) } }
  }

  /// Whether there is no area to find.
  var isEmpty: Bool { centroids.isEmpty }

  /// The area whose centroid is nearest, the first of equals; nil where none is within reach.
  /// - Complexity: O(areas).
  func callAsFunction(_ place: Place) -> Identifier<Area>? {
    var nearest: (id: Identifier<Area>, metres: Int32)?
    for (id, centroid) in centroids {
      let metres = centroid.distance(to: place)
      if metres <= Self.farthestMetres, metres < nearest?.metres ?? .max { nearest = (id, metres) }
    }
    return nearest?.id
  }
}
