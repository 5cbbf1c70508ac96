/// Names of places that are on no map.
enum DemoPlaceNames {
  /// The name of a town or a district, different for each number.
  static func locality(_ index: Int, kind: DemoLocality.Kind, seed: UInt64) -> String {
    let root = settlement(index + Int(seed % 1_000))
    return kind == .town ? root : ["Vale of ", "The ", "West ", "High "][index / 2 % 4] + root
  }

  /// What people call the areas of a locality; several areas of a town may share a quarter's name.
  static func spots(of locality: DemoLocality, count: Int, _ random: inout DemoRandom) -> [String] {
    switch locality.kind {
    case .town:
      let start = random.below(quarters.count)
      return (0..<count).map { quarters[(start + $0 / 5) % quarters.count] }
    case .district:
      let markets = (0..<3).map { ["Market ", "Chipping ", "Great "][$0] + root(random.below(roots.count)) }
      return (0..<count).map { index in
        guard index >= 33 else { return markets[index / 11] }
        let name = root(index * 5 + locality.index * 3 + random.below(5))
        return villages[random.below(villages.count)].replacing(name)
      }
    }
  }

  /// A street with a number.
  static func address(_ random: inout DemoRandom) -> String {
    "\(random.within(1...140)) \(streets[random.below(streets.count)])"
  }

  /// A pattern that a name is set into.
  private struct Around {
    var before = ""
    var after = ""
    func replacing(_ name: String) -> String { before + name + after }
  }

  private static func settlement(_ number: Int) -> String {
    // 241 leaves 1 divided by the 24 endings, so the pairs repeat only after all have been used.
    let index = number % (roots.count * endings.count)
    return roots[index % roots.count] + endings[(index / roots.count + 5 * index) % endings.count]
  }

  private static func root(_ number: Int) -> String {
    let name = roots[number % roots.count]
    return name + ["ley", "by", "wick", "stow", "combe", "den"][number / 7 % 6]
  }

  private static let roots = words(
    """
    Harrow Ash Marl Thorn Elder Wend Kest Bram Cold Dun Ever Farn Gar Hax Ing Kel Lang Mel Nether Oster Pen Quarn Rave \
    Sel Tarn Ulver Ven Whin Yar Alder Birk Corn Dray Eske Fell Gris Holm Irt Keld Loft Merr Nab Orm Pick Rosk Scarth Thrim Wyr
    """)
  private static let endings = words(
    """
    mere brook hurst port gate wick ham field ford burn worth ness shaw cliffe bury haven minster bridge dale moor garth \
    thorpe well stead
    """)
  private static let quarters = words(
    """
    Northgate Docklands Canalside Hollins Millfields Ropewalk Southfold Tannery Weavers Brickfields Castlehill Furnace \
    Greenbank Harbour Ironworks Kilnhurst Lockside Moorside Newbold Oakfold Parkside Quarrybank Ridgeway Saltmarsh Viaduct
    """)
  private static let streets = [
    "Tannery Row", "Old Mill Lane", "Ropewalk", "Chapel Street", "Foundry Road", "Lock Cottages",
    "Bluebell Close",
    "Station Road", "Weavers Court", "Orchard Way", "Kiln Lane", "Harbour View", "Larkspur Drive",
    "St Oswin's Road",
    "Union Street", "Copperfield Walk", "The Green", "Quarry Bank", "Fellside", "Malthouse Yard",
    "Skylark Rise",
    "Market Place", "Church Lane", "Sorrel Gardens", "Viaduct Street", "Coronation Terrace", "Drovers Lane",
  ]
  private static let villages = [
    Around(before: "Little "), Around(before: "Upper "), Around(before: "Nether "), Around(after: " Green"),
    Around(after: " St Mary"), Around(after: " Magna"), Around(after: " Parva"),
    Around(after: "-on-the-Hill"),
    Around(after: " Cross"), Around(before: "Long "), Around(before: "Cold "), Around(),
  ]

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
