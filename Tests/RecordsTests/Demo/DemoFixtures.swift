import Matching
import Testing

@testable import Records

/// A world that several suites look at, made once: what holds must hold whatever the seed and the size.
enum DemoSample: CaseIterable, CustomTestStringConvertible {
  case firstSmall, secondSmall, thirdSmall, medium

  /// The day that all of them are set around.
  static let today = Day(20_781)  // 24 November 2026

  /// The seed.
  var seed: UInt64 {
    switch self {
    case .firstSmall, .medium: 1
    case .secondSmall: 42
    case .thirdSmall: 2026
    }
  }

  /// The size.
  var size: DemoSize { self == .medium ? .medium : .small }

  /// The world.
  var world: DemoWorld {
    switch self {
    case .firstSmall: Self.worlds[0]
    case .secondSmall: Self.worlds[1]
    case .thirdSmall: Self.worlds[2]
    case .medium: Self.worlds[3]
    }
  }

  /// The world as matching sees it.
  var snapshot: Snapshot {
    switch self {
    case .firstSmall: Self.snapshots[0]
    case .secondSmall: Self.snapshots[1]
    case .thirdSmall: Self.snapshots[2]
    case .medium: Self.snapshots[3]
    }
  }

  var testDescription: String { "\(size.rawValue), seed \(seed)" }

  private static let worlds = allCases.map { DemoWorld.make(size: $0.size, seed: $0.seed, today: today) }
  private static let snapshots = worlds.map { $0.snapshot() }
}
