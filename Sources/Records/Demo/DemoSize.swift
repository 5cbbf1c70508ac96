/// How large a demo world is made.
public enum DemoSize: String, CaseIterable, Sendable {
  /// A district: 1,000 volunteers, 150 needs, 40 services.
  case small = "S"
  /// A county: 10,000 volunteers, 1,000 needs, 250 services.
  case medium = "M"
  /// A country's network: 100,000 volunteers, 10,000 needs, 2,500 services.
  case large = "L"
  /// Beyond what one programme keeps: 1,000,000 volunteers, 50,000 needs, 12,500 services.
  case extraLarge = "XL"

  /// How many volunteers there are.
  public var volunteers: Int {
    switch self {
    case .small: 1_000
    case .medium: 10_000
    case .large: 100_000
    case .extraLarge: 1_000_000
    }
  }

  /// How many needs there are.
  public var needs: Int {
    switch self {
    case .small: 150
    case .medium: 1_000
    case .large: 10_000
    case .extraLarge: 50_000
    }
  }

  /// How many services there are.
  public var services: Int {
    switch self {
    case .small: 40
    case .medium: 250
    case .large: 2_500
    case .extraLarge: 12_500
    }
  }

  /// How many regions, each of a town and a rural district, the map has: about 150 needs in each, whatever the size,
  /// so that what is within a person's reach does not grow with the world.
  var regions: Int { max(1, (needs + 75) / 150) }
}
