import Matching

/// Where an invented person lives.
struct DemoHome {
  /// The town or district as people call it.
  var name: String
  /// What it is like there.
  var kind: DemoLocality.Kind
  /// Home.
  var place: Place?
  /// The small area.
  var area: Identifier<Area>?
  /// The postcode, which no real place has.
  var postcode: String

  /// A home in one of the areas of a locality, which have about as many people each.
  init(in locality: DemoLocality, _ random: inout DemoRandom) {
    let spot = locality.spots[random.below(locality.spots.count)]
    name = spot.name
    kind = locality.kind
    place = locality.place(in: spot, &random)
    area = spot.area
    postcode = locality.postcode(&random)
  }

  /// A home at a known place.
  init(name: String, kind: DemoLocality.Kind, place: Place?, area: Identifier<Area>?, postcode: String) {
    self.name = name
    self.kind = kind
    self.place = place
    self.area = area
    self.postcode = postcode
  }
}
